import Glibc
import SanadText
import Synchronization

/// What a stream knew at its last article, in a file beside the store, so that a single article is not decided by
/// reading a week of them again.
///
/// The file is no part of the store: it may be taken away at any time, and one that is not of exactly this store,
/// this program and these packs, or that is damaged, is as none.
final class StreamFile: Sendable {
  /// Bytes of a page with its digest. Given by the pages of the system's cache.
  static let pageByteCount = 4_096
  private static let digestByteCount = 8
  /// Bytes of a page that are the stream's.
  static let contentByteCount = pageByteCount - digestByteCount
  /// `SNADWND1` as a number. Given by the files there are.
  static let magic: UInt64 = 0x534E_4144_574E_4431

  /// Where the stream stood.
  struct Place: Equatable, Sendable {
    let checkpoint: Checkpoint
    let lastArticle: Int64
    let lastMove: Int64
    /// The last row of the stories then: what those up to it are part of was known.
    let lastStory: Int64
  }

  private let descriptor: Int32
  private let damage = Mutex(false)
  let place: Place
  /// The digest of all that the stream's state depends on.
  let key: [UInt8]
  private let count: Int

  /// The file beside the store at `path`; nil where there is none that can be read.
  init?(besideStoreAt path: String) {
    descriptor = open(Self.path(besideStoreAt: path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard 0 <= descriptor, let head = Self.page(0, descriptor, of: []) else {
      if 0 <= descriptor { Glibc.close(descriptor) }
      return nil
    }
    let words = (0..<5).map { Self.word(head, at: $0 * 8) }
    guard words[0] == Self.magic, words[4] <= UInt64(UInt32.max) else {
      Glibc.close(descriptor)
      return nil
    }
    let numbers = words.map { Int64(bitPattern: $0) }
    place = Place(
      checkpoint: Checkpoint(
        place: numbers[1], first: Int64(bitPattern: Self.word(head, at: 72))),
      lastArticle: numbers[2], lastMove: numbers[3],
      lastStory: Int64(bitPattern: Self.word(head, at: 80)))
    count = Int(words[4])
    key = Array(head[40..<72])
  }

  deinit { Glibc.close(descriptor) }

  static func path(besideStoreAt path: String) -> String { path + ".window" }

  /// Whether a page was met that is not as it was written: what was read by it does not stand.
  var isDamaged: Bool { damage.withLock { $0 } }

  /// What the stream wrote.
  var content: PagedBytes {
    PagedBytes(count: count, pageByteCount: Self.contentByteCount) { [self] number in
      if let page = Self.page(number + 1, descriptor, of: key) { return page }
      damage.withLock { $0 = true }
      return nil
    }
  }

  /// The content of a page of the file with `key`; nil where it is not as it was written, or not there.
  private static func page(
    _ number: Int, _ descriptor: Int32, of key: [UInt8]
  ) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: pageByteCount) { buffer, count in
      count = max(
        0, pread(descriptor, buffer.baseAddress, pageByteCount, off_t(number * pageByteCount)))
    }
    guard bytes.count == pageByteCount,
      word(bytes, at: contentByteCount) == digest(bytes, number, of: key)
    else { return nil }
    return Array(bytes[..<contentByteCount])
  }

  static func word(_ bytes: [UInt8], at offset: Int) -> UInt64 {
    bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
  }

  /// FNV-1a in words of eight bytes, mixed after each, over the file's key, the page's number and its content: a
  /// flipped bit always gives another one, and so does a page of another file.
  static func digest(_ bytes: [UInt8], _ number: Int, of key: [UInt8]) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: number) ^ magic
    if 8 <= key.count { hash ^= word(key, at: 0) }
    bytes.withUnsafeBytes { buffer in
      for offset in stride(from: 0, to: contentByteCount, by: 8) {
        let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        hash = (hash ^ UInt64(littleEndian: word)) &* spread
        hash ^= hash >> 29
      }
    }
    return hash
  }

  /// An odd factor that spreads bits. Given by the golden ratio.
  private static let spread: UInt64 = 0x9E37_79B9_7F4A_7C15
}
