import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText

@testable import SanadClaims

/// A report made up for a test: one sentence a line, with what an annotator would have found.
struct SampleReport {
  var outlet = "Kabar Pesisir"
  var published = "2031-03-04T08:00:00+07:00"
  var language = "id"
  var lines: [Line]

  /// A sentence and the mentions in it.
  struct Line: ExpressibleByStringLiteral {
    let text: String
    var quantities: [(text: String, value: Quantity)] = []
    var dates: [(text: String, value: DateValue)] = []
    var places: [String] = []
    /// An organization that the line names.
    var body: String?
    var source: (name: String, kind: SourceKind)?
    var via: String?
    var stance: (cue: String, stance: Stance)?
    var condition: String?
    var quote: (text: String, speaker: String)?

    init(stringLiteral text: String) { self.text = text }
  }

  /// The article with its tokens, sentences and mentions.
  func annotated(_ index: Int) -> AnnotatedArticle {
    let text = SourceText(lines.map(\.text).joined(separator: "\n\n"))
    var annotated = Article.sample(
      text, id: "article-\(index)", outlet: outlet, language: language, published: published
    ).tokenized()
    var start = 0
    for line in lines {
      let range = TextRange(start, start + line.text.utf8.count)
      add(line, range, to: &annotated.text)
      if let body = line.body { add(body, in: line, range, to: &annotated) }
      start = range.end + 2
    }
    return annotated
  }

  private func add(
    _ body: String, in line: Line, _ range: TextRange, to annotated: inout AnnotatedArticle
  ) {
    annotated.text.names.append(
      NameMention(
        range: Self.range(of: body, in: line.text, from: range), type: .organization,
        entity: annotated.entities.count, maker: Maker("test")))
    annotated.entities.append(Entity(name: body, type: .organization))
  }

  private func add(_ line: Line, _ range: TextRange, to found: inout Annotations) {
    let tokens = found.tokens.indices.filter { range.contains(found.tokens[$0].range) }
    found.sentences.append(
      Sentence(range: range, tokens: (tokens.first ?? 0)..<((tokens.last ?? -1) + 1)))
    func place(_ words: String) -> TextRange { Self.range(of: words, in: line.text, from: range) }
    let maker = Maker("test")
    for (words, value) in line.quantities {
      found.quantities.append(
        QuantityMention(
          range: place(words), number: place(words), noun: nil, value: value, maker: maker))
    }
    for (words, value) in line.dates {
      found.dates.append(DateMention(range: place(words), value: value, maker: maker))
    }
    for words in line.places {
      found.names.append(NameMention(range: place(words), type: .place, entity: 0, maker: maker))
    }
    if let source = line.source {
      found.attributions.append(
        AttributionMention(
          range: range, source: source.name,
          sourceRange: line.text.contains(source.name) ? place(source.name) : nil,
          kind: source.kind, cue: range, scope: range, stance: .stated, via: line.via, maker: maker)
      )
    }
    if let stance = line.stance {
      found.stances.append(
        StanceMention(
          range: place(stance.cue), stance: stance.stance, scope: range,
          condition: line.condition.map(place), maker: maker))
    }
    if let quote = line.quote {
      found.quotes.append(
        QuoteMention(
          range: place(quote.text), speaker: quote.speaker, speakerRange: nil, cue: nil,
          maker: maker))
    }
  }

  /// Where `words` first stand in `line`, which starts where `outer` does.
  private static func range(of words: String, in line: String, from outer: TextRange) -> TextRange {
    let (text, part) = (Array(line.utf8), Array(words.utf8))
    let offset = text.indices.first { text[$0...].starts(with: part) } ?? 0
    return TextRange(outer.start + offset, outer.start + offset + part.count)
  }
}

extension SampleReport.Line {
  /// `text` with some of its mentions.
  static func line(_ text: String, _ change: (inout SampleReport.Line) -> Void) -> SampleReport.Line
  {
    var line = SampleReport.Line(stringLiteral: text)
    change(&line)
    return line
  }

  /// `text` that counts something: `4 perahu`.
  static func counting(
    _ text: String, _ words: String, _ low: Double?, _ high: Double?, _ counted: String,
    _ qualifier: Qualifier = .exact, places: [String] = []
  ) -> SampleReport.Line {
    line(text) {
      let value = Quantity(low: low, high: high, qualifier: qualifier, counted: counted)
      $0.quantities = [(words, value)]
      $0.places = places
    }
  }

  /// `text` that counts something and names a day or an hour.
  static func dated(
    _ text: String, _ words: String, _ number: Double, _ counted: String, _ date: String,
    _ value: DateValue?
  ) -> SampleReport.Line {
    var line = counting(text, words, number, number, counted)
    line.dates = value.map { [(date, $0)] } ?? []
    return line
  }

  /// `text` that someone vouches for.
  static func said(
    _ text: String, by name: String, _ kind: SourceKind = .official, via: String? = nil
  ) -> SampleReport.Line {
    line(text) {
      $0.source = (name, kind)
      $0.via = via
    }
  }
}

/// The account of a story told by `samples`.
func account(
  of samples: [SampleReport], passages: [SharedPassage] = []
) throws -> Account {
  let articles = samples.enumerated().map { $1.annotated($0) }
  return try AccountBuilder(languages: Languages()).account(
    id: "s", articles: articles, passages: passages)
}

extension Account {
  /// The sentence of a report.
  func text(_ report: Report) -> String { articles[report.article].article.text[report.range] }

  /// The claim whose reports come from the most articles among those with a report of `sentence`.
  func claim(with sentence: String) -> Claim? {
    claims.filter { claim in claim.reports.contains { text($0) == sentence } }
      .max { Set($0.reports.map(\.article)).count < Set($1.reports.map(\.article)).count }
  }
}
