/// Gathers the values of one column in one row group and makes pages of them.
///
/// Values go to a dictionary first. It is given up where the first page shows that it saves nothing, and
/// closed where it is full; what follows is PLAIN.
struct ColumnWriter {
  private enum Mode {
    /// No page has been made of the dictionary's values yet.
    case trying
    case dictionary
    case plain
  }

  let column: TableColumn
  private var mode = Mode.trying
  private var dictionary = ValueDictionary()
  private var statistics = ColumnStatistics()
  private var valueCount = 0
  private var pages: [ColumnPage] = []
  /// The page that is being filled.
  private var page = PendingPage()

  init(_ column: TableColumn) {
    self.column = column
    startChunk()
  }

  mutating func append(_ value: TableValue, _ compressor: GzipCompressor) throws(TableError) {
    let byteCount = PlainEncoder.byteCount(value, column.type)
    if page.isFull(for: byteCount) { try endPage(compressor) }
    statistics.count(value)
    if value != .null { try appendPresent(value, compressor) }
    if column.isOptional { page.levels.append(value == .null ? 0 : 1) }
    page.rowCount += 1
    page.byteCount += byteCount
    valueCount += 1
  }

  /// Ends the row group's chunk and begins the next one.
  mutating func endChunk(_ compressor: GzipCompressor) throws(TableError) -> ColumnChunk {
    try endPage(compressor)
    if pages.contains(where: { $0.header.kind == .data(.rleDictionary) }) {
      let page = try ColumnPage(
        .dictionary, valueCount: dictionary.count, dictionary.plain, compressor)
      pages.insert(page, at: 0)
    }
    defer { startChunk() }
    return ColumnChunk(
      column: column, pages: pages, valueCount: valueCount, statistics: statistics)
  }

  private mutating func startChunk() {
    // Truth values are bits already.
    mode = column.type == .boolean ? .plain : .trying
    dictionary.removeAll()
    statistics = ColumnStatistics()
    valueCount = 0
    pages = []
  }

  private mutating func appendPresent(
    _ value: TableValue, _ compressor: GzipCompressor
  ) throws(TableError) {
    guard mode != .plain else { return appendPlain(value) }
    switch dictionary.place(value, column.type) {
    case .known(let index): page.indexes.append(index)
    case .new(let index):
      page.indexes.append(index)
      statistics.add(value)
    case .full:
      try endPage(compressor)
      mode = .plain
      appendPlain(value)
    }
  }

  private mutating func appendPlain(_ value: TableValue) {
    PlainEncoder.append(value, column.type, to: &page.plain)
    statistics.add(value)
  }

  private mutating func endPage(_ compressor: GzipCompressor) throws(TableError) {
    guard 0 < page.rowCount else { return }
    if mode == .trying, !page.indexes.isEmpty { judgeDictionary() }
    let body = page.body(of: column, dictionaryCount: dictionary.count)
    pages.append(
      try ColumnPage(.data(page.encoding), valueCount: page.rowCount, body, compressor))
    page.removeAll()
  }

  /// Gives the dictionary up where it and the page's places in it are no smaller than the values.
  private mutating func judgeDictionary() {
    let indexBits = page.indexes.count * HybridEncoder.bitWidth(upTo: dictionary.count - 1)
    guard page.byteCount <= dictionary.plain.count + indexBits / 8 else {
      mode = .dictionary
      return
    }
    mode = .plain
    page.plain = dictionary.plain(at: page.indexes)
    page.indexes.removeAll(keepingCapacity: true)
    dictionary.removeAll()
  }
}
