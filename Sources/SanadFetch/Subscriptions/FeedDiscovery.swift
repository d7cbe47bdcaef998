/// Finds the feeds of a site from its home page and its robots.txt.
package enum FeedDiscovery {
  /// A `link` element of the page, by its attributes.
  package struct Link: Sendable {
    package var relation: String
    package var mediaType: String?
    package var address: String
    package var title: String?

    package init(relation: String, mediaType: String?, address: String, title: String? = nil) {
      (self.relation, self.mediaType) = (relation, mediaType)
      (self.address, self.title) = (address, title)
    }
  }

  package struct Candidate: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case feed, sitemap }

    package let kind: Kind
    package let address: WebAddress
    package let title: String?
  }

  /// Candidates that are named at most. Set by reading.
  package static let candidateCountMax = 200

  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/json", "application/xml", "text/xml",
  ]

  /// The feeds in the order of the page, then the sitemaps; each address once.
  ///
  /// - Parameters:
  ///   - base: What relative addresses are resolved against: the page's own, or that of its `base` element.
  ///   - sitemaps: The lines of robots.txt.
  package static func candidates(
    links: [Link], sitemaps: [String], relativeTo base: WebAddress
  ) -> [Candidate] {
    let feeds = links.filter(isFeed).compactMap { link in
      WebAddress(link.address, relativeTo: base).map {
        Candidate(kind: .feed, address: $0, title: link.title?.trimmingSpaces)
      }
    }
    let maps = sitemaps.compactMap { WebAddress($0, relativeTo: base) }
      .map { Candidate(kind: .sitemap, address: $0, title: nil) }
    var seen: Set<String> = []
    let unique = (feeds + maps).filter {
      AddressGuard.schemes.contains($0.address.scheme) && seen.insert($0.address.text).inserted
    }
    return Array(unique.prefix(candidateCountMax))
  }

  /// `alternate` with the type of a feed, or `feed`; translations and style sheets are alternates too.
  private static func isFeed(_ link: Link) -> Bool {
    let words = link.relation.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\n" }
    if words.contains("feed") { return true }
    guard words.contains("alternate"), !words.contains("stylesheet") else { return false }
    let type = link.mediaType?.lowercased().prefix { $0 != ";" }.trimmingSpaces
    return type.map(feedTypes.contains) ?? false
  }
}
