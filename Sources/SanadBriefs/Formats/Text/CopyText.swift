import SanadTerminal

/// A pair of copies for a person: who took from whom, and the passages.
package struct CopyText: Sendable {
  private let columns: Int

  package init(columns: Int) { self.columns = columns }

  package func text(of record: CopyRecord) -> String {
    var canvas = TextCanvas(width: columns)
    let mark =
      switch record.direction {
      case "forward": "→"
      case "backward": "←"
      default: "↔"
      }
    canvas.add(
      StyledText("\(Self.name(record.first)) \(mark) \(Self.name(record.second))"),
      longWord: .whole)
    canvas.add(StyledText(record.reason), indent: 2, longWord: .whole)
    for passage in record.passages {
      let place =
        "\(passage.first[0])–\(passage.first[1]) · \(passage.second[0])–\(passage.second[1])"
      canvas.add(StyledText(place), indent: 2, longWord: .whole)
      canvas.add(StyledText(passage.text), indent: 4, longWord: .whole)
    }
    canvas.blank()
    return canvas.text
  }

  private static func name(_ side: CopyRecord.Side) -> String {
    [side.outlet, side.published, side.article].compactMap { $0 }.joined(separator: " · ")
  }
}
