/// Sizes of the parts of a Parquet file.
///
/// A smaller page or group costs bytes, a larger one memory of the writer and of every reader.
enum ParquetLimits {
  /// Rows of one row group. Set by reading.
  static let rowGroupRowCountMax = 50_000
  /// Bytes of one row group, before compression, in the PLAIN encoding.
  ///
  /// Levels, page headers and dictionaries come on top; with them a group stays below 32 MiB. One row larger than
  /// this is a group of its own. Ten tables are written at a time: 30 MB a group took 20 MB more memory. Measured.
  static let rowGroupByteCountMax = 8_000_000
  /// Rows of one page. Set by reading.
  static let pageRowCountMax = 20_000
  /// Bytes of one page in the PLAIN encoding, before compression; one value larger than this is a page of
  /// its own. Set by reading.
  static let pageByteCountMax = 1 << 20
  /// Values of one dictionary: as many as a row group has rows, so that the bytes alone fill it.
  static let dictionaryValueCountMax = rowGroupRowCountMax
  /// Bytes of one dictionary.
  ///
  /// Ample, since fastparquet gives nulls for the texts that follow a full one. Set by reading.
  static let dictionaryByteCountMax = 8 << 20
  /// Bytes of the longest text given as the least or greatest of a column.
  ///
  /// A longer one is left out rather than cut: readers that take a cut one for a value answer wrongly.
  /// Set by reading.
  static let statisticsByteCountMax = 64
  /// Row groups of one file: the format counts them in 16 bits. Given by that.
  static let rowGroupCountMax = 32_767
}
