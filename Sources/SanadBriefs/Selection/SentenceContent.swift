import SanadLanguages
import SanadModel
import SanadText

/// What a sentence says, as the set of its words that carry matter.
struct SentenceContent: Sendable {
  /// Share of the smaller set of words found in the other from which two sentences say the same.
  ///
  /// One outlet's sentence and another's rewrite of it share 0.8 and more; two facts of one story
  /// share its names and its verb at most. Set by reading.
  static let sharedWordShareMin = 0.8

  /// Hashes of words, without stop words.
  private let words: Set<WordHash>
  private let numbers: Set<WordHash>

  init(_ text: SourceText, _ range: TextRange, pack: LanguagePack) {
    let tokens = pack.tokenizer.tokens(of: SourceText(text[range]))
    var words: Set<WordHash> = []
    var numbers: Set<WordHash> = []
    for index in tokens.indices {
      switch tokens[index].kind {
      case .number: numbers.insert(tokens[index].hash)
      case .word:
        if !pack.stopwords.matches(in: tokens, at: index) { words.insert(tokens[index].hash) }
      case .punctuation, .symbol: break
      }
    }
    self.init(words: words, numbers: numbers)
  }

  init(words: Set<WordHash>, numbers: Set<WordHash>) {
    self.words = words
    self.numbers = numbers
  }

  /// Whether this sentence says no more than `earlier`, or `earlier` no more than this.
  ///
  /// A number that only this sentence has is always something new.
  func repeats(_ earlier: SentenceContent) -> Bool {
    guard numbers.isSubset(of: earlier.numbers) else { return false }
    let least = min(words.count, earlier.words.count)
    guard 0 < least else { return numbers.count == earlier.numbers.count }
    let shared = words.count { earlier.words.contains($0) }
    return Self.sharedWordShareMin * Double(least) <= Double(shared)
  }
}
