/// An address of the desk, what is there, and who answers.
struct DeskRoute: Sendable {
  typealias Answer = @Sendable (DeskSite, Visit) async throws -> DeskAnswer

  /// A name in the query, for the description of the API.
  struct Parameter: Sendable {
    enum Kind: Sendable {
      case string, integer, boolean
      /// A day.
      case day
      /// A day, or a time of RFC 3339.
      case time
      /// One of these.
      case choice([String])
      /// What ends a page, such as `812-17`.
      case cursor
    }

    let name: String
    let text: String
    var kind = Kind.string
    var isRequired = false
    /// Whether it names something of the desk: there may be nothing of this name.
    var isName = false
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
