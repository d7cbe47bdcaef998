package import SanadLanguages
package import SanadModel

/// Groups articles into stories as they arrive: an article's story is decided from what came before.
package struct StoryClusterer: Sendable {
  private static let joined = Maker("stories.merge")
  private static let alone = Maker("stories.alone")

  private let score: MergeScore
  private var matcher: StoryMatcher
  /// By story index.
  private var ids: [String] = []
  private var indices: [String: Int] = [:]

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    score = try MergeScore(languages.common.table("merge-weights"))
    matcher = try StoryMatcher(languages: languages)
  }

  /// The story of the next article of the stream.
  package mutating func assign(_ article: AnnotatedArticle) -> StoryAssignment {
    let id = article.article.id
    let features = matcher.read(article)
    let near = matcher.neighbours(of: features)
    let chosen = score.best(matcher.candidates(for: features, among: near))
    let story = matcher.place(id, features, in: chosen?.story)
    if story == ids.count { keep(unusedID(id)) }
    return StoryAssignment(
      article: id, story: ids[story], duplicateOf: nil,
      maker: chosen == nil ? Self.alone : Self.joined)
  }

  /// Takes in the next article, whose story is known: leaves the same state as ``assign(_:)`` with that
  /// outcome, so that the store can take up a stream again from its last articles.
  package mutating func place(_ article: AnnotatedArticle, in story: String) {
    let features = matcher.read(article)
    let place = matcher.place(article.article.id, features, in: indices[story])
    if place == ids.count { keep(story) }
  }

  /// Puts an article of the stream into another story, as a person decided.
  package mutating func move(_ article: String, to story: String) {
    let target = indices[story] ?? ids.count
    if matcher.move(article, to: target), target == ids.count { keep(story) }
  }

  private mutating func keep(_ id: String) {
    indices[id] = ids.count
    ids.append(id)
  }

  /// The name of a story that begins with `article`; the second that does so gets a number.
  private func unusedID(_ article: String) -> String {
    let id = StoryID.make(firstArticle: article)
    var (number, name) = (1, id)
    while indices[name] != nil {
      number += 1
      name = "\(id)-\(number)"
    }
    return name
  }
}

/// Names of stories that are the same on every machine.
enum StoryID {
  /// `s-` and sixteen hexadecimal digits: FNV-1a of the first article's id, mixed.
  static func make(firstArticle id: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    hash &*= 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    let digits = String(hash, radix: 16)
    return "s-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
