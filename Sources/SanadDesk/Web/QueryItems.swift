/// The names and values behind the question mark of an address, or of a form that was sent.
struct QueryItems: Equatable, Sendable {
  /// Names and values looked at: no page asks for a tenth of them. Set by reading.
  static let countMax = 100

  private(set) var items: [(name: String, value: String)] = []

  static func == (left: QueryItems, right: QueryItems) -> Bool {
    left.items.elementsEqual(right.items, by: ==)
  }

  init() {}

  /// Nil where an escape is broken or there are too many.
  init?(_ text: Substring) {
    let parts = text.split(separator: "&")
    guard parts.count <= Self.countMax else { return nil }
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decoded(pair[0], plusIsSpace: true),
        let value = PercentCoding.decoded(1 < pair.count ? pair[1] : "", plusIsSpace: true)
      else { return nil }
      items.append((name, value))
    }
  }

  /// The first value of `name` that is not empty.
  subscript(name: String) -> String? {
    items.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// All values of `name`, in order.
  func all(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

  /// Whether `name` is asked for: `?all` and `?all=1`, but not `?all=0`.
  func has(_ name: String) -> Bool {
    all(name).first.map { !["0", "false"].contains($0) } ?? false
  }

  /// Every item, those without a value too: what an answer is kept by.
  var key: String { items.map { "\($0.name)=\($0.value)" }.joined(separator: "\u{0}") }

  /// The items as an address has them; without those called `left`, with `added` behind them.
  func text(without left: Set<String> = [], adding added: [(String, String)] = []) -> String {
    (items.filter { !left.contains($0.name) && !$0.value.isEmpty }.map { ($0.name, $0.value) }
      + added)
      .map { "\(PercentCoding.encoded($0.0))=\(PercentCoding.encoded($0.1))" }
      .joined(separator: "&")
  }
}
