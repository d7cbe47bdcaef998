import CZlib

@testable import SanadTables

/// A small reader of what the writer writes, made from the specification.
struct ParquetReader {
  struct Column {
    var values: [TableValue] = []
    /// The encodings of the data pages.
    var encodings: [Int] = []
  }

  let file: [UInt8]
  let schema: TableSchema
  let footer: CompactValue

  init(_ file: [UInt8], _ schema: TableSchema) throws {
    let magic = Array("PAR1".utf8)
    guard file.starts(with: magic), Array(file.suffix(4)) == magic else {
      throw CompactReader.Malformed()
    }
    let length = PlainReader.number(file[(file.count - 8)..<(file.count - 4)])
    var reader = CompactReader(file, at: file.count - 8 - Int(length))
    footer = try reader.structure()
    guard reader.offset == file.count - 8 else { throw CompactReader.Malformed() }
    self.file = file
    self.schema = schema
  }

  var rowGroups: [CompactValue] { footer[4]?.list ?? [] }

  /// What the footer says of the chunks of `column`.
  func metadata(of column: Int) -> [CompactValue] {
    rowGroups.compactMap { $0[1]?.list[column][3] }
  }

  func rows() throws -> [[TableValue]] {
    let columns = try schema.columns.indices.map { try column($0).values }
    return (0..<(footer[3]?.integer ?? 0)).map { row in columns.map { $0[row] } }
  }

  func column(_ index: Int) throws -> Column {
    var column = Column()
    for chunk in metadata(of: index) { try readChunk(chunk, index, &column) }
    return column
  }

  private func readChunk(_ chunk: CompactValue, _ index: Int, _ column: inout Column) throws {
    let start = chunk[11]?.integer ?? chunk[9]?.integer ?? -1
    let end = column.values.count + (chunk[5]?.integer ?? 0)
    var reader = CompactReader(file, at: start)
    var dictionary: [TableValue] = []
    while column.values.count < end {
      let header = try reader.structure()
      let body = try unpacked(reader.take(header[3]?.integer ?? -1), header)
      if let count = header[7]?[1]?.integer {
        dictionary = try PlainReader.values(body, schema.columns[index].type, count: count)
      } else {
        let page = PageReader(
          column: schema.columns[index], count: header[5]?[1]?.integer ?? -1,
          encoding: header[5]?[2]?.integer ?? -1, dictionary: dictionary)
        column.encodings.append(page.encoding)
        column.values += try page.values(body)
      }
    }
    // The sizes of the footer are those of the pages.
    guard reader.offset == start + (chunk[7]?.integer ?? -1) else {
      throw CompactReader.Malformed()
    }
  }

  private func unpacked(_ body: [UInt8], _ header: CompactValue) throws -> [UInt8] {
    let checksum = UInt32(crc32(0, body, UInt32(body.count)))
    guard header[4]?.integer == Int(Int32(bitPattern: checksum)) else {
      throw CompactReader.Malformed()
    }
    var stream = z_stream()
    inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    var (input, output) = (body, [UInt8](repeating: 0, count: header[2]?.integer ?? 0))
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, stream.avail_out == 0 else { throw CompactReader.Malformed() }
    return output
  }
}
