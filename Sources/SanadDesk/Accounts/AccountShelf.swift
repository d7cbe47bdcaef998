import SanadModel
import SanadStore

/// The accounts made last. One is made once, however many ask for it at the same time.
actor AccountShelf {
  /// Articles of the accounts kept: about 30 KB each. Set by reading.
  static let articleCountMax = 600

  private let maker: AccountMaker
  private var kept: [String: (story: DeskStory, moment: Int, use: Int)] = [:]
  private var running: [String: Task<Result<DeskStory, StoreError>, Never>] = [:]
  private var clock = 0

  init(_ maker: AccountMaker) { self.maker = maker }

  /// The account of the story `id` as the store is at `moment`.
  func story(_ id: String, _ moment: Moment) async throws(StoreError) -> DeskStory {
    clock += 1
    if let found = kept[id], found.moment == moment.store {
      kept[id]?.use = clock
      return found.story
    }
    let key = "\(moment.store) \(id)"
    let task = running[key] ?? start(id, key)
    let result = await task.value
    running[key] = nil
    let story = try result.get()
    kept[id] = (story, moment.store, clock)
    thin()
    return story
  }

  private func start(_ id: String, _ key: String) -> Task<Result<DeskStory, StoreError>, Never> {
    let (maker, previous) = (maker, kept[id]?.story)
    let task = Task.detached(executorPreference: PageWorkers.shared) {
      () -> Result<DeskStory, StoreError> in
      do throws(StoreError) {
        return .success(try maker.story(id, previous: previous))
      } catch {
        return .failure(error)
      }
    }
    running[key] = task
    return task
  }

  /// Lets go of those that nobody asked for the longest.
  private func thin() {
    var count = kept.values.reduce(0) { $0 + $1.story.account.articles.count }
    while Self.articleCountMax < count, 1 < kept.count,
      let oldest = kept.min(by: { $0.value.use < $1.value.use })
    {
      count -= oldest.value.story.account.articles.count
      kept[oldest.key] = nil
    }
  }
}
