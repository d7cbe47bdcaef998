import SanadModel

/// The days of a story along a line, with the claims on each and the reports as they came out.
struct TimelineDrawing: Sendable {
  struct Dot: Sendable {
    let dotX: HTMLText
    let dotY: HTMLText
    let dotSymbolY: HTMLText
    let dotClass: HTMLText
    let dotSymbol: HTMLText
    let dotTarget: HTMLText
    let dotTitle: HTMLText
  }

  struct Tick: Sendable {
    let tickX: HTMLText
    let tickLabel: HTMLText
    let tickTarget: HTMLText
  }

  /// Pixels. Set by reading.
  private static let dayWidth = 104.0
  private static let dotSize = 24.0
  private static let labelHeight = 30.0
  private static let stackMax = 6
  /// Days of more than this many columns are read in the list alone. Set by reading.
  private static let dayCountMax = 60

  /// Letters of a sentence beside a dot: the list below has all of it. Set by reading.
  private static let titleCountMax = 60

  let drawingWidth: HTMLText
  let drawingHeight: HTMLText
  let axisY: HTMLText
  let tickLabelY: HTMLText
  let drawingLabel: HTMLText
  let dots: [Dot]
  let ticks: [Tick]

  /// Nil for fewer than two days, which need no line.
  init?(
    _ days: [DayView], place: (Int) -> HTMLText, label: String
  ) {
    guard 1 < days.count, days.count <= Self.dayCountMax else { return nil }
    let tallest = days.map { min($0.items.count, Self.stackMax) }.max() ?? 0
    let axis = Double(tallest) * Self.dotSize + 12
    var (dots, ticks): ([Dot], [Tick]) = ([], [])
    for (index, day) in days.enumerated() {
      let x = (Double(index) + 0.5) * Self.dayWidth
      ticks.append(
        Tick(tickX: HTMLText(x), tickLabel: HTMLText(day.label), tickTarget: place(index)))
      for (level, item) in day.items.prefix(Self.stackMax).enumerated() {
        let y = axis - 14 - Double(level) * Self.dotSize
        dots.append(Self.dot(item, x, y, place(index)))
      }
    }
    self.dots = dots
    self.ticks = ticks
    drawingWidth = HTMLText(Double(days.count) * Self.dayWidth)
    drawingHeight = HTMLText(axis + Self.labelHeight)
    axisY = HTMLText(axis)
    tickLabelY = HTMLText(axis + 20)
    drawingLabel = HTMLText(label)
  }

  private static func title(_ text: String) -> String {
    text.count <= titleCountMax ? text : text.prefix(titleCountMax - 1) + "…"
  }

  private static func dot(
    _ item: DayItemView, _ x: Double, _ y: Double, _ target: HTMLText
  ) -> Dot {
    let part = Section(item.status)
    return Dot(
      dotX: HTMLText(x), dotY: HTMLText(y), dotSymbolY: HTMLText(y + 4),
      dotClass: HTMLText(part.rawValue), dotSymbol: HTMLText(TextFormat.symbol(part)),
      dotTarget: target, dotTitle: HTMLText(Self.title(item.sentence.text)))
  }
}
