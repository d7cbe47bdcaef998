import Foundation
import SanadAnnotations
import SanadModel
import SanadText

/// Learns the classes of words from unlabelled news.
struct WordLearner {
  typealias Word = (key: UInt64, classes: NameWordTable.Classes)

  /// Classes of the fine and of the coarse sorting; zero is left for unknown words.
  /// Given by a byte, and the coarse one set by reading.
  static let clusterCount = 255
  static let coarseCount = 48

  let training: NameTraining

  /// The words of `texts`, each with its two classes.
  func clusters(_ texts: [SourceText]) -> [Word] {
    guard !texts.isEmpty else { return [] }
    let stream = WordStream(texts, tokenizer: training.tokenizer)
    Log.say("\(texts.count) texts, \(stream.keys.count) words, \(stream.pairs.count) pairs")
    let fine = WordClusters(stream, classCount: Self.clusterCount)
    let coarse = WordClusters(stream, classCount: Self.coarseCount)
    return stream.keys.indices.map { index in
      let classes = NameWordTable.Classes(
        cluster: UInt8(fine.classes[index] + 1), coarse: UInt8(coarse.classes[index] + 1))
      return (stream.keys[index], classes)
    }
  }

  /// Words seen less often in works of reference tell nothing of the register. Set by reading.
  private static let registerCountMin = 3
  /// Steps a doubling of the odds is written in. Set by reading.
  private static let registerStep = 4.0

  /// `clusters` with each word's log odds of works of reference against news (naive Bayes).
  func registers(_ sentences: [TaggedText], _ texts: [SourceText], _ clusters: [Word]) -> [Word] {
    let reference = sentences.filter { $0.register == 1 }.map(\.text)
    let news = sentences.filter { $0.register == 0 }.map(\.text) + texts
    let (ours, theirs) = (counts(reference), counts(news))
    let (ourSum, theirSum) = (Double(ours.values.reduce(0, +)), Double(theirs.values.reduce(0, +)))
    var classes: [UInt64: NameWordTable.Classes] = [:]
    for word in clusters { classes[word.key] = word.classes }
    for (key, count) in ours where Self.registerCountMin <= count || 20 <= theirs[key, default: 0] {
      classes[key, default: .init()].register = 0
    }
    for key in classes.keys {
      let odds =
        (Double(ours[key, default: 0]) + 1) / (ourSum + 1) * (theirSum + 1)
        / (Double(theirs[key, default: 0]) + 1 + theirSum / ourSum)
      classes[key]?.register = Int8(max(-60, min(60, (log2(odds) * Self.registerStep).rounded())))
    }
    return classes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func counts(_ texts: [SourceText]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for text in texts {
      for token in training.tokenizer.tokens(of: text) where token.kind == .word {
        counts[NameWordTable.key(token), default: 0] += 1
      }
    }
    return counts
  }

  /// How often a word was tagged as what.
  struct UsageCount {
    var outside: Int32 = 0
    var first = SIMD4<Int32>()
    var later = SIMD4<Int32>()
  }

  /// `clusters` with how `model` tagged each capitalised word in `texts`.
  func usage(_ texts: [SourceText], model: NameModel, clusters: [Word]) -> [Word] {
    var counts: [UInt64: UsageCount] = [:]
    for text in texts { count(text, model: model, &counts) }
    var classes: [UInt64: NameWordTable.Classes] = [:]
    for word in clusters { classes[word.key] = word.classes }
    for (key, count) in counts {
      let usage = Self.code(count)
      if usage != 0 { classes[key, default: NameWordTable.Classes()].usage = usage }
    }
    Log.say("\(classes.count) words with usage")
    return classes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func count(
    _ text: SourceText, model: NameModel, _ counts: inout [UInt64: UsageCount]
  ) {
    let (tokens, names) = training.names(in: text, model: model)
    var inName = Array(repeating: false, count: tokens.count)
    for name in names {
      for (order, index) in name.tokens.enumerated() where tokens[index].kind == .word {
        inName[index] = true
        let key = NameWordTable.key(tokens[index])
        let type = name.type == .person ? 0 : name.type == .organization ? 1 : 2
        if order == 0 {
          counts[key, default: UsageCount()].first[type] += 1
        } else {
          counts[key, default: UsageCount()].later[type] += 1
        }
      }
    }
    for (index, token) in tokens.enumerated()
    where token.kind == .word && token.isCapitalised && !inName[index] {
      counts[NameWordTable.key(token), default: UsageCount()].outside += 1
    }
  }

  /// Type, place in the name, certainty and frequency in one byte; 0 for too few.
  private static func code(_ count: UsageCount) -> UInt8 {
    let named = count.first &+ count.later
    let total = named.wrappedSum() + count.outside
    guard 3 <= total else { return 0 }
    var (best, most) = (0, count.outside)
    for type in 0..<3 where most < named[type] { (best, most) = (type + 1, named[type]) }
    let share = Double(most) / Double(total)
    let certainty = share < 0.5 ? 0 : share < 0.75 ? 1 : share < 0.95 ? 2 : 3
    var place = 0
    if 0 < best {
      let first = Double(count.first[best - 1]) / Double(max(1, named[best - 1]))
      place = first < 0.2 ? 0 : first < 0.8 ? 1 : 2
    }
    return UInt8(1 + best + certainty * 4 + place * 16 + (total < 20 ? 0 : 1) * 48)
  }
}
