import Glibc

/// Writes a ``StreamFile``.
struct StreamFileWriter {
  let place: StreamFile.Place
  let key: [UInt8]
  /// The store that it is written beside.
  let store: String

  /// Pages written at a time. Set by reading.
  private static let pieceCount = 64

  /// Writes the file in place of the one before: a reader finds either all of it or that one. Where it cannot be
  /// written, there is none.
  func write(_ content: [UInt8]) {
    let path = StreamFile.path(besideStoreAt: store)
    // Two programs may add at once.
    let part = "\(path).\(getpid())"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard 0 <= descriptor else { return }
    let isWhole = fchmod(descriptor, rights) == 0 && write(content, to: descriptor)
    guard Glibc.close(descriptor) == 0, isWhole, rename(part, path) == 0 else {
      unlink(part)
      return
    }
  }

  /// Those of the store, so that nobody reads here what is kept from them there.
  private var rights: mode_t {
    var status = stat()
    return stat(store, &status) == 0 ? status.st_mode & 0o777 : 0o600
  }

  private func write(_ content: [UInt8], to descriptor: Int32) -> Bool {
    var piece = sealed(head(count: content.count)[...], 0, of: [])
    let size = StreamFile.contentByteCount
    for (page, start) in stride(from: 0, to: content.count, by: size).enumerated() {
      piece += sealed(content[start..<min(content.count, start + size)], page + 1, of: key)
      guard piece.count < Self.pieceCount * StreamFile.pageByteCount else {
        guard writeAll(piece, to: descriptor) else { return false }
        piece.removeAll(keepingCapacity: true)
        continue
      }
    }
    return writeAll(piece, to: descriptor)
  }

  private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count <= 0 { return false }
      offset += count
    }
    return true
  }

  private func head(count: Int) -> [UInt8] {
    var head: [UInt8] = []
    let numbers = [place.checkpoint.place, place.lastArticle, place.lastMove, Int64(count)]
    for word in [StreamFile.magic] + numbers.map({ UInt64(bitPattern: $0) }) {
      append(word, to: &head)
    }
    head += key
    append(UInt64(bitPattern: place.checkpoint.first), to: &head)
    append(UInt64(bitPattern: place.lastStory), to: &head)
    return head
  }

  /// A page: its content, zeros up to its end, and its digest.
  private func sealed(_ content: ArraySlice<UInt8>, _ number: Int, of key: [UInt8]) -> [UInt8] {
    var page = Array(content)
    page += [UInt8](repeating: 0, count: StreamFile.contentByteCount - page.count)
    append(StreamFile.digest(page, number, of: key), to: &page)
    return page
  }

  private func append(_ word: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
