import Foundation

/// The part of JSON Schema that the schemas of this repository use: type, required, properties, items.
struct SchemaCheck {
  private let schema: [String: Any]

  /// Reads `docs/schema/<name>.schema.json`.
  init(_ name: String) throws {
    let file = Program.root.appending(path: "docs/schema/\(name).schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    schema = value as? [String: Any] ?? [:]
  }

  /// What is wrong with each line of `text`.
  func problems(inLines text: String) throws -> [String] {
    try text.split(separator: "\n").flatMap { line in
      Self.problems(
        try JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed), schema,
        at: "")
    }
  }

  private static func problems(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    let types = schema["type"] as? [String] ?? [schema["type"] as? String ?? "any"]
    guard types.contains(where: { isType(value, $0) }) else { return ["\(path) is no \(types)"] }
    if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
      return list.enumerated().flatMap { problems($1, items, at: "\(path)[\($0)]") }
    }
    guard let object = value as? [String: Any],
      let properties = schema["properties"] as? [String: [String: Any]]
    else { return [] }
    let required = schema["required"] as? [String] ?? []
    let missing = required.filter { object[$0] == nil }.map { "\(path) has no \($0)" }
    let unknown = object.keys.filter { properties[$0] == nil }.sorted()
      .map { "\(path) has an unknown \($0)" }
    return missing + (schema["additionalProperties"] as? Bool == false ? unknown : [])
      + properties.sorted { $0.key < $1.key }.flatMap { name, property in
        object[name].map { problems($0, property, at: "\(path).\(name)") } ?? []
      }
  }

  private static func isType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "string": value is String
    case "null": value is NSNull
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "integer": (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
    case "number": value is NSNumber
    case "boolean": value is Bool
    default: true
    }
  }
}
