/// What a site says about text and data mining of a page (W3C TDM Reservation Protocol).
package struct TDMReservation: Hashable, Sendable {
  /// Nil where nothing is said.
  package var isReserved: Bool?
  /// The address of the policy, which may offer a licence.
  package var policy: String?

  package init(isReserved: Bool? = nil, policy: String? = nil) {
    (self.isReserved, self.policy) = (isReserved, policy)
  }

  /// Reads the two values as a header or a `meta` element gives them; other numbers than 0 and 1 say nothing.
  package init(reservation: String?, policy: String?) {
    switch reservation?.trimmingSpaces {
    case "1": isReserved = true
    case "0": isReserved = false
    default: isReserved = nil
    }
    let address = policy?.trimmingSpaces
    self.policy = address?.isEmpty ?? true ? nil : address
  }

  package init(_ head: HTTPHead) {
    self.init(reservation: head.text("tdm-reservation"), policy: head.text("tdm-policy"))
  }

  /// This, and of what it leaves out what `wider` says.
  ///
  /// The protocol ("Processing priority") sets the page's own `meta` before the header, and the header
  /// before the file of the site; what is not said resets nothing.
  package func completed(by wider: TDMReservation) -> TDMReservation {
    TDMReservation(isReserved: isReserved ?? wider.isReserved, policy: policy ?? wider.policy)
  }

  /// Of everything a page is told by.
  package static func combined(
    site: TDMReservation, header: TDMReservation, page: TDMReservation
  ) -> TDMReservation {
    page.completed(by: header).completed(by: site)
  }
}
