/// A request on its way, over its redirects.
struct FetchJob {
  let id: Int
  let request: FetchRequest
  let purpose: FetchResult.Purpose
  /// Where it is now.
  var address: WebAddress
  /// The origin whose rules are asked for, where that is what it is for.
  var origin: String?
  var exchanges: [FetchExchange] = []
  var startedAt = Timestamp(seconds: 0)
  var requestHead: [UInt8] = []

  init(
    id: Int, request: FetchRequest, purpose: FetchResult.Purpose, address: WebAddress,
    origin: String? = nil
  ) {
    (self.id, self.request, self.purpose) = (id, request, purpose)
    (self.address, self.origin) = (address, origin)
  }
}
