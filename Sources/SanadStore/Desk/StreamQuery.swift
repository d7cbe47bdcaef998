public import SanadModel

/// Which stories of the stream are asked for.
public struct StreamQuery: Hashable, Sendable {
  /// What a story is marked with.
  public enum Badge: String, Sendable, CaseIterable {
    /// It came up after the mark.
    case new
    /// A value of it changed in time.
    case changed
    /// Its reports give values that exclude each other.
    case disputed
    /// Somebody denies what it reports.
    case denied
    /// Something of it is still to come.
    case pending
  }

  /// Stories that have the badge.
  public var badge: Badge?
  /// Stories with an article of this day.
  public var day: CivilDate?
  /// Stories with an article of this outlet.
  public var outlet: String?
  /// Stories with an article in this language, by its first subtag.
  public var language: String?
  /// Stories of so many outlets or more.
  public var outletCountMin = 1
  /// Stories whose ids are among these; nil for all.
  public var ids: [String]?
  /// Stories of which something was told after this change.
  public var after: Int64?
  /// Stories whose newest change is before this one; 0 for those of which nothing is told.
  public var before: Cursor?
  /// The most stories given. Set by reading.
  public var limit = 50
  /// The change after which a story is new.
  public var mark: Int64 = 0

  /// All stories.
  public init() {}

  /// Whether stories are left out.
  public var isFiltered: Bool {
    badge != nil || day != nil || outlet != nil || language != nil || ids != nil
      || after != nil || 1 < outletCountMin
  }

  /// The place of a story in the stream: where the next page goes on.
  public struct Cursor: Hashable, Sendable {
    /// Its newest change; 0 where there is none.
    public let change: Int64
    /// Its row.
    public let story: Int64

    /// `812-17`
    public init?(_ text: String) {
      let parts = text.split(separator: "-")
      guard parts.count == 2, let change = Int64(parts[0]), let story = Int64(parts[1]) else {
        return nil
      }
      self.change = change
      self.story = story
    }

    init(change: Int64, story: Int64) {
      self.change = change
      self.story = story
    }

    /// What ``init(_:)`` reads.
    public var text: String { "\(change)-\(story)" }
  }
}

/// A story as the stream shows it.
public struct StreamStory: Sendable {
  /// What `sanad stories` lists.
  public let summary: StorySummary
  /// How many of its claims make it worth each badge; none is 0.
  public let badges: [StreamQuery.Badge: Int]
  /// How many claims it has.
  public let claims: Int
  /// The most independent sources behind one claim.
  public let origins: Int
  /// What became of it last.
  public let newest: Change?
  /// Its place in the stream.
  public let cursor: StreamQuery.Cursor
}

/// A page of the stream.
public struct StreamPage: Sendable {
  /// The newest change first.
  public let stories: [StreamStory]
  /// How many stories have what is asked for, on this page and the others.
  public let matching: Int
  /// How many stories there are.
  public let total: Int
  /// Where the next page goes on; nil for the last one.
  public let next: StreamQuery.Cursor?
}
