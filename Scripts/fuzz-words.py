#!/usr/bin/env python3
"""Prints a libFuzzer dictionary: words of the packs, elements of pages, marks of feeds, archives and JSON."""
import pathlib

PACKS = pathlib.Path(__file__).resolve().parent.parent / 'Sources' / 'CPacks' / 'packs'
WORDS_OF_TABLE = 40
MARKS = [
    '<p>', '</p>', '<div>', '</div>', '<h1>', '<article>', '<br>', '<time datetime="', '<table><tr><td>',
    '<script type="application/ld+json">', '</script>', '<!--', '-->', '<![CDATA[', ']]>', '<rss>', '<item>',
    '</item>', '<feed>', '<entry>', '</entry>', '<description>', '<link href="', '<guid>', 'WARC/1.0\r\n',
    'WARC-Type: response\r\n', 'Content-Length: 100\r\n', '\r\n\r\n', 'HTTP/1.1 200 OK\r\n',
    'Transfer-Encoding: chunked\r\n', '{"id":"', '"text":"', '"html":"', '"title":"', '"url":"',
    '"version":"https://jsonfeed.org/version/1.1","items":[', '\u0000', '\x1f\x8b\x08', '\xff\xfe',
    '# columns: word\n', '\t', '"', '\u201c', '\u201d', '(', ')', ', ', '. ', ': ', '11.000', '10/6/2025',
]


def escaped(text):
    return ''.join(f'\\x{byte:02x}' if byte < 0x20 or byte > 0x7e or byte in b'"\\' else chr(byte)
                   for byte in text.encode('utf-8', 'surrogateescape'))


def main():
    words = list(MARKS)
    for path in sorted(PACKS.glob('*/*.tsv')):
        rows = [line.split('\t')[0] for line in path.read_text().split('\n')
                if line and not line.startswith('#')]
        step = max(1, len(rows) // WORDS_OF_TABLE)
        words += [f'{word} ' for word in rows[::step] if word and len(word) < 60]
    for word in dict.fromkeys(words):
        print(f'"{escaped(word)}"')


if __name__ == '__main__':
    main()
