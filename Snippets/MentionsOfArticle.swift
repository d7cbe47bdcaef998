// The mentions of one article: what is named, counted and said, and by whom.
//
// swift run MentionsOfArticle Examples/01-kabar-pesisir.html
import Foundation
import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText

let pipeline = try Pipeline(languages: Languages())
for path in CommandLine.arguments.dropFirst() {
  let page = Page(id: path, kind: .html, bytes: Array(try Data(contentsOf: URL(filePath: path))))
  let annotated = pipeline.annotated(pipeline.article(of: page))
  // A range is half open, in bytes of the article's text.
  let text = annotated.article.text
  for name in annotated.text.names {
    print("\(name.type)\t\(annotated.entities[name.entity].name)\t\(text[name.range])")
  }
  for quantity in annotated.text.quantities {
    print("quantity\t\(quantity.value.low ?? 0)\t\(text[quantity.range])")
  }
  for quote in annotated.text.quotes {
    print("quote\t\(quote.speaker ?? "-")\t\(text[quote.range])")
  }
}
