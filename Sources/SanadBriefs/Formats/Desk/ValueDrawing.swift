import SanadModel

/// The values of a claim over time: a dot a report, its bounds as a line.
struct ValueDrawing: Sendable {
  struct Dot: Sendable {
    let dotX: HTMLText
    let dotY: HTMLText
    let dotLow: HTMLText
    let dotHigh: HTMLText
    let dotTitle: HTMLText
    let dotTarget: HTMLText
    let dotClass: HTMLText
  }

  struct Line: Sendable {
    let lineY: HTMLText
    let lineTextY: HTMLText
    let lineLabel: HTMLText
  }

  /// What is drawn of one report.
  struct Point {
    let minutes: Int
    /// As its report's own clock has it.
    let day: CivilDate
    let low: Double
    let high: Double
    let title: String
    let target: HTMLText
    let isDenied: Bool
  }

  /// Pixels of the drawing. Set by reading.
  private static let width = 640.0
  private static let height = 190.0
  private static let left = 72.0
  private static let top = 16.0
  private static let bottom = 34.0
  /// Reports drawn at most: more stand in the table alone. Set by reading.
  private static let pointCountMax = 120

  let drawingWidth = HTMLText(Self.width)
  let drawingHeight = HTMLText(Self.height)
  let drawingLeft = HTMLText(Self.left)
  let drawingLabel: HTMLText
  let firstDay: HTMLText
  let lastDay: HTMLText
  let dayY = HTMLText(Self.height - 8)
  let lastX = HTMLText(Self.width - 12)
  let dots: [Dot]
  let lines: [Line]

  /// Nil where times or values are all the same: then there is no course to see.
  init?(_ points: [Point], labels: Labels, label: String, value: (Double) -> String) {
    let values = points.flatMap { [$0.low, $0.high] }
    let times = points.map(\.minutes)
    guard let least = values.min(), let most = values.max(), least < most,
      let first = times.min(), let last = times.max(), first < last,
      let firstPoint = points.first(where: { $0.minutes == first }),
      let lastPoint = points.first(where: { $0.minutes == last }),
      points.count <= Self.pointCountMax
    else { return nil }
    let reach = Self.height - Self.top - Self.bottom
    func y(_ value: Double) -> Double {
      Self.top + reach * (1 - (value - least) / (most - least))
    }
    func x(_ minutes: Int) -> Double {
      let share = Double(minutes - first) / Double(last - first)
      return Self.left + 16 + (Self.width - Self.left - 40) * share
    }
    dots = points.map { point in
      Dot(
        dotX: HTMLText(x(point.minutes)), dotY: HTMLText(y((point.low + point.high) / 2)),
        dotLow: HTMLText(y(point.low)), dotHigh: HTMLText(y(point.high)),
        dotTitle: HTMLText(point.title), dotTarget: point.target,
        dotClass: HTMLText(point.isDenied ? "denied" : "given"))
    }
    lines = Set(values).sorted().prefix(8).map { level in
      Line(
        lineY: HTMLText(y(level)), lineTextY: HTMLText(y(level) + 4),
        lineLabel: HTMLText(value(level)))
    }
    drawingLabel = HTMLText(label)
    firstDay = HTMLText(labels.day(firstPoint.day))
    lastDay = HTMLText(labels.day(lastPoint.day))
  }
}
