import Foundation
import SanadAnnotations
import SanadLanguages
import SanadModel
import SanadText

/// Trains the name tagger on sentences with marked names.
struct NameTrainer {
  /// Features seen less often are left out.
  var featureCountMin = 1
  /// Features whose weights all stay below are left out of the file: they change no decision. Set by reading.
  var weightMin: Float = 0.03

  let training: NameTraining

  /// Sentences, and the classes of words to read them with.
  typealias Part = (sentences: [TaggedText], words: [WordLearner.Word])

  /// The model's file, from sentences with the word classes of each part; `words` go into the file.
  func train(_ parts: [Part], words: [WordLearner.Word]) -> [UInt8] {
    let registerCount = 1 + (parts.flatMap(\.sentences).map(\.register).max() ?? 0)
    var features = FeatureNumbers(registerCount: registerCount)
    var chains: [TrainingChain] = []
    for part in parts {
      let table = Self.table(part.words)
      for sentence in part.sentences { chains += self.chains(of: sentence, table, &features) }
    }
    var trainer = ChainTrainer(featureCount: features.count, registerCount: registerCount)
    trainer.train(chains)
    let registers = (0..<registerCount).map { register in
      ModelFile.Register(
        rows: rows(of: register, features, trainer.weights),
        transitions: trainer.transitions(of: register))
    }
    Log.say(
      "\(chains.count) chains, \(features.count) features, kept \(registers.map(\.rows.count))")
    return ModelFile(registers: registers, words: words).bytes()
  }

  private func chains(
    of sentence: TaggedText, _ table: NameWordTable, _ features: inout FeatureNumbers
  ) -> [TrainingChain] {
    let (tokens, reader) = training.read(sentence.text, words: table)
    let labels = Self.labels(tokens, sentence)
    return reader.segments.map { segment in
      var chain = TrainingChain(features: [], labels: [], register: sentence.register)
      for index in segment {
        chain.features.append(
          reader.features(at: index).flatMap { features.numbers(of: $0, in: sentence.register) })
        chain.labels.append(Int(labels[index].rawValue))
      }
      return chain
    }
  }

  /// The features of one register with their weights: those of all registers and its own together.
  private func rows(
    of register: Int, _ features: FeatureNumbers, _ weights: [Float]
  ) -> [ModelFile.Row] {
    let count = NameLabel.allCases.count
    return features.all.compactMap { feature in
      var row = Array(repeating: Float(0), count: count)
      for number in features.known(feature, in: register) {
        for label in 0..<count { row[label] += weights[Int(number) * count + label] }
      }
      guard row.contains(where: { weightMin <= abs($0) }) else { return nil }
      return ModelFile.Row(feature: feature, weights: row)
    }
  }

  /// The word table as the tagger will read it.
  static func table(_ words: [WordLearner.Word]) -> NameWordTable {
    let count = NameLabel.allCases.count
    let empty = ModelFile.Register(rows: [], transitions: Array(repeating: 0, count: count * count))
    return NameModel(ModelFile(registers: [empty], words: words).bytes())?.words ?? .empty
  }

  /// The label of each token; marks at the ends of a name are outside.
  private static func labels(_ tokens: [Token], _ sentence: TaggedText) -> [NameLabel] {
    var labels = Array(repeating: NameLabel.outside, count: tokens.count)
    for name in sentence.names {
      var covered = tokens.indices.filter { tokens[$0].range.overlaps(name.range) }
      while let last = covered.last, tokens[last].kind == .punctuation, covered.count > 1,
        !Self.closes(covered, tokens, sentence.text)
      {
        covered.removeLast()
      }
      while let first = covered.first, tokens[first].kind == .punctuation, covered.count > 1 {
        covered.removeFirst()
      }
      let short = Self.shortForm(covered, tokens, sentence.text)
      for (order, index) in covered.enumerated() where short.map({ index < $0 - 1 }) ?? true {
        labels[index] = NameLabel(name.type, isInside: 0 < order) ?? .outside
      }
      if let short { labels[short] = NameLabel(name.type, isInside: false) ?? .outside }
    }
    return labels
  }

  /// The capitals in brackets at a name's end, `KPU` of `Komisi Pemilihan Umum (KPU)`: a name of its own.
  private static func shortForm(
    _ covered: [Int], _ tokens: [Token], _ text: SourceText
  ) -> Int? {
    guard 3 < covered.count, let last = covered.last, tokens[last - 1].letterCase == .upper,
      text.utf8[Int(tokens[last].start)] == UInt8(ascii: ")"),
      text.utf8[Int(tokens[last - 2].start)] == UInt8(ascii: "(")
    else { return nil }
    return last - 1
  }

  /// Whether the last of `covered` closes a bracket that opens within, as in `PT Pertamina (Persero)`.
  private static func closes(_ covered: [Int], _ tokens: [Token], _ text: SourceText) -> Bool {
    guard let last = covered.last, let first = covered.first else { return false }
    let marks = covered.map { text.utf8[Int(tokens[$0].start)] }
    return text.utf8[Int(tokens[last].start)] == UInt8(ascii: ")")
      && marks.dropFirst().contains(UInt8(ascii: "(")) && first != last
  }
}

/// Numbers features as they are met: one for all registers, and one for each where there are several.
struct FeatureNumbers {
  let registerCount: Int
  private(set) var all: [UInt32] = []
  private(set) var count = 0
  private var numbers: [UInt64: Int32] = [:]

  init(registerCount: Int) { self.registerCount = registerCount }

  mutating func numbers(of feature: UInt32, in register: Int) -> [Int32] {
    if numbers[UInt64(feature)] == nil { all.append(feature) }
    let shared = number(UInt64(feature))
    return registerCount == 1 ? [shared] : [shared, number(Self.own(feature, register))]
  }

  /// The numbers a feature was given before.
  func known(_ feature: UInt32, in register: Int) -> [Int32] {
    [numbers[UInt64(feature)], numbers[Self.own(feature, register)]].compactMap { $0 }
  }

  private static func own(_ feature: UInt32, _ register: Int) -> UInt64 {
    UInt64(1 + register) << 32 | UInt64(feature)
  }

  private mutating func number(_ key: UInt64) -> Int32 {
    if let number = numbers[key] { return number }
    numbers[key] = Int32(count)
    count += 1
    return Int32(count - 1)
  }
}
