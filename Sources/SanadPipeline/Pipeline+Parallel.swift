import SanadAnnotations
import SanadArticles
import SanadClaims
public import SanadLanguages
public import SanadModel

/// Parallelism lives here alone: every step is a function from value to value.
extension Pipeline {
  /// `transform` of each of `inputs`, in their order, on `threads` threads.
  ///
  /// The same result for any number of threads.
  public static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], threads: Int, _ transform: @escaping @Sendable (Input) -> Output
  ) async -> [Output] {
    let lanes = max(1, min(threads, inputs.count))
    if lanes == 1 { return inputs.map(transform) }
    return await withTaskGroup(of: (Int, Output).self) { group in
      var outputs = [Output?](repeating: nil, count: inputs.count)
      for index in inputs.indices {
        // One waits for a lane: the inputs take times of their own.
        if lanes <= index, let (done, output) = await group.next() { outputs[done] = output }
        group.addTask { (index, transform(inputs[index])) }
      }
      for await (done, output) in group { outputs[done] = output }
      return outputs.compactMap { $0 }
    }
  }

  /// pages → articles, on `threads` threads; the pages of one article that stand among them are one
  ///
  /// A joined article stands where its first page did, and has that page's id.
  public func articles(of pages: [Page], threads: Int) async -> [Article] {
    let extractor = extractor
    return PageJoiner.joined(await Self.map(pages, threads: threads) { extractor.reading(of: $0) })
  }

  /// The same as ``init(languages:)``, the tables of the steps read at one time.
  ///
  /// - Parameters:
  ///   - languages: whose tables they are.
  ///   - streams: whether a stream of stories will be asked for, whose tables are then read as well.
  /// - Throws: `PackError` naming file and line.
  public static func loaded(
    languages: Languages, streams: Bool = false
  ) async throws(PackError) -> Pipeline {
    async let stream = Result { () throws(PackError) in
      streams ? try StoryStream(languages: languages) : nil
    }
    async let annotator = Result { () throws(PackError) in try Annotator(languages: languages) }
    async let claims = Result { () throws(PackError) in try AccountBuilder(languages: languages) }
    let extractor = try ArticleExtractor(languages: languages)
    var pipeline = try Pipeline(
      languages, extractor, try await annotator.get(), try await claims.get())
    pipeline.emptyStream = try await stream.get()
    return pipeline
  }
}
