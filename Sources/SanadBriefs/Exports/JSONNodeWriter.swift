import SanadTerminal

/// Writes nodes as JSON with sorted keys: equal nodes are equal bytes.
///
/// An encoder makes a tree of its own of every node first; thousands of stories are written as they are made. What a
/// terminal obeys is written as an escape, as in every JSON of the program.
struct JSONNodeWriter {
  private(set) var bytes: [UInt8] = []

  private enum Step {
    case node(JSONNode)
    case key(String)
    case raw(String)
  }

  static func bytes(of node: JSONNode) -> [UInt8] {
    var writer = JSONNodeWriter()
    writer.write(node)
    return writer.bytes
  }

  mutating func write(_ node: JSONNode) {
    // What is left to write, the next last.
    var steps = [Step.node(node)]
    while let step = steps.popLast() {
      switch step {
      case .raw(let text): raw(text)
      case .key(let key):
        string(key)
        raw(":")
      case .node(.string(let value)): string(value)
      case .node(.integer(let value)): raw(String(value))
      case .node(.boolean(let value)): raw(value ? "true" : "false")
      case .node(.array(let nodes)):
        raw("[")
        steps.append(.raw("]"))
        for (index, node) in nodes.enumerated().reversed() {
          steps.append(.node(node))
          if 0 < index { steps.append(.raw(",")) }
        }
      case .node(.object(let fields)):
        raw("{")
        steps.append(.raw("}"))
        for (index, field) in fields.sorted(by: { $0.key < $1.key }).enumerated().reversed() {
          steps += [.node(field.value), .key(field.key)]
          if 0 < index { steps.append(.raw(",")) }
        }
      }
    }
  }

  mutating func raw(_ text: String) { bytes += text.utf8 }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": raw("\\\"")
      case "\\": raw("\\\\")
      case "\n": raw("\\n")
      case "\t": raw("\\t")
      case _ where scalar.value < 0x20 || PrintableText.isActive(scalar): escape(scalar)
      case _ where scalar.isASCII: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes += String(scalar).utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      raw("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)")
    }
  }

  /// A field of an object that is JSON already, on a line of its own.
  mutating func member(_ name: String, _ json: [UInt8], after first: inout Bool) {
    raw(first ? "\n" : ",\n")
    first = false
    string(name)
    raw(":")
    bytes += json
  }

  /// Nodes of a list, one a line.
  mutating func list(_ nodes: some Sequence<JSONNode>, after first: inout Bool) {
    for node in nodes {
      raw(first ? "\n" : ",\n")
      first = false
      write(node)
    }
  }
}
