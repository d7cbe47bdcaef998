/// The name in a `Host` header, by which a browser says whom it thinks it speaks to.
enum HostName {
  /// `desk.example.com` of `desk.example.com:8420`, `[::1]` of `[::1]:8420`, in small letters; nil for
  /// anything that is no name.
  static func of(_ header: String) -> String? {
    let text = header.lowercased()
    var name = text[...]
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      name = text[...end]
    } else if let colon = text.firstIndex(of: ":") {
      name = text[..<colon]
    }
    let rest = text[name.endIndex...]
    guard !name.isEmpty, rest.isEmpty || isPort(rest) else { return nil }
    // A dot at the end names the same host.
    return name.hasSuffix(".") ? String(name.dropLast()) : String(name)
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.first == ":" && 1 < text.count
      && text.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// `localhost` and the numbers of this machine, and what a person allowed.
  static func allowed(_ settings: DeskSettings) -> Set<String> {
    var names: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
    let host = settings.host.lowercased()
    names.insert(host.contains(":") ? "[\(host)]" : host)
    return names.union(settings.allowedHosts.compactMap { of($0) })
  }
}
