import SanadModel
import SanadText

extension Phase: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.pack(label)
    writer.pack(from)
    writer.pack(to)
    writer.list(articles) { $0.place($1) }
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      label: try reader.optionalValue(), from: try reader.value(), to: try reader.value(),
      articles: try reader.list { (reader) throws(UnpackError) in try reader.place() })
  }
}

extension Conflict.Side: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.pack(value)
    writer.pack(reports)
    writer.string(relation.rawValue)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      value: try reader.value(), reports: try reader.values(),
      relation: try reader.choice(ValueRelation.self))
  }
}

extension Conflict: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.pack(about)
    writer.string(claim)
    writer.pack(sides)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      about: try reader.value(), claim: try reader.string(), sides: try reader.values(),
      maker: try reader.value())
  }
}

extension Quotation.Variant: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.pack(pointer)
    writer.list(alone) { $0.range($1) }
    writer.string(via)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    let pointer: Pointer = try reader.value()
    let alone = try reader.ranges()
    self.init(pointer: pointer, via: try reader.optionalString())
    self.alone = alone
  }
}

extension Quotation: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(speaker)
    writer.pack(variants)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      speaker: try reader.string(), variants: try reader.values(), maker: try reader.value())
  }
}

extension SharedPassage: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.place(first)
    writer.range(firstRange)
    writer.place(second)
    writer.range(secondRange)
    writer.string(direction.rawValue)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      first: try reader.place(), firstRange: try reader.range(), second: try reader.place(),
      secondRange: try reader.range(), direction: try reader.choice(Direction.self),
      maker: try reader.value())
  }
}

extension SourceGraph: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.list(nodes) { writer, node in
      writer.string(node.id)
      writer.string(node.name)
      writer.string(node.kind.rawValue)
    }
    writer.list(edges) { writer, edge in
      writer.string(edge.from)
      writer.string(edge.to)
      writer.string(edge.kind.rawValue)
      writer.pack(edge.evidence)
      writer.pack(edge.maker)
    }
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    let nodes = try reader.list { (reader) throws(UnpackError) in
      Node(
        id: try reader.string(), name: try reader.string(),
        kind: try reader.choice(NodeKind.self))
    }
    let edges = try reader.list { (reader) throws(UnpackError) in
      Edge(
        from: try reader.string(), to: try reader.string(),
        kind: try reader.choice(EdgeKind.self), evidence: try reader.value(),
        maker: try reader.value())
    }
    self.init(nodes: nodes, edges: edges)
  }
}

extension Process.Step: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(name)
    writer.pack(words)
    writer.pack(clause)
    writer.pack(day)
    writer.flag(isDone)
    writer.unsigned(outlets)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      name: try reader.string(), words: try reader.value(), clause: try reader.value(),
      day: try reader.optionalValue(), isDone: try reader.flag(), outlets: try reader.unsigned(),
      maker: try reader.value())
  }
}

extension Process: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(matter)
    writer.pack(steps)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(matter: try reader.string(), steps: try reader.values())
  }
}

extension Calculation: Packable {
  func pack(into writer: inout ByteWriter) {
    writer.string(kind.rawValue)
    writer.pack(sentence)
    writer.list(terms) { $0.decimal($1) }
    writer.decimal(result)
    writer.decimal(given)
    writer.flag(holds)
    writer.pack(maker)
  }

  init(unpacking reader: inout ByteReader) throws(UnpackError) {
    self.init(
      kind: try reader.choice(Kind.self), sentence: try reader.value(),
      terms: try reader.list { (reader) throws(UnpackError) in try reader.decimal() },
      result: try reader.decimal(), given: try reader.decimal(), holds: try reader.flag(),
      maker: try reader.value())
  }
}
