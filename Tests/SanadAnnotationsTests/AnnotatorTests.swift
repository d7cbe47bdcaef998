import Testing

@testable import SanadAnnotations

@Test func `every annotator finds the layers it reads`() {
  #expect(unmetReads(in: Annotator.order) == [])
  #expect(unmetReads(in: [QuoteAnnotator.self, SentenceAnnotator.self]) == [.sentences, .dates, .names])
}
