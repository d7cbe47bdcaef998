import Foundation
import SanadArchive

/// Any JSON value.
typealias JSONValue = JSONTree

extension JSONTree {
  static func read(_ data: Data) throws -> JSONValue { try JSONTree(Array(data)) }

  /// The objects of JSON Lines.
  static func lines(_ data: Data) throws -> [JSONValue] {
    try data.split(separator: 0x0A).map { try read(Data($0)) }
  }

  var items: [JSONValue] { elements }
  var text: String? { string }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
}
