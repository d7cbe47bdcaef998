import SanadLanguages
import SanadText

/// libFuzzer's entry: a table of a pack, read and then looked up in its own words.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // Safe: the fuzzer lends `count` bytes for the length of this call.
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(PackError) {
    let table = try PackTable(tsv: bytes, file: "id/fuzz.tsv")
    guard let column = table.columns.first else { return 0 }
    let phrases = try PhraseTable<Void>(table, phrase: column) { (_) throws(PackError) in }
    let text = SourceText(repairing: bytes)
    let tokens = Tokenizer().tokens(of: text)
    phrases.forEach(in: tokens.indices, of: tokens) { entry, index in
      precondition(index + (entry?.count ?? 1) <= tokens.count, "a phrase ends within the text")
    }
  } catch {
    precondition(!error.description.isEmpty, "an error says what is wrong")
  }
  return 0
}
