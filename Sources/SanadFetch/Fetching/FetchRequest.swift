/// What is to be fetched.
package struct FetchRequest: Sendable {
  package var address: String
  /// Sent with the request, unless they are empty.
  package var validators = Validators()
  package var accept = "*/*"
  /// Of those that wait for one host, the lowest number goes first.
  package var priority = 1
  /// Whether robots.txt and the reservations of the whole site are asked first.
  package var obeysSiteRules = true
  /// A body to post in place of a get, and its media type; an answer that redirects is not followed.
  package var posted: (body: [UInt8], mediaType: String)?

  package init(_ address: String) { self.address = address }
}

/// What came of a request.
package struct FetchResult: Sendable {
  /// What for: the fetcher asks for the rules of a site by itself.
  package enum Purpose: String, Hashable, Sendable { case page, robots, reservations }

  package let id: Int
  package let purpose: Purpose
  /// The address as it was given.
  package let requested: String
  /// Each answer, redirects first; the last one is that of the page.
  package let exchanges: [FetchExchange]
  package let outcome: Result<HTTPResponse, FetchFailure>
  package let finishedAt: Timestamp
  /// When the host may be asked again, where it said so or is left alone for a while.
  package let retryAt: Timestamp?

  /// Where the page was found.
  package var address: WebAddress? { exchanges.last?.address }

  /// Where the page moved to for good: as far as permanent redirects lead.
  package var movedTo: WebAddress? {
    let permanent = exchanges.prefix { $0.response.status == 301 || $0.response.status == 308 }
    guard !permanent.isEmpty, permanent.count < exchanges.count else { return nil }
    return exchanges[permanent.count].address
  }
}

/// One request that was answered.
package struct FetchExchange: Sendable {
  package let address: WebAddress
  package let startedAt: Timestamp
  /// The request as HTTP/1.1 writes it, without credentials.
  package let requestHead: [UInt8]
  package let response: HTTPResponse

  package init(
    address: WebAddress, startedAt: Timestamp, requestHead: [UInt8], response: HTTPResponse
  ) {
    (self.address, self.startedAt) = (address, startedAt)
    (self.requestHead, self.response) = (requestHead, response)
  }
}
