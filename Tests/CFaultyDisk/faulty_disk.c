// A file system of SQLite's that hands every call to the default one, but for the one it was told to spoil.
#include "faulty_disk.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// What a write put elsewhere: the bytes that stood there, or the length a longer file had.
typedef struct change {
  struct change *before;
  sqlite3_int64 offset;
  sqlite3_int64 size;
  int count;
  unsigned char bytes[];
} change;

typedef struct faulty_file {
  sqlite3_file base;
  bool is_watched;
  change *unsynced;
  struct faulty_file *next;
  sqlite3_file *real;
} faulty_file;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static sqlite3_vfs *below;
static char watched[1024];
static faulty_file *open_files;
static disk_fault fault;
static long chosen, calls, writes;
static bool has_failed, is_dead;

static bool is_of_writes(void) { return DISK_IS_FULL <= fault; }

// Puts back what was written since the last sync of each file.
static void lose_unsynced(void) {
  for (faulty_file *file = open_files; file; file = file->next) {
    while (file->unsynced) {
      change *last = file->unsynced;
      const sqlite3_io_methods *methods = file->real->pMethods;
      if (0 < last->count) methods->xWrite(file->real, last->bytes, last->count, last->offset);
      methods->xTruncate(file->real, last->size);
      file->unsynced = last->before;
      free(last);
    }
  }
}

static void forget(faulty_file *file) {
  while (file->unsynced) {
    change *before = file->unsynced->before;
    free(file->unsynced);
    file->unsynced = before;
  }
}

// Keeps what `count` bytes at `offset` are before they change.
static void remember(faulty_file *file, int count, sqlite3_int64 offset) {
  const sqlite3_io_methods *methods = file->real->pMethods;
  sqlite3_int64 size = 0;
  if (methods->xFileSize(file->real, &size) != SQLITE_OK) return;
  int kept = 0;
  if (offset < size) kept = size - offset < count ? (int)(size - offset) : count;
  change *new = malloc(sizeof(change) + (size_t)kept);
  if (!new) abort();
  *new = (change){.before = file->unsynced, .offset = offset, .size = size, .count = kept};
  if (0 < kept) methods->xRead(file->real, new->bytes, kept, offset);
  file->unsynced = new;
}

// Counts a call; whether it fails. A write is counted by `spoils_write`.
static bool fails(bool is_watched) {
  if (!is_watched) return false;
  pthread_mutex_lock(&lock);
  calls++;
  bool is_chosen = !is_of_writes() && fault != DISK_WORKS && calls == chosen;
  if (is_chosen) has_failed = true;
  if (is_chosen && fault == DISK_FAILS_FOR_GOOD) is_dead = true;
  bool result = is_chosen || is_dead;
  pthread_mutex_unlock(&lock);
  return result;
}

// Counts a write; the fault it comes to, if any.
static disk_fault fault_of_write(faulty_file *file) {
  if (!file->is_watched) return DISK_WORKS;
  pthread_mutex_lock(&lock);
  writes++;
  bool is_chosen = is_of_writes() && writes == chosen;
  disk_fault result = is_dead ? DISK_FAILS_ONCE : DISK_WORKS;
  if (is_chosen) {
    has_failed = true;
    result = fault;
    is_dead = fault == DISK_TEARS || fault == DISK_LOSES;
    if (fault == DISK_LOSES) lose_unsynced();
  } else if (fault == DISK_IS_FULL && has_failed) {
    result = DISK_IS_FULL;
  }
  pthread_mutex_unlock(&lock);
  return result;
}

static faulty_file *of(sqlite3_file *file) { return (faulty_file *)file; }

static int disk_close(sqlite3_file *opened) {
  faulty_file *file = of(opened);
  pthread_mutex_lock(&lock);
  for (faulty_file **at = &open_files; *at; at = &(*at)->next) {
    if (*at != file) continue;
    *at = file->next;
    break;
  }
  forget(file);
  pthread_mutex_unlock(&lock);
  return file->real->pMethods ? file->real->pMethods->xClose(file->real) : SQLITE_OK;
}

static int disk_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  if (fails(of(file)->is_watched)) return SQLITE_IOERR_READ;
  return of(file)->real->pMethods->xRead(of(file)->real, bytes, count, offset);
}

static int disk_write(sqlite3_file *opened, const void *bytes, int count, sqlite3_int64 offset) {
  faulty_file *file = of(opened);
  const sqlite3_io_methods *methods = file->real->pMethods;
  if (fails(file->is_watched)) return SQLITE_IOERR_WRITE;
  switch (fault_of_write(file)) {
    case DISK_WORKS: break;
    case DISK_IS_FULL: return SQLITE_FULL;
    case DISK_WRITES_SHORT:
    case DISK_TEARS:
      methods->xWrite(file->real, bytes, count / 2, offset);
      return SQLITE_IOERR_WRITE;
    default: return SQLITE_IOERR_WRITE;
  }
  if (file->is_watched && fault == DISK_LOSES) remember(file, count, offset);
  return methods->xWrite(file->real, bytes, count, offset);
}

static int disk_truncate(sqlite3_file *opened, sqlite3_int64 size) {
  faulty_file *file = of(opened);
  const sqlite3_io_methods *methods = file->real->pMethods;
  if (fails(file->is_watched)) return SQLITE_IOERR_TRUNCATE;
  sqlite3_int64 found = 0;
  if (file->is_watched && fault == DISK_LOSES &&
      methods->xFileSize(file->real, &found) == SQLITE_OK && size < found) {
    remember(file, (int)(found - size), size);
  }
  return methods->xTruncate(file->real, size);
}

