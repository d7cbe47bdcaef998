import Testing

@testable import SanadAnnotations

@Test func `every annotator finds the layers it reads`() {
  #expect(unmetReads(in: Annotator.order) == [])
  let wrong: [any ArticleAnnotator.Type] = [SpeechAnnotator.self, SentenceAnnotator.self]
  #expect(unmetReads(in: wrong) == [.sentences, .dates, .quantities, .names])
}
