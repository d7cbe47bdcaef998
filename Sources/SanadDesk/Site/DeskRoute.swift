/// An address of the desk, what is there, and who answers.
struct DeskRoute: Sendable {
  typealias Answer = @Sendable (DeskSite, Visit) async throws -> DeskAnswer

  /// A name in the query, for the description of the API.
  struct Parameter: Sendable {
    enum Kind: String, Sendable { case string, integer, boolean }

    let name: String
    let text: String
    var kind = Kind.string
    var isRequired = false
  }

  var method = DeskRequest.Method.get
  let pattern: RoutePattern
  /// What is there, in English, for the description of the API.
  let summary: String
  var parameters: [Parameter] = []
  /// The forms in which it can be had.
  var forms: Set<Visit.Form> = [.html]
  /// Whether the same address has the same bytes until store or desk change.
  var isKept = true
  let answer: Answer
}
