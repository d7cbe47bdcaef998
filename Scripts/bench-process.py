#!/usr/bin/env python3
"""Whole-process time and peak memory of the built program: the median of 15 runs, in ms and MB."""
import os, statistics, subprocess, sys, time

PROGRAM = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '.build', 'release', 'sanad')
EXAMPLES = sys.argv[1:] or [os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Examples")]
RUNS = 15


def measure(arguments):
    times, peak = [], 0
    for _ in range(RUNS):
        start = time.perf_counter()
        process = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        times.append((time.perf_counter() - start) * 1000)
        peak = max(peak, usage.ru_maxrss / 1024)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f'{arguments} failed')
    return statistics.median(times), peak


print('\n| whole process | ms | peak MB |\n|---|---|---|')
for name, arguments in (('sanad --version', ['--version']),
                        ('sanad brief, the examples', ['brief', '--one-story', '--format', 'json', *EXAMPLES])):
    took, peak = measure(arguments)
    print(f'| {name} | {took:.1f} | {peak:.0f} |')
