import SanadModel

/// Finds the outlet or agency through which a source is quoted.
struct SourceChain {
  let reading: FieldReading
  /// Reports that quote an outlet or an agency, by their sentence.
  private let relays: [Int32: [Int]]

  init(reading: FieldReading) {
    self.reading = reading
    var relays: [Int32: [Int]] = [:]
    for (index, attributed) in reading.reports.enumerated() {
      guard attributed.report.form == .relayed, let speaker = attributed.speaker,
        speaker.kind == .outlet || speaker.kind == .agency
      else { continue }
      relays[reading.view.sentenceOf[attributed.report.cue.lowerBound], default: []]
        .append(index)
    }
    self.relays = relays
  }

  /// The outlet that report `index` came through.
  func via(_ index: Int) -> String? {
    let attributed = reading.reports[index]
    let sentence = reading.view.sentenceOf[attributed.report.cue.lowerBound]
    guard let found = relays[sentence], !found.contains(index) else { return nil }
    let relay = found.first.flatMap { reading.reports[$0].speaker }
    return relay?.source == attributed.speaker?.source ? nil : relay?.source
  }
}
