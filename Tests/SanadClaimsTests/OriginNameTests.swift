import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadClaims

/// Sources and outlets under several names.
extension OriginTests {
  /// Names in one story, and how many sources they are.
  @Test(arguments: [
    (["Kahr", "Elke Kahr"], 1),
    (["Kahr", "Elke Kahr", "Rudi Kahr"], 3),
    (["penyiar negara SAMUDRA", "Penyiar publik Pantai SAMUDRA", "SAMUDRA"], 1),
    (["Kantor Berita Samudra (KBS)", "the Samudra News Agency (KBS)"], 1),
    (["Suroto SAMUDRA", "SAMUDRA"], 1),
    (["Rudi Hartanto", "Rudi Hartantomengungkapkan"], 1),
    (["Stefan Hadiwidjaja", "Stefan Hadiwijaya"], 1),
    (["Rudi Hartanto", "Rudi Suhartono"], 2),
    (["Samudra Air", "keluhan penumpang Samudra Air"], 2),
    (["polisi", "polisi setempat"], 1),
  ])
  func `one source under several names`(_ names: [String], _ count: Int) {
    let known = SourceNames(names)
    #expect(Set(names.compactMap { known.id(of: $0) }).count == count)
  }

  /// Agencies and outlets as articles name them.
  @Test(
    arguments: [
      ("Kantor Berita Pusat Korea", "KCNA"), ("Korean Central News Agency (KCNA)", "KCNA"),
      ("kantor berita AFP", "AFP"), ("Agence France-Presse", "AFP"),
      ("Tati AP", nil), ("Rudi Hartanto", nil),
    ] as [(String, String?)])
  func `an agency has one name in all languages`(_ name: String, _ canonical: String?) throws {
    let table = try PublisherTable(Languages().common)
    #expect(table.canonical(name) == canonical)
  }

  @Test func `an outlet is known by its name, its host and a host below it`() throws {
    let table = try PublisherTable(Languages().common)
    let owners = [table.owner(of: "Okezone", host: nil), table.owner(of: nil, host: "okezone.com")]
    #expect(owners == [table.owner(of: "okezone.com", host: nil), owners[0]])
    #expect(owners[0] != nil && table.owner(of: nil, host: "news.okezone.com") == owners[0])
    #expect(table.owner(of: "Kabar Pesisir", host: "example.com") == nil)
  }

  /// How articles name their outlets, and for each the first article of its newsroom.
  @Test(arguments: [
    (["Suara Merawan", "suaramerawan.example.com", "SUARAMERAWAN"], [0, 0, 0]),
    (["Okezone", "okezone.com", "news.okezone.com"], [0, 0, 0]),
    (["Kabar Pesisir", "Lensa Bahari", "Kabar Pesisir"], [0, 1, 0]),
  ])
  func `an outlet is one however its articles name it`(_ names: [String], _ rooms: [ArticleIndex])
    throws
  {
    let line = SampleReport.Line(stringLiteral: Self.sentence)
    let account = try account(of: names.map { SampleReport(outlet: $0, lines: [line]) })
    #expect(Array(account.newsrooms) == rooms)
    #expect(account.claim(with: Self.sentence)?.outlets == Set(rooms).count)
  }
}
