import SanadFetch
import SanadFetchSupport
import SanadLanguages
import SanadPipeline
import SanadStore
import SanadWatch
import Testing

/// An invented outlet: a feed, and pages that are edited in time.
struct Outlet {
  let host: String
  /// The words of each page at an age; nil where it is gone.
  let text: @Sendable (_ page: Int, _ age: Duration) -> String?
  let pageCount: Int
  var robots: String?
  /// The page whose own words reserve it.
  var reserved: Int?

  func answer(_ request: TransferRequest, at age: Duration) -> SimulatedWeb.Answer {
    let path = request.address.path
    if path == "/rss" { return SimulatedWeb.Answer(body: feed) }
    if path == "/robots.txt", let robots { return SimulatedWeb.Answer(body: robots) }
    guard path.hasPrefix("/baca/"), let page = Int(path.dropFirst(6)), page < pageCount else {
      return SimulatedWeb.Answer(status: 404)
    }
    guard let text = text(page, age) else { return SimulatedWeb.Answer(status: 410) }
    return SimulatedWeb.Answer(
      headers: [("Content-Type", "text/html; charset=utf-8")], body: html(page, text, age))
  }

  private var feed: String {
    let items = (0..<pageCount).map {
      "<item><link>https://\(host)/baca/\($0)</link><description>Berita \($0)</description></item>"
    }
    return "<rss version=\"2.0\"><channel><title>Warta</title>\(items.joined())</channel></rss>"
  }

  /// A page whose surroundings are others each time it is asked for.
  private func html(_ page: Int, _ text: String, _ age: Duration) -> String {
    """
    <!DOCTYPE html><html lang="id"><head><meta charset="utf-8">
    <meta name="tdm-reservation" content="\(page == reserved ? 1 : 0)"><title>Gudang \(page) Terbakar</title>
    <meta property="og:title" content="Gudang \(page) Terbakar di Pasar Kemuning">
    <meta property="article:published_time" content="2026-03-02T06:00:00+07:00"></head><body>
    <nav><a href="/">Beranda</a></nav><article><h1>Gudang \(page) Terbakar di Pasar Kemuning</h1>
    <span>\(age.components.seconds / 3600) jam lalu</span>
    <p>\(text)</p><p>Petugas memadamkan api selama dua jam di gudang nomor \(page), kata Kepala Dinas \
    Pemadam Rahmat Hidayat kepada wartawan di lokasi.</p></article>
    <aside>Terkait: <a href="/x">Kabar \(age.components.seconds)</a></aside></body></html>
    """
  }
}

/// A watch over a simulated web, begun anew for each look, as one that is killed and started again.
struct Desk {
  let folder: Folder
  let pipeline: Pipeline
  let clock = SimulatedClock()
  let web: SimulatedWeb
  let start: SanadFetch.Timestamp
  private let identity: FetcherIdentity
  var store: String { folder.path("desk.sanad") }

  init(_ outlet: Outlet) throws {
    folder = try Folder()
    pipeline = try Pipeline(languages: try Languages())
    identity = try #require(
      FetcherIdentity(token: "Sanad", version: "1.0", contact: "desk@example.com"))
    let (clock, start) = (clock, clock.now)
    self.start = start
    web = SimulatedWeb(clock) { outlet.answer($0, at: clock.now.since(start)) }
    let file = try FeedFile(beside: store)
    _ = try file.add(
      [(address: "https://\(outlet.host)/rss", title: nil, folders: "", outline: "")])
    try file.close()
  }

  /// Looks once at an age of the desk; the events of it.
  func look(at age: Duration, options: WatchOptions = WatchOptions()) async throws -> [WatchEvent] {
    clock.advance(by: age - clock.now.since(start))
    var (options, events) = (options, [WatchEvent]())
    options.end = .once
    let run = RunDescription(program: "1.0", packs: [], options: "watch")
    let store = try Store(at: store, for: .making)
    let watch = Watch(
      try FeedFile(beside: self.store),
      adder: try PageAdder(to: store, run, pipeline: pipeline, threads: 2),
      fetcher: Fetcher(identity, transport: web, clock: clock, guardedBy: AddressGuard()),
      evidence: try Evidence(beside: self.store, software: "sanad/1.0"), clock: clock, run: run,
      options: options
    ) { events.append($0) }
    try await watch.run { false }
    try store.close()
    return events
  }

  func changes() throws -> [Change] {
    let store = try Store(at: store, for: .reading)
    var changes: [Change] = []
    try store.forEachChange { changes.append($0) }
    try store.close()
    return changes
  }
}
