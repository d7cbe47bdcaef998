import SanadArchive
import SanadModel

/// Files of many pages: a page has a name without control characters, a problem is one line.
enum IntakeLaws {
  /// Pages and problems of one file at the most: one that unpacks to more is not looked at further.
  /// Set by reading.
  private static let itemCountMax = 10_000

  static func readLines(_ bytes: [UInt8]) throws {
    var reader = JSONLinesReader(bytes, path: "fuzz")
    try check { reader.next() }
  }

  static func readFeed(_ bytes: [UInt8]) throws {
    // A JSON Feed is told by its content.
    if bytes.first == UInt8(ascii: "{") { return try readFile(bytes) }
    var reader = FeedReader(bytes, path: "fuzz")
    try check { reader.next() }
  }

  static func readArchive(_ bytes: [UInt8]) throws {
    var reader = WARCReader(bytes, path: "fuzz")
    try check { reader.next() }
  }

  static func readFile(_ bytes: [UInt8]) throws {
    var intake = Intake(bytes, path: "fuzz")
    try check { intake.next() }
  }

  private static func check(_ next: () -> IntakeItem?) throws {
    for _ in 0..<itemCountMax {
      guard let item = next() else { return }
      switch item {
      case .page(let page):
        try need(!page.id.isEmpty, "a page has a name")
        try need(!page.id.utf8.contains { $0 < 0x20 }, "a name has no control character")
      case .problem(let problem):
        try need(!problem.description.contains("\n"), "a problem is one line")
      }
    }
  }
}
