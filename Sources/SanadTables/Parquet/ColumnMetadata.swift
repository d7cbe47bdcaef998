/// `ColumnChunk` of parquet.thrift with its `ColumnMetaData`.
struct ColumnMetadata: CompactStructure {
  /// `CompressionCodec` GZIP. Given by the format.
  static let codec: Int32 = 2

  let column: TableColumn
  let valueCount: Int
  let byteCount: Int
  let uncompressedByteCount: Int
  /// Where the chunk begins in the file.
  let offset: Int
  let dictionaryByteCount: Int?
  let statistics: ColumnStatistics
  let pageCounts: [(encoding: PageEncoding, count: Int)]

  func encode(to encoder: inout CompactEncoder) {
    // A deprecated offset, zero where the metadata stands in the footer alone.
    encoder.field(2, Int64(0))
    encoder.field(3, Body(chunk: self))
  }

  private struct Body: CompactStructure {
    let chunk: ColumnMetadata

    func encode(to encoder: inout CompactEncoder) {
      encoder.field(1, chunk.column.type.physicalType)
      encoder.field(2, chunk.encodings)
      encoder.field(3, [chunk.column.name])
      encoder.field(4, ColumnMetadata.codec)
      encoder.field(5, Int64(chunk.valueCount))
      encoder.field(6, Int64(chunk.uncompressedByteCount))
      encoder.field(7, Int64(chunk.byteCount))
      encoder.field(9, Int64(chunk.offset + (chunk.dictionaryByteCount ?? 0)))
      if chunk.dictionaryByteCount != nil { encoder.field(11, Int64(chunk.offset)) }
      encoder.field(12, StatisticsField(type: chunk.column.type, statistics: chunk.statistics))
      encoder.field(13, chunk.encodingStatistics)
    }
  }

  /// All encodings of the chunk: the dictionary page is PLAIN, levels are RLE.
  private var encodings: [Int32] {
    let hasPlain = dictionaryByteCount != nil || pageCounts.contains { $0.encoding == .plain }
    var encodings: [PageEncoding] = hasPlain ? [.plain, .rle] : [.rle]
    if dictionaryByteCount != nil { encodings.append(.rleDictionary) }
    return encodings.map(\.rawValue)
  }

  private var encodingStatistics: [PageEncodingCount] {
    let dictionary = PageEncodingCount(kind: .dictionary, encoding: .plain, count: 1)
    return (dictionaryByteCount == nil ? [] : [dictionary])
      + pageCounts.map {
        PageEncodingCount(kind: .data($0.encoding), encoding: $0.encoding, count: $0.count)
      }
  }
}

/// `PageEncodingStats` of parquet.thrift.
private struct PageEncodingCount: CompactStructure {
  let kind: PageHeader.Kind
  let encoding: PageEncoding
  let count: Int

  func encode(to encoder: inout CompactEncoder) {
    encoder.field(1, kind.pageType)
    encoder.field(2, encoding.rawValue)
    encoder.field(3, Int32(count))
  }
}

/// `Statistics` of parquet.thrift; the bounds are exact or left out.
private struct StatisticsField: CompactStructure {
  let type: ColumnType
  let statistics: ColumnStatistics

  func encode(to encoder: inout CompactEncoder) {
    encoder.field(3, Int64(statistics.nullCount))
    if let bounds = statistics.bounds(type) {
      encoder.field(5, bounds.max)
      encoder.field(6, bounds.min)
      encoder.field(7, true)
      encoder.field(8, true)
    }
    if type == .double { encoder.field(9, Int64(statistics.nanCount)) }
  }
}
