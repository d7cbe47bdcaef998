import SanadArchive

/// One place where a saved account is not what the program makes today.
struct AccountDifference: Encodable, Equatable {
  /// The story, and the way to the place in it: `claims c1f0 status`.
  let story: String
  let place: String
  /// What was saved; nil where it is new.
  let saved: String?
  /// What is made; nil where it is gone.
  let made: String?

  /// `s-1 · claims c1f0 status: "single" → "agreed"`
  var line: String {
    let course =
      switch (saved, made) {
      case (let saved?, let made?): "\(saved) → \(made)"
      case (let saved?, nil): "- \(saved)"
      case (nil, let made?): "+ \(made)"
      case (nil, nil): ""
      }
    return "\(story) · \(place): \(course)"
  }
}

/// Sets a saved story beside the one that is made.
struct AccountComparison {
  /// Members that depend on options a document does not keep: how much of the account is shown first.
  private static let leftOut: Set = ["brief", "since", "newClaims", "changes"]
  /// Levels compared apart; what differs further in is told of the level above. Set by reading.
  private static let depthMax = 6

  private let story: String
  private(set) var differences: [AccountDifference] = []

  init(of saved: JSONTree, with made: JSONTree) {
    story = saved["id"]?.string ?? ""
    compare(saved, made, at: [])
  }

  private mutating func note(_ place: [String], _ saved: JSONTree?, _ made: JSONTree?) {
    differences.append(
      AccountDifference(
        story: story, place: place.joined(separator: " "), saved: saved.map { Self.words($0) },
        made: made.map { Self.words($0) }))
  }

  /// A claim or an article by its words, which say more than its size.
  private static func words(_ tree: JSONTree) -> String {
    (tree["text"] ?? tree["title"] ?? tree["name"] ?? tree).words
  }

  // recursion: one level of the document each time, at most `depthMax`.
  private mutating func compare(_ saved: JSONTree, _ made: JSONTree, at place: [String]) {
    if saved == made { return }
    guard place.count < Self.depthMax else { return note(place, saved, made) }
    switch (saved, made) {
    case (.object(let old), .object(let new)):
      for key in Set(old.keys).union(new.keys).sorted() where !isLeftOut(key, at: place) {
        compare(old[key], new[key], at: place + [key])
      }
    case (.array(let old), .array(let new)):
      let (old, new) = (Self.keyed(old), Self.keyed(new))
      let names = Dictionary(new.map { ($0.name, $0.tree) }) { first, _ in first }
      let known = Set(old.map(\.name))
      for (name, tree) in old { compare(tree, names[name], at: place + [name]) }
      for (name, tree) in new where !known.contains(name) { note(place + [name], nil, tree) }
    default: note(place, saved, made)
    }
  }

  private mutating func compare(_ saved: JSONTree?, _ made: JSONTree?, at place: [String]) {
    if let saved, let made { compare(saved, made, at: place) } else { note(place, saved, made) }
  }

  private func isLeftOut(_ key: String, at place: [String]) -> Bool {
    place.isEmpty && Self.leftOut.contains(key)
  }

  /// The elements with their ids, or their places from 1 where they have none.
  private static func keyed(_ elements: [JSONTree]) -> [(name: String, tree: JSONTree)] {
    elements.enumerated().map { ($0.element["id"]?.string ?? "\($0.offset + 1)", $0.element) }
  }
}
