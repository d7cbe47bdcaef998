import SanadModel

/// Finds through whom a source's words came: of an agency and the one that quotes it, the second.
struct SourceChain {
  let reading: FieldReading
  /// Statements that pass on what an outlet or an agency printed, by their sentence.
  private let relays: [Int32: [Int]]

  init(reading: FieldReading) {
    self.reading = reading
    var relays: [Int32: [Int]] = [:]
    for (index, attributed) in reading.statements.enumerated() {
      guard attributed.statement.form == .relayed, let speaker = attributed.speaker,
        speaker.kind == .outlet || speaker.kind == .agency
      else { continue }
      relays[reading.view.sentenceOf[attributed.statement.cue.lowerBound], default: []]
        .append(index)
    }
    self.relays = relays
  }

  /// The outlet that statement `index` came through.
  func via(_ index: Int) -> String? {
    let attributed = reading.statements[index]
    let sentence = reading.view.sentenceOf[attributed.statement.cue.lowerBound]
    guard let found = relays[sentence], !found.contains(index) else { return nil }
    let relay = found.first.flatMap { reading.statements[$0].speaker }
    return relay?.source == attributed.speaker?.source ? nil : relay?.source
  }
}
