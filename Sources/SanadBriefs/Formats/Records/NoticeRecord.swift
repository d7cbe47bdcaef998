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
