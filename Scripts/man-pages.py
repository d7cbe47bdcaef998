#!/usr/bin/env python3
"""Writes the manual pages: sanad.1 and one for each command.

The program tells its own commands and options, so that a page cannot say what is not so.

  Scripts/man-pages.py PROGRAM FOLDER
"""
import json
import os
import subprocess
import sys


def escaped(text):
    """Text as roff shows it: backslashes, hyphens, and a mark at the start of a line."""
    text = text.replace('\\', '\\e').replace('-', '\\-')
    return '\n'.join(('\\&' + line) if line[:1] in '.\'' else line for line in text.split('\n'))


def name(argument):
    """`--since`, both forms of a flag with a short one, or the value's name."""
    names = argument.get('names', [])
    return ', '.join(('-' if n['kind'] == 'short' else '--') + n['name'] for n in names)


def synopsis(argument):
    value = argument['valueName']
    if argument['kind'] == 'positional':
        text = f'\\fI{escaped(value)}\\fR' + (' ...' if argument['isRepeating'] else '')
    elif argument['kind'] == 'flag':
        text = f'\\fB{escaped(name(argument))}\\fR'
    else:
        text = f'\\fB{escaped(name(argument))}\\fR \\fI{escaped(value)}\\fR'
    return f'[{text}]' if argument['isOptional'] else text


def described(argument):
    """An entry of the list of options."""
    if argument['kind'] == 'positional':
        head = f'\\fI{escaped(argument["valueName"])}\\fR'
    elif argument['kind'] == 'flag':
        head = f'\\fB{escaped(name(argument))}\\fR'
    else:
        head = f'\\fB{escaped(name(argument))}\\fR \\fI{escaped(argument["valueName"])}\\fR'
    words = escaped(argument.get('abstract', ''))
    if 'defaultValue' in argument:
        words += f' Default: {escaped(argument["defaultValue"])}.'
    return f'.TP\n{head}\n{words}'


def paragraphs(text):
    return '\n.PP\n'.join(escaped(part.strip()) for part in text.split('\n\n') if part.strip())


EXITS = [('0', 'All was read and written.'), ('64', 'The command is used wrongly.'),
         ('65', 'An input, a store or a saved account is bad; what is good is printed all the same.'),
         ('66', 'There is no such input, store, story or claim.'), ('74', 'Something could not be written.')]


def page(command, title, version, others):
    lines = [f'.TH "{escaped(title.upper())}" 1 "" "sanad {version}" "Sanad"', '.SH NAME',
             f'{escaped(title)} \\- {escaped(command["abstract"].rstrip("."))}', '.SH SYNOPSIS']
    shown = [a for a in command.get('arguments', []) if a['shouldDisplay']]
    words = ' '.join(synopsis(a) for a in shown)
    call = escaped(title.replace('sanad-', 'sanad ', 1))
    lines.append(f'\\fB{call}\\fR {words}' + (' \\fIcommand\\fR' if command.get('subcommands') else ''))
    if command.get('discussion'):
        lines += ['.SH DESCRIPTION', paragraphs(command['discussion'])]
    if shown:
        lines += ['.SH OPTIONS'] + [described(a) for a in shown]
    subcommands = [c for c in command.get('subcommands', []) if c['shouldDisplay']]
    if subcommands:
        lines.append('.SH COMMANDS')
        for sub in subcommands:
            lines.append(f'.TP\n\\fB{escaped(sub["commandName"])}\\fR\n{escaped(sub["abstract"])}')
    lines.append('.SH EXIT STATUS')
    lines += [f'.TP\n{code}\n{escaped(words)}' for code, words in EXITS]
    lines += ['.SH SEE ALSO', ', '.join(f'\\fB{escaped(o)}\\fR(1)' for o in others)]
    return '\n'.join(lines) + '\n'


def main():
    program, folder = sys.argv[1:]
    dump = subprocess.run([program, '--experimental-dump-help'], check=True, capture_output=True)
    root = json.loads(dump.stdout)['command']
    version = subprocess.run([program, '--version'], check=True, capture_output=True, text=True)
    version = version.stdout.strip()
    subcommands = [c for c in root['subcommands'] if c['shouldDisplay'] and c['commandName'] != 'help']
    names = ['sanad'] + [f'sanad-{c["commandName"]}' for c in subcommands]
    os.makedirs(folder, exist_ok=True)
    for command, title in zip([root] + subcommands, names):
        others = [n for n in (names[1:] if title == 'sanad' else ['sanad'])]
        with open(os.path.join(folder, f'{title}.1'), 'w', encoding='utf-8') as file:
            file.write(page(command, title, version, others))


if __name__ == '__main__':
    main()
