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

  /// Origins may be outlets, which are read as names.
  private func words(_ text: String, _ change: Change) -> [HTMLText] {
    let isOrigin = change.kind == ChangeKind.secondOrigin.rawValue
    return [HTMLText(isOrigin ? AccountPages.readable(outlet: text) : text)]
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
