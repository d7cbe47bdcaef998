/// How a page keeps its values; the numbers are parquet.thrift's.
enum PageEncoding: Int32 {
  case plain = 0
  /// Runs and packed groups: the levels.
  case rle = 3
  case rleDictionary = 8
}

/// `PageHeader` of parquet.thrift, for dictionary pages and data pages of the first version.
struct PageHeader: CompactStructure {
  enum Kind: Equatable {
    case data(PageEncoding)
    case dictionary
  }

  let kind: Kind
  let uncompressedByteCount: Int32
  let compressedByteCount: Int32
  /// CRC-32 of the compressed bytes.
  let checksum: Int32
  /// Values with nulls, or the dictionary's values.
  let valueCount: Int32

  func encode(to encoder: inout CompactEncoder) {
    encoder.field(1, kind.pageType)
    encoder.field(2, uncompressedByteCount)
    encoder.field(3, compressedByteCount)
    encoder.field(4, checksum)
    switch kind {
    case .data(let encoding):
      encoder.field(5, DataPageHeader(valueCount: valueCount, encoding: encoding))
    case .dictionary: encoder.field(7, DictionaryPageHeader(valueCount: valueCount))
    }
  }
}

extension PageHeader.Kind {
  /// `PageType` of parquet.thrift.
  var pageType: Int32 {
    switch self {
    case .data: 0
    case .dictionary: 2
    }
  }
}

private struct DataPageHeader: CompactStructure {
  let valueCount: Int32
  let encoding: PageEncoding

  func encode(to encoder: inout CompactEncoder) {
    encoder.field(1, valueCount)
    encoder.field(2, encoding.rawValue)
    // Definition levels, and repetition levels, of which a flat table has none.
    encoder.field(3, PageEncoding.rle.rawValue)
    encoder.field(4, PageEncoding.rle.rawValue)
  }
}

private struct DictionaryPageHeader: CompactStructure {
  let valueCount: Int32

  func encode(to encoder: inout CompactEncoder) {
    encoder.field(1, valueCount)
    encoder.field(2, PageEncoding.plain.rawValue)
  }
}
