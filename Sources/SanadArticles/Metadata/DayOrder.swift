import SanadModel
import SanadText

/// How a page writes a day in figures: whether `3/5/2024` is the fifth of March or the third of May.
///
/// Another day of the page settles it, `5/23/2024`; a day that its data give and that is one of the two
/// readings; the country of its language.
struct DayOrder {
  /// Blocks looked at for other days. Set by reading.
  private static let blockMax = 400
  /// Bytes of a block that may be a day. Set by reading.
  private static let blockByteMax = 120
  /// Countries that write the month first. Given by their common usage.
  private static let monthFirst = ["en-us", "en_us", "en-ph", "en_ph"]

  let dates: DateReader
  let page: ParsedPage

  /// Whether the month comes first in a day that `found` reads as if it did not; nil where nothing says.
  func isMonthFirst(_ found: DateReader.Found) -> Bool? {
    guard found.isAmbiguous else { return false }
    let day = found.value.date
    let other = CivilDate(year: day.year, month: day.day, day: day.month)
    for known in knownDays {
      if known == day { return false }
      if known == other { return true }
    }
    return shownOrder ?? localOrder
  }

  /// Days that the page's data and its address give.
  private var knownDays: [CivilDate] {
    let texts = [
      page.data.published, page.data.modified,
      page.head.meta("article:modified_time", "og:updated_time", "last-modified"),
    ]
    return texts.compactMap { $0.flatMap { Timestamp(iso: $0)?.date } }
      + [page.ownAddress.flatMap { AddressDay($0)?.date }].compactMap { $0 }
  }

  /// What days in figures that read in one way only show.
  private var shownOrder: Bool? {
    for block in page.blocks.prefix(Self.blockMax) where block.text.count <= Self.blockByteMax {
      guard block.text.contains(UInt8(ascii: "/")) || block.text.contains(UInt8(ascii: "-")) else {
        continue
      }
      let parts = block.text.split { !ByteClass.isDigit($0) }
      for index in parts.indices.dropLast(2) {
        let numbers = parts[index...(index + 2)].compactMap {
          Int(String(decoding: $0, as: UTF8.self))
        }
        guard numbers.count == 3, DateReader.years.contains(numbers[2]) else { continue }
        if 12 < numbers[0], numbers[0] <= 31, (1...12).contains(numbers[1]) { return false }
        if 12 < numbers[1], numbers[1] <= 31, (1...12).contains(numbers[0]) { return true }
      }
    }
    return nil
  }

  private var localOrder: Bool? {
    // A page's own language says more than a locale, which many programs set without asking.
    if let own = page.head.language?.lowercased(), !own.hasPrefix("en") { return false }
    let names = [page.head.language, page.head.meta("og:locale")].compactMap { $0?.lowercased() }
    if names.contains(where: Self.monthFirst.contains) { return true }
    // English alone says nothing of the country; other languages put the day first.
    return names.contains { !$0.hasPrefix("en") } ? false : nil
  }
}
