"""Reads Swift source as names: what a file declares, and which names stand in its code."""

import re

TYPE_KEYWORDS = {"struct", "enum", "class", "actor", "protocol", "typealias"}
MEMBER_KEYWORDS = {"func", "var", "let", "case"}
PRIVATE_KEYWORDS = {"private", "fileprivate"}
STRING_OPENING = re.compile(r'(#*)("""|")')
COMMENT_MARK = re.compile(r"/\*|\*/")
TOKEN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|`[^`]+`|[{}.:;,()\n]|\S")


def code_of(text):
    """Returns `text` without comments and string literals; interpolated code stays."""
    return "".join(_code_pieces(text, 0, None)[0])


def _code_pieces(text, at, closing):
    """Reads code from `at` to the bracket `closing` (None: to the end); returns pieces and the end."""
    pieces, depth = [], 0
    while at < len(text):
        if text.startswith("//", at):
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
        elif text.startswith("/*", at):
            at = _comment_end(text, at)
            pieces.append(" ")
        elif (opening := STRING_OPENING.match(text, at)) is not None:
            inner, at = _string_pieces(text, opening.end(), opening[1], opening[2])
            pieces += [" ", *inner, " "]
        else:
            if closing is not None:
                depth += {"(": 1, closing: -1}.get(text[at], 0)
                if depth < 0:
                    return pieces, at + 1
            pieces.append(text[at])
            at += 1
    return pieces, at


def _comment_end(text, at):
    """The end of the comment that opens at `at`; comments nest."""
    depth = 0
    for mark in COMMENT_MARK.finditer(text, at):
        depth += 1 if mark[0] == "/*" else -1
        if depth == 0:
            return mark.end()
    return len(text)


def _string_pieces(text, at, hashes, quotes):
    """Reads a string literal from behind its opening quotes; returns its code and its end."""
    pieces, escape = [], "\\" + hashes
    while at < len(text):
        if text.startswith(quotes + hashes, at):
            return pieces, at + len(quotes + hashes)
        if text.startswith(escape + "(", at):
            inner, at = _code_pieces(text, at + len(escape) + 1, ")")
            pieces += [" ", *inner, " "]
        elif text.startswith(escape, at):
            at += len(escape) + 1
        else:
            at += 1
    return pieces, at


class SwiftFile:
    """What one file declares and which names stand in it."""

    def __init__(self, path, text):
        self.path = path
        # Declared types as tuples of names, outermost first, without the private ones.
        self.types = set()
        # Functions, constants and variables at the top level.
        self.globals = set()
        # Names of members, and of those added in extensions: type, name, first argument label or "".
        self.members = set()
        self.extension_members = set()
        # Types that the file declares or extends, by their first name, and every declared simple name.
        self.scopes = set()
        self.own_names = set()
        # References: name before the dot ("" for anything else before it, None without a dot), name, and
        # the first argument label ("" without one).
        self.references = set()
        self.names = set()
        self._read(TOKEN.findall(code_of(text)))

    def _read(self, tokens):
        # One entry for each open brace: (kind, path of the type) with kind type, extension or other.
        stack, pending, is_private = [], None, False
        for index, token in enumerate(tokens):
            before = tokens[index - 1] if index else "\n"
            after = tokens[index + 1] if index + 1 < len(tokens) else "\n"
            if token == "{":
                stack.append(pending or ("other", (), False))
                pending = None
            elif token == "}":
                if stack:
                    stack.pop()
            elif token == "\n":
                # Attributes and modifiers may stand on a line of their own.
                if before not in PRIVATE_KEYWORDS:
                    is_private = False
            elif token in PRIVATE_KEYWORDS and after != "(":
                is_private = True
            elif token in TYPE_KEYWORDS and self._is_name(after) and before != ".":
                if token == "class" and after in {"func", "var", "let", "subscript"}:
                    continue
                path = self._scope(stack) + (after.strip("`"),)
                self.own_names.add(path[-1])
                hidden = is_private or any(entry[2] for entry in stack)
                if self._is_declaring(stack):
                    self.scopes.add(path[0])
                    if not hidden:
                        self.types.add(path)
                if token != "typealias":
                    pending = ("type", path, hidden)
            elif token == "extension" and self._is_name(after):
                path = self._dotted(tokens, index + 1)
                self.scopes.add(path[0])
                pending = ("extension", path, is_private)
            elif token in MEMBER_KEYWORDS and self._is_name(after) and self._is_declaring(stack):
                if not is_private and not any(entry[2] for entry in stack):
                    self._declare(tokens, index + 1, stack)
            if self._is_name(token):
                self._refer(tokens, index)

    @staticmethod
    def _is_name(token):
        return token[0].isalpha() or token[0] in "_`"

    @staticmethod
    def _is_declaring(stack):
        """At the top level, or directly in types: not inside a function's body."""
        return all(entry[0] != "other" for entry in stack)

    @staticmethod
    def _scope(stack):
        for kind, path, _ in reversed(stack):
            if kind != "other":
                return path
        return ()

    def _dotted(self, tokens, index):
        path = [tokens[index].strip("`")]
        while index + 2 < len(tokens) and tokens[index + 1] == "." and self._is_name(tokens[index + 2]):
            index += 2
            path.append(tokens[index].strip("`"))
        return tuple(path)

    def _declare(self, tokens, index, stack):
        name = tokens[index].strip("`")
        if not stack:
            self.globals.add(name)
            return
        kind, path, _ = stack[-1]
        self.members.add(name)
        if kind == "extension":
            self.extension_members.add((path[0], name, self._label(tokens, index)))

    def _label(self, tokens, index):
        """The first argument label after the name at `index`, of a declaration or a call."""
        following = [token for token in tokens[index + 1 : index + 5] if token != "\n"]
        if len(following) < 3 or following[0] != "(" or not self._is_name(following[1]):
            return ""
        is_labelled = following[2] == ":" or self._is_name(following[2])
        return following[1].strip("`") if is_labelled and following[1] != "_" else ""

    def _refer(self, tokens, index):
        name, label = tokens[index].strip("`"), self._label(tokens, index)
        self.names.add(name)
        if index == 0 or tokens[index - 1] != ".":
            self.references.add((None, name, label))
            return
        before = tokens[index - 2].strip("`") if index > 1 else ""
        self.references.add((before if before and self._is_name(before) else "", name, label))
