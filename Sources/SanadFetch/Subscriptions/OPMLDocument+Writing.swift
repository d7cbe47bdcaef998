import SanadText

extension OPMLDocument {
  /// The list as XML; read again it is the same list.
  package var xml: String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml\(Self.written(attributes))>\n"
    xml += "  <head>\n"
    for field in head {
      xml += "    <\(field.name)>\(XMLText.attribute(field.value))</\(field.name)>\n"
    }
    xml += "  </head>\n  <body>\n"
    write(outlines, to: &xml)
    return xml + "  </body>\n</opml>\n"
  }

  /// What is still to be written: a line, or the end of one.
  private enum Step {
    case line(Outline, depth: Int)
    case end(depth: Int)
  }

  /// Lines may be nested as deep as somebody likes, so this does not call itself.
  private func write(_ outlines: [Outline], to xml: inout String) {
    var steps = outlines.reversed().map { Step.line($0, depth: 2) }
    while let step = steps.popLast() {
      switch step {
      case .end(let depth): xml += "\(Self.indent(depth))</outline>\n"
      case .line(let outline, let depth):
        let start = "\(Self.indent(depth))<outline\(Self.written(outline.attributes))"
        xml += start + (outline.children.isEmpty ? "/>\n" : ">\n")
        guard !outline.children.isEmpty else { continue }
        steps.append(.end(depth: depth))
        steps += outline.children.reversed().map { Step.line($0, depth: depth + 1) }
      }
    }
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

  private static func written(_ attributes: [Attribute]) -> String {
    attributes.reduce(into: "") { $0 += " \($1.name)=\"\(XMLText.attribute($1.value))\"" }
  }
}
