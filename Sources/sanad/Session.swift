import ArgumentParser
import SanadArchive
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadStore

/// One run of a command: the pipeline, what was read, and how it ends.
struct Session {
  /// Pages worked on at a time: memory stays flat over a corpus of any size. Set by reading.
  static let batchCount = 512
  /// Bytes of pages worked on at a time, however few the pages are. Set by reading.
  static let batchByteCount = 4 << 20

  let options: SharedOptions
  let pipeline: Pipeline
  private let files: PackFiles
  private let languages: Languages
  private var output = StandardOutput()
  private var exitCode: Int32 = 0
  /// Inputs that could not be read.
  private(set) var problemCount = 0
  /// What is wrong with the first of them.
  private(set) var problems: [String] = []
  /// Problems whose words are kept. Set by reading.
  private static let problemNamedMax = 20

  /// - Parameter streams: whether the run adds to a store, and asks for a stream of stories.
  init(_ options: SharedOptions, streams: Bool = false) async throws {
    self.options = options
    (files, languages, pipeline) = try await Self.pipeline(packs: options.packs, streams: streams)
  }

  /// A run that reads no inputs.
  init(packs: String?) async throws {
    var options = try SharedOptions.parse([])
    options.packs = packs
    try await self.init(options)
  }

  /// How far the run is.
  var progress: Progress { Progress(isQuiet: options.quiet) }

  /// The pack files in use, in order of name.
  private var packFiles: [(name: String, bytes: [UInt8])] {
    files.names.map { ($0, files.bytes($0) ?? []) }
  }

  /// What this run is made with.
  func run(options: String = "") -> RunDescription {
    RunDescription(program: Version.text, packs: packFiles, options: options)
  }

  /// The packs, those of the folder `packs` laid over the built-in ones, and the steps made with them.
  static func pipeline(
    packs: String?, streams: Bool = false
  ) async throws -> (files: PackFiles, languages: Languages, pipeline: Pipeline) {
    do {
      var files = PackFiles.embedded
      if let packs { files = files.overlaid(with: PackFiles(try PackFolder.files(at: packs))) }
      let languages = try Languages(files: files)
      return (files, languages, try await Pipeline.loaded(languages: languages, streams: streams))
    } catch let error as PackError {
      throw Self.fail(error.description, 65)
    } catch let error as InputProblem {
      throw Self.fail(error.description, error.exitCode)
    }
  }

  /// Reads the inputs in batches of `count` pages; each bad one is a line on standard error, and the
  /// rest goes on.
  mutating func forEachPageBatch(
    of count: Int, _ body: (inout Session, [Page]) async throws -> Void
  ) async throws {
    var intake = Intake(options.inputs)
    try await forEachPageBatch(of: count, from: &intake, body)
  }

  /// The same of what `intake` reads.
  mutating func forEachPageBatch(
    of count: Int, from intake: inout Intake,
    _ body: (inout Session, [Page]) async throws -> Void
  ) async throws {
    var pages: [Page] = []
    var (byteCount, pageCount) = (0, 0)
    defer { progress.clear() }
    while let item = intake.next() {
      switch item {
      case .page(let page):
        pages.append(page)
        byteCount += page.bytes.count
      case .problem(let problem): note(problem)
      }
      if pages.count == count || Self.batchByteCount <= byteCount {
        pageCount += pages.count
        try await body(&self, pages)
        progress.show("\(Progress.grouped(pageCount)) pages read")
        pages.removeAll(keepingCapacity: true)
        byteCount = 0
      }
    }
    if !pages.isEmpty { try await body(&self, pages) }
  }

  /// The same, as articles.
  mutating func forEachBatch(
    _ body: (inout Session, [Article]) async throws -> Void
  ) async throws {
    try await forEachPageBatch(of: Self.batchCount) { session, pages in
      let articles = await session.pipeline.articles(of: pages, threads: session.options.threads)
      session.noteLimits(of: articles)
      try await body(&session, articles)
    }
  }

  /// Says what of an article was left out because it is too long.
  func noteLimits(of articles: [Article]) {
    if options.quiet { return }
    for article in articles {
      for notice in article.notices where notice.kind == .limitReached {
        StandardError.line("\(article.id): longer than \(notice.detail), the rest is left out")
      }
    }
  }

  /// The same, each article dated and with its mentions.
  mutating func forEachAnnotatedBatch(
    _ body: (inout Session, [AnnotatedArticle]) async throws -> Void
  ) async throws {
    try await forEachBatch { session, articles in
      let pipeline = session.pipeline
      let dated = pipeline.dated(articles)
      let annotated = await Pipeline.map(dated, threads: session.options.threads) {
        pipeline.annotated($0)
      }
      try await body(&session, annotated)
    }
  }

  /// All articles of the inputs with their mentions.
  mutating func annotatedArticles() async throws -> [AnnotatedArticle] {
    var all: [AnnotatedArticle] = []
    try await forEachAnnotatedBatch { _, batch in all += batch }
    return all
  }

  /// What shows briefs, with labels in the language `labels` or in each story's own.
  func briefPrinter(_ format: BriefFormat, labels: String?) throws -> BriefPrinter {
    try checkLabels(labels)
    do {
      return try BriefPrinter(format, languages: languages, labels: labels)
    } catch {
      throw Self.fail(error.description, 65)
    }
  }

  /// What cites sentences, with the words around them in the language `labels` or in each article's own.
  func citationPrinter(labels: String?) throws -> CitationPrinter {
    try checkLabels(labels)
    do {
      return try CitationPrinter(languages: languages, language: labels)
    } catch {
      throw Self.fail(error.description, 65)
    }
  }

  private func checkLabels(_ tag: String?) throws {
    guard let tag, !languages.packs.contains(where: { $0.tag == tag }) else { return }
    let tags = languages.packs.map(\.tag).joined(separator: ", ")
    throw ValidationError("--labels must be one of \(tags)")
  }

  mutating func write(_ bytes: [UInt8]) throws {
    do { try output.write(bytes) } catch { throw Self.ending(error) }
  }

  /// Ends the run with the contract's exit status.
  mutating func finish() throws {
    do { try output.flush() } catch { throw Self.ending(error) }
    if exitCode != 0 { throw ExitCode(exitCode) }
  }

  mutating func note(_ problem: InputProblem) {
    StandardError.line(problem.description)
    problemCount += 1
    if problems.count < Self.problemNamedMax { problems.append(problem.description) }
    exitCode = max(exitCode, problem.exitCode)
  }

  static func fail(_ line: String, _ code: Int32) -> ExitCode {
    StandardError.line(line)
    return ExitCode(code)
  }

  private static func ending(_ failure: StandardOutput.Failure) -> ExitCode {
    switch failure {
    case .closed: return ExitCode(0)
    case .failed(let why): return fail("cannot write: \(why)", 74)
    }
  }
}
