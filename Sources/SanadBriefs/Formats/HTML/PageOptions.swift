/// How pages are made for those who read them elsewhere.
package struct PageOptions: Sendable {
  /// Whether the reports stand on the page in full: they are their outlets', so a page to publish has their
  /// sentences and links alone.
  package var hasReports = false
  /// The heading of the page instead of a report's; of the list of stories where there are several pages.
  package var title: String?
  /// Who publishes it, for cards and feeds.
  package var site: String?
  /// The address of the folder that the pages will stand in; without it nothing says where they are.
  package var address: String?
  /// The version of the program that made it.
  package var program: String?
  /// SHA-256 of the language packs, in hexadecimal digits.
  package var packs: String?

  package init() {}

  /// The address of a page; nil where nobody says where pages will stand.
  func address(of page: String) -> String? {
    guard let address, TextFragment.isWeb(address) else { return nil }
    return address.hasSuffix("/") ? address + page : "\(address)/\(page)"
  }
}

/// A file of a site, by its name in the site's folder.
package struct PageFile: Sendable, Hashable {
  package let name: String
  package let text: String
}
