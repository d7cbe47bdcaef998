import SanadModel

/// Reads the pages of a web archive (ISO 28500, WARC 1.0 and 1.1), packed member by member or plain.
package struct WARCReader: Sendable {
  /// Bytes of a record's headers. Set by reading.
  static let headByteCountMax = 64 << 10
  /// Bytes of the largest record read; larger ones are passed over. Set by reading.
  static let recordByteCountMax = 64 << 20

  private let bytes: [UInt8]
  let path: String
  private let isPacked: Bool
  private var offset = 0
  /// Records of the member being read.
  private var member: [UInt8] = []
  private var memberOffset = 0
  private var isMemberCut = false
  private(set) var record = 0
  /// Records that are no page: requests, redirects, pictures, the archive's own.
  private(set) var pagelessCount = 0
  /// Bodies by their digest, for the records that refer to one.
  var bodies = PayloadIndex()
  private var isOver = false
  /// What is wrong with a record whose page was given all the same.
  private var late: IntakeItem?

  package init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    isPacked = Inflater.isGzip(bytes)
    if !isPacked {
      member = bytes
      offset = bytes.count
    }
  }

  /// The next page, or what is wrong with the record where one should be.
  package mutating func next() -> IntakeItem? {
    while !isOver {
      if let item = late {
        late = nil
        return item
      }
      if memberOffset < member.count {
        if let item = nextRecord() { return item }
      } else if let item = nextMember() {
        return item
      }
    }
    return nil
  }

  private mutating func nextMember() -> IntakeItem? {
    guard offset < bytes.count else {
      isOver = true
      return nil
    }
    do throws(Inflater.Failure) {
      let unpacked = try Inflater.member(of: bytes, at: offset)
      (member, memberOffset, offset) = (unpacked.bytes, 0, unpacked.next)
      isMemberCut = unpacked.isCut
      return unpacked.isCut ? problem("ends in the middle of a record") : nil
    } catch {
      // The members behind a damaged one are whole: an archive has one for each record.
      let next = GzipMembers.next(in: bytes, after: offset)
      isOver = next == nil
      offset = next ?? offset
      return problem(
        error == .tooLarge ? "a member unpacks to more than the limit" : "damaged gzip")
    }
  }

  private mutating func nextRecord() -> IntakeItem? {
    let rest = member[memberOffset...].drop { $0 == 0x0D || $0 == 0x0A }
    if rest.isEmpty {
      memberOffset = member.count
      return nil
    }
    record += 1
    guard rest.starts(with: Self.mark),
      let end = HeaderBlock.end(in: rest, limit: Self.headByteCountMax)
    else { return giveUp("not a WARC record") }
    let block = HeaderBlock(rest[..<end])
    let stop = stop(of: block, from: end)
    memberOffset = stop
    guard stop - end <= Self.recordByteCountMax else {
      return problem("larger than \(Self.recordByteCountMax) bytes")
    }
    let item = page(block, member[end..<stop])
    if item == nil { pagelessCount += 1 }
    return item
  }

  /// Where the record ends whose content starts at `start`: where it says, or where that is no end of a
  /// record before the next one.
  private mutating func stop(of block: HeaderBlock, from start: Int) -> Int {
    let length = block.value("content-length").flatMap { Int($0.trimmed) }
    if let length, 0 <= length, length <= member.count - start, isEnd(start + length) {
      return start + length
    }
    let next = nextStart(after: start)
    if next != nil {
      late = problem("a record that is not as long as it says")
    } else if !isMemberCut {
      late = problem("ends in the middle of a record")
    }
    return next ?? member.count
  }

  /// Whether at `offset` the two empty lines stand that end a record, or another one follows, or nothing.
  private func isEnd(_ offset: Int) -> Bool {
    if member[offset...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) { return true }
    let rest = member[offset...].drop { $0 == 0x0D || $0 == 0x0A }
    return rest.isEmpty || rest.starts(with: Self.mark)
  }

  private static let mark = Array("WARC/".utf8)

  /// The next line that opens as a record does.
  private func nextStart(after offset: Int) -> Int? {
    ByteSearch.offset(of: "\nWARC/1.", in: member[offset...]).map { $0 + 1 }
  }

  private mutating func giveUp(_ reason: String) -> IntakeItem {
    memberOffset = nextStart(after: memberOffset) ?? member.count
    return problem(reason)
  }

  func problem(_ reason: String) -> IntakeItem {
    .problem(InputProblem(path: path, reason: .badRecord(line: record, reason)))
  }
}

extension String {
  /// Without spaces at its ends.
  var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
  }
}
