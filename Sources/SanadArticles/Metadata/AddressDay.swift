import SanadModel
import SanadText

/// The day in the path of an address: `/2024/11/12/`, `/2024-11-12-…`, `/20241112`.
struct AddressDay {
  let date: CivilDate
  /// Parted by slashes: the folder that a newsroom's program made on the day of publication.
  let isFolder: Bool

  /// The first day in the path of `address`.
  init?(_ address: String) {
    guard let path = WebAddress(address)?.path else { return nil }
    let bytes = Array(path.utf8)
    var offset = 0
    while offset + 8 <= bytes.count {
      if offset == 0 || !ByteClass.isDigit(bytes[offset - 1]), let day = Self.day(bytes, offset) {
        self = day
        return
      }
      offset += 1
    }
    return nil
  }

  private init(date: CivilDate, isFolder: Bool) {
    self.date = date
    self.isFolder = isFolder
  }

  /// Marks that may part year, month and day.
  private static let marks: ByteSet = "/-_"

  private static func day(_ bytes: [UInt8], _ start: Int) -> AddressDay? {
    var at = start
    guard let year = number(bytes, &at, 4...4), DateReader.years.contains(year), at < bytes.count
    else { return nil }
    let mark = bytes[at]
    let isParted = Self.marks.contains(mark)
    if isParted { at += 1 }
    guard let month = number(bytes, &at, isParted ? 1...2 : 2...2) else { return nil }
    if isParted {
      guard at < bytes.count, bytes[at] == mark else { return nil }
      at += 1
    }
    guard let day = number(bytes, &at, isParted ? 1...2 : 2...2),
      at == bytes.count || !ByteClass.isDigit(bytes[at]),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return AddressDay(date: date, isFolder: mark == UInt8(ascii: "/"))
  }

  private static func number(
    _ bytes: [UInt8], _ at: inout Int, _ digits: ClosedRange<Int>
  ) -> Int? {
    var value = 0
    var count = 0
    while at < bytes.count, count < digits.upperBound, let digit = bytes[at].digitValue {
      value = value * 10 + digit
      count += 1
      at += 1
    }
    return digits.contains(count) ? value : nil
  }
}
