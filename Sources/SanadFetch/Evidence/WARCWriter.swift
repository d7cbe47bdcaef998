import Glibc

/// Where a record stands: file, first byte and length of its member.
package struct WARCPlace: Hashable, Sendable {
  package let segment: Int
  package let offset: Int
  package let length: Int

  /// The first byte after it.
  package var end: Int { offset + length }

  package init(segment: Int, offset: Int, length: Int) {
    (self.segment, self.offset, self.length) = (segment, offset, length)
  }
}

/// Keeps answers as they came in files of a web archive, each of a limited size.
///
/// `desk.warc/desk-00001.warc.gz`. A file that a crash cut off is cut back to its last whole record when it
/// is opened again.
package final class WARCWriter {
  /// Bytes of a file from which the next one is begun. Set by reading.
  package static let segmentByteCount = 256 << 20
  /// Files of one archive. Set by reading.
  package static let segmentCountMax = 99_999

  private let folder: String
  private let name: String
  private let software: String
  private let byteCountMax: Int
  private var segment: Int
  private var file: SegmentFile

  /// Opens the archive in `folder`, which is made if it is not there.
  ///
  /// - Parameters:
  ///   - name: What the names of its files start with.
  ///   - software: Program and version, for the first record of each file.
  package init(
    folder: String, name: String, software: String, segmentByteCount: Int = segmentByteCount
  ) throws(WARCError) {
    (self.folder, self.name, self.software) = (folder, name, software)
    byteCountMax = segmentByteCount
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
      throw .cannotOpen(path: folder, reason: String(cString: strerror(errno)))
    }
    segment = max(1, Self.lastSegment(in: folder, name))
    file = try SegmentFile(Self.path(folder, name, segment))
  }

  /// Keeps a request and its answer; they stand in one file, the answer last: where it ends all of it ends.
  ///
  /// - Parameter earlier: The answer that this one only confirms: it is named, and no body is kept.
  /// - Returns: Where the answer stands.
  package func write(
    _ exchange: FetchExchange, confirms earlier: WARCReference? = nil
  ) throws(WARCError) -> WARCPlace {
    try beginSegmentIfNeeded(at: exchange.startedAt)
    let response = WARCRecord.response(exchange, confirms: earlier)
    let start = file.byteCount
    do throws(WARCError) {
      _ = try append(WARCRecord.request(exchange, response: response))
      return try append(response)
    } catch {
      try file.truncate(to: start)
      throw error
    }
  }

  /// Waits until the disk has all that was written.
  package func synchronize() throws(WARCError) { try file.synchronize() }

  /// Forgets what was written after `end`, of which the store knows nothing: a crash came between the two.
  ///
  /// Only the last file is cut; one that was begun after `end` is emptied.
  package func truncate(to end: (segment: Int, byteCount: Int)) throws(WARCError) {
    let count = end.segment == segment ? end.byteCount : 0
    guard segment - end.segment <= 1, end.segment <= segment, count < file.byteCount else { return }
    try file.truncate(to: count)
  }

  /// Files that are put aside at most. Set by reading.
  private static let asideCountMax = 1_000

  /// Puts the first file aside under a hidden name, where it is the only one, and begins anew: nobody knows what
  /// it holds, and what came over the network is not thrown away.
  package func setAside() throws(WARCError) {
    guard segment == 1, 0 < file.byteCount else { return }
    let path = file.path
    let names = (1...Self.asideCountMax).lazy.map { [folder, name] in
      "\(folder)/.left-\($0)-\(Self.fileName(name, 1))"
    }
    guard let free = names.first(where: { access($0, F_OK) != 0 }), rename(path, free) == 0 else {
      throw .cannotWrite(path: path, reason: "cannot be put aside")
    }
    file = try SegmentFile(path)
  }

  /// Where the next record will start.
  package var end: (segment: Int, byteCount: Int) { (segment, file.byteCount) }

  /// The name of the file that holds a place.
  package func fileName(of place: WARCPlace) -> String { Self.fileName(name, place.segment) }

  /// The number in a file's name; nil where it is no file of this archive.
  package func segment(ofFile fileName: String) -> Int? {
    Self.number(of: fileName, name)
  }

  private func append(_ record: WARCRecord) throws(WARCError) -> WARCPlace {
    guard let member = GzipMember.packed(record.parts) else { throw .outOfMemory }
    let offset = file.byteCount
    try file.append(member)
    return WARCPlace(segment: segment, offset: offset, length: member.count)
  }

  private func beginSegmentIfNeeded(at date: Timestamp) throws(WARCError) {
    if byteCountMax <= file.byteCount, segment < Self.segmentCountMax {
      try file.synchronize()
      let next = try SegmentFile(Self.path(folder, name, segment + 1))
      (segment, file) = (segment + 1, next)
    }
    guard file.byteCount == 0 else { return }
    let fileName = Self.fileName(name, segment)
    _ = try append(WARCRecord.info(software, fileName: fileName, at: date))
  }

  private static func fileName(_ name: String, _ segment: Int) -> String {
    let digits = "\(segment)"
    return name + "-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
      + ".warc.gz"
  }

  private static func path(_ folder: String, _ name: String, _ segment: Int) -> String {
    folder + "/" + fileName(name, segment)
  }

  /// The highest number of a file of this archive, 0 if there is none.
  private static func lastSegment(in folder: String, _ name: String) -> Int {
    guard let directory = opendir(folder) else { return 0 }
    defer { closedir(directory) }
    var last = 0
    while let entry = readdir(directory) {
      let file = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      last = max(last, number(of: file, name) ?? 0)
    }
    return last
  }

  private static func number(of file: String, _ name: String) -> Int? {
    guard file.hasPrefix(name + "-"), file.hasSuffix(".warc.gz") else { return nil }
    return Int(file.dropFirst(name.count + 1).dropLast(8))
  }
}
