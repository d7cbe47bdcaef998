import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadStore

/// An article in which every field and every kind of mention has a value.
private func fullArticle() throws -> AnnotatedArticle {
  let text = "Tiga penumpang tewas, kata Rahmat. \"Kami masih mencari,\" ujarnya."
  var article = Article.sample(
    SourceText(text), id: "kemuning", url: "https://kabar.example.com/feri",
    title: SourceText("Feri Terbakar"), outlet: "Kabar Contoh",
    published: "2025-03-04T10:15:30+07:00")
  article.authors = ["Sinta Maharani", "Tim Redaksi"]
  article.editors = ["Bayu Pranata"]
  article.host = "kabar.example.com"
  article.place = "Kemuning"
  article.section = "Daerah"
  article.publishedFrom = .dateline
  article.updated = Timestamp(iso: "2025-03-05")
  article.credits = [
    Article.Credit(name: "Kantor Berita", kind: .agency, evidence: "(kb)", maker: Maker("c"))
  ]
  article.truncated = true
  article.blocks = [
    Block(kind: .title, text: "Feri Terbakar", maker: Maker("t")),
    Block(kind: .paragraph, text: text, range: TextRange(0, text.utf8.count), maker: Maker("p")),
  ]
  article.makers = [Article.FieldMaker("outlet", Maker("common/outlets.tsv:3"))]
  article.notices = [Notice(.gluedWords, range: TextRange(0, 4), detail: "Tiga")]
  var annotated = AnnotatedArticle(article: article)
  annotated.entities = [
    Entity(name: "Rahmat Hidayat", type: .person, role: "Kepala Syahbandar", aliases: ["Rahmat"])
  ]
  annotated.title.names = [
    NameMention(range: TextRange(0, 4), type: .work, entity: 0, maker: Maker("n"))
  ]
  annotated.text = try fullAnnotations()
  return annotated
}

private func fullAnnotations() throws -> Annotations {
  let maker = Maker("id/rows.tsv:7")
  let day = try #require(CivilDate(year: 2025, month: 3, day: 4))
  let time = try #require(ClockTime(hour: 14, minute: 30, second: 5, offset: -210))
  let dates: [DateValue] = [
    .day(day), .moment(day, time), .time(time), .week(year: 2025, week: 9),
    .month(year: 2025, month: 3), .quarter(year: 2025, quarter: 1), .year(2025), .decade(1960),
    .interval(.day(day), .interval(.year(2026), .month(year: 2027, month: 1))),
  ]
  var found = Annotations()
  found.sentences = [
    Sentence(range: TextRange(0, 34), tokens: 0..<0),
    Sentence(range: TextRange(35, 65), tokens: 0..<0),
  ]
  found.dates = dates.map { DateMention(range: TextRange(0, 4), value: $0, maker: maker) }
  found.quantities = Qualifier.allCases.map { qualifier in
    QuantityMention(
      range: TextRange(0, 14), number: TextRange(0, 4), noun: TextRange(5, 14),
      value: Quantity(
        low: -0.5, high: nil, qualifier: qualifier, unit: "IDR", counted: "orang",
        state: "tewas"),
      maker: maker)
  }
  found.names = NameType.allCases.map {
    NameMention(range: TextRange(27, 33), type: $0, entity: 0, maker: maker)
  }
  addSpeech(to: &found, maker)
  found.notices = [Notice(.sumMismatch, detail: "3 ≠ 4")]
  return found
}

private func addSpeech(to found: inout Annotations, _ maker: Maker) {
  found.quotes = [
    QuoteMention(
      range: TextRange(36, 55), speaker: "Rahmat", speakerRange: TextRange(27, 33),
      cue: TextRange(57, 64), isDirect: false, maker: maker)
  ]
  found.attributions = zip(SourceKind.allCases, Stance.allCases).map { kind, stance in
    AttributionMention(
      range: TextRange(22, 33), source: "Rahmat", sourceRange: nil, kind: kind,
      cue: TextRange(22, 26), scope: TextRange(0, 20), stance: stance, via: "KB", maker: maker)
  }
  found.stances = [
    StanceMention(
      range: TextRange(0, 4), stance: .planned, scope: TextRange(0, 20),
      condition: TextRange(5, 14), maker: maker)
  ]
}

