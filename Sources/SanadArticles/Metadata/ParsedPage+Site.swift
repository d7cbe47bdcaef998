/// What a page says of the site it belongs to.
extension ParsedPage {
  /// The address the page came from, or the one it gives itself.
  var ownAddress: String? { address ?? head.ownAddress }

  /// What the page calls its outlet, letters and digits in lower case.
  var siteNames: [String] {
    let host = ownAddress.flatMap { WebAddress($0)?.host }
    let names = [
      head.meta("og:site_name"), head.meta("application-name"), data.publisher,
      host, host?.hasPrefix("www.") == true ? host.map { String($0.dropFirst(4)) } : nil,
    ]
    return names.compactMap { $0.map(MetadataText.letters) }.filter { !$0.isEmpty }
  }
}
