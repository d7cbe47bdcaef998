#!/usr/bin/env python3
"""Finds functions that reach themselves, by the names called in each module.

    check-recursion.py [ROOT]

A call without a receiver, or one on `self`, `Self` or a type, goes to that type's functions of the same
name and labels. A call on a value goes to the types it is declared as anywhere in the module; on a value
that is declared nowhere, such as `$0`, to the caller's own type.
A function that may stay in a circle has a comment above it that says why it ends, or stands in ALLOWED:

    // recursion: at most depthMax deep

Exits with 1 where a function in a circle has none. `--self-test` finds a circle in a program of its own.
"""
import collections
import pathlib
import re
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOTE = re.compile(r'//+ recursion: \S+')
TYPE = re.compile(r'\b(?:struct|class|enum|actor|extension|protocol)\s+([\w.]+)')
FUNCTION = re.compile(r'\b(func\s+(?:`?(\w+)`?|[^\s\w(]+)|init[?!]?|subscript)\s*(?:<[^>]*>)?\(')
PROPERTY = re.compile(r'\bvar\s+(\w+)\s*:[^={]*\{')
CALL = re.compile(r'(\.\s*)?\b([a-zA-Z_]\w*)\s*(?:<[\w., ]*>)?\(')


# Circles of names that are none of functions, or that end: one function of each, and why.
OVERLOADS = 'overloads of one name, each for another type'
ALLOWED = {
    'Intake.read': 'one deep: gzip within gzip is refused, and what was UTF-16 is read as UTF-8',
    'Intake.next': 'its readers, of other types, have functions of the same name',
    'JSONLinesReader.next': 'the other one is that of LineSource',
    'LineSource.next': 'the other one is that of ByteSource',
    'PieceLabeler.label': 'the other ones are those of its passes',
    'LineJoiner.goesOn': OVERLOADS,
    'Labels.date': 'an interval holds days; in a store intervalDepthMax at the most',
    'AverageLinkage.popMax': 'the other one is that of Heap',
    'ArticlePrinter.text': 'the other ones are those of its formats',
    'Pipeline.brief': 'the other one is that of BriefBuilder',
    'ByteWriter.pack': OVERLOADS,
    'DateValue.unpack': 'intervalDepthMax deep',
    'CSVEncoder.append': OVERLOADS,
    'TextCanvas.add': OVERLOADS,
    'ClusterRecord.encode': 'the other ones are those of its two contents',
}


def blanked(source):
    """`source` with comments and string contents as spaces, every offset kept."""
    def spaces(match):
        return re.sub(r'[^\n]', ' ', match.group())
    return re.sub(r'//[^\n]*|/\*.*?\*/|"""(?:.*?)"""|"(?:\\\([^()]*\)|\\.|[^"\\\n])*"', spaces, source,
                  flags=re.S)


def close(code, start):
    """The offset past the bracket that closes the one at `start`."""
    pairs, depth = {'(': ')', '{': '}', '[': ']'}, 0
    opening, closing = code[start], pairs[code[start]]
    for offset in range(start, len(code)):
        if code[offset] == opening:
            depth += 1
        elif code[offset] == closing:
            depth -= 1
            if depth == 0:
                return offset + 1
    return len(code)


def parts(inside):
    """What stands between commas outside all brackets."""
    depth, start, found = 0, 0, []
    for offset, mark in enumerate(inside):
        if mark in '([{':
            depth += 1
        elif mark in ')]}':
            depth -= 1
        elif mark == ',' and depth == 0:
            found.append(inside[start:offset])
            start = offset + 1
    return [part for part in found + [inside[start:]] if part.strip()]


def labels(inside, is_declaration):
    """Argument labels; those of a declaration with a default value are marked by `?`."""
    found = []
    for part in parts(inside):
        match = re.match(r'\s*(?:@\w+\s+)*`?(\w+)`?(?:\s+\w+)?\s*:', part)
        label = match.group(1) if match else '_'
        found.append(label + ('?' if is_declaration and re.search(r'[^=!<>]=[^=]', part) else ''))
    return found


def fits(declared, called, has_closure):
    """Whether a call with the labels `called` may be one of `declared`; a closure behind it is one more."""
    at, closures = 0, 1 if has_closure else 0
    for label in declared:
        if at < len(called) and called[at] == label.rstrip('?'):
            at += 1
        elif not label.endswith('?'):
            if at < len(called) or closures == 0:
                return False
            closures -= 1
    return at == len(called)


class Function:
    def __init__(self, owner, name, declared, body, place, note):
        self.owner, self.name, self.declared = owner, name, declared
        self.body, self.place, self.note = body, place, note
        self.reached = set()

    def __str__(self):
        return f'{self.place}: {self.owner or ""}.{self.name}({":".join(self.declared)})'


def functions(path, root):
    source = path.read_text()
    code, lines = blanked(source), source.split('\n')
    types = []
    for match in TYPE.finditer(code):
        start = code.find('{', match.end())
        if 0 <= start:
            types.append((start, close(code, start), match.group(1).split('.')[-1]))
    for match in FUNCTION.finditer(code):
        opening = match.end() - 1
        end = close(code, opening)
        body = code.find('{', end)
        between = code[end:body] if 0 <= body else ''
        if body < 0 or re.search(r'\b(func|var|let|init|case)\b|\}', between):
            continue
        owner = [name for start, stop, name in types if start < match.start() < stop]
        name = match.group(2) or match.group(1).rstrip('?!').split()[-1]
        line = code.count('\n', 0, match.start())
        above = []
        while line - len(above) - 1 >= 0 and lines[line - len(above) - 1].strip().startswith('//'):
            above.append(lines[line - len(above) - 1])
        yield Function(
            owner[-1] if owner else None, name, labels(code[opening + 1:end - 1], True),
            code[body:close(code, body)], f'{path.relative_to(root)}:{line + 1}',
            any(NOTE.search(text) for text in above))


