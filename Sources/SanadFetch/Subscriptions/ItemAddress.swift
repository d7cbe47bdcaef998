/// The address of an item by which it is known again.
package enum ItemAddress {
  /// Bytes of the longest address of an item. Set by reading.
  package static let byteCountMax = WebAddress.byteCountMax

  /// `address` without its fragment and without the parameters by which visitors are counted: outlets write
  /// other ones for each feed.
  package static func known(_ address: WebAddress) -> WebAddress {
    guard let query = address.query else { return address }
    let kept = query.split(separator: "&", omittingEmptySubsequences: false)
      .filter { !isCounter($0) }
    guard kept.count < query.split(separator: "&", omittingEmptySubsequences: false).count else {
      return address
    }
    let rest = kept.joined(separator: "&")
    return WebAddress(address.origin + address.path + (rest.isEmpty ? "" : "?" + rest)) ?? address
  }

  private static func isCounter(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || name == "fbclid" || name == "gclid"
  }
}
