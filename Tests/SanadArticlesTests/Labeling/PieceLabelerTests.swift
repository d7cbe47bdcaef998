import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadArticles

private func tables() throws -> LineTables {
  let languages = try Languages()
  return try LineTables(languages, outlets: Outlets(languages.common))
}

private func piece(_ text: String) -> Piece { Piece(SourceText(text), maker: Maker("case")) }

@Test(arguments: [
  [], [""], ["Jembatan"], [Sample.first], ["AMBON - " + Sample.first, "Biaya", Sample.second],
  [Sample.first, "- satu", "Topik", "jembatan", "Sari"],
])
func `after the passes every piece has a kind`(_ lines: [String]) throws {
  var draft = ArticleDraft(lines.map(piece))
  PieceLabeler(try tables()).label(&draft)
  #expect(draft.pieces.allSatisfy { $0.kind != nil })
}

@Test func `the passes of a page begin and end with what its elements tell`() {
  let names = PieceLabeler.pageOrder.map { "\($0)" }
  #expect(names.first == "TitleRepeats")
  #expect(names.last == "HeadingPruner")
  #expect(Set(names).count == names.count)
}

@Test func `the first rule stands, unless a later one says otherwise`() {
  var piece = piece("Jembatan")
  piece.mark(.caption, by: Maker("first"))
  piece.mark(.heading, by: Maker("second"))
  #expect(piece.kind == .caption)
  #expect(piece.maker.name == "first")
  piece.reclassify(as: .title)
  #expect(piece.kind == .title)
  #expect(piece.maker.name == "first")
  piece.reclassify(as: .heading, by: Maker("third"))
  #expect(piece.maker.name == "third")
}

@Test(arguments: [
  (["Biaya", Sample.second], Block.Kind.heading), (["Biaya"], .related),
])
func `a heading with nothing below it is dropped`(_ lines: [String], _ kind: Block.Kind) throws {
  var draft = ArticleDraft(lines.map(piece))
  draft.pieces[0].mark(.heading, by: Maker("case"))
  HeadingPruner(try tables()).label(&draft)
  #expect(draft.pieces[0].kind == kind)
}
