/// A trace as one page without script: the statement as a list, an article a section.
package enum TraceHTML {
  /// - Parameter facts: with what it was made and as of when.
  package static func text(of trace: TraceRecord, facts: [String]) -> String {
    let title = escaped(trace.title ?? trace.statement)
    let sentences = trace.sentences.enumerated().map { number, sentence in
      "<li id=\"s\(number)\" value=\"\(number)\">\(escaped(sentence.text)) "
        + "<small>= \(sentence.verbatim) · ~ \(sentence.altered)</small></li>\n"
    }.joined()
    let colophon = facts.map { escaped($0) }.joined(separator: " · ")
    return """
      <!DOCTYPE html>
      <html lang="und">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>body{font:1rem/1.5 serif;max-width:44rem;margin:auto;padding:1rem}\
      del{background:#fdd}ins{background:#dfd;text-decoration:none}</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <ol>
      \(sentences)</ol>
      \(trace.articles.map { section($0) }.joined())</main>
      \(colophon.isEmpty ? "" : "<footer><small>\(colophon)</small></footer>")
      </body>
      </html>

      """
  }

  private static func section(_ article: TraceRecord.Bearer) -> String {
    let facts = [article.outlet, article.published].compactMap { $0 }.joined(separator: " · ")
    let name = escaped(article.title ?? article.article)
    var heading = name
    if let url = article.url, TextFragment.isWeb(url) {
      heading = "<a href=\"\(escaped(url))\">\(name)</a>"
    }
    let items =
      article.stillPrints.map {
        "<li>! <q>\(escaped($0.withdrawn))</q> \(escaped($0.text))</li>\n"
      }
      + article.sentences.map {
        "<li><a href=\"#s\($0.sentence)\">\($0.sentence)</a> \($0.kind == "verbatim" ? "=" : "~") "
          + "\(words($0))</li>\n"
      }
    let cut = article.cut.map { "<a href=\"#s\($0)\">\($0)</a>" }.joined(separator: " ")
    return """
      <section>
      <h2>\(heading)</h2>
      <p>\(escaped(facts))</p>
      <ul>
      \(items.joined())</ul>
      \(cut.isEmpty ? "" : "<p><del>\(cut)</del></p>\n")</section>

      """
  }

  private static func words(_ match: TraceRecord.Match) -> String {
    if match.words.isEmpty { return escaped(match.text) }
    return match.words.map { piece in
      switch piece.kind {
      case "removed": "<del>\(escaped(piece.text))</del>"
      case "added": "<ins>\(escaped(piece.text))</ins>"
      default: escaped(piece.text)
      }
    }.joined(separator: " ")
  }

  private static func escaped(_ text: String) -> String { HTMLText(text).description }
}
