import FoundationEssentials

/// Fields of a JSON object that should be texts and are read as such whatever they are: a number, a truth
/// value, nothing.
enum TextFields {
  /// Any name of a field.
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}

extension KeyedDecodingContainer<TextFields.Key> {
  /// The text of the field `name`; a number as it is written; nil for anything else.
  func text(_ name: String) -> String? {
    let key = TextFields.Key(name)
    if let text = try? decode(String.self, forKey: key) { return text }
    if let number = try? decode(Int.self, forKey: key) { return String(number) }
    return (try? decode(Double.self, forKey: key)).map { "\($0)" }
  }

  /// The value of the field `name` where it is of this type.
  func value<Value: Decodable>(_ name: String) -> Value? {
    try? decode(Value.self, forKey: TextFields.Key(name))
  }

  /// The values of a list; nil where the field is none.
  func list<Value: Decodable>(_ name: String) -> [Value]? { value(name) }

  /// Those of `names` that are there and no text, and not null.
  func wrong(among names: [String]) -> [String] {
    names.filter { name in
      let key = TextFields.Key(name)
      guard contains(key), (try? decodeNil(forKey: key)) == false else { return false }
      return (try? decode(String.self, forKey: key)) == nil
    }
  }
}
