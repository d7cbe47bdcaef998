import SanadAnnotations
public import SanadLanguages
public import SanadModel
import SanadStories

/// The stories of a stream of articles, fed one at a time.
///
/// The state after ``place(_:in:of:)`` is that after ``assign(_:)`` with the same outcome, so that a stream
/// can be resumed from the stored outcomes.
public struct StoryStream: Sendable {
  private var clusterer: StoryClusterer

  init(clusterer: StoryClusterer) { self.clusterer = clusterer }

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
    StoryStream(clusterer: try StoryClusterer(languages: languages, keepsAll: keepsAll))
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
