import SanadBriefs

/// A page of sections, each a list of entries: changes, what is pending, corrections, a source's sentences.
struct ListView: Sendable {
  struct Entry: Sendable {
    let entryID: [HTMLText]
    let entryClass: HTMLText
    let badges: [BadgeView]
    let entryTime: [HTMLText]
    let entryISO: HTMLText
    let entryLink: HTMLText
    let entryText: HTMLText
    let entryLanguage: HTMLText
    let news: [NewsView]
    let facts: [HTMLText]
    let links: [StoryFrameView.Link]
    /// Sentences below the entry.
    let lines: [Line]
  }

  struct Line: Sendable {
    let lineLink: HTMLText
    let lineText: HTMLText
    let lineLanguage: HTMLText
    let lineFacts: [HTMLText]
    /// What is to be seen of it, or none.
    let lineFlags: [HTMLText]
    /// `denied` for what is to be put right.
    var lineClass = HTMLText("denied")
  }

  struct Group: Sendable {
    let groupID: HTMLText
    let groupTitle: [HTMLText]
    let groupNote: [HTMLText]
    let entries: [Entry]
    /// What leads to the rest of them, or none.
    var groupMore: [StoryFrameView.Link] = []
  }

  let listTitle: HTMLText
  let listNote: HTMLText
  let crumbs: [StoryFrameView.Link]
  let hasChips: Bool
  let chips: [FilterView.Choice]
  let chipsLabel: HTMLText
  let groups: [Group]
  let isEmpty: Bool
  let emptyText: HTMLText
  let next: [HTMLText]
  let nextLabel: HTMLText
}

extension ListView.Entry {
  /// An entry of a link and words about it; the rest is added where there is any.
  init(
    link: String, text: String, language: String, kind: String = "", badges: [BadgeView] = [],
    time: (words: String, iso: String)? = nil, news: [NewsView] = [], facts: [String] = [],
    links: [StoryFrameView.Link] = [], lines: [ListView.Line] = [], id: String? = nil
  ) {
    entryID = id.map { [HTMLText($0)] } ?? []
    entryClass = HTMLText(kind)
    self.badges = badges
    entryTime = time.map { [HTMLText($0.words)] } ?? []
    entryISO = HTMLText(time?.iso ?? "")
    entryLink = HTMLText(link)
    entryText = HTMLText(text)
    entryLanguage = HTMLText(language)
    self.news = news
    self.facts = facts.map { HTMLText($0) }
    self.links = links
    self.lines = lines
  }
}
