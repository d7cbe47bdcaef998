import SanadAnnotations
import SanadText

/// Learns a model in rounds: each tags the unlabelled news, and the next one knows from that how a word
/// is used.
struct ModelLearner {
  /// Rounds of tagging: the first gives two points of F1, the second half a point. Measured.
  private static let roundCount = 2

  let training: NameTraining
  let texts: [SourceText]

  /// The model's file.
  func model(of sentences: [TaggedText]) -> [UInt8] {
    let trainer = NameTrainer(training: training)
    let learner = WordLearner(training: training)
    var clusters = learner.clusters(texts)
    if sentences.contains(where: { 0 < $0.register }) {
      clusters = learner.registers(sentences, texts, clusters)
    }
    guard !texts.isEmpty else { return trainer.train([(sentences, clusters)], words: clusters) }
    var parts: [NameTrainer.Part] = Self.halves(sentences).map { ($0, clusters) }
    var words = clusters
    for _ in 0..<Self.roundCount {
      let (before, wordsBefore) = (parts, words)
      for half in [0, 1] {
        let bytes = trainer.train([before[1 - half]], words: before[1 - half].words)
        parts[half].words = usage(bytes, learner, clusters)
      }
      words = usage(trainer.train(before, words: wordsBefore), learner, clusters)
    }
    return trainer.train(parts, words: words)
  }

  /// Every other sentence: what a word's use is learned from is never what it is tested on.
  private static func halves(_ sentences: [TaggedText]) -> [[TaggedText]] {
    [0, 1].map { half in
      sentences.indices.filter { $0 % 2 == half }.map { sentences[$0] }
    }
  }

  private func usage(
    _ bytes: [UInt8], _ learner: WordLearner, _ clusters: [WordLearner.Word]
  ) -> [WordLearner.Word] {
    guard let model = NameModel(bytes) else { return clusters }
    return learner.usage(texts, model: model, clusters: clusters)
  }
}
