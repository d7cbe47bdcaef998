/// The pages of one column in one row group, the dictionary first.
struct ColumnChunk {
  let column: TableColumn
  let pages: [ColumnPage]
  /// Values with nulls.
  let valueCount: Int
  let statistics: ColumnStatistics

  var byteCount: Int { pages.reduce(0) { $0 + $1.byteCount } }
  var uncompressedByteCount: Int { pages.reduce(0) { $0 + $1.uncompressedByteCount } }

  /// What the footer says of the chunk when it begins at `offset` of the file.
  func metadata(at offset: Int) -> ColumnMetadata {
    ColumnMetadata(
      column: column, valueCount: valueCount, byteCount: byteCount,
      uncompressedByteCount: uncompressedByteCount, offset: offset,
      dictionaryByteCount: dictionaryPage?.byteCount, statistics: statistics,
      pageCounts: pageCounts)
  }

  private var dictionaryPage: ColumnPage? { pages.first { $0.header.kind == .dictionary } }

  /// How many data pages have which encoding, in the order of the encodings' numbers.
  private var pageCounts: [(encoding: PageEncoding, count: Int)] {
    [PageEncoding.plain, .rleDictionary].compactMap { encoding in
      let count = pages.count { $0.header.kind == .data(encoding) }
      return count == 0 ? nil : (encoding, count)
    }
  }
}
