#!/usr/bin/env python3
"""Writes Documentation/Limits.md: every `…Max` of the sources with its value and its reason.

    list-limits.py            writes the document
    list-limits.py --check    fails where it is not what would be written
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / 'Documentation' / 'Limits.md'
LIMIT = re.compile(
    r'^\s*(?:(?:public|package|private|fileprivate|internal)\s+)*static\s+(?:let|var)\s+(\w*Max)\b'
    r'\s*(?::\s*[\w.<>]+)?\s*(?:=\s*(.+?)|\{\s*(.+?)\s*\})\s*$')
OPTION = re.compile(r'^\s*public var (\w*Max)\s*=\s*(.+?)\s*$')

LINE = 'a line on standard error that names input and place; the rest is read; exit status 65'
NOTICE = 'the notice `limitReached` with the limit\'s name, in the article and counted in `runs`'
USAGE = 'a line that says so; exit status 64'
# Limits on what comes in: what the user sees where one is reached, and the test that crosses it.
SEEN = {
    'Intake.fileByteCountMax': (LINE, 'a file over the limit is told by its size'),
    'JSONLinesReader.lineByteCountMax': (LINE, 'a line of JSON over the limit is told, and the next one read'),
    'WARCReader.recordByteCountMax': (LINE, 'a record, or its headers, over the limit are told, and the next one read'),
    'WARCReader.headByteCountMax': (LINE, 'a record, or its headers, over the limit are told, and the next one read'),
    'HTTPMessage.headByteCountMax': (LINE, 'an answer whose headers go on over the limit is no page'),
    'Inflater.byteCountMax': (LINE, 'members that unpack to more than the limit together are refused'),
    'Inflater.ratioMax': (LINE, 'what unpacks to very much more than it has is refused'),
    'FeedReader.itemCountMax': (LINE, 'items past the limit are told'),
    'FeedBuilder.depthMax': (LINE, 'elements of a feed in one another over the limit are told'),
    'HTMLLimits.pageByteMax': (NOTICE, 'a page over the limit in bytes is cut and told'),
    'HTMLLimits.byteCountMax': (NOTICE, 'a page that is over the limit once it is UTF-8 is cut and told'),
    'HTMLLimits.nodeCountMax': (NOTICE, 'a page over the limit in elements is cut and told'),
    'HTMLLimits.depthMax': (NOTICE, 'a page over the limit in depth is cut and told'),
    'HTMLLimits.linkedDataByteCountMax': (NOTICE, 'data over the limit are cut and told, and the page is read'),
    'StatementFinder.statementCountMax': (
        'a notice of the account with the limit\'s name', 'of an article without end so many statements are compared, and the account says so'),
    'PackTable.byteCountMax': (
        'the program ends with the file\'s name; exit status 65', 'a table over the limit in bytes is refused by its name'),
    'Add.batchCountMax': (USAGE, 'an option over its limit is one line and 64'),
    'Search.limitMax': (USAGE, 'an option over its limit is one line and 64'),
    'SharedOptions.threadCountMax': (USAGE, 'an option over its limit is one line and 64'),
    'SearchQuery.wordCountMax': (USAGE, 'no more words are looked for than the limit, however they are joined'),
    'NumberReader.wordCountMax': ('several quantities instead of one', 'number words without end are several numbers'),
    'DateReader.stageCountMax': ('no date there', 'words that call for each other end no program'),
    'KnownArticle.candidateCountMax': (
        'a file under one path becomes a new article',
        'a file that comes back after more others than are compared is a new article'),
    'StoryRow.leadCountMax': (
        'the story reached last; `verify` tells a damaged store', 'a ring of stories that lead on ends'),
}


def limits():
    """Each limit as (module, type, name, value, reason), in order of file and line."""
    for path in sorted((ROOT / 'Sources').rglob('*.swift')):
        lines = path.read_text().split('\n')
        for number, line in enumerate(lines):
            match = LIMIT.match(line) or OPTION.match(line)
            if not match:
                continue
            value = match.group(2) or match.group(3)
            above = []
            for before in reversed(lines[:number]):
                if not before.strip().startswith('///'):
                    break
                above.insert(0, before.strip()[3:].strip())
            reason = ' '.join(part for part in above if part)
            yield path.relative_to(ROOT / 'Sources').parts[0], owner(lines[:number + 1]), \
                match.group(1), value, reason


def owner(lines):
    """The innermost type around the last line, by indentation."""
    depth = len(lines[-1]) - len(lines[-1].lstrip())
    for line in reversed(lines[:-1]):
        match = re.match(r'(\s*)(?:[@\w()]+\s+)*(?:struct|enum|class|extension|actor)\s+([\w.]+)', line)
        if match and len(match.group(1)) < depth:
            return match.group(2).split('.')[-1]
    return ''


def cell(text):
    return text.replace('|', '\\|').replace('``', '`')


def document():
    found = list(limits())
    reached = [row for row in found if f'{row[1]}.{row[2]}' in SEEN]
    missing = set(SEEN) - {f'{row[1]}.{row[2]}' for row in found}
    if missing:
        sys.exit(f'no such limit: {", ".join(sorted(missing))}')
    tests = ''.join(path.read_text() for path in sorted((ROOT / 'Tests').rglob('*.swift')))
    absent = [test for _, test in SEEN.values() if f'func `{test}`' not in tests]
    if absent:
        sys.exit(f'no such test: {", ".join(absent)}')
    text = '''# Limits

Written by `Scripts/list-limits.py` from the sources; `make check` fails where it is older than they are.

## Reached by what comes in

| limit | value | why | what the user sees | the test that crosses it |
|---|---|---|---|---|
'''
    for module, of, name, value, reason in reached:
        seen, test = SEEN[f'{of}.{name}']
        text += f'| `{of}.{name}` | `{cell(value)}` | {cell(reason)} | {seen} | "{test}" |\n'
    text += '''
## Measures of judgment

These bound how far a reader looks or what a page shows. Past one of them nothing is lost but a finding.

'''
    for module in sorted({row[0] for row in found}):
        rows = [row for row in found if row[0] == module and row not in reached]
        if not rows:
            continue
        text += f'### `{module}`\n\n| limit | value | why |\n|---|---|---|\n'
        for _, of, name, value, reason in rows:
            text += f'| `{of}.{name}` | `{cell(value)}` | {cell(reason)} |\n'
        text += '\n'
    return text.rstrip('\n') + '\n'


def main():
    text = document()
    if sys.argv[1:] == ['--check']:
        if not DOCUMENT.exists() or DOCUMENT.read_text() != text:
            print('Documentation/Limits.md is old: run Scripts/list-limits.py', file=sys.stderr)
            return 1
        return 0
    DOCUMENT.write_text(text)
    return 0


if __name__ == '__main__':
    sys.exit(main())
