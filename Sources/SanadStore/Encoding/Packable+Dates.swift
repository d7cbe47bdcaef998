import SanadModel

extension CivilDate: Packable {
  func pack(into writer: inout ByteWriter) { writer.signed(dayNumber) }

  /// Days around 1970 that a calendar can represent: ten thousand years either way. Given by the calendar that the
  /// values are read with.
  private static let dayNumberMax = 3_652_500

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    let number = try reader.signed()
    guard abs(number) <= Self.dayNumberMax else { throw .badValue }
    self.init(dayNumber: number)
  }
}

extension ClockTime: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.unsigned(minute)
    writer.optional(second) { $0.unsigned($1) }
    writer.optional(offset) { $0.signed($1) }
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    let minute = try reader.unsigned()
    let second = try reader.optional { (reader) throws(UnpackError) in try reader.unsigned() }
    let offset = try reader.optional { (reader) throws(UnpackError) in try reader.signed() }
    guard minute < 1_440,
      let time = ClockTime(hour: minute / 60, minute: minute % 60, second: second, offset: offset)
    else { throw .badValue }
    self = time
  }
}

extension Timestamp: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.pack(date)
    writer.pack(time)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(date: try reader.value(), time: try reader.optionalValue())
  }
}

extension DateValue: Packable {
  private enum Tag: UInt8 {
    case day, moment, time, week, month, quarter, year, decade, interval
  }

  func pack(into writer: inout ByteWriter) {
    switch self {
    case .day(let date):
      writer.byte(Tag.day.rawValue)
      writer.pack(date)
    case .moment(let date, let time):
      writer.byte(Tag.moment.rawValue)
      writer.pack(date)
      writer.pack(time)
    case .time(let time):
      writer.byte(Tag.time.rawValue)
      writer.pack(time)
    case .week(let year, let week): writer.pair(Tag.week.rawValue, year, week)
    case .month(let year, let month): writer.pair(Tag.month.rawValue, year, month)
    case .quarter(let year, let quarter): writer.pair(Tag.quarter.rawValue, year, quarter)
    case .year(let year): writer.pair(Tag.year.rawValue, year, 0)
    case .decade(let year): writer.pair(Tag.decade.rawValue, year, 0)
    case .interval(let from, let to):
      writer.byte(Tag.interval.rawValue)
      from.pack(into: &writer)
      to.pack(into: &writer)
    }
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self = try Self.unpack(&reader, intervalsLeft: Self.intervalDepthMax)
  }

  /// Intervals within intervals: dates are read from one phrase, which has one `from` and one `to`. Set by reading.
  private static let intervalDepthMax = 4

  private static func unpack(
    _ reader: inout ByteReader, intervalsLeft: Int
  ) throws(UnpackError) -> DateValue {
    guard let tag = Tag(rawValue: try reader.byte()) else { throw .badValue }
    switch tag {
    case .day: return .day(try reader.value())
    case .moment: return .moment(try reader.value(), try reader.value())
    case .time: return .time(try reader.value())
    case .week: return .week(year: try reader.signed(), week: try reader.signed())
    case .month: return .month(year: try reader.signed(), month: try reader.signed())
    case .quarter: return .quarter(year: try reader.signed(), quarter: try reader.signed())
    case .year, .decade:
      let year = try reader.signed()
      _ = try reader.signed()
      return tag == .year ? .year(year) : .decade(year)
    case .interval:
      guard 0 < intervalsLeft else { throw .badValue }
      let from = try unpack(&reader, intervalsLeft: intervalsLeft - 1)
      return .interval(from, try unpack(&reader, intervalsLeft: intervalsLeft - 1))
    }
  }
}

extension ByteWriter {
  fileprivate mutating func pair(_ tag: UInt8, _ first: Int, _ second: Int) {
    byte(tag)
    signed(first)
    signed(second)
  }
}
