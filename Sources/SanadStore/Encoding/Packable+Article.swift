import SanadModel
import SanadText

extension Block: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(kind.rawValue)
    writer.range(range)
    writer.text(text)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    let kind = try reader.choice(Kind.self)
    let range = try reader.optionalRange()
    self.init(kind: kind, text: try reader.text(), range: range, maker: try reader.value())
  }
}

extension Article.Credit: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(name)
    writer.string(kind.rawValue)
    writer.string(evidence)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      name: try reader.string(), kind: try reader.choice(SourceKind.self),
      evidence: try reader.string(), maker: try reader.value())
  }
}

extension Notice: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(kind.rawValue)
    writer.range(range)
    writer.string(detail)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      try reader.choice(Kind.self), range: try reader.optionalRange(),
      detail: try reader.string())
  }
}

extension Annotations: Packable {
  /// Tokens are left out: the tokenizer makes them again, at a tenth of the bytes.
  func pack(into writer: inout ByteWriter) {
    writer.list(sentences) { $0.range($1.range) }
    writer.pack(dates)
    writer.pack(quantities)
    writer.pack(names)
    writer.pack(quotes)
    writer.pack(attributions)
    writer.pack(stances)
    writer.pack(notices)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init()
    sentences = try reader.list { (reader) throws(UnpackError) in
      Sentence(range: try reader.range(), tokens: 0..<0)
    }
    dates = try reader.values()
    quantities = try reader.values()
    names = try reader.values()
    quotes = try reader.values()
    attributions = try reader.values()
    stances = try reader.values()
    notices = try reader.values()
  }
}