private func unpacked(_ annotated: AnnotatedArticle) throws -> AnnotatedArticle {
  try ArticleCodec.unpack(
    id: annotated.article.id, title: annotated.article.title, text: annotated.article.text,
    record: ArticleCodec.packedRecord(annotated.article),
    mentions: ArticleCodec.packedMentions(annotated))
}

/// What a value holds, field by field, in words.
private func described(_ value: some Sendable) -> String {
  var lines = Lines()
  dump(value, to: &lines)
  return lines.text
}

private struct Lines: TextOutputStream {
  var text = ""
  mutating func write(_ string: String) { text += string }
}

@Test func `an article comes back from its packed form as it was`() throws {
  let annotated = try fullArticle()
  #expect(described(try unpacked(annotated)) == described(annotated))
}

@Test(arguments: [
  ("Article", 19), ("Annotations", 9), ("AnnotatedArticle", 4), ("Block", 4), ("Entity", 4),
  ("Credit", 4), ("Notice", 3), ("DateMention", 3), ("QuantityMention", 5), ("NameMention", 4),
  ("QuoteMention", 6), ("AttributionMention", 9), ("StanceMention", 5), ("Quantity", 6),
])
func `a noun with a new field needs a new packed form`(_ noun: String, _ count: Int) throws {
  let full = try fullArticle()
  let values: [String: any Sendable] = [
    "Article": full.article, "Annotations": full.text, "AnnotatedArticle": full,
    "Block": full.article.blocks[0], "Entity": full.entities[0],
    "Credit": full.article.credits[0], "Notice": full.article.notices[0],
    "DateMention": full.text.dates[0], "QuantityMention": full.text.quantities[0],
    "NameMention": full.text.names[0], "QuoteMention": full.text.quotes[0],
    "AttributionMention": full.text.attributions[0], "StanceMention": full.text.stances[0],
    "Quantity": full.text.quantities[0].value,
  ]
  let value = try #require(values[noun])
  #expect(
    Mirror(reflecting: value).children.count == count,
    "teach ArticleCodec the new field, raise its format, and count again here")
}

@Test func `damaged bytes are an error and never a crash`() throws {
  let annotated = try fullArticle()
  let mentions = ArticleCodec.packedMentions(annotated)
  let record = ArticleCodec.packedRecord(annotated.article)
  var refused = 0
  for offset in mentions.indices {
    for flipped: UInt8 in [0x01, 0x80, 0xFF] {
      var bytes = mentions
      bytes[offset] ^= flipped
      do throws(UnpackError) {
        _ = try ArticleCodec.unpack(
          id: "x", title: annotated.article.title, text: annotated.article.text, record: record,
          mentions: bytes)
      } catch {
        refused += 1
      }
    }
    #expect(throws: UnpackError.self) {
      try ArticleCodec.unpack(
        id: "x", title: annotated.article.title, text: annotated.article.text, record: record,
        mentions: Array(mentions.prefix(offset)))
    }
  }
  #expect(mentions.count < refused, "ranges and kinds out of bounds are refused")
}

@Test(arguments: [0, 1, -1, 63, 64, -64, -65, 127, 128, 1 << 40, Int.max, Int.min])
func `integers of any size come back`(_ value: Int) throws {
  var writer = ByteWriter()
  writer.signed(value)
  writer.unsigned(abs(max(value, -Int.max)))
  var reader = ByteReader(writer.bytes)
  #expect(try reader.signed() == value)
  #expect(try reader.unsigned() == abs(max(value, -Int.max)))
}

/// Examples of FIPS 180-4 (Secure Hash Standard, sample values) and of an empty message.
@Test(arguments: [
  ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
])
func `digests are those of the standard`(_ text: String, _ times: Int, _ digest: String) {
  let bytes = Array(repeating: Array(text.utf8), count: times).flatMap { $0 }
  #expect(SHA256.hexadecimal(SHA256.digest(bytes)) == digest)
}

@Test func `packed bytes are the article, and no part of them is one`() throws {
  let whole = try fullArticle()
  let bytes = PackedArticle.bytes(of: whole)
  #expect(PackedArticle.article(from: bytes) == whole)
  #expect(PackedArticle.bytes(of: whole) == bytes)
  for end in [0, 1, bytes.count / 2, bytes.count - 1] {
    #expect(PackedArticle.article(from: Array(bytes[..<end])) == nil)
  }
  #expect(PackedArticle.digest(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223")
}
