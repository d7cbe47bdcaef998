/// The path of a rule: `*` stands for any bytes, `$` at the end for the end.
struct RobotsPattern: Sendable, Hashable {
  /// What stands between the stars.
  private let pieces: [[UInt8]]
  private let isAnchored: Bool
  /// Of two rules that match, the one with the longer pattern decides.
  let byteCount: Int

  init(_ text: some RandomAccessCollection<UInt8>) {
    isAnchored = text.last == UInt8(ascii: "$")
    let body = isAnchored ? Array(text.dropLast()) : Array(text)
    pieces = body.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map {
      PercentEncoding.normalized($0, alsoEncoding: Self.special)
    }
    byteCount =
      pieces.reduce(0) { $0 + $1.count } + pieces.count - 1 + (isAnchored ? 1 : 0)
  }

  /// Bytes that mean themselves in an address, and something else in a rule.
  static let special = Set("*$".utf8)

  /// Whether the pattern matches `path` from its start; `path` is normalized.
  ///
  /// Each piece is taken at its first place after the one before, an anchored last one at the end.
  ///
  /// - Complexity: O(*n* + *m*) in the bytes of the path and of the pattern.
  func matches(_ path: [UInt8]) -> Bool {
    guard let first = pieces.first, path.starts(with: first) else { return false }
    guard 1 < pieces.count else { return !isAnchored || path.count == first.count }
    var start = first.count
    for piece in pieces[1..<(pieces.count - 1)] {
      guard let found = Self.firstIndex(of: piece, in: path, from: start) else { return false }
      start = found + piece.count
    }
    return endMatches(pieces[pieces.count - 1], path, from: start)
  }

  private func endMatches(_ piece: [UInt8], _ path: [UInt8], from start: Int) -> Bool {
    guard isAnchored else { return Self.firstIndex(of: piece, in: path, from: start) != nil }
    let last = path.count - piece.count
    return start <= last && path[last...].elementsEqual(piece)
  }

  /// Knuth, Morris and Pratt's search (1977): each byte of the path is looked at twice at most, whatever repeats.
  private static func firstIndex(of piece: [UInt8], in path: [UInt8], from start: Int) -> Int? {
    guard !piece.isEmpty else { return start }
    guard start + piece.count <= path.count else { return nil }
    let borders = borders(of: piece)
    var matched = 0
    for index in start..<path.count {
      while 0 < matched, path[index] != piece[matched] { matched = borders[matched - 1] }
      if path[index] == piece[matched] { matched += 1 }
      if matched == piece.count { return index + 1 - matched }
    }
    return nil
  }

  /// For each start of `piece` the length of the longest shorter one that it ends with.
  private static func borders(of piece: [UInt8]) -> [Int] {
    var borders = [0]
    var matched = 0
    for byte in piece.dropFirst() {
      while 0 < matched, byte != piece[matched] { matched = borders[matched - 1] }
      if byte == piece[matched] { matched += 1 }
      borders.append(matched)
    }
    return borders
  }
}
