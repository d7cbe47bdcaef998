import FoundationEssentials
import SanadModel

/// Reads articles from JSON Lines, one object a line.
struct JSONLinesReader: Sendable {
  /// The longest line read, in bytes.
  static let lineByteCountMax = 64 << 20

  private let bytes: [UInt8]
  private let path: String
  private var offset = 0
  private var line = 0

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  mutating func next() -> Intake.Item? {
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
      let slice = bytes[offset..<end]
      offset = end + 1
      line += 1
      if slice.allSatisfy({ $0 <= 0x20 }) { continue }
      return item(slice)
    }
    return nil
  }

  private func item(_ slice: ArraySlice<UInt8>) -> Intake.Item {
    guard slice.count <= Self.lineByteCountMax else {
      return problem("line longer than \(Self.lineByteCountMax) bytes")
    }
    do {
      let record = try JSONDecoder().decode(PageRecord.self, from: Data(slice))
      guard let page = record.page(path: path, line: line) else {
        return problem("neither 'text' nor 'html'")
      }
      return .page(page)
    } catch {
      return problem("not a JSON object of an article")
    }
  }

  private func problem(_ reason: String) -> Intake.Item {
    .problem(InputProblem(path: path, reason: .badRecord(line: line, reason)))
  }
}

/// One line of JSON Lines: every field but `text` or `html` may be missing.
private struct PageRecord: Decodable {
  let id: String?
  let url: String?
  let title: String?
  let published: String?
  let outlet: String?
  let language: String?
  let text: String?
  let html: String?

  func page(path: String, line: Int) -> Page? {
    guard let body = html ?? text else { return nil }
    return Page(
      id: id ?? url ?? "\(path)#\(line)", url: url, kind: html == nil ? .scrapedText : .html,
      bytes: Array(body.utf8), declaredCharset: "utf-8",
      given: GivenMetadata(
        title: title, published: published, outlet: outlet, language: language))
  }
}
