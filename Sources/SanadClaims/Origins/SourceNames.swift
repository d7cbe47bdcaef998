import SanadModel
import SanadText

/// One number for every source, however articles name it: `Kahr` and `Elke Kahr` are one.
struct SourceNames: Sendable {
  /// Names by their words, hashed and sorted.
  private var ids: [String: Int] = [:]
  /// The fullest name of each source.
  private(set) var names: [String] = []

  /// - Parameter found: every name that some article gives a source.
  init(_ found: [String]) {
    let words = Set(found).map { (name: $0, words: Self.words(of: $0)) }
      .filter { !$0.words.isEmpty }
      .sorted { ($1.words.count, $0.name) < ($0.words.count, $1.name) }
    var full: [Set<WordHash>] = []
    for (name, words) in words {
      let holders = full.indices.filter { words.isSubset(of: full[$0]) }
      // A short name that fits two sources is a third.
      if holders.count == 1 {
        ids[name] = holders[0]
      } else {
        ids[name] = full.count
        full.append(words)
        names.append(name)
      }
    }
  }

  func id(of name: String) -> Int? { ids[name] }

  private static func words(of name: String) -> Set<WordHash> {
    let text = SourceText(name)
    return Set(Tokenizer().tokens(of: text).filter { $0.kind == .word }.map(\.hash))
  }
}
