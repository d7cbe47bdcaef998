import SanadModel

/// What became of the pages of a run: their sum is the number of pages and problems.
public struct AddCounts: Hashable, Sendable {
  /// Pages whose content was stored already.
  public var known = 0
  /// Pages that became a new article.
  public var added = 0
  /// Pages that became a new version of an article.
  public var changed = 0
  /// Inputs that could not be read.
  public var unreadable = 0
  /// What the steps noticed, by kind.
  public var notices: [String: Int] = [:]

  /// Nothing happened yet.
  public init() {}

  /// Pages that could be read.
  public var pages: Int { known + added + changed }

  mutating func note(_ annotated: AnnotatedArticle) {
    for notice in annotated.article.notices + annotated.title.notices + annotated.text.notices {
      notices[notice.kind.rawValue, default: 0] += 1
    }
  }
}
