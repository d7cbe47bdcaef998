import SanadArchive
import SanadTerminal
import SanadWatch

/// What a watch reports: how far it is on a terminal, one line an event elsewhere.
struct EventLog {
  let isQuiet: Bool
  private let isTerminal = StandardOutput.isTerminal

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  func take(_ event: WatchEvent) {
    // On a terminal only what a person may want to act on.
    let isNews = ![.polled, .fetched, .stored].contains(event.kind)
    guard !isQuiet, !isTerminal || isNews else { return }
    if isTerminal { clear() }
    var output = StandardOutput()
    var canvas = TextCanvas()
    canvas.line(StyledText(event.line))
    // A reader that has gone, or a full disk, is no reason to stop watching.
    try? output.write(Array(canvas.text.utf8))
    try? output.flush()
  }

  // recursion: none; what it calls is the terminal's line
  func show(_ words: String) { Progress(isQuiet: isQuiet).show(words) }

  // recursion: none; what it calls is the terminal's line
  func clear() { Progress(isQuiet: isQuiet).clear() }
}
