/// A table whose rows are sealed: the digest of each is kept beside it.
struct SealedTable: Sendable {
  /// Stands in stores: a number is never given to another table.
  let number: Int
  let name: String
  /// The column by whose value seals are kept; rows with one value share a seal.
  let key: String
  /// The columns sealed, in an order that stands in stores.
  let columns: [String]
  /// What of a damaged row an error names, where the key is another table's row: `story`.
  let owner: String?

  init(
    _ number: Int, _ name: String, key: String = "id", of owner: String? = nil, _ columns: String
  ) {
    (self.number, self.name, self.key, self.owner) = (number, name, key, owner)
    self.columns = columns.split(separator: " ").map { String($0) }
  }

  /// `sanad_digest(NEW.id, …)`
  func digest(of row: String) -> String {
    "sanad_digest(\(columns.map { "\(row).\($0)" }.joined(separator: ", ")))"
  }

  /// What is known of a run, and what the store was at its end.
  static let run = SealedTable(
    1, "run", "id program packs options pages known added changed unreadable notices finished chain"
  )
  static let story = SealedTable(2, "story", "id name leads_to is_stale is_told")
  static let article = SealedTable(
    3, "article", "id name url version story assigned duplicate_of pinned key")
  /// What lists and searches show of a version: read without its text.
  static let head = SealedTable(
    4, "version", "id article number run digest published day minute language outlet title")
  /// What a version says, and what was found in it.
  static let body = SealedTable(5, "version", "id text record mentions")
  static let page = SealedTable(
    6, "page", key: "version", of: "version", "digest name version byte_count")
  static let move = SealedTable(7, "move", "id place article source target reason")
  static let claim = SealedTable(
    8, "claim", key: "story", of: "story",
    """
    story name is_current status date outlets origins version text_start text_end reports \
    has_state is_denied value conflict fulfilled_by
    """)
  static let report = SealedTable(
    10, "report", key: "story", of: "story",
    "story claim number version text_start text_end stance value source")
  static let change = SealedTable(
    11, "change", "id at story claim article kind before after")
  static let account = SealedTable(12, "account", key: "story", "story key content")

  static let fetch = SealedTable(
    13, "fetch", "id at url status digest etag modified ip warc offset length robots tdm")

  /// Which storyline a story is part of.
  static let storyline = SealedTable(17, "storyline", key: "story", of: "story", "story first")

  /// Which article's headline a story is called by.
  static let headline = SealedTable(18, "headline", key: "story", of: "story", "story article")

  /// Every table of the store but the seals themselves. Of the index of words the blocks are left out, in whose
  /// writing SQLite allows no triggers: ``WordsCheck`` holds them against the texts.
  static let all = ofVersion5 + [storyline, headline]

  /// Those that version 5 of the tables has.
  static let ofVersion5 = [
    run, story, article, head, body, page, move, claim,
    SealedTable(9, "checkpoint", key: "place", "place first"), report, change, account, fetch,
    SealedTable(15, "words_idx", key: "segid", of: "segment", "segid term pgno"),
    SealedTable(16, "words_docsize", "id sz"),
  ]
}
