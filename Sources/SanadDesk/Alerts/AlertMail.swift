import FoundationEssentials
import SanadStore

/// Changes as a letter (RFC 5322), for a program that sends it as sendmail does.
struct AlertMail: Sendable {
  /// Bytes of an encoded word's text. Given by RFC 2047: a line with one has 76 bytes, its name among them.
  private static let wordByteCountMax = 39
  /// Bytes of a line of Base64. Given by RFC 2045.
  private static let lineByteCountMax = 76

  let recipient: String
  let messages: [AlertMessage]
  /// RFC 5322's date.
  let date: String
  /// The desk's own name in message ids.
  let name: String

  /// The whole letter, lines ended by a line feed as sendmail takes them.
  var bytes: [UInt8] {
    let ids = messages.map(\.data.change.id)
    let id = "\(ids.min() ?? 0)-\(ids.max() ?? 0)"
    let head = [
      "To: <\(Self.plain(recipient))>", "Subject: \(Self.encoded(subject))", "Date: \(date)",
      "Message-ID: <\(id).\(name)@sanad.invalid>", "MIME-Version: 1.0",
      "Auto-Submitted: auto-generated", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]
    return Array((head.joined(separator: "\n") + "\n\n" + Self.wrapped(Array(text.utf8))).utf8)
  }

  private var subject: String {
    guard let first = messages.first else { return "" }
    let rest = 1 < messages.count ? " (+\(messages.count - 1))" : ""
    return [first.data.title, first.data.change.headline].compactMap { $0 }
      .joined(separator: " · ") + rest
  }

  private var text: String {
    messages.map { message in
      let change = message.data.change
      let lines: [String?] = [
        message.data.title, change.headline,
        [change.outlet, change.at].compactMap { $0 }.joined(separator: " · "),
        message.data.link, change.url,
      ]
      return lines.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// An address without what could end its line or its brackets.
  private static func plain(_ text: String) -> String {
    String(
      text.unicodeScalars.filter { 0x20 < $0.value && $0.value < 0x7F && $0 != "<" && $0 != ">" }
        .map(Character.init))
  }

  /// Encoded words of whole characters, so that no title ends its line.
  private static func encoded(_ text: String) -> String {
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if wordByteCountMax < word.count + bytes.count {
        words.append("=?utf-8?B?\(Data(word).base64EncodedString())?=")
        word = []
      }
      word += bytes
    }
    words.append("=?utf-8?B?\(Data(word).base64EncodedString())?=")
    return words.joined(separator: "\n ")
  }

  private static func wrapped(_ bytes: [UInt8]) -> String {
    var rest = Data(bytes).base64EncodedString()[...]
    var lines: [Substring] = []
    while !rest.isEmpty {
      lines.append(rest.prefix(lineByteCountMax))
      rest = rest.dropFirst(lineByteCountMax)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
