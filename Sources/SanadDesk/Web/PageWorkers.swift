import NIOCore
import NIOPosix

/// Threads that make pages, apart from those that read requests and send what is kept: however long an account
/// takes, who asks for a kept page or for the program's health does not wait behind it.
final class PageWorkers: TaskExecutor {
  /// A page takes a core while it is made: as many as the machine's cores, and no fewer than two. Set by reading.
  static let shared = PageWorkers(threadCount: max(2, System.coreCount))

  private let pool: NIOThreadPool

  /// One for the whole program: its threads run until that ends.
  private init(threadCount: Int) {
    pool = NIOThreadPool(numberOfThreads: threadCount)
    pool.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    pool.submit { _ in job.runSynchronously(on: executor) }
  }
}
