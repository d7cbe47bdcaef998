import SanadStore
import SanadTables

enum StoreTables {
  static func changes() throws(TableError) -> TableDefinition<Change> {
    try TableDefinition(
      "changes", meaning: "What became of a story.",
      columns: [
        .init("id", .int64, meaning: "Grows and is never given twice.") { .integer($0.id) },
        .init("at", .string, isOptional: true, meaning: "ISO 8601 in UTC, or a day.") {
          .init($0.at)
        },
        .init("kind", .string, meaning: "new story, first denial and so on.") {
          .string($0.kind)
        },
        .init("story", .string, meaning: "The story's id.") { .string($0.story) },
        .init("claim", .string, isOptional: true, meaning: "The claim's id.") {
          .init($0.claim)
        },
        .init("article", .string, isOptional: true, meaning: "The article that brought it.") {
          .init($0.article)
        },
        .init("before", .string, isOptional: true, meaning: "What was.") { .init($0.before) },
        .init("after", .string, isOptional: true, meaning: "What is.") { .init($0.after) },
      ])
  }

  static func runs() throws(TableError) -> TableDefinition<StoredRun> {
    try TableDefinition(
      "runs", meaning: "One run that added to the store.",
      columns: [
        .init("number", .int64, meaning: "The run's number.") { .init($0.number) },
        .init("program", .string, meaning: "The program's version.") { .string($0.program) },
        .init("packs", .string, meaning: "SHA-256 of the language packs.") {
          .string($0.packs)
        },
        .init("options", .string, meaning: "As they were given.") { .string($0.options) },
        .init("pages", .int64, meaning: "Pages read.") { .init($0.pages) },
        .init("added", .int64, meaning: "Articles added.") { .init($0.added) },
        .init("changed", .int64, meaning: "Articles that changed.") { .init($0.changed) },
        .init("known", .int64, meaning: "Pages that were there already.") { .init($0.known) },
        .init("unreadable", .int64, meaning: "Pages that could not be read.") {
          .init($0.unreadable)
        },
        .init("notices", .string, meaning: "What the steps noticed, by kind, as JSON.") {
          .string($0.notices)
        },
        .init("finished", .boolean, meaning: "False for a run that broke off.") {
          .boolean($0.finished)
        },
      ])
  }
}
