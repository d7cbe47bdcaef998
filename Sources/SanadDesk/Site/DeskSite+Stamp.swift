import SanadStore

/// What an answer was made of, in words that are others as soon as that is.
extension DeskSite {
  func stamp(of dependency: DeskRoute.Dependency, _ visit: Visit) throws -> String {
    switch dependency {
    case .program: return ""
    case .store: return "\(visit.moment.store)"
    case .lists: return "\(visit.moment.store) \(try file.listStamp())"
    case .story: return try stamp(ofStory: Self.name(visit["story"]))
    case .article:
      let place = visit["article"].prefix { $0 != "@" }
      guard let number = Int64(place), let id = try store.articleID(at: number) else { return "" }
      return try stamp(ofStory: store.storyName(ofArticle: id))
    }
  }

  /// A story's own part, and what readers did with it under any id it had.
  private func stamp(ofStory id: String) throws -> String {
    let own = try store.stamp(ofStory: id)
    if own.isEmpty { return "" }
    let names = [id] + (try store.formerIDs(ofStory: id))
    let isFollowed = try followed().contains(id)
    return "\(own) \(try file.stamp(ofStories: names)) \(isFollowed)"
  }

  /// The id in front of a time.
  private static func name(_ name: String) -> String {
    name.lastIndex(of: "@").map { String(name[..<$0]) } ?? name
  }
}
