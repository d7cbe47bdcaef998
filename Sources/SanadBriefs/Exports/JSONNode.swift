/// A JSON value whose keys are decided by a foreign vocabulary.
package enum JSONNode: Encodable, Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([JSONNode])
  case object([String: JSONNode])

  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(arrayLiteral elements: JSONNode...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONNode)...) {
    self = .object(Dictionary(elements) { $1 })
  }

  /// An object of the pairs that have a value.
  package static func fields(_ fields: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    var object: [String: JSONNode] = [:]
    for (key, value) in fields {
      if let value { object[key] = value }
    }
    return .object(object)
  }

  /// A list; nil where it is empty.
  package static func list(_ nodes: [JSONNode]) -> JSONNode? { nodes.isEmpty ? nil : .array(nodes) }

  private struct FieldName: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .string(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .integer(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .boolean(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .array(let nodes):
      var container = encoder.unkeyedContainer()
      for node in nodes { try container.encode(node) }
    case .object(let fields):
      var container = encoder.container(keyedBy: FieldName.self)
      for (key, node) in fields { try container.encode(node, forKey: FieldName(stringValue: key)) }
    }
  }
}

extension String {
  var node: JSONNode { .string(self) }
}

extension Optional where Wrapped == String {
  var node: JSONNode? { map { .string($0) } }
}
