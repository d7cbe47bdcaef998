import SanadModel
import SanadText

extension Maker: Packable {
  func pack(into writer: inout ByteWriter) { writer.string(name) }
  init(unpacking reader: inout ByteReader) throws(UnpackError) { self.init(try reader.string()) }
}

extension DateMention: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.range(range)
    writer.pack(value)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(range: try reader.range(), value: try reader.value(), maker: try reader.value())
  }
}

extension Quantity: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.optional(low) { $0.decimal($1) }
    writer.optional(high) { $0.decimal($1) }
    writer.string(qualifier.rawValue)
    writer.string(unit)
    writer.string(counted)
    writer.string(state)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    let low = try reader.optional { (reader) throws(UnpackError) in try reader.decimal() }
    let high = try reader.optional { (reader) throws(UnpackError) in try reader.decimal() }
    self.init(
      low: low, high: high, qualifier: try reader.choice(Qualifier.self),
      unit: try reader.optionalString(), counted: try reader.optionalString(),
      state: 2 <= reader.format ? try reader.optionalString() : nil)
  }
}

extension QuantityMention: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.range(range)
    writer.range(number)
    writer.range(noun)
    writer.pack(value)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      range: try reader.range(), number: try reader.range(), noun: try reader.optionalRange(),
      value: try reader.value(), maker: try reader.value())
  }
}

extension NameMention: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.range(range)
    writer.string(type.rawValue)
    writer.unsigned(entity)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      range: try reader.range(), type: try reader.choice(NameType.self),
      entity: try reader.unsigned(), maker: try reader.value())
  }
}

extension Entity: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(name)
    writer.string(type.rawValue)
    writer.string(role)
    writer.strings(aliases)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      name: try reader.string(), type: try reader.choice(NameType.self),
      role: try reader.optionalString(), aliases: try reader.strings())
  }
}

extension QuoteMention: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.range(range)
    writer.string(speaker)
    writer.range(speakerRange)
    writer.range(cue)
    writer.flag(isDirect)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      range: try reader.range(), speaker: try reader.optionalString(),
      speakerRange: try reader.optionalRange(), cue: try reader.optionalRange(),
      isDirect: try reader.flag(), maker: try reader.value())
  }
}

extension AttributionMention: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.range(range)
    writer.string(source)
    writer.range(sourceRange)
    writer.string(kind.rawValue)
    writer.range(cue)
    writer.range(scope)
    writer.string(stance.rawValue)
    writer.string(via)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      range: try reader.range(), source: try reader.string(),
      sourceRange: try reader.optionalRange(), kind: try reader.choice(SourceKind.self),
      cue: try reader.range(), scope: try reader.range(), stance: try reader.choice(Stance.self),
      via: try reader.optionalString(), maker: try reader.value())
  }
}

extension StanceMention: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.range(range)
    writer.string(stance.rawValue)
    writer.range(scope)
    writer.range(condition)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      range: try reader.range(), stance: try reader.choice(Stance.self),
      scope: try reader.range(), condition: try reader.optionalRange(), maker: try reader.value())
  }
}
