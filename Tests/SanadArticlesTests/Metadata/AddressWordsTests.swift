import SanadLanguages
import SanadText
import Testing

@testable import SanadArticles

private func letters() throws -> AddressLetters { try AddressLetters(Languages().common) }

@Test func `each letter stands in its example as the row says`() throws {
  let table = try Languages().common.table("address-letters")
  let (letter, example) = (try table.column("letter"), try table.column("example"))
  let letters = try letters()
  for row in table.rows {
    let (mark, parts) = (try row.word(letter), try row.word(example).split(separator: "="))
    #expect(parts.count == 2 && parts[0].contains(mark), "\(parts)")
    #expect(letters.forms(of: parts[0]).contains(WordHash(String(parts[1]))), "\(parts)")
  }
}

@Test(arguments: [
  "https://example.com/kuehltuerme-des-kraftwerks-gesprengt-a1b2c3.html",
  "https://example.com/kuhlturme-des-kraftwerks-gesprengt",
  "https://example.com/K%C3%BChlt%C3%BCrme-des-Kraftwerks-gesprengt",
])
func `an address is read in each of the ways newsrooms write it`(_ address: String) throws {
  let words = try #require(AddressWords(address, letters()))
  #expect(words.favours("Kühltürme des Kraftwerks gesprengt", over: "Ende einer Ära am Fluss"))
  #expect(!words.favours("Ende einer Ära am Fluss", over: "Kühltürme des Kraftwerks gesprengt"))
}

@Test(arguments: [
  "https://example.com/read/4711", "https://example.com/a/b/c/d/e", "no address", "",
  "https://example.com/%", "https://example.com/%zz%4",
])
func `an address without a headline says nothing`(_ address: String) throws {
  #expect(try AddressWords(address, letters()) == nil)
}