def receiver(body, start):
    """The word before the dot at `start`; None for what is no single word."""
    match = re.search(r'(?<![\w.)\]}?!])([A-Za-z_]\w*)\s*$', body[:start])
    return match.group(1) if match else None


def declarations(folder):
    """For each name the types it is declared as: `name: [Type]`, `name = Type(`."""
    found = collections.defaultdict(set)
    for path in folder.rglob('*.swift'):
        code = blanked(path.read_text())
        for name, text in re.findall(r'\b([a-z_]\w*)\s*:\s*([^,(){}=\n]+)', code):
            found[name] |= set(re.findall(r'[A-Z]\w*', text))
        for name, text in re.findall(r'\b([a-z_]\w*)\s*=\s*(?:try[?]?\s+)?([A-Z]\w*)\s*\(', code):
            found[name].add(text)
    return found


def targets(found, function, of, owners, declared):
    """Those of the functions `found`, all of one name, that a call on `of` may go to."""
    if of in ('self', 'Self'):
        own = [other for other in found if other.owner == function.owner]
        return own or [other for other in found if other.owner is None]
    if of in owners:
        return [other for other in found if other.owner == of]
    if of and of[0].isupper():
        return []  # A type of another module.
    types = declared.get(of, set()) if of else set()
    return [other for other in found if other.owner in (types or {function.owner})]


def connect(module, declared):
    named = collections.defaultdict(list)
    owners = {function.owner for function in module}
    for function in module:
        named[function.name].append(function)
    for function in module:
        for match in CALL.finditer(function.body):
            name, called = match.group(2), None
            if name not in named and name not in owners:
                continue
            opening = match.end() - 1
            end = close(function.body, opening)
            called = labels(function.body[opening + 1:end - 1], False)
            has_closure = function.body[end:].lstrip().startswith('{')
            if name in owners and name not in named:
                found = [other for other in named['init'] if other.owner == name]
            else:
                of = receiver(function.body, match.start()) if match.group(1) else 'self'
                if match.group(1) and not of and function.body[match.start() - 1] not in ')]}?!0123456789':
                    continue  # `.name(…)`: a case or member of a type that is not written.
                found = targets(named[name], function, of, owners, declared)
            found = [other for other in found if fits(other.declared, called, has_closure)]
            # Of overloads, which their types tell apart, the caller itself is the least likely one.
            if len(found) > 1:
                found = [other for other in found if other is not function]
            function.reached.update(found)


def circles(module):
    """Functions that reach themselves, in groups that reach each other (Tarjan 1972)."""
    index, low, stack, on, groups = {}, {}, [], set(), []
    for root in module:
        if root in index:
            continue
        work = [(root, iter(sorted(root.reached, key=str)))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on.add(root)
        while work:
            function, rest = work[-1]
            following = next(rest, None)
            if following is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[function])
                if low[function] == index[function]:
                    group = []
                    while True:
                        member = stack.pop()
                        on.discard(member)
                        group.append(member)
                        if member is function:
                            break
                    if 1 < len(group) or function in function.reached:
                        groups.append(group)
            elif following not in index:
                index[following] = low[following] = len(index)
                stack.append(following)
                on.add(following)
                work.append((following, iter(sorted(following.reached, key=str))))
            elif following in on:
                low[function] = min(low[function], index[following])
    return groups


def unexplained(sources):
    """The circles of each module below `sources` that nothing explains."""
    for folder in sorted(path for path in sources.iterdir() if path.is_dir()):
        module = [f for path in sorted(folder.rglob('*.swift')) for f in functions(path, sources)]
        connect(module, declarations(folder))
        for group in circles(module):
            # One note in a circle of several breaks it.
            names = {f'{function.owner}.{function.name}' for function in group}
            if not names & ALLOWED.keys() and not any(function.note for function in group):
                yield group


SAMPLE = """struct Reader {
  func date(at index: Int) -> Int? { stage(from: index) }
  func stage(from start: Int) -> Int? { date(at: start + 1) }
  func day(at index: Int) -> Int { other.day(at: index) }
  let other: Calendar
  // recursion: at most depthMax deep
  func inner(_ depth: Int) -> Int { inner(depth + 1) }
}
struct Calendar { func day(at index: Int) -> Int { index } }
"""


def self_test():
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / 'Sample' / 'Reader.swift'
        file.parent.mkdir()
        file.write_text(SAMPLE)
        found = [sorted(f.name for f in group) for group in unexplained(pathlib.Path(folder))]
    assert found == [['date', 'stage']], found


def main():
    if sys.argv[1:] == ['--self-test']:
        return self_test()
    found = list(unexplained(ROOT / 'Sources'))
    for group in found:
        print('reaches itself:', *(f'  {f}' for f in sorted(group, key=str)), sep='\n')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
