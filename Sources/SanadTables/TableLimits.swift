/// Limits that hold for every form of a table.
public enum TableLimits {
  /// UTF-8 bytes of one cell: above any article's text, below what readers take as one page. Set by reading.
  public static let cellByteCountMax = 16 << 20
  /// Pairs of metadata of one file. Set by reading.
  public static let metadataCountMax = 64
  /// UTF-8 bytes of one key or value of the metadata. Set by reading.
  public static let metadataByteCountMax = 1 << 20
}
