import GRDB

/// With what a row or a document of JSON was made, and as of when.
public struct MadeWith: Encodable, Equatable, Sendable {
  /// A program and its language packs.
  public struct Program: Encodable, Equatable, Sendable {
    /// The program's version; nil where nothing was made yet.
    public let version: String?
    /// SHA-256 of the language packs, in hexadecimal digits.
    public let packs: String?

    private enum Key: String, CodingKey { case version, packs }

    /// Writes both keys, with null for what is not known.
    public func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: Key.self)
      try fields.encode(version, forKey: .version)
      try fields.encode(packs, forKey: .packs)
    }
  }

  /// What made it.
  public let program: Program
  /// The time of the newest report that was looked at; nil for what stands in one page, whose own times say it.
  public var asOf: String?

  /// Made by `run` itself, which reads no store.
  public init(_ run: RunDescription, asOf: String? = nil) {
    program = Program(version: run.program, packs: run.packs)
    self.asOf = asOf
  }

  fileprivate init(program: Program, asOf: String?) {
    self.program = program
    self.asOf = asOf
  }
}

/// A record, and after its own fields `program` and `asOf`.
public struct MadeRecord<Record: Encodable>: Encodable {
  private let record: Record
  private let made: MadeWith

  private enum Key: String, CodingKey { case program, asOf }

  /// - Parameters:
  ///   - record: something that is encoded as an object.
  ///   - made: with what it was made.
  public init(_ record: Record, _ made: MadeWith) {
    self.record = record
    self.made = made
  }

  /// Writes the fields of both into one object.
  public func encode(to encoder: any Encoder) throws {
    try record.encode(to: encoder)
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(made.program, forKey: .program)
    if let asOf = made.asOf { try fields.encode(asOf, forKey: .asOf) }
  }
}

extension Store {
  /// What the last run that came to its end was made with, and the time of the newest report.
  public func madeWith() throws(StoreError) -> MadeWith {
    try read { database in
      let run = try Row.fetchOne(
        database, sql: "SELECT program, packs FROM run WHERE finished ORDER BY id DESC LIMIT 1")
      let newest: String? = try database.value(
        """
        SELECT published FROM version
        WHERE (SELECT date(max(day), '-1 day') FROM version) <= day ORDER BY minute DESC, id LIMIT 1
        """, of: "version")
      return MadeWith(
        program: MadeWith.Program(
          version: try run?.value("program", of: "run"), packs: try run?.value("packs", of: "run")),
        asOf: newest)
    }
  }
}
