import SanadLanguages
import SanadModel
import SanadTestSupport
import SanadText

@testable import SanadAnnotations

/// One annotator for all tests: reading the packs takes longer than annotating every example.
private let annotator = Result { try Annotator(languages: Languages()) }

extension Article {
  /// The article with everything the annotators find.
  func annotated() throws -> AnnotatedArticle { try annotator.get().annotated(self) }
}