static int disk_sync(sqlite3_file *file, int flags) {
  if (!of(file)->is_watched) return of(file)->real->pMethods->xSync(of(file)->real, flags);
  if (fails(true)) return SQLITE_IOERR_FSYNC;
  forget(of(file));
  return SQLITE_OK;
}

static int disk_size(sqlite3_file *file, sqlite3_int64 *size) {
  if (fails(of(file)->is_watched)) return SQLITE_IOERR_FSTAT;
  return of(file)->real->pMethods->xFileSize(of(file)->real, size);
}

static int disk_lock(sqlite3_file *file, int level) {
  if (fails(of(file)->is_watched)) return SQLITE_IOERR_LOCK;
  return of(file)->real->pMethods->xLock(of(file)->real, level);
}

static int disk_unlock(sqlite3_file *file, int level) {
  return of(file)->real->pMethods->xUnlock(of(file)->real, level);
}

static int disk_check_lock(sqlite3_file *file, int *result) {
  if (fails(of(file)->is_watched)) return SQLITE_IOERR_CHECKRESERVEDLOCK;
  return of(file)->real->pMethods->xCheckReservedLock(of(file)->real, result);
}

static int disk_control(sqlite3_file *file, int operation, void *argument) {
  return of(file)->real->pMethods->xFileControl(of(file)->real, operation, argument);
}

static int disk_sector(sqlite3_file *file) {
  return of(file)->real->pMethods->xSectorSize(of(file)->real);
}

static int disk_traits(sqlite3_file *file) {
  return of(file)->real->pMethods->xDeviceCharacteristics(of(file)->real);
}

static int disk_map(sqlite3_file *file, int region, int size, int extends, void volatile **start) {
  if (fails(of(file)->is_watched)) return SQLITE_IOERR_SHMMAP;
  return of(file)->real->pMethods->xShmMap(of(file)->real, region, size, extends, start);
}

static int disk_map_lock(sqlite3_file *file, int offset, int count, int flags) {
  if (!(flags & SQLITE_SHM_UNLOCK) && fails(of(file)->is_watched)) return SQLITE_IOERR_SHMLOCK;
  return of(file)->real->pMethods->xShmLock(of(file)->real, offset, count, flags);
}

static void disk_barrier(sqlite3_file *file) {
  of(file)->real->pMethods->xShmBarrier(of(file)->real);
}

static int disk_unmap(sqlite3_file *file, int removes) {
  return of(file)->real->pMethods->xShmUnmap(of(file)->real, removes);
}

// Version 2: with the shared memory of the log, without files mapped into memory.
static const sqlite3_io_methods file_methods = {
    2,           disk_close,      disk_read,    disk_write,  disk_truncate, disk_sync,
    disk_size,   disk_lock,       disk_unlock,  disk_check_lock, disk_control,
    disk_sector, disk_traits,     disk_map,     disk_map_lock, disk_barrier, disk_unmap,
    NULL,        NULL};

static bool is_watched(const char *path) {
  if (!path || !watched[0]) return false;
  return strncmp(path, watched, strlen(watched)) == 0;
}

static int disk_open(
    sqlite3_vfs *disk, sqlite3_filename path, sqlite3_file *opened, int flags, int *out_flags) {
  faulty_file *file = of(opened);
  (void)disk;
  memset(file, 0, sizeof *file);
  file->real = (sqlite3_file *)&file[1];
  file->real->pMethods = NULL;
  pthread_mutex_lock(&lock);
  file->is_watched = is_watched(path);
  pthread_mutex_unlock(&lock);
  if (fails(file->is_watched)) return SQLITE_CANTOPEN;
  int result = below->xOpen(below, path, file->real, flags, out_flags);
  if (!file->real->pMethods) return result;
  file->base.pMethods = &file_methods;
  pthread_mutex_lock(&lock);
  file->next = open_files;
  open_files = file;
  pthread_mutex_unlock(&lock);
  return result;
}

static bool fails_at(const char *path) {
  pthread_mutex_lock(&lock);
  bool result = is_watched(path);
  pthread_mutex_unlock(&lock);
  return fails(result);
}

static int disk_delete(sqlite3_vfs *disk, const char *path, int syncs) {
  (void)disk;
  if (fails_at(path)) return SQLITE_IOERR_DELETE;
  return below->xDelete(below, path, syncs);
}

static int disk_access(sqlite3_vfs *disk, const char *path, int flags, int *result) {
  (void)disk;
  if (fails_at(path)) return SQLITE_IOERR_ACCESS;
  return below->xAccess(below, path, flags, result);
}

static sqlite3_vfs disk;

static void install(void) {
  below = sqlite3_vfs_find(NULL);
  disk = *below;
  disk.pNext = NULL;
  disk.zName = "faulty";
  disk.szOsFile = (int)sizeof(faulty_file) + below->szOsFile;
  disk.xOpen = disk_open;
  disk.xDelete = disk_delete;
  disk.xAccess = disk_access;
  sqlite3_vfs_register(&disk, 1);
}

void disk_watch(const char *prefix) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, install);
  pthread_mutex_lock(&lock);
  strncpy(watched, prefix, sizeof watched - 1);
  pthread_mutex_unlock(&lock);
}

void disk_plan(disk_fault kind, long number) {
  pthread_mutex_lock(&lock);
  fault = kind;
  chosen = number;
  calls = writes = 0;
  has_failed = is_dead = false;
  pthread_mutex_unlock(&lock);
}

static long value(const long *count) {
  pthread_mutex_lock(&lock);
  long result = *count;
  pthread_mutex_unlock(&lock);
  return result;
}

long disk_call_count(void) { return value(&calls); }
long disk_write_count(void) { return value(&writes); }

bool disk_has_failed(void) {
  pthread_mutex_lock(&lock);
  bool result = has_failed;
  pthread_mutex_unlock(&lock);
  return result;
}
