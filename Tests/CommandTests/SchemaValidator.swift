import Foundation
import SanadArchive

/// Validates JSON against the part of JSON Schema 2020-12 that Documentation/Schemas uses.
///
/// A keyword it does not know is a problem of the schema, so that none is silently passed over.
struct SchemaValidator {
  private static let annotations: Set<String> = [
    "$schema", "$id", "$defs", "title", "description",
  ]

  private let schemas: [String: JSONValue]

  /// Reads every `*.schema.json` of `folder`.
  init(folder: URL) throws {
    var schemas: [String: JSONValue] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".schema.json") {
      schemas[name] = try JSONValue.read(Data(contentsOf: folder.appending(path: name)))
    }
    self.schemas = schemas
  }

  /// What is wrong with `value`, each with its place; empty where nothing is.
  func problems(_ value: JSONValue, _ name: String) -> [String] {
    guard let schema = schemas[name] else { return ["no schema \(name)"] }
    return problems(value, schema, Place(file: name, path: "$"))
  }

  private struct Place {
    let file: String
    let path: String

    func at(_ step: String) -> Place { Place(file: file, path: path + step) }
    func problem(_ text: String) -> [String] { ["\(path): \(text)"] }
  }

  private func problems(_ value: JSONValue, _ schema: JSONValue, _ place: Place) -> [String] {
    guard case .object(let rules) = schema else { return place.problem("schema is no object") }
    return rules.keys.sorted().flatMap { key in
      Self.annotations.contains(key) ? [] : check(value, key, rules[key] ?? .null, rules, place)
    }
  }

  private func check(
    _ value: JSONValue, _ key: String, _ rule: JSONValue, _ rules: [String: JSONValue],
    _ place: Place
  ) -> [String] {
    switch key {
    case "type": return hasType(value, rule) ? [] : place.problem("\(value) is no \(rule)")
    case "enum": return rule.items.contains(value) ? [] : place.problem("\(value) not in enum")
    case "const": return rule == value ? [] : place.problem("\(value) is not \(rule)")
    case "pattern": return matches(value, rule) ? [] : place.problem("\(value) breaks pattern")
    case "minimum":
      return (rule.number ?? 0) <= (value.number ?? .infinity) ? [] : place.problem("too small")
    case "minItems": return Int(rule.number ?? 0) <= count(value) ? [] : place.problem("too few")
    case "maxItems": return count(value) <= Int(rule.number ?? 0) ? [] : place.problem("too many")
    case "items":
      return value.items.enumerated().flatMap { problems($1, rule, place.at("[\($0)]")) }
    case "properties", "additionalProperties", "required":
      return object(value, key, rule, rules, place)
    case "anyOf":
      let all = rule.items.map { problems(value, $0, place) }
      return all.contains(where: \.isEmpty) ? [] : all.min { $0.count < $1.count } ?? []
    case "$ref": return reference(value, rule.text ?? "", place)
    default: return place.problem("unknown keyword \(key)")
    }
  }

  private func object(
    _ value: JSONValue, _ key: String, _ rule: JSONValue, _ rules: [String: JSONValue],
    _ place: Place
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    guard case .object(let known) = rules["properties"] ?? .object([:]) else { return [] }
    switch key {
    case "properties":
      return known.keys.sorted().flatMap { name in
        members[name].map { problems($0, known[name] ?? .null, place.at(".\(name)")) } ?? []
      }
    case "required":
      return rule.items.compactMap(\.text).filter { members[$0] == nil }
        .flatMap { place.problem("no \($0)") }
    default:
      return members.keys.sorted().filter { known[$0] == nil }
        .flatMap { place.problem("\($0) is in no schema") }
    }
  }

  /// `#/$defs/range`, `extract.schema.json#/properties/id` or `changes.schema.json`
  private func reference(_ value: JSONValue, _ text: String, _ place: Place) -> [String] {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts[0].isEmpty ? place.file : String(parts[0])
    var schema = schemas[file]
    for step in parts.dropFirst().joined().split(separator: "/") { schema = schema?[String(step)] }
    guard let schema else { return place.problem("no schema at \(text)") }
    return problems(value, schema, Place(file: file, path: place.path))
  }

  private func hasType(_ value: JSONValue, _ rule: JSONValue) -> Bool {
    let names = rule.items.isEmpty ? [rule] : rule.items
    return names.compactMap(\.text).contains { name in
      switch (name, value) {
      case ("null", .null), ("boolean", .boolean), ("number", .number), ("string", .string),
        ("array", .array), ("object", .object):
        true
      case ("integer", .number(let number)): number == number.rounded()
      default: false
      }
    }
  }

  private func matches(_ value: JSONValue, _ rule: JSONValue) -> Bool {
    guard let text = value.text, let pattern = rule.text else { return true }
    return text.range(of: pattern, options: .regularExpression) != nil
  }

  private func count(_ value: JSONValue) -> Int {
    if case .array(let items) = value { items.count } else { 0 }
  }
}
