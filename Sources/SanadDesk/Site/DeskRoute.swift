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

  /// What an answer is made of: it is kept until that is another.
  enum Dependency: Sendable {
    /// The program alone.
    case program
    /// The store as a whole.
    case store
    /// The store, and what a reader follows, has seen of all stories and looks for again and again.
    case lists
    /// The story that the address names, and what readers did with it.
    case story
    /// The story of the article that the address names.
    case article
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
  /// What else than the address an answer that is kept hangs on.
  var dependency = Dependency.store
  /// Whether the answer reads nothing: it waits for none that does.
  var isReady = false
  let answer: Answer
}
