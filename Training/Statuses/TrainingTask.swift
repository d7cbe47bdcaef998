import Foundation
import SanadClaims
import SanadLanguages
import SanadModel

/// A statement, or a pair of values, with its features and whether it is marked.
struct Observation: Encodable {
  let story: String
  let fold: Int
  let features: [String: Double]
  let isMarked: Bool
  /// The words of the statement, and the statuses of the facts that its sentence is marked with; empty for a pair.
  var text = ""
  var statuses: [String] = []
}

/// A table to fit.
enum TrainingTask: String, CaseIterable {
  case pending, difference

  /// Weight of the squared weights in the fit.
  var ridge: Double { self == .pending ? 0.01 : 0.006 }
  /// Whether each feature is scaled by its deviation, so that rare ones weigh as much as frequent ones.
  var isScaled: Bool { self == .difference }

  func observations(_ stories: [MarkedStory]) throws -> [Observation] {
    let observer = try StatusObserver(languages: Languages())
    return stories.flatMap { story in
      switch self {
      case .pending:
        observer.pending(in: story.articles).map { found in
          let facts = story.sentence(at: found.statement)?.facts ?? []
          return Observation(
            story: story.name, fold: story.fold, features: found.features,
            isMarked: facts.contains { story.statuses[$0] == rawValue },
            text: story.text(at: found.statement), statuses: facts.compactMap { story.statuses[$0] }
          )
        }
      case .difference:
        observer.differences(in: story.articles).compactMap { found in
          self.isMarked(found, in: story).map {
            Observation(
              story: story.name, fold: story.fold, features: found.features, isMarked: $0)
          }
        }
      }
    }
  }

  /// Whether the marks of two sentences give two values for a fact on which reports differ and name both; nil where
  /// they differ and the marks do not name the values.
  private func isMarked(
    _ pair: StatusObserver.DifferenceObservation, in story: MarkedStory
  ) -> Bool? {
    guard let first = story.sentence(at: pair.first), let second = story.sentence(at: pair.second)
    else { return false }
    let shared = Set(first.facts).intersection(second.facts).filter {
      ["conflicting", "superseded"].contains(story.statuses[$0])
    }
    if shared.isEmpty { return false }
    let (own, theirs) = (Self.values(first), Self.values(second))
    let isNamed = shared.contains { fact in
      own[fact] != theirs[fact] && Self.names(own[fact], pair.firstWords)
        && Self.names(theirs[fact], pair.secondWords)
    }
    return isNamed ? true : nil
  }

  private static func values(_ sentence: MarkedStory.Gold.Sentence) -> [String: String] {
    let text = sentence.values ?? ""
    let parts = text.split(separator: text.contains(";") ? ";" : " ").map {
      $0.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1).map(String.init)
    }
    return Dictionary(parts.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
  }

  /// Whether a marked value has a number, or for words a word, of the mention.
  private static func names(_ value: String?, _ words: [String]) -> Bool {
    guard let value else { return false }
    let marked = Set(figures(value))
    let own = Set(words.flatMap(figures))
    if !own.isDisjoint(with: marked) { return true }
    let letters = Set(value.lowercased().split { !$0.isLetter }.map(String.init))
    return own.isEmpty && words.contains { letters.contains($0.lowercased()) }
  }

  private static func figures(_ text: String) -> [String] {
    text.split { !$0.isASCII || !$0.isNumber }.map { String($0.drop { $0 == "0" }) }
  }

  // MARK: Figures

  func summary(of observations: [Observation]) -> String {
    "\(observations.count) observations, \(observations.count(where: \.isMarked)) marked"
  }

  /// Recall and precision by threshold.
  func measures(_ model: LogisticModel, _ observations: [Observation]) -> String {
    let scored = observations.map { (model.probability($0.features), $0.isMarked) }
    let all = scored.count(where: \.1)
    return [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5].map { threshold in
      let shown = scored.filter { threshold <= $0.0 }
      let right = shown.count(where: \.1)
      let recall = all == 0 ? 0 : Double(right) / Double(all)
      let precision = shown.isEmpty ? 0 : Double(right) / Double(shown.count)
      return "\(threshold): R \(rounded(recall)) P \(rounded(precision)) of \(shown.count)"
    }.joined(separator: "; ")
  }

  private func rounded(_ number: Double) -> String { String(format: "%.2f", number) }

  func write(_ model: LogisticModel, _ lines: [String], to packs: String) throws {
    let path =
      packs + (self == .pending ? "/id/pending-weights.tsv" : "/common/difference-weights.tsv")
    let head =
      self == .pending
      ? "Weights of the score that a statement leaves something open, and the thresholds on its probability."
      : "Weights of the score that two values are of one thing and differ, and the threshold on its probability."
    var text =
      "# \(head)\n# Made by train-statuses; by statement or pair, each fold on the others:\n"
    for line in lines { text += "# \(line)\n" }
    text += "# source: own; fitted on stories of June 2025 whose facts were marked by hand\n"
    text += "# licence: CC0\n# columns: feature\tweight\n"
    let kept = self == .pending ? handSet : handSet.filter { model.weights[$0.0] == nil }
    for (name, value) in thresholds + kept { text += "\(name)\t\(value)\n" }
    let byHand = Set(kept.map(\.0))
    for (name, weight) in model.weights.sorted(by: { $0.key < $1.key })
    where 0.0005 <= abs(weight) && !byHand.contains(name) {
      text += "\(name)\t\(String(format: "%.4f", weight))\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Set by hand: features that too few stories have to be fitted; and plans of somebody who decides, with a day or a
  /// condition, which the stories are not marked for alike.
  private var handSet: [(String, String)] {
    self == .pending
      ? [
        ("pattern:considers", "2.5"), ("pattern:result-due", "2.5"), ("pattern:set-for", "3.0"),
        ("pattern:will-decide-if", "3.0"), ("pattern:will-decide-when", "3.0"),
      ]
      : [("apart", "0.8"), ("sameAge", "6.0"), ("sharedBound", "4.0"), ("state", "2.0")]
  }

  /// Set by hand, from the figures above.
  private var thresholds: [(String, String)] {
    self == .pending
      ? [("threshold", "0.2"), ("sharedThreshold", "0.3")] : [("threshold", "0.4")]
  }
}
