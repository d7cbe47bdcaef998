import Foundation
import SanadModel
import Testing

@testable import SanadDesk

private let statement = """
  Kapal motor Sinar Kemuning terbakar di perairan Selat Kemuning pada Selasa malam. Sebanyak 41 penumpang \
  selamat dan dibawa ke pelabuhan terdekat oleh kapal patroli. Penyebab kebakaran masih diselidiki oleh \
  petugas gabungan di lapangan.
  """

private func page(_ name: String, _ outlet: String, _ text: String) -> Page {
  Page(
    id: name, url: "https://\(name).example.com/1", kind: .scrapedText,
    bytes: Array("Kapal terbakar di Selat Kemuning\n\n\(text)".utf8),
    given: GivenMetadata(
      title: "Kapal terbakar di Selat Kemuning", published: "2025-03-04T10:00:00+07:00",
      outlet: outlet))
}

@Test func `a statement that was pasted leads to who carries which sentence`() async throws {
  let desk = try SampleDesk([
    page("satu", "Kabar Satu", statement),
    page("dua", "Kabar Dua", statement.replacing("41 penumpang", with: "46 penumpang")),
  ])
  defer { desk.remove() }
  #expect(try await desk.get("/trace").text.contains("<textarea"))
  let sent = try await desk.post("/trace", [("text", statement)])
  #expect(sent.status == 303)
  let address = try #require(sent.headers["location"])
  let trace = try await desk.get(address, ["accept-language": "en"]).text
  #expect(trace.contains("2 articles carry it"))
  #expect(trace.contains("Kabar Satu") && trace.contains("Kabar Dua"))
  #expect(trace.contains("<del>41</del>"))
  #expect(trace.contains("<ins>46</ins>"))
  let json = try await desk.get("\(address).json")
  #expect(json.status == 200)
  #expect(json.text.contains("altered"))
  #expect(try await desk.get("/trace").text.contains(address))
}

@Test func `a statement without a word is none, one too long is refused, one unknown is not found`()
  async throws
{
  let desk = try SampleDesk()
  defer { desk.remove() }
  #expect(try await desk.post("/trace", [("text", " \n 12 ")]).headers["location"] == "/trace")
  let long = String(repeating: "kata ", count: 50_000)
  #expect(try await desk.post("/trace", [("text", long)]).status == 413)
  #expect(try await desk.get("/trace/0123456789abcdef").status == 404)
  let other = try await desk.post("/trace", [("text", "Tidak ada laporan yang memuat ini.")])
  let page = try await desk.get(try #require(other.headers["location"]), ["accept-language": "en"])
  #expect(page.text.contains("0 articles carry it"))
}

@Test func `two articles stand side by side, what they share marked on both sides`() async throws {
  let desk = try SampleDesk([
    page("satu", "Kabar Satu", statement), page("dua", "Kabar Dua", statement),
    page("tiga", "Kabar Tiga", "Harga ikan di pasar naik dua kali lipat sejak pekan lalu."),
  ])
  defer { desk.remove() }
  let pair = try await desk.get("/compare?a=1&b=2", ["accept-language": "en"]).text
  #expect(pair.contains("1 shared passage"))
  #expect(pair.contains("<mark id=\"a1\">") && pair.contains("href=\"#b1\""))
  #expect(pair.contains("<mark id=\"b1\">") && pair.contains("href=\"#a1\""))
  let strangers = try await desk.get("/compare?a=1&b=3", ["accept-language": "en"]).text
  #expect(strangers.contains("0 shared passages"))
  #expect(!strangers.contains("<mark"))
  #expect(try await desk.get("/compare.json?a=1&b=2").text.contains("copies"))
  #expect(try await desk.get("/compare?a=1").status == 400)
  #expect(try await desk.get("/compare?a=1&b=99").status == 404)
}

@Test func `a statement that is too long comes back with its words`() async throws {
  let desk = try SampleDesk([])
  defer { desk.remove() }
  let words = String(repeating: "Dermaga ditutup. ", count: 13_000)
  let answer = try await desk.post("/trace", [("text", words)], ["accept-language": "en"])
  #expect(answer.status == 413)
  #expect(answer.text.contains("The text is too long"))
  #expect(answer.text.contains(">Dermaga ditutup. Dermaga"))
}
