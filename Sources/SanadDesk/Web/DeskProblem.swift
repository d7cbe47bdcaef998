import SanadStore

/// Why a request has no answer: a status and a word that the labels and the API know.
struct DeskProblem: Error, Equatable, Sendable {
  let status: Int
  /// `not-found`: the end of a label's key and of the problem's type.
  let name: String
  /// What was asked for, where that helps.
  var detail = ""

  static let notFound = DeskProblem(status: 404, name: "not-found")
  static let badRequest = DeskProblem(status: 400, name: "bad-request")
  static let forbidden = DeskProblem(status: 403, name: "forbidden")
  static let tooLarge = DeskProblem(status: 413, name: "too-large")
  static let wrongHost = DeskProblem(status: 421, name: "wrong-host")
  static let tooMany = DeskProblem(status: 429, name: "too-many")
  static let failed = DeskProblem(status: 500, name: "failed")
  static let busy = DeskProblem(status: 503, name: "busy")
  static let methodNotAllowed = DeskProblem(status: 405, name: "method-not-allowed")
  static let unauthorized = DeskProblem(status: 401, name: "unauthorized")

  func with(_ detail: String) -> DeskProblem {
    DeskProblem(status: status, name: name, detail: detail)
  }

  init(status: Int, name: String, detail: String = "") {
    self.status = status
    self.name = name
    self.detail = detail
  }

  /// What a store's error means to somebody who sees a page only.
  init(_ error: StoreError) {
    switch error {
    case .noSuchStory(let id), .noSuchArticle(let id), .nothingNamed(let id):
      self = .notFound.with(id)
    case .notInStory, .nothingLeft, .sameStory, .nameTaken:
      self = DeskProblem(status: 409, name: "conflict", detail: error.description)
    case .busy, .diskFull, .readOnly: self = .busy
    default: self = .failed
    }
  }
}
