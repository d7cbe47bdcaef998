import GRDB

/// A source that reports name, over all stories.
public struct NamedSource: Encodable, Equatable, Sendable {
  /// What it is called by.
  public let name: String
  /// As the reports spell it, what most of them do first.
  public let spellings: [String]
  /// How many sentences rest on it.
  public let reports: Int
  /// How many stories have one.
  public let stories: Int
  /// The outlets that name it, those that do it most first; at most ``citingOutletCountMax``.
  public let outlets: [CitingOutlet]

  /// An outlet that names a source.
  public struct CitingOutlet: Encodable, Equatable, Sendable {
    /// Its name.
    public let name: String
    /// How many of its sentences rest on the source.
    public let reports: Int
  }

  /// Outlets named with a source. Set by reading.
  public static let citingOutletCountMax = 8

  /// What a list of sources is sorted by.
  public enum Order: String, CaseIterable, Sendable {
    /// Those of most stories first.
    case stories
    /// Those that most sentences rest on first.
    case reports
    /// By name.
    case name
  }

  /// The sources that `names` makes of spellings, in order.
  ///
  /// - Parameters:
  ///   - uses: as ``Store/sourceUses()`` gives them.
  ///   - names: what each spelling is called by; one without a name is left out.
  ///   - order: what they are sorted by; of equal ones by name.
  public static func sources(
    of uses: [SourceUse], named names: [String: String], by order: Order
  ) -> [NamedSource] {
    let groups = Dictionary(
      grouping: uses.filter { names[$0.spelling] != nil }, by: { names[$0.spelling] ?? "" })
    let sources = groups.map { NamedSource($0, $1) }
    return sources.sorted { left, right in
      switch order {
      case .stories:
        (right.stories, right.reports, left.name) < (left.stories, left.reports, right.name)
      case .reports:
        (right.reports, right.stories, left.name) < (left.reports, left.stories, right.name)
      case .name: (left.name.lowercased(), left.name) < (right.name.lowercased(), right.name)
      }
    }
  }

  private init(_ name: String, _ uses: [SourceUse]) {
    self.name = name
    spellings = uses.map(\.spelling)
    reports = uses.reduce(0) { $0 + $1.reports }
    stories = uses.count == 1 ? uses[0].stories.count : Set(uses.flatMap(\.stories)).count
    var counts: [String: Int] = [:]
    for (outlet, count) in uses.flatMap(\.outlets) { counts[outlet, default: 0] += count }
    outlets = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.citingOutletCountMax).map { CitingOutlet(name: $0.key, reports: $0.value) }
  }
}

/// What reports name as a source, in one spelling.
public struct SourceUse: Sendable {
  /// As the reports spell it.
  public let spelling: String
  /// How many sentences rest on it.
  public fileprivate(set) var reports = 0
  /// The rows of the stories that have one, ascending.
  fileprivate var stories: [Int64] = []
  /// How many sentences each outlet has.
  fileprivate var outlets: [String: Int] = [:]

  fileprivate init(spelling: String) { self.spelling = spelling }

  fileprivate mutating func add(story: Int64, outlet: String?) {
    reports += 1
    if stories.last != story { stories.append(story) }
    if let outlet { outlets[outlet, default: 0] += 1 }
  }
}

extension Store {
  /// What reports name as a source, what most sentences rest on first.
  ///
  /// - Complexity: O(reports), once through the table in its own order.
  public func sourceUses() throws(StoreError) -> [SourceUse] {
    try read { database in
      var outlets: [Int64: String] = [:]
      let versions = try Row.fetchCursor(
        database, sql: "SELECT id, outlet FROM version WHERE outlet IS NOT NULL")
      while let row = try versions.next() {
        outlets[try row.value("id", of: "version")] = try row.value("outlet", of: "version")
      }
      // A story that was merged keeps its reports, and its articles are told of under the one it leads to.
      let merged: Set<Int64> = try Set(
        database.values("SELECT id FROM story WHERE leads_to IS NOT NULL", of: "story"))
      var uses: [String: SourceUse] = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT story, source, version FROM report WHERE source IS NOT NULL")
      while let row = try rows.next() {
        let story: Int64 = try row.value("story", of: "report")
        if merged.contains(story) { continue }
        let source: String = try row.value("source", of: "report")
        let version: Int64 = try row.value("version", of: "report")
        uses[source, default: SourceUse(spelling: source)].add(
          story: story, outlet: outlets[version])
      }
      return uses.values.sorted { ($1.reports, $0.spelling) < ($0.reports, $1.spelling) }
    }
  }
}
