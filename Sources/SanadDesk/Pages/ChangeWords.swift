import SanadBriefs
import SanadModel
import SanadStore

/// What became of a story, in words.
struct ChangeWords {
  let labels: Labels

  init(_ labels: Labels) { self.labels = labels }

  /// Kinds of changes whose earlier words no longer hold.
  private static let replacing: Set<String> = Set(
    [ChangeKind.valueChanged, .correction, .silentEdit, .pageGone].map(\.rawValue))

  /// Origins may be outlets, which are read as names; values have one spelling in the store.
  private func text(_ text: String, _ change: Change) -> String {
    switch ChangeKind(rawValue: change.kind) {
    case .secondOrigin: AccountPages.readable(outlet: text)
    case .valueChanged, .conflictOpened, .conflictSettled: value(text)
    default: text
    }
  }

  private func words(_ words: String, _ change: Change) -> [HTMLText] {
    [HTMLText(text(words, change))]
  }

  /// `sedikitnya 8 orang (tewas)` for `at least 8 orang (tewas)`: what is no such value stays as it is.
  func value(_ text: String) -> String {
    text.split(separator: " ≠ ").map { one(String($0)) }.joined(separator: " ≠ ")
  }

  private func one(_ text: String) -> String {
    if let day = Timestamp(wholeISO: text), day.time == nil { return labels.day(day.date) }
    return Quantity(words: text).map { labels.quantity($0) } ?? text
  }

  /// `angka berubah: 8 orang → 10 orang`
  func headline(_ change: Change) -> String {
    let words = [change.before, change.after].compactMap { $0 }.map { text($0, change) }
    let course = words.joined(separator: " \(Self.sign(change.kind)) ")
    return course.isEmpty ? kind(change.kind) : "\(kind(change.kind)): \(course)"
  }

  private static func sign(_ kind: String) -> String {
    switch ChangeKind(rawValue: kind) {
    case .secondOrigin: "+"
    case .conflictOpened: "≠"
    default: "→"
    }
  }

  /// `nilai berubah`
  func kind(_ kind: String) -> String { labels["change.\(kind.replacing(" ", with: "-"))"] }

  /// - Parameter title: of the story: what says no more than that is left out.
  func news(_ change: Change, _ language: String, title: String? = nil) -> NewsView {
    let after = change.after == title ? nil : change.after
    let before = (change.before == after ? nil : change.before).map { words($0, change) } ?? []
    let isReplaced = Self.replacing.contains(change.kind)
    let isPair = !before.isEmpty && after != nil
    return NewsView(
      newsKind: HTMLText(kind(change.kind)),
      newsClass: HTMLText(change.kind.replacing(" ", with: "-")),
      newsBefore: isReplaced ? before : [], newsBeside: isReplaced ? [] : before,
      newsSign: isPair ? [HTMLText(Self.sign(change.kind))] : [],
      newsAfter: after.map { words($0, change) } ?? [], newsLanguage: HTMLText(language))
  }
}
