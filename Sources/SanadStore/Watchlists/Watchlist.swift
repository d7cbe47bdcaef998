/// A search that is kept under a name.
public struct Watchlist: Codable, Equatable, Sendable {
  /// What it is called: letters, digits and `-._`.
  public let name: String
  /// As they are typed in a search; empty where a speaker or a source is enough.
  public var words: String
  /// Whether the words must stand together, in this order.
  public var phrase = false
  /// Whether the words count as they are typed alone.
  public var exact = false
  /// Only articles of this outlet.
  public var outlet: String?
  /// Only articles in this language.
  public var language: String?
  /// Only articles that quote this speaker.
  public var speaker: String?
  /// Only articles that cite this source.
  public var source: String?

  /// Characters of a name. Set by reading: it stands in addresses and in a list of filters.
  public static let nameCountMax = 64
  /// Bytes of what is looked for. Set by reading.
  public static let wordByteCountMax = 1_000

  /// Nil for a name that an address would not hold as it is, or is too long.
  public init?(name: String, words: String) {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    // `..` is no name but a way.
    guard isPlain, name.utf8.contains(where: { $0 != UInt8(ascii: ".") }),
      name.utf8.count <= Self.nameCountMax
    else { return nil }
    self.name = name
    self.words = words
  }

  /// Writes every key, with null for what is not asked for.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(name, forKey: .name)
    try fields.encode(words, forKey: .words)
    try fields.encode(phrase, forKey: .phrase)
    try fields.encode(exact, forKey: .exact)
    try fields.encode(outlet, forKey: .outlet)
    try fields.encode(language, forKey: .language)
    try fields.encode(speaker, forKey: .speaker)
    try fields.encode(source, forKey: .source)
  }

  /// What it looks for.
  ///
  /// - Parameter forms: gives other forms of words, by the word in small letters.
  public func query(forms: ([String]) -> [String: [String]]) -> SearchQuery {
    var query = SearchQuery(words)
    query.isPhrase = phrase
    query.outlet = outlet
    query.language = language
    query.speaker = speaker
    query.source = source
    if !exact, !phrase { query.forms = forms(query.searchedWords) }
    return query
  }
}
