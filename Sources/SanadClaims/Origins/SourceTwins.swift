import SanadModel

/// Finds bodies that go by a name in each of two languages.
///
/// Whom an Indonesian report calls head of `Kantor SAR` and an English one head of the `Rescue Office` leads one
/// body. A body that reports of both languages name is two: a minister may lead a party as well.
struct SourceTwins {
  /// For each source the one of the lowest number that is the same.
  let roots: [Int]

  /// - Parameters:
  ///   - roles: of each article who speaks for which body.
  ///   - languages: of each article.
  init(
    _ sources: SourceNames, roles: [[(person: String, body: String)]], languages: [String]
  ) {
    var tongues: [Int: Set<String>] = [:]
    var bodies: [Int: [(body: Int, language: String)]] = [:]
    for (article, found) in roles.enumerated() {
      for role in found {
        guard let person = sources.id(of: role.person), let body = sources.id(of: role.body) else {
          continue
        }
        tongues[body, default: []].insert(languages[article])
        bodies[person, default: []].append((body, languages[article]))
      }
    }
    var twins = DisjointSets(count: sources.names.count)
    for person in bodies.keys.sorted() {
      let led = bodies[person] ?? []
      for (index, one) in led.enumerated() where tongues[one.body]?.count == 1 {
        for other in led[..<index]
        where other.language != one.language && tongues[other.body]?.count == 1 {
          twins.join(one.body, other.body)
        }
      }
    }
    roots = sources.names.indices.map { twins.root(of: $0) }
  }
}

/// What to call each source: what most articles of the story's language call it.
struct SourceTitles {
  let names: [String]

  private struct Count {
    var own = 0
    var all = 0
  }

  /// - Parameters:
  ///   - found: of each article what it calls its sources, by its words for them.
  ///   - languages: of each article; most articles' is the story's.
  init(
    _ sources: SourceNames, roots: [Int], found: [[String: String]], languages: [String]
  ) {
    let main = Self.main(languages)
    var counts: [Int: [String: Count]] = [:]
    for (article, names) in found.enumerated() {
      for name in Set(names.values) {
        guard let id = sources.id(of: name) else { continue }
        counts[roots[id], default: [:]][name, default: Count()].all += 1
        if languages[article] == main { counts[roots[id]]?[name]?.own += 1 }
      }
    }
    let ends = Set(counts.values.flatMap(\.keys).compactMap { $0.split(separator: " ").last })
    names = sources.names.indices.map { id in
      let used = counts[roots[id]] ?? [:]
      let best = used.max { Self.key($0) < Self.key($1) }?.key ?? sources.names[id]
      return used.keys.sorted().first { Self.isRest($0, of: best, after: ends) } ?? best
    }
  }

  /// Whether `name` is all of `whole` but the end of another source's name that stands before it: a reader may
  /// take `Kantor SAR Merawan Yudha Pranata` for a person named Merawan.
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
