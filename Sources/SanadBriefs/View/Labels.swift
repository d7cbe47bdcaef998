package import SanadLanguages

/// The words of the user interface in one language, from `labels.tsv`.
///
/// A key without a row is shown as it is, so that a pack half done still gives a readable page.
package struct Labels: Sendable {
  /// BCP 47, for the `lang` attribute.
  package let tag: String
  /// How the language writes numbers.
  let marks: LanguagePack.NumberMarks
  private let words: [String: String]

  /// - Throws: `PackError` naming file and line.
  package init(pack: LanguagePack) throws(PackError) {
    let table = try pack.table("labels")
    let (key, label) = (try table.column("key"), try table.column("label"))
    var words: [String: String] = [:]
    for row in table.rows {
      let name = try row.word(key)
      guard words.updateValue(try row.word(label), forKey: name) == nil else {
        throw row.bad(.repeatedKey(name))
      }
    }
    tag = pack.tag
    marks = pack.numberMarks
    self.words = words
  }

  /// Whether the pack has no label at all.
  package var isEmpty: Bool { words.isEmpty }

  /// Every key that has a row, sorted.
  package var keys: [String] { words.keys.sorted() }

  package subscript(key: String) -> String { words[key] ?? key }

  /// The label with each `{name}` replaced; `values` are put in as they are.
  package func filled(_ key: String, _ values: [(name: String, text: String)]) -> String {
    var text = ""
    var rest = self[key][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      text += rest[..<open]
      text += values.first { $0.name == name }?.text ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// `1.234`, as the language writes it.
  package func whole(_ count: Int) -> String { number(Double(count)) }

  /// `4 media`, with the form for one where the language has it.
  package func count(_ key: String, _ count: Int) -> String {
    filled("\(key).\(count == 1 ? "one" : "other")", [("n", number(Double(count)))])
  }

  /// `count` from a range where the number is not certain: `2–3 asal`.
  func count(_ key: String, _ least: Int, _ most: Int) -> String {
    if least == most || least == 0 { return count(key, most) }
    let range = filled(
      "quantity.range", [("from", number(Double(least))), ("to", number(Double(most)))])
    return filled("\(key).other", [("n", range)])
  }
}

/// The labels of all packs, and which of them a story is shown in.
package struct LabelSet: Sendable {
  private let sets: [Labels]

  /// - Throws: `PackError` naming file and line.
  package init(languages: Languages) throws(PackError) {
    var sets: [Labels] = []
    for pack in languages.packs { sets.append(try Labels(pack: pack)) }
    let filled = sets.filter { !$0.isEmpty }
    self.sets = filled.isEmpty ? sets : filled
  }

  /// The languages that have labels.
  package var tags: [String] { sets.map(\.tag) }

  /// The labels of `tag`, or the first language's.
  package func labels(for tag: String) -> Labels? {
    let primary = tag.prefix { $0 != "-" }
    return sets.first { $0.tag == primary } ?? sets.first
  }
}
