import SanadModel
import SanadText

/// Zones of clock times.
extension DateScan {
  /// `WIB`, `+0700`, `+07:00`, `GMT+0700`, `UTC+7`: minutes east of UTC.
  mutating func zone() -> Int? {
    if let offset = signedZone() { return offset }
    guard at < tokens.endIndex, let zone = words.zone(tokens[at]) else { return nil }
    at += 1
    return zone == 0 ? signedZone(hasName: true) ?? zone : zone
  }

  /// - Parameter hasName: after `UTC`, where the hours alone are enough.
  private mutating func signedZone(hasName: Bool = false) -> Int? {
    guard at + 1 < tokens.endIndex, tokens[at].count == 1, tokens[at + 1].kind == .number,
      !tokens[at + 1].spaceBefore
    else { return nil }
    let isEast = text.utf8[Int(tokens[at].start)] == UInt8(ascii: "+")
    guard isEast || text.isDash(tokens[at]) else { return nil }
    let start = at
    at += 1
    let groups = numberGroup(joinedBy: Self.clockMarks)
    let minutes: Int
    switch (groups.count, groups.first?.count) {
    case (1, 4): minutes = groups[0].value / 100 * 60 + groups[0].value % 100
    case (2, 2): minutes = groups[0].value * 60 + groups[1].value
    case (1, 1) where hasName, (1, 2) where hasName: minutes = groups[0].value * 60
    case (2, 1) where hasName: minutes = groups[0].value * 60 + groups[1].value
    default:
      at = start
      return nil
    }
    return isEast ? minutes : -minutes
  }
}
