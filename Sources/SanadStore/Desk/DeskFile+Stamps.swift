import GRDB

/// What readers did, in words that are others as soon as that is.
extension DeskFile {
  /// Of the stories called `stories`: marks of them and of all, and notes.
  public func stamp(ofStories stories: [String]) throws(StoreError) -> String {
    try read { database in
      let places = databaseQuestionMarks(count: stories.count)
      let marks: [String] = try database.values(
        """
        SELECT story || '=' || change || '-' || article FROM seen
        WHERE story = '' OR story IN (\(places)) ORDER BY story
        """, StatementArguments(stories), of: "seen")
      let notes: [String] = try database.values(
        "SELECT id || '-' || is_removed FROM note WHERE story IN (\(places)) ORDER BY id",
        StatementArguments(stories), of: "note")
      return marks.joined(separator: ",") + ";" + notes.joined(separator: ",")
    }
  }

  /// Of lists of stories: the mark of all, the stories followed, the searches kept.
  public func listStamp() throws(StoreError) -> String {
    let mark = try seenMarks()[""]
    let marked = mark.map { "\($0.change)-\($0.article)" } ?? ""
    let lists = try watchlists().map { "\($0)" }
    return ([marked] + (try followed()) + lists).joined(separator: "\n")
  }
}
