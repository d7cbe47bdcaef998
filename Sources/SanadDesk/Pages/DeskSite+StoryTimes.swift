import SanadBriefs
import SanadModel
import SanadStore

/// Times in addresses and in the fields of a story's page.
extension DeskSite {
  /// The id and the time behind its last `@`.
  static func parts(_ name: String) throws -> (id: String, time: Timestamp?) {
    guard let at = name.lastIndex(of: "@") else { return (name, nil) }
    guard let time = Timestamp(wholeISO: String(name[name.index(after: at)...])) else {
      throw DeskProblem.notFound.with(name)
    }
    return (String(name[..<at]), time)
  }

  /// `2026-05-14T08:00`: what a field for a time takes; its page reads it on the reports' clock.
  static func field(_ time: Timestamp) -> String {
    let clock = time.time.flatMap { ClockTime(hour: $0.minute / 60, minute: $0.minute % 60) }
    return "\(time.date)T\(clock?.description ?? "00:00")"
  }

  /// That a story had no report at a time, and when it had its first.
  func notYet(_ id: String, _ visit: Visit) throws -> DeskAnswer {
    let problem = DeskProblem(status: 404, name: "not-yet", detail: id)
    guard visit.form == .html else { throw problem }
    let labels = visit.labels
    let first = try store.story(id).members.compactMap(\.published)
      .compactMap { Timestamp(wholeISO: $0) }.min { $0.minutesSinceEpoch < $1.minutesSinceEpoch }
    let message = MessagePage(
      messageTitle: HTMLText(labels["problem.not-yet"]),
      messageText: HTMLText(labels["problem.not-yet.help"]),
      messageDetail: first.map { [HTMLText(labels.time($0))] } ?? [],
      messageLinks: [StoryFrameView.Link(Address.story(id), labels["desk.now"])])
    let frame = Frame(title: labels["problem.not-yet"], place: .none)
    return .html(
      page(frame, message, "desk-message", visit.request, labels), status: problem.status)
  }

  /// `/go`: from the form that asks for a time to the address that has it.
  func go(_ visit: Visit) throws -> DeskAnswer {
    guard let id = visit.query["story"] else { throw DeskProblem.badRequest }
    guard let time = visit.query["at"], Timestamp(wholeISO: time) != nil else {
      return .redirect(Address.story(id))
    }
    return .redirect("\(Address.story(id))@\(PercentCoding.encoded(time))")
  }
}
