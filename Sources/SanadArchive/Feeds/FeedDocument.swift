import CLibXML2
import SanadXML

/// A feed in XML: RSS, RDF or Atom, of a damaged one what there is.
struct FeedDocument {
  /// Why the rest of a feed was not read.
  enum Stop: Equatable {
    /// The last entry does not end.
    case openEntry
    case depth, entryCount
  }

  var title: String?
  /// The address of the site.
  var link: String?
  var entries: [FeedEntry] = []
  var stop: Stop?
  /// Some of the bytes were no character of the charset that the feed claims.
  var hasInvalid = false

  init() {}

  /// Reads all of `bytes`; no entity is put in and nothing is fetched.
  init(_ bytes: [UInt8], entryCountMax: Int) {
    LibXML.setup
    let source = FeedSource.prepared(bytes)
    var builder = FeedBuilder(entryCountMax: entryCountMax)
    withUnsafeMutablePointer(to: &builder) { Self.parse(source.bytes, into: $0) }
    self = builder.finish()
    hasInvalid = source.hasInvalid
    nameByLink()
  }

  /// Entries that share one id and have addresses of their own are named by these.
  private mutating func nameByLink() {
    var links: [String: Set<String>] = [:]
    for entry in entries {
      if let id = entry.id, let link = entry.link { links[id, default: []].insert(link) }
    }
    for index in entries.indices {
      if let id = entries[index].id, 1 < links[id]?.count ?? 0 {
        entries[index].id = entries[index].link
      }
    }
  }

  private static func parse(_ bytes: [UInt8], into builder: UnsafeMutablePointer<FeedBuilder>) {
    guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else { return }
    bytes.withUnsafeBytes { buffer in
      // Safe: the buffer outlives the parser, which reads `count` bytes of it and never writes.
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = xmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else { return }
      defer { xmlFreeParserCtxt(context) }
      xmlCtxtUseOptions(context, Int32(options))
      context.pointee.userData = UnsafeMutableRawPointer(builder)
      builder.pointee.context = context
      install(on: context.pointee.sax)
      xmlParseDocument(context)
      builder.pointee.context = nil
    }
  }

  /// The parser's own limits are off: they end a feed at a text of ten million bytes. Without a document type
  /// nothing grows, and ``FeedBuilder/depthMax`` stands against depth.
  private static let options =
    XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
    | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_HUGE.rawValue
    | XML_PARSE_IGNORE_ENC.rawValue

  private static func install(on handler: UnsafeMutablePointer<xmlSAXHandler>?) {
    guard let handler else { return }
    handler.pointee.startDocument = nil
    handler.pointee.endDocument = nil
    handler.pointee.internalSubset = nil
    handler.pointee.externalSubset = nil
    handler.pointee.comment = nil
    handler.pointee.processingInstruction = nil
    handler.pointee.reference = nil
    handler.pointee.startElementNs = { data, local, prefix, space, _, _, count, _, attributes in
      guard let local, let builder = FeedBuilder.at(data) else { return }
      let own = prefix.map { String(cString: $0) }
      let name = FeedName(
        local, prefix: prefix, space: space,
        root: builder.pointee.isOpen ? builder.pointee.root : own)
      builder.pointee.open(name, prefix: own, FeedAttributes(attributes, count: count))
    }
    handler.pointee.endElementNs = { data, _, _, _ in FeedBuilder.at(data)?.pointee.close() }
    handler.pointee.characters = { FeedBuilder.at($0)?.pointee.add($1, Int($2)) }
    handler.pointee.ignorableWhitespace = { FeedBuilder.at($0)?.pointee.add($1, Int($2)) }
  }
}
