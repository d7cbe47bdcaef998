import SanadModel
import SanadText

/// The ways in which two spellings are found to name one thing.
extension EntityLinker {
  /// `PT Bank Contoh Tbk` and `Bank Contoh`, `Kabupaten Raja Ampat` and `Raja Ampat`.
  ///
  /// Nothing is joined where two longer names share a stem: `Kota Bandung`, `Kabupaten Bandung`.
  mutating func joinStems() {
    for type in [NameType.organization, .place] {
      let group = comparedForms(of: type)
      for (form, other) in Self.pairs(of: group) {
        let isStem = forms[form].stem == forms[other].stem
        guard isStem,
          forms[form].stem.count < max(forms[form].words.count, forms[other].words.count)
        else { continue }
        let sharers = forms.count { $0.type == type && $0.stem == forms[form].stem }
        if sharers == 2 || type == .organization { join(form, other) }
      }
    }
  }

  /// `Badan Nasional Penanggulangan Bencana` and `BNPB`, where the text nowhere says so.
  mutating func joinInitials() {
    let group = comparedForms(of: .organization)
    let shorts = group.filter {
      forms[$0].words.count == 1 && Self.initialMin <= forms[$0].text.utf8.count
    }
    guard !shorts.isEmpty else { return }
    let initials = group.map { Self.initials(forms[$0].text) }
    for short in shorts {
      let letters = Array(forms[short].text.utf8)
      for (order, long) in group.enumerated()
      where 1 < forms[long].words.count && initials[order] == letters {
        join(min(long, short), max(long, short))
      }
    }
  }

  /// `Zelensky` and `Zelenskyy`: persons whose last words differ in a letter or two at their end.
  mutating func joinSpellings() {
    let group = comparedForms(of: .person)
    let lasts = group.map { Self.lastWord(forms[$0].text) }
    // A family's name alone is nobody's where two of the family are named.
    var bearers: [[UInt8]: Set<ArraySlice<WordHash>>] = [:]
    for (form, last) in zip(group, lasts) where !head(form).isEmpty {
      bearers[last, default: []].insert(head(form))
    }
    for (left, right) in Self.pairs(of: Array(group.indices))
    where Self.isSameName(lasts[left], lasts[right]) {
      let heads = (head(group[left]), head(group[right]))
      if heads.0 == heads.1 { join(group[left], group[right]) }
      guard heads.0.isEmpty != heads.1.isEmpty else { continue }
      let last = lasts[heads.0.isEmpty ? right : left]
      if bearers[last]?.count == 1 { join(group[left], group[right]) }
    }
  }

  private func head(_ form: Int) -> ArraySlice<WordHash> { forms[form].words.dropLast() }

  private static func lastWord(_ text: String) -> [UInt8] {
    text.utf8.split(separator: UInt8(ascii: " ")).last.map(Array.init) ?? []
  }

  /// The shortest short form taken for initials, in letters: two are too ambiguous. Set by reading.
  private static let initialMin = 3
  /// Letters two spellings of one family name begin with alike, at least. Set by reading.
  private static let sharedLetterMin = 5
  /// Letters by which two spellings of one family name differ in length, at most. Set by reading.
  private static let lengthGapMax = 1
  /// Letters that may follow the shared ones. Set by reading.
  private static let tailMax = 2

  private static func initials(_ text: String) -> [UInt8] {
    text.split(separator: " ").compactMap { word in
      word.utf8.first.flatMap { ByteClass.isCapital($0) ? $0 : nil }
    }
  }

  private static func isSameName(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= lengthGapMax else { return false }
    var shared = 0
    while shared < min(left.count, right.count), left[shared] | 0x20 == right[shared] | 0x20 {
      shared += 1
    }
    return sharedLetterMin <= shared && max(left.count, right.count) - shared <= tailMax
      && left.count != right.count
  }

  /// All pairs of `group`, each in the order of the group.
  private static func pairs(of group: [Int]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    pairs.reserveCapacity(group.count * (group.count - 1) / 2)
    for (order, form) in group.enumerated() {
      for other in group[(order + 1)...] { pairs.append((form, other)) }
    }
    return pairs
  }
}
