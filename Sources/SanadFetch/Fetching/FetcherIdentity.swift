/// Who fetches: what a site's owner reads in a log, and where to complain.
package struct FetcherIdentity: Hashable, Sendable {
  /// The name by which a robots.txt calls this crawler.
  package let token: String
  /// `Sanad/1.0 (+https://desk.example.com/about)`
  package let userAgent: String

  /// Nil unless `contact` is a mail address or an address of the web, and `token` a name of letters.
  package init?(token: String, version: String, contact: String) {
    let contact = contact.trimmingSpaces
    guard Self.isToken(token), Self.isContact(contact) else { return nil }
    self.token = token
    let number = version.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
    userAgent = "\(token)/\(number) (+\(contact))"
  }

  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
  }

  private static func isContact(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ 0x21 <= $0 && $0 < 0x7F && $0 != 0x28 && $0 != 0x29 }) else {
      return false
    }
    if text.hasPrefix("http://") || text.hasPrefix("https://") { return WebAddress(text) != nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
  }
}
