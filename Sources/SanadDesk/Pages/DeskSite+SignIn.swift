import SanadBriefs

struct SignInView: Sendable {
  let problem: [HTMLText]
  let token: HTMLText
  let next: HTMLText
}

/// `/sign-in`.
extension DeskSite {
  func signInPage(_ visit: Visit, problem: String? = nil) -> DeskAnswer {
    let labels = visit.labels
    let view = SignInView(
      problem: problem.map { [HTMLText(labels[$0])] } ?? [],
      token: HTMLText(gate.formToken), next: HTMLText(Self.local(visit.query["next"])))
    let frame = Frame(title: labels["problem.unauthorized"], place: .none)
    return .html(
      page(frame, view, "desk-sign-in", visit.request, labels), status: problem == nil ? 200 : 401
    ).with("cache-control", "no-store")
  }

  func signIn(_ visit: Visit) throws -> DeskAnswer {
    let form = visit.request.form
    guard
      let cookie = try gate.session(
        password: form?["password"] ?? "", peer: visit.request.peer)
    else { return signInPage(visit, problem: "sign.wrong") }
    let isSecure = visit.request.headers["x-forwarded-proto"] == "https" ? "; Secure" : ""
    return .redirect(Self.local(form?["next"])).with(
      "set-cookie",
      "\(Gatekeeper.cookieName)=\(cookie); Path=/; HttpOnly; SameSite=Strict; Max-Age=\(Gatekeeper.sessionSeconds)\(isSecure)"
    )
  }

  func signOut(_ visit: Visit) -> DeskAnswer {
    DeskAnswer.redirect("/sign-in").with(
      "set-cookie", "\(Gatekeeper.cookieName)=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0")
  }

  /// A path of this desk: two slashes, or a backslash for one, would lead elsewhere.
  static func local(_ address: String?) -> String {
    guard let address, address.hasPrefix("/"), !address.hasPrefix("//"),
      address.utf8.allSatisfy({ 0x20 < $0 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
    else { return "/" }
    return address
  }
}
