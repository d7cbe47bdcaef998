import SanadModel
import SanadText

/// The ways two spellings are told to be of one thing.
extension EntityLinker {
  /// `PT Bank Contoh Tbk` and `Bank Contoh`, `Kabupaten Raja Ampat` and `Raja Ampat`.
  ///
  /// Nothing is joined where two longer names share a stem: `Kota Bandung`, `Kabupaten Bandung`.
  mutating func joinStems() {
    for (form, other) in pairs(of: [.organization, .place]) {
      let (left, right) = (forms[form], forms[other])
      guard left.stem == right.stem, left.stem.count < max(left.words.count, right.words.count)
      else { continue }
      let sharers = forms.count { $0.type == left.type && $0.stem == left.stem }
      if sharers == 2 || left.type == .organization { join(form, other) }
    }
  }

  /// `Badan Nasional Penanggulangan Bencana` and `BNPB`, where the text nowhere says so.
  mutating func joinInitials() {
    for (form, other) in pairs(of: [.organization]) {
      let (long, short) =
        forms[form].words.count < forms[other].words.count ? (other, form) : (form, other)
      guard forms[short].words.count == 1, Self.initialMin <= forms[short].text.utf8.count,
        Self.initials(forms[long].text) == Array(forms[short].text.utf8)
      else { continue }
      join(long, short)
    }
  }

  /// `Zelensky` and `Zelenskyy`: persons whose last words differ in a letter or two at their end.
  mutating func joinSpellings() {
    for (form, other) in pairs(of: [.person]) {
      guard let left = forms[form].text.split(separator: " ").last,
        let right = forms[other].text.split(separator: " ").last, left != right,
        Self.isSameName(Array(left.utf8), Array(right.utf8))
      else { continue }
      let heads = (forms[form].words.dropLast(), forms[other].words.dropLast())
      if heads.0 == heads.1 || heads.0.isEmpty || heads.1.isEmpty { join(form, other) }
    }
  }

  /// The shortest short form taken for initials, in letters: two stand for too much.
  private static let initialMin = 3
  /// Letters two spellings of one family name begin with alike, at least.
  private static let sharedLetterMin = 5
  /// Letters by which two spellings of one family name differ in length, at most.
  private static let lengthGapMax = 1
  /// Letters that may follow the shared ones.
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

  /// Pairs of forms of one of `types`, both of the same.
  private func pairs(of types: [NameType]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for type in types {
      let group = forms.indices.prefix(Self.comparedFormMax).filter { forms[$0].type == type }
      for (order, form) in group.enumerated() {
        for other in group[(order + 1)...] { pairs.append((form, other)) }
      }
    }
    return pairs
  }
}
