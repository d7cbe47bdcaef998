extension [UInt8] {
  /// The bytes of a pack's table with a made-up header, for packs made in a test.
  ///
  /// - Parameter columns: the names, parted by tabs, as the cells of `rows` are.
  public static func packTable(_ columns: String, _ rows: [String]) -> [UInt8] {
    let head = ["# Test.", "# source: own", "# licence: CC0", "# columns: \(columns)"]
    return Array((head + rows).joined(separator: "\n").utf8)
  }
}
