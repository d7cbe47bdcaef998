import SanadModel
import SanadText

/// Finds organizations that have one name in each of two languages.
///
/// If an Indonesian report calls a person head of `Kantor SAR` and an English one head of the `Rescue Office`, the
/// two are one organization. Names that reports of both languages use stay apart: a minister may also lead a
/// party.
struct SourceTwins {
  /// For each source the first one that is the same.
  let roots: SourceList<SourceID>

  /// - Parameters:
  ///   - roles: for each article who speaks for which organization.
  ///   - languages: of each article.
  init(
    _ sources: SourceNames, roles: [[(person: String, body: String)]], languages: [String]
  ) {
    var namedIn: [SourceID: Set<String>] = [:]
    var bodies: [SourceID: [(body: SourceID, language: String)]] = [:]
    for (article, found) in roles.enumerated() {
      for role in found {
        guard let person = sources.id(of: role.person), let body = sources.id(of: role.body) else {
          continue
        }
        namedIn[body, default: []].insert(languages[article])
        bodies[person, default: []].append((body, languages[article]))
      }
    }
    var twins = DisjointSets(count: sources.names.count)
    for person in bodies.keys.sorted() {
      let led = bodies[person] ?? []
      for (index, one) in led.enumerated() where namedIn[one.body]?.count == 1 {
        for other in led[..<index]
        where other.language != one.language && namedIn[other.body]?.count == 1 {
          twins.join(one.body, other.body, of: sources.names)
        }
      }
    }
    roots = twins.roots(of: sources.names)
  }
}

/// The name to show for each source: the one that most articles of the story's language use.
struct SourceTitles {
  let names: SourceList<String>

  private struct Count {
    var own = 0
    var all = 0
  }

  /// - Parameters:
  ///   - found: for each article the names of its sources, by its words for them.
  ///   - languages: of each article; the most frequent one is the story's.
  init(
    _ sources: SourceNames, roots: SourceList<SourceID>, found: [[String: String]],
    languages: [String]
  ) {
    let main = Self.main(languages)
    var counts: [SourceID: [String: Count]] = [:]
    for (article, names) in found.enumerated() {
      for name in Set(names.values) {
        guard let id = sources.id(of: name) else { continue }
        counts[roots[id], default: [:]][name, default: Count()].all += 1
        if languages[article] == main { counts[roots[id]]?[name]?.own += 1 }
      }
    }
    let ends = Set(counts.values.flatMap(\.keys).compactMap { $0.split(separator: " ").last })
    names = SourceList(sources.names.indices).mapped { id in
      let used = counts[roots[id]] ?? [:]
      let best = used.max { Self.key($0) < Self.key($1) }?.key ?? sources.names[id]
      return used.keys.sorted().first { Self.isRest($0, of: best, after: ends) } ?? best
    }
  }

  /// Whether `whole` is the last word of another source's name followed by `name`: in `Kantor SAR Merawan Yudha
  /// Pranata` the person is not called Merawan.
  private static func isRest(
    _ name: String, of whole: String, after ends: Set<Substring>
  ) -> Bool {
    guard name.contains(" "), whole.hasSuffix(" " + name) else { return false }
    return ends.contains(whole.dropLast(name.count + 1))
  }

  private static func main(_ languages: [String]) -> String? {
    var counts: [String: Int] = [:]
    for language in languages { counts[language, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Articles of the story's language, then of any, then letters, then the name itself.
  private static func key(_ entry: (key: String, value: Count)) -> (Int, Int, Int, String) {
    (entry.value.own, entry.value.all, entry.key.utf8.count, entry.key)
  }
}
