import SanadModel
import SanadText

/// The names that stand below or above the label of a role in an element of its own: `Penulis`, `Editor`.
extension AuthorReader {
  /// A name and the label beside it.
  struct RoleName {
    let role: Bylines.Role
    let name: String
    let maker: Maker
  }

  /// Blocks before and after a headline among which such labels stand. Set by reading.
  private static let (roleReachBefore, roleReachAfter) = (6, 24)
  /// Words of a name beside a label. Set by reading.
  private static let roleNameWordMax = 5

  /// The names around the headline, each with its role.
  func roleNames(_ page: ParsedPage) -> [RoleName] {
    let top = page.headlineBlock
    let near = Range(
      checked: max(0, top - Self.roleReachBefore),
      min(page.blocks.count, top + Self.roleReachAfter))
    let labels = near.compactMap { index in role(page.blocks[index]).map { (index, $0) } }
    // `Rani Kusuma` `Penulis`: all labels stand below their names.
    let isBelow =
      labels.allSatisfy { name(page, $0.0 - 1) != nil }
      && !labels.allSatisfy { name(page, $0.0 + 1) != nil }
    return labels.compactMap { index, found in
      name(page, isBelow ? index - 1 : index + 1).map {
        RoleName(role: found.role, name: $0, maker: found.maker)
      }
    }
  }

  private func role(_ block: TextBlock) -> (role: Bylines.Role, maker: Maker)? {
    guard block.wordCount <= 2, block.linkByteCount == 0,
      block.hints.isDisjoint(with: [.navigation, .related, .comments, .teaser, .footer])
    else { return nil }
    return bylines.role(of: Piece(SourceText(repairing: block.text), maker: Maker("authors")))
  }

  /// The name that is the whole of a block, and not the headline.
  private func name(_ page: ParsedPage, _ index: Int) -> String? {
    guard page.blocks.indices.contains(index) else { return nil }
    let block = page.blocks[index]
    guard block.node != page.headline, block.tag != .h1, block.wordCount <= Self.roleNameWordMax,
      role(block) == nil
    else { return nil }
    let text = String(decoding: block.text, as: UTF8.self)
    return looksLikeName(text) ? text : nil
  }
}
