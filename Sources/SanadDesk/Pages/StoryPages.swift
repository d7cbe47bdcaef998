import SanadBriefs

/// A story's page around its account.
struct StoryFrameView: Sendable {
  struct Link: Sendable {
    let link: HTMLText
    let text: HTMLText
  }

  let storyTitle: HTMLText
  let storyLanguage: HTMLText
  let facts: [HTMLText]
  let notices: [NoticeView]
  let tools: [Link]
  let storyName: HTMLText
  let whenAction: HTMLText
  let whenValue: HTMLText
  let sinceValue: HTMLText
  let token: HTMLText
  let seenAction: HTMLText
  let followAction: HTMLText
  let followLabel: HTMLText
  let isFollowed: Bool
  let hasAffair: Bool
  let affair: [Link]
  /// What leads to all of them, or none.
  let affairLeft: [Link]
  /// The story for other programs.
  let exports: [Link]
  let hasPassages: Bool
  let passages: [PairView]
  /// How many pairs are left out, with what leads to them, or none.
  let passagesLeft: [Link]
  let body: HTMLText
}

/// A line above a page, with what it leads to.
struct NoticeView: Sendable {
  let noticeText: HTMLText
  let noticeLinks: [StoryFrameView.Link]
}

/// Two reports of a story that share passages.
struct PairView: Sendable {
  struct Side: Sendable {
    let sideTitle: HTMLText
    let sideLanguage: HTMLText
    /// Outlet and time.
    let sideOutlet: HTMLText
  }

  let pairLink: HTMLText
  let pairCount: HTMLText
  let pairSides: [Side]
}

extension StoryFrameView.Link {
  init(_ link: String, _ text: String) {
    self.link = HTMLText(link)
    self.text = HTMLText(text)
  }
}
