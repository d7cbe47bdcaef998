import SanadLanguages
import SanadModel

/// Reads the tables of dates.
enum DateRows {
  static func months(_ pack: LanguagePack) throws(PackError) -> [Lexeme<DateTerm>] {
    let table = try pack.table("months")
    let (number, use) = (try table.column("number"), try table.column("use"))
    return try Lexeme.rows(table, "word") { (row) throws(PackError) in
      .month(try row.integer(number), isDatedOnly: !row.text(use).isEmpty)
    }
  }

  static func weekdays(_ pack: LanguagePack) throws(PackError) -> [Lexeme<DateTerm>] {
    let table = try pack.table("weekdays")
    let (number, use) = (try table.column("number"), try table.column("use"))
    return try Lexeme.rows(table, "word") { (row) throws(PackError) in
      .weekday(try row.integer(number), try row.choice(use, of: WeekdayUse.self))
    }
  }

  static func relatives(_ pack: LanguagePack) throws(PackError) -> [Lexeme<DateTerm>] {
    let table = try pack.table("relative-dates")
    let (unit, offset) = (try table.column("unit"), try table.column("offset"))
    let from = try table.column("from")
    return try Lexeme.rows(table, "phrase") { (row) throws(PackError) in
      .relative(
        RelativeDate(
          unit: try row.choice(unit, of: CalendarUnit.self), offset: try row.integer(offset),
          anchor: try row.choice(from, of: RelativeDate.Anchor.self)))
    }
  }

  static func dayParts(_ pack: LanguagePack) throws(PackError) -> [Lexeme<DayPart>] {
    let table = try pack.table("day-parts")
    let (from, to) = (try table.column("from"), try table.column("to"))
    let use = try table.column("use")
    return try Lexeme.rows(table, "word") { (row) throws(PackError) in
      DayPart(
        from: try row.integer(from), to: try row.integer(to), isClock: !row.text(use).isEmpty)
    }
  }

  static func integers(
    _ pack: LanguagePack, _ name: String, _ value: String
  ) throws(PackError) -> [Lexeme<Int>] {
    let table = try pack.table(name)
    let value = try table.column(value)
    return try Lexeme.rows(table, "word") { (row) throws(PackError) in
      try row.integer(value)
    }
  }

  static func words(_ pack: LanguagePack, _ name: String) throws(PackError) -> [Lexeme<Void>] {
    try Lexeme.rows(pack.table(name), "word") { (_) throws(PackError) in () }
  }

  static func order(_ pack: LanguagePack) throws(PackError) -> DateLexicon.Order {
    let table = try pack.table("date-order")
    let column = try table.column("order")
    return try table.rows.first?.choice(column, of: DateLexicon.Order.self) ?? .dmy
  }
}
