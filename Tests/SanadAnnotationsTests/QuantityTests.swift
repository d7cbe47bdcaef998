import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText
import Testing

@testable import SanadAnnotations

@Suite struct QuantityTests {
  @Test(arguments: try PackExample.all("examples-quantities"))
  func `quantities are found with bounds, unit and noun`(_ example: PackExample) throws {
    let annotated = try example.article.annotated()
    let quantities = annotated.text.quantities
    let text = annotated.article.text
    #expect(MarkedText.marking(text, quantities.map(\.range)) == example.expected)
    #expect(quantities.map(\.value.exampleForm) == example.list("values"))
    #expect(text.firstInvalid(of: quantities.map(\.range)) == nil)
  }
}

extension Quantity {
  /// `low..high/qualifier/unit/counted`, as the example tables write it.
  fileprivate var exampleForm: String {
    func text(_ bound: Double?) -> String {
      guard let bound else { return "" }
      return bound == bound.rounded() ? String(Int(bound)) : String(bound)
    }
    return "\(text(low))..\(text(high))/\(qualifier.rawValue)/\(unit ?? "")/\(counted ?? "")"
  }
}

@Suite struct QuantityStateTests {
  @Test(arguments: [
    ("Sebanyak 8 orang tewas dan 5 orang luka-luka.", ["tewas", "luka"]),
    ("Longsor menewaskan 8 orang.", ["tewas"]),
    ("Dua penumpang lainnya dinyatakan meninggal dunia.", ["tewas"]),
    ("50 rumah rusak berat, 20 rumah rusak ringan.", ["rusak berat", "rusak ringan"]),
    ("Delapan orang datang.", [nil]),
    ("Polisi memeriksa 8 orang.", [nil]),
    ("Sebanyak 12 warga Desa Sukamaju, Kecamatan Cibeber, tewas.", ["tewas"]),
    ("Delapan orang di Desa Sukamaju tewas tertimbun longsor.", ["tewas"]),
    ("Korban tewas menjadi 24 orang, sementara korban luka 61 orang.", ["tewas", "luka"]),
    ("Korban tewas kini mencapai 24 orang.", ["tewas"]),
    ("Dua dari lima korban masih dirawat.", ["dirawat", nil]),
    ("Bus itu membawa 50 penumpang; 45 selamat, 5 tewas.", [nil, "selamat", "tewas"]),
    ("Sebanyak 15 orang luka-luka, lima di antaranya luka berat.", ["luka", "luka berat"]),
    ("Delapan orang pulang, Longsor Cibeber tewaskan tiga orang.", [nil, "tewas"]),
    ("Bom itu menewaskan 12 orang dan melukai 30 orang.", ["tewas", "luka"]),
    (
      "Gempa itu merusak 971 rumah dan menewaskan empat orang serta melukai 51 orang.",
      ["rusak", "tewas", "luka"]
    ),
    ("Tiga polisi menangkap dua perampok.", [nil, "ditangkap"]),
  ])
  func `the state of the counted is found`(_ text: String, _ states: [String?]) throws {
    let annotated = try Article.sample(SourceText(text)).annotated()
    #expect(annotated.text.quantities.map(\.value.state) == states)
  }

  @Test(arguments: [
    ("The blast killed 12 people and injured 30 others.", ["dead", "injured"]),
    ("A bomb killing four people and wounding 51 men went off.", ["dead", "injured"]),
    ("In the old town 12 people were injured.", ["injured"]),
    ("Police arrested five men and destroyed at least three boats.", ["arrested", "destroyed"]),
  ])
  func `a verb that acts on what follows is no state of those before it`(
    _ text: String, _ states: [String?]
  ) throws {
    let annotated = try Article.sample(SourceText(text), language: "en").annotated()
    #expect(annotated.text.quantities.map(\.value.state) == states)
  }
}

@Suite struct LocalDollarTests {
  @Test(arguments: [
    ("news.example.au", "AUD", "USD"), ("kabar.example.com", "USD", "USD"), (nil, "USD", "USD"),
    ("star.example.sg", "SGD", "USD"),
  ])
  func `a bare dollar is the money of the article's country`(
    _ host: String?, _ bare: String, _ named: String
  ) throws {
    var article = Article.sample(
      SourceText(
        "The bridge costs $5 million. The pier costs US$3 million. The ship costs US $4 million."),
      language: "en")
    article.host = host
    let annotated = try article.annotated()
    #expect(annotated.text.quantities.map(\.value.unit) == [bare, named, named])
  }

  @Test(arguments: [("Canberra", "AUD"), ("Ottawa", "CAD"), ("Springfield", "USD")])
  func `a report written abroad counts in the dollars of that country`(
    _ place: String, _ unit: String
  ) throws {
    var article = Article.sample(SourceText("The bridge costs $5 million."), language: "en")
    article.place = place
    #expect(try article.annotated().text.quantities.map(\.value.unit) == [unit])
  }
}
