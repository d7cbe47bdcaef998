/// A time of day, perhaps with its distance from UTC.
public struct ClockTime: Hashable, Sendable {
  /// Minutes since midnight, 0..<1440.
  public let minute: Int
  /// 0...60; nil where the text does not say.
  public let second: Int?
  /// Minutes east of UTC: 420 for WIB; nil where the text does not say.
  public let offset: Int?

  /// Nil for a time that no clock shows. 24.00 reads as 00.00.
  public init?(hour: Int, minute: Int, second: Int? = nil, offset: Int? = nil) {
    guard 0 <= hour, hour <= 24, 0 <= minute, minute <= 59, (0...60).contains(second ?? 0) else {
      return nil
    }
    self.minute = (hour % 24) * 60 + minute
    self.second = second
    self.offset = offset
  }

  /// The same reading of the clock at another distance from UTC, in minutes.
  public func with(offset: Int?) -> ClockTime {
    ClockTime(hour: minute / 60, minute: minute % 60, second: second, offset: offset) ?? self
  }
}

extension ClockTime: CustomStringConvertible {
  /// `14:30`, `14:30:05+07:00`
  public var description: String {
    let seconds = second.map { ":" + padded($0, 2) } ?? ""
    return "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))\(seconds)\(offsetText)"
  }

  private var offsetText: String {
    guard let offset else { return "" }
    if offset == 0 { return "Z" }
    let size = abs(offset)
    return "\(offset < 0 ? "-" : "+")\(padded(size / 60, 2)):\(padded(size % 60, 2))"
  }
}

/// A day, perhaps with a time: when an article was published.
public struct Timestamp: Hashable, Sendable {
  /// The day, on the clock of the place.
  public let date: CivilDate
  /// The time of day; nil where only the day is known.
  public let time: ClockTime?

  /// Takes the parts as they are; nothing is checked.
  public init(date: CivilDate, time: ClockTime? = nil) {
    self.date = date
    self.time = time
  }

  /// Minutes since 1970 in UTC; a day without a time counts as noon, a time without a zone as UTC.
  public var minutesSinceEpoch: Int {
    date.dayNumber * 1_440 + (time?.minute ?? 720) - (time?.offset ?? 0)
  }
}

extension Timestamp {
  /// The distance from UTC that most of `articles` are dated in, in minutes; nil where none has one.
  ///
  /// Of equally frequent ones the westernmost, so that the result has one value.
  public static func commonOffset(of articles: [Article]) -> Int? {
    commonOffset(of: articles.compactMap(\.published))
  }

  /// The same of the times at which they were published.
  public static func commonOffset(of times: [Timestamp]) -> Int? {
    var counts: [Int: Int] = [:]
    for time in times {
      if let offset = time.time?.offset { counts[offset, default: 0] += 1 }
    }
    return counts.keys.sorted().max { counts[$0, default: 0] < counts[$1, default: 0] }
  }

  /// This time read on the clock that most of `articles` use, where it has a time but no zone.
  public func zoned(by articles: [Article]) -> Timestamp {
    guard let time, time.offset == nil else { return self }
    return Timestamp(date: date, time: time.with(offset: Self.commonOffset(of: articles)))
  }

  /// The same moment on a clock `offset` minutes from UTC, where both clocks are known.
  public func moved(to offset: Int?) -> Timestamp {
    guard let time, let own = time.offset, let offset, own != offset else { return self }
    let minutes = date.dayNumber * 1_440 + time.minute - own + offset
    // Rounds down before 1970 as well.
    let day = (minutes - (minutes % 1_440 + 1_440) % 1_440) / 1_440
    let minute = minutes - day * 1_440
    let moved = ClockTime(
      hour: minute / 60, minute: minute % 60, second: time.second, offset: offset)
    return Timestamp(date: CivilDate(dayNumber: day), time: moved)
  }

