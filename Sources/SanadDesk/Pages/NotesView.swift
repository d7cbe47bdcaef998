import SanadBriefs
import SanadModel
import SanadStore

/// Remarks of this newsroom on a claim, and the form for another one.
struct NotesView: Sendable {
  struct Note: Sendable {
    let noteText: HTMLText
    let noteFacts: HTMLText
    let noteAction: HTMLText
  }

  let notes: [Note]
  let notesAction: HTMLText
  let notesToken: HTMLText
  let notesNext: HTMLText
}

extension DeskSite {
  /// The notes on a claim, under its story's id now or any that leads to it.
  func notes(onClaim claim: String, of story: StorySummary, _ labels: Labels) throws -> NotesView {
    let address = Address.claim(claim, of: story.id)
    let all = try file.notes(ofStories: [story.id] + story.formerIDs)
    let notes = all.filter { $0.claim == claim }.map { note in
      let time = Timestamp(wholeISO: note.at).map { labels.time($0) } ?? note.at
      return NotesView.Note(
        noteText: HTMLText(note.text),
        noteFacts: HTMLText([note.author, time].filter { !$0.isEmpty }.joined(separator: " · ")),
        noteAction: HTMLText("/note/\(note.id)/remove"))
    }
    return NotesView(
      notes: notes, notesAction: HTMLText("\(address)/note"), notesToken: HTMLText(gate.formToken),
      notesNext: HTMLText("\(address)#notes"))
  }

  /// Words of a note that lead to it. Set by reading.
  private static let noteWordCount = 8

  /// That a story has notes, each with what leads to it.
  static func notice(
    of notes: [DeskFile.Note], _ story: String, _ labels: Labels
  ) -> [NoticeView] {
    if notes.isEmpty { return [] }
    let links = notes.map { note in
      let words = note.text.split { $0.isWhitespace }
      let start = words.prefix(noteWordCount).joined(separator: " ")
      return StoryFrameView.Link(
        "\(Address.claim(note.claim, of: story))#notes",
        words.count <= noteWordCount ? start : "\(start) …")
    }
    return [
      NoticeView(
        noticeText: HTMLText(labels.count("count.notes", notes.count)), noticeLinks: links)
    ]
  }

  /// The notes as they stand beside their claims, by the claim's id.
  static func words(of notes: [DeskFile.Note], _ labels: Labels) -> [String: [String]] {
    Dictionary(grouping: notes, by: \.claim).mapValues { notes in
      notes.map { note in
        let time = Timestamp(wholeISO: note.at).map { labels.time($0) } ?? note.at
        return [note.text, note.author, time].filter { !$0.isEmpty }.joined(separator: " · ")
      }
    }
  }
}
