import ArgumentParser

/// Options of the commands that print one record an article.
struct RecordOptions: ParsableArguments {
  @OptionGroup var shared: SharedOptions

  @Option(help: "jsonl: one object a line; json: one array; text: for a person.")
  var format: RecordFormat = .jsonl

  func validate() throws { try shared.needInputs() }
}

/// How words that are searched for must stand.
struct MatchOptions: ParsableArguments {
  @Flag(help: "The words must stand together, in this order.")
  var phrase = false

  @Flag(help: "The words as they are typed, in no other form.")
  var exact = false
}
