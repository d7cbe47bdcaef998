// Pages in, brief out: the account of one event as text.
//
// swift run BriefOfPages Examples/*.html
import Foundation
import SanadLanguages
import SanadModel
import SanadPipeline

let languages = try Languages()
let pipeline = try Pipeline(languages: languages)

let pages = try CommandLine.arguments.dropFirst().map { path in
  Page(id: path, kind: .html, bytes: Array(try Data(contentsOf: URL(filePath: path))))
}
let articles = pipeline.dated(await pipeline.articles(of: pages, threads: 2))
let account = pipeline.account(id: "event", articles: articles.map { pipeline.annotated($0) })
let brief = pipeline.brief(of: account)

let printer = try BriefPrinter(
  .text(columns: 80, isColoured: false), languages: languages, labels: "en")
print(printer.text(of: [brief]), terminator: "")
