#ifndef SANAD_FAULTY_DISK_H
#define SANAD_FAULTY_DISK_H

#include <stdbool.h>

/// What becomes of the call that was chosen.
typedef enum {
  /// Every call does what it says.
  DISK_WORKS,
  /// The call fails; those after it do not.
  DISK_FAILS_ONCE,
  /// The call fails, and every one after it.
  DISK_FAILS_FOR_GOOD,
  /// The write, and every one after it, finds no room.
  DISK_IS_FULL,
  /// Half of what was to be written is; the write fails, those after it do not.
  DISK_WRITES_SHORT,
  /// Half of what was to be written is, and the power goes: every call after it fails.
  DISK_TEARS,
  /// The power goes before the write, and what was written since the last sync of its file is gone with it.
  DISK_LOSES,
} disk_fault;

/// Files whose path starts with `prefix` are read and written through the disk that fails, from now on. Syncs of
/// them are left out, for speed: no power is cut in earnest.
///
/// The disk is the default of SQLite from the first call on, and hands through whatever it does not watch.
void disk_watch(const char *prefix);

/// Counts from 1 again, and lets call number `number` come to `fault`. For `DISK_FAILS_ONCE` and
/// `DISK_FAILS_FOR_GOOD` every call that can fail is counted, for the others every write.
void disk_plan(disk_fault fault, long number);

/// Calls and writes since the last plan.
long disk_call_count(void);
long disk_write_count(void);

/// Whether the chosen call has come.
bool disk_has_failed(void);

#endif
