import SanadModel
import SanadText

/// What changed from one version of an article to the next, sentence by sentence.
public struct TextDifference: Equatable, Sendable {
  /// A sentence, and what became of it.
  public enum Line: Equatable, Sendable {
    /// In both versions.
    case kept(String)
    /// In the earlier one only.
    case removed(String)
    /// In the later one only.
    case added(String)
  }

  /// In the order of both versions.
  public let lines: [Line]

  /// Sentences compared of each version: a longer text is no article, and comparing takes the product.
  /// Set by reading.
  static let sentenceCountMax = 4_000

  /// Compares two lists of sentences (Myers 1986, as the standard library has it).
  init(from old: [String], to new: [String]) {
    let (old, new) = (old.prefix(Self.sentenceCountMax), new.prefix(Self.sentenceCountMax))
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in Array(new).difference(from: Array(old)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var at = 0
    for (offset, sentence) in old.enumerated() {
      if removed.contains(offset) {
        lines.append(.removed(sentence))
        continue
      }
      while added.contains(at) {
        lines.append(.added(new[at]))
        at += 1
      }
      lines.append(.kept(sentence))
      at += 1
    }
    self.lines = lines + new[at...].map { .added($0) }
  }
}

extension AnnotatedArticle {
  /// The title and the sentences; the paragraphs where there are no sentences.
  var comparedLines: [String] {
    let article = article
    let sentences = text.sentences.map { article.text[$0.range] }
    let body =
      sentences.isEmpty
      ? article.text.string.split(separator: "\n").map { String($0) } : sentences
    return [article.title.string] + body
  }
}
