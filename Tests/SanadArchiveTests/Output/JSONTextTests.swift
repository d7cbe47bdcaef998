import Foundation
import Testing

@testable import SanadArchive

@Test(arguments: [
  ("\u{1B}[2J", #""\u001b[2J""#), ("\u{9B}2J", #""\u009b2J""#), ("\u{7F}", #""\u007f""#),
  ("a\u{202E}b", #""a\u202eb""#), ("\u{FEFF}a", #""\ufeffa""#), ("\u{E0041}", #""\udb40\udc41""#),
  ("“Kabar” é 😀 کتاب\u{200C}ها", "\"“Kabar” é 😀 کتاب\u{200C}ها\""),
])
func `what a terminal obeys is an escape, and the same text`(
  _ text: String, _ expected: String
) throws {
  let line = try JSONText.line(text)
  #expect(String(decoding: line, as: UTF8.self) == expected + "\n")
  #expect(try JSONDecoder().decode(String.self, from: Data(line)) == text)
}
