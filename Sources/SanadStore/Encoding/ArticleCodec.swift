import SanadModel
import SanadText

/// The packed forms of an article's metadata and of its mentions.
///
/// The title and the body are columns of their own, so that SQLite can search them. The first byte of
/// each form is its format.
enum ArticleCodec {
  /// Raised with every change of a packed form; older ones stay readable.
  ///
  /// 1: the first. 2: quantities carry the state of what they count. Given by the forms so far.
  static let format: UInt8 = 2

  /// Everything of the article but its id, title and body.
  static func packedRecord(_ article: Article) -> [UInt8] {
    var writer = ByteWriter()
    writer.byte(format)
    writer.string(article.url)
    writer.string(article.host)
    writer.string(article.outlet)
    writer.string(article.place)
    writer.string(article.section)
    writer.strings(article.authors)
    writer.strings(article.editors)
    writer.pack(article.published)
    writer.string(article.publishedFrom?.rawValue)
    writer.pack(article.updated)
    writer.string(article.language)
    writer.flag(article.truncated)
    writer.pack(article.credits)
    writer.pack(article.blocks.map { withoutBodyText($0, article.text) })
    writer.list(article.makers) { writer, entry in
      writer.string(entry.field)
      writer.pack(entry.maker)
    }
    writer.pack(article.notices)
    return writer.bytes
  }

  /// The mentions in the title and the body, and the entities they point to.
  static func packedMentions(_ annotated: AnnotatedArticle) -> [UInt8] {
    var writer = ByteWriter()
    writer.byte(format)
    writer.pack(annotated.entities)
    writer.pack(annotated.title)
    writer.pack(annotated.text)
    return writer.bytes
  }

  /// Both forms as columns beside the title and the body.
  static func columns(
    of annotated: AnnotatedArticle, _ compressor: ColumnCompressor
  ) -> (record: [UInt8], mentions: [UInt8]) {
    let text = known(annotated.article.title, annotated.article.text)
    return (
      compressor.compressed(packedRecord(annotated.article), beside: text),
      compressor.compressed(packedMentions(annotated), beside: text)
    )
  }

  /// What is known where a column is unpacked.
  private static func known(_ title: SourceText, _ text: SourceText) -> [UInt8] {
    title.utf8 + text.utf8.prefix(ColumnCompressor.besideByteCountMax)
  }

  /// A column as ``packedRecord(_:)`` or ``packedMentions(_:)`` made it.
  static func unpackedColumn(
    _ bytes: [UInt8], title: SourceText, text: SourceText
  ) throws(UnpackError) -> [UInt8] {
    guard bytes.first == ColumnCompressor.mark else { return bytes }
    return try ColumnCompressor.expanded(bytes, beside: known(title, text))
  }

  /// The article with its mentions, without tokens.
  static func unpack(
    id: String, title: SourceText, text: SourceText, record: [UInt8], mentions: [UInt8]
  ) throws(UnpackError) -> AnnotatedArticle {
    let record = try unpackedColumn(record, title: title, text: text)
    let mentions = try unpackedColumn(mentions, title: title, text: text)
    var annotated = AnnotatedArticle(
      article: try article(id: id, title: title, text: text, record: record))
    var reader = try self.reader(mentions)
    annotated.entities = try reader.values()
    reader.rangeEndMax = title.count
    annotated.title = try reader.value()
    reader.rangeEndMax = text.count
    annotated.text = try reader.value()
    for names in [annotated.title.names, annotated.text.names] {
      guard names.allSatisfy({ $0.entity < annotated.entities.count }) else { throw .badValue }
    }
    return annotated
  }

  static func article(
    id: String, title: SourceText, text: SourceText, record: [UInt8]
  ) throws(UnpackError) -> Article {
    var reader = try self.reader(record)
    reader.rangeEndMax = text.count
    var article = Article(id: id, url: try reader.optionalString(), title: title, text: text)
    article.host = try reader.optionalString()
    article.outlet = try reader.optionalString()
    article.place = try reader.optionalString()
    article.section = try reader.optionalString()
    article.authors = try reader.strings()
    article.editors = try reader.strings()
    article.published = try reader.optionalValue()
    article.publishedFrom = try reader.optional { (reader) throws(UnpackError) in
      try reader.choice(Article.DateOrigin.self)
    }
    article.updated = try reader.optionalValue()
    article.language = try reader.string()
    article.truncated = try reader.flag()
    article.credits = try reader.values()
    article.blocks = (try reader.values() as [Block]).map { withBodyText($0, text) }
    article.makers = try reader.list { (reader) throws(UnpackError) in
      Article.FieldMaker(try reader.string(), try reader.value())
    }
    article.notices = try reader.values()
    return article
  }

  private static func reader(_ bytes: [UInt8]) throws(UnpackError) -> ByteReader {
    var reader = ByteReader(bytes)
    let found = try reader.byte()
    guard 1 <= found, found <= format else { throw .unknownFormat(found) }
    reader.format = found
    return reader
  }

  /// A body block's words are in the body already.
  private static func withoutBodyText(_ block: Block, _ text: SourceText) -> Block {
    guard let range = block.range, text[range] == block.text else { return block }
    return Block(kind: block.kind, text: "", range: range, maker: block.maker)
  }

  private static func withBodyText(_ block: Block, _ text: SourceText) -> Block {
    guard let range = block.range, block.text.isEmpty else { return block }
    return Block(kind: block.kind, text: text[range], range: range, maker: block.maker)
  }
}
