import SanadArchive

/// The description of the API, made from the routes themselves (OpenAPI 3.1).
struct OpenAPI: Encodable {
  private struct Info: Encodable {
    let title: String
    let version: String
    let description: String
  }

  private struct Schema: Encodable {
    var type: String?
    var additionalProperties: Bool?
    var minimum: Int?
    var maximum: Int64?
    var maxLength: Int?
    var format: String?
    var pattern: String?
    var choices: [String]?
    var anyOf: [Schema]?

    static let day = Schema(type: "string", format: "date")
    /// Days of each month but 29 February, and zones that clocks have.
    static let time = Schema(
      type: "string",
      pattern:
        "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        + "|02-(0[1-9]|1[0-9]|2[0-8]))T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
        + "(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$")
    /// No text of a store has a NUL.
    static let text = Schema(type: "string", pattern: "^[^\\u0000]*$")
    /// What a field of a form sends that nobody filled in: the same as none.
    static let empty = Schema(type: "string", maxLength: 0)

    private enum CodingKeys: String, CodingKey {
      case type, additionalProperties, minimum, maximum, maxLength, format, pattern, anyOf
      case choices = "enum"
    }
  }

  private struct Parameter: Encodable {
    let name: String
    let place: String
    let required: Bool
    let description: String
    let schema: Schema

    private enum CodingKeys: String, CodingKey {
      case name, required, description, schema
      case place = "in"
    }
  }

  private struct Content: Encodable {
    let schema: Schema
  }

  private struct Response: Encodable {
    let description: String
    var content: [String: Content]?
  }

  private struct Operation: Encodable {
    let operationId: String
    let summary: String
    let parameters: [Parameter]
    let responses: [String: Response]
  }

  private struct Scheme: Encodable {
    let type: String
    let scheme: String
  }

  private struct Components: Encodable {
    let securitySchemes: [String: Scheme]
  }

  private let openapi = "3.1.0"
  private let info: Info
  private let paths: [String: [String: Operation]]
  private let components = Components(
    securitySchemes: ["token": Scheme(type: "http", scheme: "bearer")])
  private let security: [[String: [String]]] = [[:], ["token": []]]

  /// - Parameter routes: those of the API alone are described.
  init(_ routes: [DeskRoute], version: String) {
    info = Info(
      title: "Sanad", version: version,
      description: "Stories, claims and articles of a store; every sentence stands in an article.")
    var paths: [String: [String: Operation]] = [:]
    for route in routes where route.pattern.text.hasPrefix("/api/v1/") {
      paths[route.pattern.text, default: [:]]["get"] = Self.operation(route)
    }
    self.paths = paths
  }

  private static func operation(_ route: DeskRoute) -> Operation {
    let path = route.pattern.names.map {
      Parameter(
        name: $0, place: "path", required: true, description: "The id.",
        schema: .text)
    }
    let query = route.parameters.map { parameter in
      Parameter(
        name: parameter.name, place: "query", required: parameter.isRequired,
        description: parameter.text, schema: schema(parameter))
    }
    let words = route.pattern.text.split { !$0.isLetter && !$0.isNumber }
    return Operation(
      operationId: words.joined(separator: "-"), summary: route.summary, parameters: path + query,
      responses: responses(
        hasNames: !path.isEmpty, namesWhat: route.parameters.contains { $0.isRequired || $0.isName }
      ))
  }

  private static func schema(_ parameter: DeskRoute.Parameter) -> Schema {
    switch parameter.kind {
    case .string: .text
    case .boolean: Schema(anyOf: [Schema(type: "boolean"), .empty])
    case .integer:
      Schema(
        anyOf: [Schema(type: "integer", minimum: 0, maximum: .max)]
          + (parameter.isRequired ? [] : [.empty]))
    case .day: Schema(anyOf: [.day, .empty])
    case .time: Schema(anyOf: [.day, .time, .empty])
    case .choice(let names): Schema(type: "string", choices: names + [""])
    case .cursor: Schema(type: "string", pattern: "^([0-9]{1,18}-[0-9]{1,18})?$")
    }
  }

  /// - Parameter namesWhat: whether the query names something that may not be there.
  private static func responses(hasNames: Bool, namesWhat: Bool) -> [String: Response] {
    let problem = ["application/problem+json": Content(schema: Schema(type: "object"))]
    var responses = [
      "200": Response(
        description: "What was asked for.",
        content: ["application/json": Content(schema: Schema(type: "object"))]),
      "304": Response(description: "It is as it was when the tag was sent."),
      "400": Response(description: "A parameter is not what it should be.", content: problem),
      "401": Response(description: "A token is needed.", content: problem),
      "429": Response(description: "Too many requests.", content: problem),
    ]
    if hasNames {
      responses["301"] = Response(description: "The story was merged into another one.")
      responses["300"] = Response(
        description: "The story was split into several.",
        content: ["application/json": Content(schema: Schema(type: "object"))])
    }
    if hasNames || namesWhat {
      responses["404"] = Response(description: "Nothing has this id.", content: problem)
    }
    return responses
  }
}
