import Glibc

/// Keeps a folder to one program at a time; the system takes it back when the program ends, however it does.
package final class FolderLock {
  private let descriptor: Int32

  /// Nil where another program has the folder, or there is none at `path`.
  package init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard 0 <= descriptor, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      if 0 <= descriptor { close(descriptor) }
      return nil
    }
  }

  deinit { close(descriptor) }
}
