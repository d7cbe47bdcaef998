import SanadLanguages
import SanadModel
import SanadPipeline
import SanadText

/// The pipeline under test; nil where the packs do not read, which ends the run.
private let pipeline = try? Pipeline(languages: Languages())

/// libFuzzer's entry: the first byte chooses how the rest is read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let pipeline else { fatalError("packs do not read") }
  // Safe: the fuzzer lends `count` bytes for the length of this call.
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = bytes.first else { return 0 }
  let page = Page(
    id: "fuzz", kind: first & 1 == 0 ? .html : .scrapedText, bytes: Array(bytes.dropFirst()),
    declaredCharset: first & 2 == 0 ? nil : "windows-1252")
  let article = pipeline.article(of: page)
  precondition(article.text.firstInvalid(of: article.bodyRanges) == nil, "the invariant of offsets")
  for block in article.blocks {
    guard let range = block.range else { continue }
    precondition(article.text[range] == block.text, "a block is its text")
  }
  return 0
}
