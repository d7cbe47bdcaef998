import SanadAnnotations
public import SanadLanguages
public import SanadModel
import SanadStories
public import SanadText

/// The stories of a stream of articles, fed one at a time.
///
/// The state after ``place(_:in:of:)`` is that after ``assign(_:)`` with the same outcome, so that a stream
/// can be resumed from the stored outcomes.
public struct StoryStream: Sendable {
  private var clusterer: StoryClusterer

  /// An empty stream.
  ///
  /// - Throws: `PackError` naming file and line.
  init(languages: Languages, keepsAll: Bool = false) throws(PackError) {
    clusterer = try StoryClusterer(languages: languages, keepsAll: keepsAll)
  }

  /// The story of the next article, decided from what came before.
  public mutating func assign(_ article: AnnotatedArticle) -> StoryAssignment {
    clusterer.assign(article)
  }

  /// Takes in the next article, whose story is known.
  public mutating func place(_ article: AnnotatedArticle, in story: String, of storyline: String) {
    clusterer.place(article, in: story, of: storyline)
  }

  /// Ends the moves of a look back that is replayed.
  public mutating func settle() { clusterer.settle() }

  /// Puts an article of the stream into another story, as a person decided.
  public mutating func move(_ article: String, to story: String, of storyline: String) {
    clusterer.move(article, to: story, of: storyline)
  }
}

extension StoryStream {
  /// What the stream knows, as bytes for ``resume(from:)``; nil where it was resumed itself.
  public func kept() -> [UInt8]? { clusterer.kept() }

  /// Makes an empty stream the one whose ``kept()`` the bytes are: it goes on as that one would, and reads of the
  /// bytes what a new article needs. False where they cannot be read, and then the stream is of no use.
  public mutating func resume(from pages: PagedBytes) -> Bool { clusterer.resume(from: pages) }

  /// Whether the stream knows its articles itself: only then does it look back.
  public var isWhole: Bool { clusterer.isWhole }

  /// Whether the bytes it was resumed from no longer do: what it decided last does not stand.
  public var isOutgrown: Bool { clusterer.isOutgrown }
}

extension StoryStream {
  /// Decides the articles of the window anew, now that those after them are known; the articles that
  /// went into another story, with that story and its storyline. Those that are pinned stay.
  public mutating func lookBack(
    keeping pinned: Set<String>
  ) -> [(article: String, story: String, storyline: String)] {
    clusterer.lookBack(keeping: pinned).map {
      (article: $0.article, story: $0.to, storyline: $0.storyline)
    }
  }
}

extension Pipeline {
  /// An empty stream.
  ///
  /// - Parameter keepsAll: whether it knows all articles up to the size of the window, to look back on.
  public func storyStream(keepsAll: Bool = false) throws(PackError) -> StoryStream {
    if !keepsAll, let emptyStream { return emptyStream }
    return try StoryStream(languages: languages, keepsAll: keepsAll)
  }
}

extension Pipeline {
  /// A stored article, its tokens made again.
  public func tokenized(_ stored: AnnotatedArticle) -> AnnotatedArticle {
    annotator.tokenized(stored)
  }

  /// The article without its tokens, which are half of what it takes in memory; ``tokenized(_:)`` makes them
  /// again.
  public func untokenized(_ article: AnnotatedArticle) -> AnnotatedArticle {
    var lean = article
    lean.text.tokens = []
    lean.title.tokens = []
    return lean
  }
}
