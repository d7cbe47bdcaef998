import SanadArchive
import SanadBriefs

/// What is said where there is no page.
extension DeskSite {
  /// RFC 9457.
  private struct ProblemRecord: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String?
  }

  func answer(_ problem: DeskProblem, _ request: DeskRequest, _ labels: Labels) -> DeskAnswer {
    if problem.status == 401, !Self.wantsData(request), request.method != .post {
      return .redirect("/sign-in?next=\(PercentCoding.encoded(request.path))")
    }
    var answer =
      Self.wantsData(request)
      ? record(problem, labels) : page(problem, request, labels)
    if problem.status == 429 || problem.status == 503 { answer.headers["retry-after"] = "60" }
    answer.headers["cache-control"] = "no-store"
    return answer
  }

  private static func wantsData(_ request: DeskRequest) -> Bool {
    request.segments.first == "api" || request.path.hasSuffix(".json")
  }

  private func record(_ problem: DeskProblem, _ labels: Labels) -> DeskAnswer {
    let record = ProblemRecord(
      type: "urn:sanad:problem:\(problem.name)", title: labels["problem.\(problem.name)"],
      status: problem.status, detail: problem.detail.isEmpty ? nil : problem.detail)
    let bytes = (try? JSONText.document(record)) ?? []
    return DeskAnswer(bytes, type: MediaType.problem, status: problem.status)
  }

  private func page(
    _ problem: DeskProblem, _ request: DeskRequest, _ labels: Labels
  ) -> DeskAnswer {
    let message = MessagePage(
      messageTitle: HTMLText(labels["problem.\(problem.name)"]),
      messageText: HTMLText(labels["problem.\(problem.name).help"]),
      messageDetail: problem.detail.isEmpty ? [] : [HTMLText(problem.detail)],
      messageLinks: [StoryFrameView.Link("/", labels["desk.stream"])])
    let frame = Frame(title: labels["problem.\(problem.name)"], place: .none)
    return .html(
      page(frame, message, "desk-message", request, labels), status: problem.status)
  }
}

struct MessagePage: Sendable {
  let messageTitle: HTMLText
  let messageText: HTMLText
  let messageDetail: [HTMLText]
  let messageLinks: [StoryFrameView.Link]
}
