import CLibXML2
import SanadModel
import SanadText
import SanadXML

/// Reads HTML into a flat tree through the events of libxml2's parser.
enum HTMLParser {
  /// The tree of `bytes`, valid UTF-8; broken pages give what can be read of them.
  static func tree(of bytes: [UInt8]) -> HTMLTree {
    LibXML.setup
    var builder = HTMLTreeBuilder()
    let source = HTMLSource.prepared(bytes)
    if source.isCut { builder.notice("byteCountMax") }
    guard !source.bytes.isEmpty else { return builder.tree }
    withUnsafeMutablePointer(to: &builder) { parse(source.bytes, into: $0) }
    builder.closeAll()
    return builder.tree
  }

  private static func parse(
    _ bytes: [UInt8], into builder: UnsafeMutablePointer<HTMLTreeBuilder>
  ) {
    bytes.withUnsafeBufferPointer { buffer in
      // Safe: the buffer outlives the parser, which reads `count` bytes of it and never writes.
      buffer.withMemoryRebound(to: CChar.self) { chars in
        guard let context = htmlCreateMemoryParserCtxt(chars.baseAddress, Int32(chars.count)) else {
          return
        }
        defer { htmlFreeParserCtxt(context) }
        htmlCtxtUseOptions(context, Int32(options))
        context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        context.pointee.userData = UnsafeMutableRawPointer(builder)
        builder.pointee.context = context
        install(on: context.pointee.sax)
        htmlParseDocument(context)
        builder.pointee.context = nil
      }
    }
  }

  private static let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue

  private static func install(on handler: UnsafeMutablePointer<xmlSAXHandler>?) {
    guard let handler else { return }
    handler.pointee.startDocument = nil
    handler.pointee.endDocument = nil
    handler.pointee.internalSubset = nil
    handler.pointee.comment = nil
    handler.pointee.processingInstruction = nil
    handler.pointee.startElement = { HTMLTreeBuilder.at($0)?.pointee.open($1, $2) }
    handler.pointee.endElement = { HTMLTreeBuilder.at($0)?.pointee.close($1) }
    handler.pointee.characters = { HTMLTreeBuilder.at($0)?.pointee.add($1, Int($2)) }
    handler.pointee.ignorableWhitespace = { HTMLTreeBuilder.at($0)?.pointee.add($1, Int($2)) }
    handler.pointee.cdataBlock = { HTMLTreeBuilder.at($0)?.pointee.add($1, Int($2)) }
  }
}
