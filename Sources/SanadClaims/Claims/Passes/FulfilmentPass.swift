import SanadModel

/// Splits drafts into what was promised and what says that it has come to pass.
///
/// A draft whose values differ stays whole.
enum FulfilmentPass: ClaimPass {
  static let reads: Set<DraftPart> = [.quantities, .denials]
  static let writes: DraftPart = .fulfilments

  static func apply(to drafts: inout DraftList, _ context: ClaimContext) {
    for id in drafts.indices where context.sides(of: drafts[id]).count < 2 {
      let group = drafts[id].group
      let (done, promised) = context.fulfilments.parts(of: group)
      if done.isEmpty || promised.isEmpty { continue }
      let rest = group.filter { !done.contains($0) && !promised.contains($0) }
      drafts[id].group = rest.isEmpty ? promised : rest
      if !rest.isEmpty { drafts.append(ClaimDraft(.group, promised)) }
      drafts.append(ClaimDraft(.group, done))
    }
  }
}
