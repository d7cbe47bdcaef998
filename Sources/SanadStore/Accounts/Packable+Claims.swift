import SanadModel
import SanadText

extension Pointer: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.place(article)
    writer.range(range)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(article: try reader.place(), range: try reader.range())
  }
}

extension Attribution: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(source)
    writer.string(kind.rawValue)
    writer.string(via)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      source: try reader.string(), kind: try reader.choice(SourceKind.self),
      via: try reader.optionalString())
  }
}

extension ReportValue: Packable {
  private enum Tag: UInt8 { case quantity, date, words }

  func pack(into writer: inout ByteWriter) {
    switch self {
    case .quantity(let quantity):
      writer.byte(Tag.quantity.rawValue)
      writer.pack(quantity)
    case .date(let date):
      writer.byte(Tag.date.rawValue)
      writer.pack(date)
    case .words(let words):
      writer.byte(Tag.words.rawValue)
      writer.string(words)
    }
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    guard let tag = Tag(rawValue: try reader.byte()) else { throw .badValue }
    switch tag {
    case .quantity: self = .quantity(try reader.value())
    case .date: self = .date(try reader.value())
    case .words: self = .words(try reader.string())
    }
  }
}

extension SemanticRoles: Packable {
  func pack(into writer: inout ByteWriter) {
    for role in [who, what, whom] { writer.range(role) }
    for ranges in [quantities, places, times] { writer.list(ranges) { $0.range($1) } }
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init()
    who = try reader.optionalRange()
    what = try reader.optionalRange()
    whom = try reader.optionalRange()
    quantities = try reader.ranges()
    places = try reader.ranges()
    times = try reader.ranges()
  }
}

extension Report: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.place(article)
    writer.range(range)
    writer.range(clause)
    writer.pack(attributions)
    writer.string(stance.rawValue)
    writer.pack(value)
    writer.pack(roles)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      article: try reader.place(), range: try reader.range(), clause: try reader.range(),
      attributions: try reader.values(), stance: try reader.choice(Stance.self),
      value: try reader.optionalValue(), roles: try reader.value(), maker: try reader.value())
  }
}

extension Origin.Path: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.place(article)
    writer.range(evidence)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      article: try reader.place(), evidence: try reader.optionalRange(), maker: try reader.value())
  }
}

extension Origin: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(name)
    writer.flag(isNewsroom)
    writer.pack(paths)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      name: try reader.string(), isNewsroom: try reader.flag(), paths: try reader.values())
  }
}

extension Claim: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(id)
    writer.string(status.rawValue)
    writer.pack(reports)
    writer.pack(maker)
    writer.pack(date)
    writer.pack(best)
    writer.optional(probability) { $0.decimal($1) }
    writer.pack(denials)
    writer.string(fulfilledBy)
    writer.pack(condition)
    for count in [outlets, origins, originsMin] { writer.unsigned(count) }
    writer.pack(sources)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      id: try reader.string(), status: try reader.choice(ClaimStatus.self),
      reports: try reader.values(), maker: try reader.value())
    date = try reader.optionalValue()
    best = try reader.optionalValue()
    probability = try reader.optional { (reader) throws(UnpackError) in try reader.decimal() }
    denials = try reader.values()
    fulfilledBy = try reader.optionalString()
    condition = try reader.optionalValue()
    outlets = try reader.unsigned()
    origins = try reader.unsigned()
    originsMin = try reader.unsigned()
    sources = try reader.values()
  }
}
