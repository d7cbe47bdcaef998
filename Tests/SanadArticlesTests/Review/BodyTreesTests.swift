import SanadArticles
import SanadLanguages
import Testing

private let head = "# source: own\n# licence: CC0\n# columns: tree\tquestion\ttrait\tno\tyes\n"

private func trees(_ rows: String) throws -> BodyTrees {
  try BodyTrees(PackTable(tsv: Array((head + rows).utf8), file: "body-trees.tsv"))
}

@Test func `trees are read from rows`() throws {
  let trees = try trees(
    "0\t0\tlinks.all\t#1\t-0.5\n0\t1\tending.stop\t-0.1\t0.2\n1\t0\tlook.web\t0.3\t0\n")
  #expect(trees.trees.map(\.count) == [2, 1])
  #expect(trees.trees[0][0].no == .question(1))
  #expect(abs(trees.logOdds(BodyTraits()) - 0.2) < 1e-9)
}

@Test(arguments: [
  "0\t0\tlinks.purple\t0.1\t0.2\n",  // no such trait
  "0\t0\tlinks.all\t#0\t0.2\n",  // a question that leads to itself
  "0\t1\tlinks.all\t0.1\t0.2\n",  // a tree without its root
  "1\t0\tlinks.all\t0.1\t0.2\n",  // a tree without the one before
  "0\t0\tlinks.all\tx\t0.2\n",  // no number
])
func `a bad row is refused`(_ rows: String) {
  #expect(throws: PackError.self) { try trees(rows) }
}

@Test func `a tree that ends without its last question is refused`() {
  #expect(throws: PackError.self) { try trees("0\t0\tlinks.all\t#1\t0.2\n") }
}

@Test func `traits have one name each`() throws {
  #expect(Set(BodyTraits.names).count == BodyTraits.names.count)
  #expect(BodyTraits.names.count <= 256)
  #expect(try !BodyTrees(Languages().common.table("body-trees")).trees.isEmpty)
}
