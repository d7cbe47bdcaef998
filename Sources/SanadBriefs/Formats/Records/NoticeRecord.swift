package import SanadModel
package import SanadText

/// A notice, its range in code points of the article's text.
package struct NoticeRecord: Encodable, Sendable {
  let kind: String
  @Nullable var range: [Int]?
  let detail: String

  package static func records(_ notices: [Notice], in text: SourceText) -> [NoticeRecord] {
    if notices.isEmpty { return [] }
    let map = CodePointMap(text)
    return notices.map { notice in
      NoticeRecord(
        kind: notice.kind.rawValue, range: notice.range.map { map.codePoints(of: $0) },
        detail: notice.detail)
    }
  }
}

/// A notice of a story; one about an article names it, and its range points into that text.
struct StoryNoticeRecord: Encodable, Sendable {
  @Nullable var article: String?
  let kind: String
  @Nullable var range: [Int]?
  let detail: String

  /// Those of the story, then those of each article in order.
  static func records(_ account: Account, _ writer: PointerWriter) -> [StoryNoticeRecord] {
    let own = account.notices.map {
      StoryNoticeRecord(article: nil, kind: $0.kind.rawValue, range: nil, detail: $0.detail)
    }
    let others = account.articles.indexed.flatMap { index, annotated in
      (annotated.article.notices + annotated.text.notices).map { notice in
        StoryNoticeRecord(
          article: writer.id(index), kind: notice.kind.rawValue,
          range: notice.range.map { writer.range(index, $0) }, detail: notice.detail)
      }
    }
    return own + others
  }
}
