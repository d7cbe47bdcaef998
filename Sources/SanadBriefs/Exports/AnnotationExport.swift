import SanadModel
import SanadText

/// W3C Web Annotation: one a shown sentence, by its words and by its place.
enum AnnotationExport {
  /// Code points before and after the words, as the specification's examples and Hypothesis have it. Set by reading.
  static let contextCount = 32

  static func page(_ sources: [ExportSource], _ maker: ExportMaker) -> JSONNode {
    let items = sources.flatMap { source in
      source.brief.lines.enumerated().map { annotation($1, $0, source) }
    }
    return [
      "@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:sanad:annotations",
      "type": "AnnotationPage", "items": .array(items),
      "generator": [
        "id": "urn:sanad:packs:\(maker.packs)".node, "type": "Software",
        "name": "Sanad \(maker.program)".node,
      ],
    ]
  }

  private static func annotation(
    _ line: Brief.Line, _ number: Int, _ source: ExportSource
  ) -> JSONNode {
    let article = source.account.articles[line.pointer.article].article
    let status = source.account.claims.first { $0.id == line.claim }?.status.rawValue
    let place = source.codePoints(line.pointer.article, line.pointer.range)
    let story = ExportSource.encoded(source.account.id)
    let time = ExportSource.moment(article.published)
    return .fields([
      "id": "urn:sanad:annotation:\(story):\(number)".node, "type": "Annotation",
      "motivation": "describing",
      "body": [
        [
          "type": "SpecificResource", "purpose": "linking",
          "source": source.claimID(line.claim).node,
        ],
        ["type": "TextualBody", "purpose": "classifying", "value": (status ?? "").node],
      ],
      "target": .fields([
        "source": source.id(line.pointer.article).node,
        "selector": [
          quote(article.text, line.pointer.range),
          [
            "type": "TextPositionSelector", "start": .integer(place[0]), "end": .integer(place[1]),
          ],
        ],
        "state": time.map { ["type": "TimeState", "sourceDate": $0.node] },
      ]),
    ])
  }

  /// The words with what stands before and after them.
  private static func quote(_ text: SourceText, _ range: TextRange) -> JSONNode {
    // A cut code point at an end is one more than are taken.
    let byteCount = (contextCount + 1) * 4
    let (start, end) = (max(0, range.start - byteCount), min(text.count, range.end + byteCount))
    let before = String(decoding: text.utf8[start..<range.start], as: UTF8.self).unicodeScalars
    let after = String(decoding: text.utf8[range.end..<end], as: UTF8.self).unicodeScalars
    var (prefix, suffix) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    prefix.append(contentsOf: before.suffix(contextCount))
    suffix.append(contentsOf: after.prefix(contextCount))
    return [
      "type": "TextQuoteSelector", "exact": text[range].node, "prefix": String(prefix).node,
      "suffix": String(suffix).node,
    ]
  }
}