  /// Whether this is news to who has read all up to `limit`.
  ///
  /// A limit without a time is the start of its day; else as ``isAfter(_:)``.
  public func isNew(since limit: Timestamp) -> Bool {
    limit.time == nil ? limit.date <= date : isAfter(limit)
  }

  /// Whether this is later than `limit`.
  ///
  /// A limit without a time is the whole day; one without a zone is read on this time's own clock. A
  /// time of which only the day is known is later only if its day is.
  public func isAfter(_ limit: Timestamp) -> Bool {
    guard let time, let limitTime = limit.time else { return limit.date < date }
    let offset = limitTime.offset ?? time.offset
    let other = Timestamp(date: limit.date, time: limitTime.with(offset: offset))
    return other.minutesSinceEpoch < minutesSinceEpoch
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601: `2024-11-12T04:00:00+07:00`, `2024-11-12`.
  public var description: String {
    guard let time else { return date.description }
    let whole =
      time.second == nil
      ? ClockTime(
        hour: time.minute / 60, minute: time.minute % 60, second: 0, offset: time.offset) : time
    return "\(date)T\(whole ?? time)"
  }
}

extension Timestamp {
  /// Reads ISO 8601 and RFC 3339: `2024-11-12`, `2024-11-12T04:00:00.000+0700`, `2024-11-12 04:00Z`.
  ///
  /// Nil for anything else.
  public init?(iso text: String) {
    var scanner = ISOScanner(text)
    guard let date = scanner.date() else { return nil }
    self.init(date: date, time: scanner.time())
  }

  /// The same, but nil where something of `text` is left that is no time, such as `T25:00`.
  public init?(wholeISO text: String) {
    var scanner = ISOScanner(text)
    guard let date = scanner.date() else { return nil }
    if scanner.isAtEnd {
      self.init(date: date)
      return
    }
    guard let time = scanner.time(), scanner.isAtEnd else { return nil }
    self.init(date: date, time: time)
  }
}

/// Reads the fields of an ISO 8601 time from left to right.
private struct ISOScanner {
  private let bytes: [UInt8]
  private var offset = 0

  /// Hours from UTC that no clock on earth is beyond: they go from -12 to +14. Given by the zones of the earth.
  private static let zoneHoursMax = 14

  init(_ text: String) { bytes = Array(text.utf8).filter { $0 != 0x09 } }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func date() -> CivilDate? {
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    guard let year = number(4) else { return nil }
    let isExtended = skip("-")
    guard let month = number(2) else { return nil }
    if isExtended { guard skip("-") else { return nil } }
    guard let day = number(2) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  mutating func time() -> ClockTime? {
    guard skip("T") || skip("t") || skip(" ") else { return nil }
    _ = skip(" ")
    guard let hour = number(2) else { return nil }
    _ = skip(":")
    guard let minute = number(2) else { return nil }
    let second = skip(":") ? number(2) : nil
    if skip(".") || skip(",") { while offset < bytes.count, digit(offset) != nil { offset += 1 } }
    _ = skip(" ")
    return ClockTime(hour: hour, minute: minute, second: second, offset: zone())
  }

  private mutating func zone() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    let start = offset
    guard sign != 0, let hours = number(2), hours <= Self.zoneHoursMax else {
      offset = start
      return nil
    }
    _ = skip(":")
    return sign * (hours * 60 + (number(2) ?? 0))
  }

  private mutating func number(_ width: Int) -> Int? {
    guard offset + width <= bytes.count else { return nil }
    var value = 0
    for index in offset..<(offset + width) {
      guard let digit = digit(index) else { return nil }
      value = value * 10 + digit
    }
    offset += width
    return value
  }

  private func digit(_ index: Int) -> Int? {
    (0x30...0x39).contains(bytes[index]) ? Int(bytes[index] - 0x30) : nil
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, UInt32(bytes[offset]) == mark.value else { return false }
    offset += 1
    return true
  }
}
