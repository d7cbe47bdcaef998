package import SanadLanguages
package import SanadModel
import SanadText

/// Groups articles into stories as they arrive: an article's story is decided from what came before.
package struct StoryClusterer: Sendable {
  private static let joined = Maker("stories.linkage")
  package static let alone = Maker("stories.alone")

  /// Articles that a clusterer which keeps all can keep.
  package static let keptCountMax = ArticleWindow.countMax

  private let score: PairScore
  var matcher: StoryMatcher
  /// By story index.
  private(set) var ids: [String] = []
  /// By story index: the name of the storyline's first story.
  private(set) var storylines: [String] = []
  private var indices: [String: Int] = [:]

  /// - Parameter keepsAll: whether articles leave the window only when it is full, as for ``lookBack()``
  ///   over a whole archive.
  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages, keepsAll: Bool = false) throws(PackError) {
    score = try PairScore(languages.common.table("story-pairs"))
    matcher = try StoryMatcher(languages: languages, keepsAll: keepsAll)
  }

  /// The story of the next article of the stream.
  package mutating func assign(_ article: AnnotatedArticle) -> StoryAssignment {
    step(article).assignment
  }

  /// The same, and what it was decided by.
  package mutating func decide(_ article: AnnotatedArticle) -> StoryDecision {
    let (assignment, candidate, pairs) = step(article)
    return StoryDecision(assignment, candidate, pairs, score)
  }

  private mutating func step(
    _ article: AnnotatedArticle
  ) -> (assignment: StoryAssignment, candidate: StoryDecision.Candidate?, pairs: ArticlePairs) {
    let id = article.article.id
    let features = matcher.read(article)
    let near = matcher.neighbours(of: features)
    let pairs = matcher.pairs(of: features, among: near)
    let first = matcher.candidates(pairs, score.probabilities(pairs)).first
    let candidate = first.map { first in
      let entry = matcher.window.entries[Int(pairs.entries[first.best])]
      return StoryDecision.Candidate(
        nearest: entry.id, linkage: first.linkage, pair: first.best)
    }
    let joins = score.eventMin <= first?.linkage ?? 0
    let original = matcher.original(of: features, among: near)
    let joined = joins ? first?.story : nil
    let variant =
      original == nil ? joined.flatMap { matcher.variant(of: features, among: near, in: $0) } : nil
    let story = matcher.place(id, features, in: joined)
    if story == ids.count { keep(unusedID(id), of: storyline(of: first)) }
    let assignment = StoryAssignment(
      article: id, story: ids[story], storyline: storylines[story], duplicateOf: original,
      variantOf: variant, maker: joins ? Self.joined : Self.alone)
    return (assignment, candidate, pairs)
  }

  /// The storyline that a new story goes on with whose likeliest candidate was `first`; nil where it begins one.
  private func storyline(of first: StoryCandidate?) -> String? {
    first.flatMap { score.storylineMin <= $0.linkage ? storylines[$0.story] : nil }
  }

  /// Decides the articles of the window anew, now that those after them are known, and says which went
  /// where. The stream goes on from the new stories.
  ///
  /// The moves to the oldest stories come first. ``move(_:to:)`` with each of them and then ``settle()``
  /// leave the same state.
  ///
  /// - Parameter pinned: articles that stay where they are.
  package mutating func lookBack(keeping pinned: Set<String> = []) -> [StoryMove] {
    let moves = matcher.lookBack(score, keeping: pinned)
      .sorted { ($0.to, $0.entry) < ($1.to, $1.entry) }
    for move in moves where ids.count <= move.to {
      while ids.count < move.to { keep("", of: nil) }
      keep(unusedID(matcher.window.entries[move.entry].id), of: storylines[move.from])
    }
    while ids.count < matcher.stories.count { keep("", of: nil) }
    return moves.map {
      StoryMove(
        article: matcher.window.entries[$0.entry].id, from: ids[$0.from], to: ids[$0.to],
        storyline: storylines[$0.to], reason: $0.reason)
    }
  }

  /// Takes in the next article, whose story is known: leaves the same state as ``assign(_:)`` with that
  /// outcome, so that the store can take up a stream again from its last articles.
  package mutating func place(
    _ article: AnnotatedArticle, in story: String, of storyline: String
  ) {
    let features = matcher.read(article)
    let place = matcher.place(article.article.id, features, in: indices[story])
    if place == ids.count { keep(story, of: storyline) }
  }

  /// Ends the moves of a look back that is repeated.
  package mutating func settle() { matcher.settle() }

  /// Puts an article of the stream into another story, as a person or a look back decided.
  package mutating func move(_ article: String, to story: String, of storyline: String) {
    let target = indices[story] ?? ids.count
    if matcher.move(article, to: target), target == ids.count { keep(story, of: storyline) }
  }

  /// - Parameters:
  ///   - id: empty for a story that a look back made and gave up.
  ///   - storyline: nil for a story that begins one, which has the story's name.
  mutating func keep(_ id: String, of storyline: String?) {
    if !id.isEmpty { indices[id] = ids.count }
    ids.append(id)
    storylines.append(storyline ?? id)
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
    let digits = String(FNV1a(id.utf8).mixed, radix: 16)
    return "s-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
