import SanadText

/// Makes the tagger's features: a hash of a template's number and of the values it reads.
package struct NameFeatures {
  let observations: [NameObservation]
  /// Whether a token begins a sentence or a line: nothing before it is its neighbour.
  let isBreak: [Bool]
  let runs: [CapitalRun]

  /// Appends the features of the token at `index`.
  func append(at index: Int, to features: inout [UInt32]) {
    var templates = NameTemplates()
    // The features move into the templates and back: no copy is made.
    swap(&templates.features, &features)
    templates.append(
      NameWindow(
        before2: neighbour(index, -2), before: neighbour(index, -1), here: observations[index],
        after: neighbour(index, 1), after2: neighbour(index, 2)))
    templates.append(runs[index], observations[index])
    swap(&templates.features, &features)
  }

  private func neighbour(_ index: Int, _ step: Int) -> NameObservation {
    let at = index + step
    guard 0 <= at, at < observations.count else { return .edge }
    let (low, high) = step < 0 ? (at + 1, index) : (index + 1, at)
    for between in low...high where isBreak[between] { return .edge }
    return observations[at]
  }
}

/// What is known of a token and of those beside it.
private struct NameWindow {
  let before2: NameObservation
  let before: NameObservation
  let here: NameObservation
  let after: NameObservation
  let after2: NameObservation
}

/// The templates in the order of their numbers, which the trained weights go by.
private struct NameTemplates {
  var features: [UInt32] = []
  private var number: UInt32 = 0

  @inline(__always) mutating func append(_ window: NameWindow) {
    one(0)
    appendWords(window)
    appendShapes(window)
    appendClusters(window)
    appendCoarse(window)
    appendTables(window)
  }

  @inline(__always) private mutating func appendWords(_ window: NameWindow) {
    let (before2, before, here, after, after2) = (
      window.before2, window.before, window.here, window.after, window.after2
    )
    one(here.word)
    one(before.word)
    one(after.word)
    one(before2.word)
    one(after2.word)
    two(before.word, here.word)
    two(here.word, after.word)
  }

  /// Shapes, and the ends of the word.
  @inline(__always) private mutating func appendShapes(_ window: NameWindow) {
    let (before2, before, here, after) = (window.before2, window.before, window.here, window.after)
    one(here.shape)
    two(before.shape, here.shape)
    two(here.shape, after.shape)
    two(before.shape << 16 | here.shape, after.shape)
    two(before2.shape << 16 | before.shape, here.shape)
    two(before.word, here.shape)
    two(after.word, here.shape)
    one(here.prefix2)
    one(here.prefix3)
    one(here.suffix2)
    one(here.suffix3)
    one(here.suffix4)
  }

  @inline(__always) private mutating func appendClusters(_ window: NameWindow) {
    let (before2, before, here, after, after2) = (
      window.before2, window.before, window.here, window.after, window.after2
    )
    one(here.cluster)
    one(before.cluster)
    one(after.cluster)
    two(before.cluster, here.cluster)
    two(here.cluster, after.cluster)
    two(before.cluster, after.cluster)
    one(before2.cluster)
    one(after2.cluster)
    two(before2.coarse << 8 | before.coarse, here.coarse)
    two(here.coarse << 8 | after.coarse, after2.coarse)
    two(before.cluster, here.shape)
    two(after.cluster, here.shape)
    two(before.cluster << 8 | here.coarse, after.cluster)
  }

  @inline(__always) private mutating func appendCoarse(_ window: NameWindow) {
    let (before2, before, here, after) = (window.before2, window.before, window.here, window.after)
    one(here.coarse)
    two(before.coarse, here.coarse)
    two(here.coarse, after.coarse)
    two(before.coarse << 16 | here.coarse, after.coarse)
    two(before2.coarse << 16 | before.coarse, here.shape)
  }

  /// What the tables know of the words.
  @inline(__always) private mutating func appendTables(_ window: NameWindow) {
    let (before, here, after) = (window.before, window.here, window.after)
    one(here.usage)
    one(before.usage)
    one(after.usage)
    two(before.usage, here.usage)
    two(here.usage, after.usage)
    one(here.gazetteer)
    one(before.gazetteer)
    one(after.gazetteer)
    two(here.gazetteer, here.shape)
    two(before.title << 4 | here.title, after.title)
    two(before.title << 16 | here.shape, here.gazetteer)
    two(before.head << 8 | here.head, after.head)
  }

  /// The capitals around the token, and the words around them.
  @inline(__always) mutating func append(_ run: CapitalRun, _ here: NameObservation) {
    two(run.position, run.length)
    two(run.firstWord, run.position)
    two(run.wordBefore, here.shape)
    two(run.wordAfter, here.shape)
    two(run.lastWord, run.position)
    two(run.firstHead << 8 | run.position, run.lastHead)
    two(run.wordBefore, run.length)
    two(run.firstCoarse << 8 | run.position, run.length)
    two(run.titleBefore << 8 | run.position, run.length)
  }

  @inline(__always) private mutating func one(_ value: UInt32) { two(value, 0) }

  @inline(__always) private mutating func two(_ left: UInt32, _ right: UInt32) {
    number &+= 1
    features.append(Self.mix(number, left, right))
  }

  /// A number for a template and up to two values.
  @inline(__always) private static func mix(
    _ template: UInt32, _ left: UInt32, _ right: UInt32
  ) -> UInt32 {
    var value =
      (UInt64(left) | UInt64(right) << 32) &* 0x9E37_79B9_7F4A_7C15
      ^ UInt64(template) &* 0xD6E8_FEB8_6659_FD93
    value ^= value >> 32
    value &*= 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: value >> 32)
  }
}
