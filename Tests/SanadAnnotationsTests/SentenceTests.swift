import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct SentenceTests {
  /// `text` with its sentences marked.
  private func split(_ text: SourceText, tag: String = "id") throws -> String {
    let languages = try Languages()
    let pack = try #require(languages.pack(for: tag))
    let splitter = try SentenceSplitter(pack: pack, common: languages.common)
    let sentences = splitter.sentences(of: text, pack.tokenizer.tokens(of: text))
    #expect(text.firstInvalid(of: sentences.map(\.range)) == nil)
    return MarkedText.marking(text, sentences.map(\.range))
  }

  @Test(arguments: try PackExample.all("examples-sentences"))
  func `sentences are split as a careful reader does`(_ example: PackExample) throws {
    #expect(try split(example.marked.text, tag: example.language) == example.expected)
  }

  @Test(arguments: [
    "⟦Judul tanpa titik⟧\n\n⟦Isi berita.⟧",
    "⟦\"Kami datang.⟧\n\n⟦\"Kami menang,\" katanya.⟧",
    "⟦Baris pertama tanpa\ntitik berlanjut.⟧",
    "⟦Syaratnya:⟧\n⟦1. KTP⟧\n⟦2. Ijazah⟧",
    "⟦Rapat (tanpa penutup.⟧\n\n⟦Paragraf baru.⟧ ⟦Lanjut.⟧",
  ])
  func `paragraph breaks end a sentence and line breaks before lists`(_ marked: String) throws {
    #expect(try split(MarkedText(marked).text) == marked)
  }

  @Test(arguments: ["", " ", ".", "...", "\"", ".\".\".", "a.", ".a", "(", "A.B.C.", "?!?!"])
  func `odd text gives valid ranges`(_ text: String) throws {
    let marked = try split(SourceText(text))
    #expect(marked.contains { $0 != "⟦" && $0 != "⟧" } == !text.isEmpty)
  }
}
