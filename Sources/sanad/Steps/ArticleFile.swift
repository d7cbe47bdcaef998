import SanadArchive
import SanadModel
import SanadPipeline
import SanadStore

/// A file of packed articles, one behind the other, each behind its length in four bytes.
struct ArticleFile {
  static let name = "articles.bin"
  /// Bytes before each article. Given by a length of 32 bits.
  static let headByteCount = 4

  private let file: DigestedFile

  init(_ output: StepOutput) throws { file = try output.file(Self.name) }

  /// Writes packed `bytes`, and says where they are.
  func write(_ bytes: [UInt8]) throws -> Int {
    let count = UInt32(bytes.count)
    try file.write([0, 8, 16, 24].map { UInt8(truncatingIfNeeded: count >> $0) })
    let offset = file.byteCount
    try file.write(bytes)
    return offset
  }
}

/// Where an article lies, and what its bytes must be.
struct ArticlePlace: Hashable {
  let digest: String
  let path: String
  let offset: Int
  let count: Int

  /// - Parameter fields: digest, path, offset, bytes.
  init?(_ fields: ArraySlice<Substring>) {
    guard fields.count == 4, let offset = Int(fields[fields.startIndex + 2]),
      let count = Int(fields[fields.startIndex + 3])
    else { return nil }
    digest = String(fields[fields.startIndex])
    path = String(fields[fields.startIndex + 1])
    (self.offset, self.count) = (offset, count)
  }
}

/// Reads articles at places.
struct PlacedArticles {
  private let pieces: FilePieces

  init(root: String) { pieces = FilePieces(below: root) }

  /// The article at `place`, without tokens.
  ///
  /// - Throws: `InputProblem`, or ``StepProblem`` where other bytes lie there.
  func article(at place: ArticlePlace) throws -> AnnotatedArticle {
    let bytes = try pieces.bytes(of: place.path, at: place.offset, count: place.count)
    guard PackedArticle.digest(of: bytes) == place.digest,
      let article = PackedArticle.article(from: bytes)
    else { throw StepProblem.damaged(path: place.path, offset: place.offset) }
    return article
  }
}

/// The lines of a plan on standard input, each of fields parted by tabs.
enum StepPlan {
  /// Bytes of a plan. Set by reading.
  static let byteCountMax = 1 << 30

  static func lines() throws -> [[Substring]] {
    let bytes = try FileInput.bytes(at: "-", limit: byteCountMax)
    return String(decoding: bytes, as: UTF8.self).utf8.split(separator: 0x0A).map { line in
      line.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) }
    }
  }
}
