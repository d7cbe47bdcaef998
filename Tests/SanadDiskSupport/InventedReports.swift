package import SanadModel

/// Reports of invented events, many of each event, as pages.
package enum InventedReports {
  private static let places = ["Kemuning", "Tanjung Wangi", "Batu Lima", "Sukamaju", "Rawa Indah"]
  private static let events = [
    ("Feri Terbakar", "Sebuah feri terbakar", "penumpang dievakuasi"),
    ("Gempa Guncang Kota", "Gempa mengguncang kota", "rumah rusak"),
    ("Pabrik Sepatu Tutup", "Sebuah pabrik sepatu tutup", "pekerja dirumahkan"),
    ("Banjir Rendam Pasar", "Banjir merendam pasar", "kios terendam"),
  ]
  private static let people = ["Rahmat Hidayat", "Dewi Lestari", "Budi Santoso"]
  /// Reports of one event that follow each other. Set by reading.
  private static let countOfEvent = 5

  /// `count` reports, an hour apart.
  package static func pages(count: Int) -> [Page] {
    (0..<count).map { number in
      Page(
        id: "https://kabar-\(number % 3).example.com/baca/\(number)",
        url: "https://kabar-\(number % 3).example.com/baca/\(number)", kind: .scrapedText,
        bytes: Array(text(number).utf8),
        given: GivenMetadata(
          title: nil, published: time(number), outlet: "Kabar \(number % 3)", language: "id"))
    }
  }

  private static func time(_ number: Int) -> String {
    let (day, hour) = (1 + number / 24, number % 24)
    let digits = [day, hour].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "2026-03-\(digits[0])T\(digits[1]):00:00+07:00"
  }

  private static func text(_ number: Int) -> String {
    let event = number / countOfEvent
    let (title, sentence, harm) = events[event % events.count]
    let place = places[event / events.count % places.count]
    let person = people[number % people.count]
    return """
      \(title) di \(place)

      \(place) - \(sentence) di \(place) pada Senin. Sedikitnya \(12 + event + number % 2) \(harm), kata \
      Kepala Dinas \(person). Laporan \(number).
      """
  }
}
