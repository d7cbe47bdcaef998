import FoundationEssentials
import SanadModel
import SanadText

/// Decodes articles from JSON, put right where programs wrote what is none.
enum JSONRecords {
  /// A record of a list, or nil where it is none of an article.
  private struct Element: Decodable {
    let record: PageRecord?

    init(from decoder: any Decoder) throws { record = try? PageRecord(from: decoder) }
  }

  /// The records of one JSON value, an object or a list of objects; nil where it is neither.
  static func records(of bytes: ArraySlice<UInt8>) -> [PageRecord?]? {
    let plain = decoded(Data(bytes))
    if let plain, plain.allSatisfy({ $0?.isSound ?? false }) { return plain }
    guard let repaired = JSONRepair.repaired(bytes),
      let records = decoded(Data(repaired.bytes))
    else { return plain }
    guard repaired.hasInvalidText else { return records }
    return records.map { record in
      var record = record
      record?.notices.append(Notice(.invalidBytes))
      return record
    }
  }

  private static func decoded(_ data: Data) -> [PageRecord?]? {
    WorkCounter.add(data.count)
    let decoder = JSONDecoder()
    if data.first(where: { 0x20 < $0 }) == 0x5B {
      return (try? decoder.decode([Element].self, from: data))?.map(\.record)
    }
    return (try? decoder.decode(PageRecord.self, from: data)).map { [$0] }
  }

  /// The page of a record, or what is wrong with it.
  ///
  /// - Parameters:
  ///   - path: the file's name.
  ///   - number: the record's line or place in it, from 1.
  static func item(_ record: PageRecord?, path: String, number: Int) -> IntakeItem {
    let words: String
    if let record {
      if let page = record.page(path: path, number: number) { return .page(page) }
      let names = record.otherNames.map { "'\($0)'" }.joined(separator: ", ")
      words = "neither 'text' nor 'html'" + (names.isEmpty ? "" : ", but \(names)")
    } else {
      words = "not a JSON object of an article"
    }
    return .problem(InputProblem(path: path, reason: .badRecord(line: number, words)))
  }

  /// The values that stand one after another in `bytes`, each with the line it starts on, from 1.
  static func values(in bytes: [UInt8]) -> [(bytes: ArraySlice<UInt8>, line: Int)] {
    var values: [(ArraySlice<UInt8>, Int)] = []
    var scan = JSONDepth()
    var (start, startLine, line) = (0, 1, 1)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A { line += 1 }
      let wasOpen = scan.isOpen
      scan.add(byte)
      if !wasOpen, scan.isOpen { (start, startLine) = (index, line) }
      if wasOpen, !scan.isOpen { values.append((bytes[start...index], startLine)) }
    }
    if scan.isOpen { values.append((bytes[start...], startLine)) }
    return values
  }
}

/// How deep a place of a JSON text stands in objects and lists.
struct JSONDepth {
  private var depth = 0
  private var isText = false
  private var isEscaped = false

  var isOpen: Bool { 0 < depth }

  mutating func add(_ byte: UInt8) {
    if isText {
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isText = false
      }
      return
    }
    switch byte {
    case 0x22: isText = isOpen
    case 0x7B, 0x5B: depth += 1
    case 0x7D, 0x5D: depth = max(0, depth - 1)
    default: break
    }
  }
}
