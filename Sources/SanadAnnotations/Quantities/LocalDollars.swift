import SanadLanguages
import SanadModel
import SanadText

/// Knows in which countries a bare `$` is another money than that of the United States, from
/// `common/dollars.tsv`, and in which towns, from `common/dollar-places.tsv`.
struct LocalDollars: Sendable {
  private var currencies: [String: String] = [:]
  private var places: [String: String] = [:]

  /// - Throws: `PackError` naming file and line.
  init(_ common: CommonTables) throws(PackError) {
    let table = try common.table("dollars")
    let (ending, currency) = (try table.column("ending"), try table.column("currency"))
    for row in table.rows { currencies[try row.word(ending)] = try row.word(currency) }
    let towns = try common.table("dollar-places")
    let (place, money) = (try towns.column("place"), try towns.column("currency"))
    for row in towns.rows { places[try row.word(place).lowercased()] = try row.word(money) }
  }

  /// The money of a bare `$` in an article of `host`, else in one written in the town `place`; nil for that of the
  /// United States.
  func currency(of host: String?, at place: String?) -> String? {
    let local = host.flatMap { $0.split(separator: ".").last }.flatMap {
      currencies[$0.lowercased()]
    }
    return local
      ?? place.flatMap { $0.split(separator: ",").first }.flatMap { places[$0.lowercased()] }
  }

  /// `mention` in `currency`, where nothing before its `$` names another country: `US$5`.
  static func local(_ mention: QuantityMention, _ currency: String, in text: SourceText)
    -> QuantityMention
  {
    guard mention.value.unit == "USD", isBare(text.utf8[mention.range.start..<mention.range.end])
    else { return mention }
    var value = mention.value
    value.unit = currency
    return QuantityMention(
      range: mention.range, number: mention.number, noun: mention.noun, value: value,
      maker: mention.maker)
  }

  /// Has a `$` at its start or after a space, and no word in capitals before it: `US $5`.
  private static func isBare(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "$")) else { return false }
    if sign == bytes.startIndex { return true }
    guard ByteClass.isSpace(bytes[sign - 1]) else { return false }
    let word = bytes[..<sign].split(whereSeparator: ByteClass.isSpace).last ?? []
    return !word.allSatisfy { UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "Z") }
  }
}
