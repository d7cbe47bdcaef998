public import SanadModel
import SanadText

/// An article and its mentions as bytes, for runs that hand articles to one another.
///
/// Equal articles are equal bytes. Tokens are left out; the pipeline makes them again.
public enum PackedArticle {
  /// Hexadecimal digits of a digest: 128 bits tell the articles of any archive apart. Given by SHA-256.
  private static let digitCount = 32

  /// `annotated` as bytes.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text and mentions.
  public static func bytes(of annotated: AnnotatedArticle) -> [UInt8] {
    var writer = ByteWriter()
    writer.text(annotated.article.id)
    writer.text(annotated.article.title.string)
    writer.text(annotated.article.text.string)
    writer.list(ArticleCodec.packedRecord(annotated.article)) { $0.byte($1) }
    writer.list(ArticleCodec.packedMentions(annotated)) { $0.byte($1) }
    return writer.bytes
  }

  /// The article of `bytes`, without tokens; nil where they are none.
  public static func article(from bytes: [UInt8]) -> AnnotatedArticle? {
    do throws(UnpackError) { return try unpacked(bytes) } catch { return nil }
  }

  /// The name of packed bytes: 32 hexadecimal digits of their SHA-256.
  public static func digest(of bytes: [UInt8]) -> String {
    String(SHA256.hexadecimal(SHA256.digest(bytes)).prefix(digitCount))
  }

  private static func unpacked(_ bytes: [UInt8]) throws(UnpackError) -> AnnotatedArticle {
    var reader = ByteReader(bytes)
    let id = try reader.text()
    let (title, text) = (SourceText(try reader.text()), SourceText(try reader.text()))
    let record = try reader.list { (reader) throws(UnpackError) in try reader.byte() }
    let mentions = try reader.list { (reader) throws(UnpackError) in try reader.byte() }
    return try ArticleCodec.unpack(
      id: id, title: title, text: text, record: record, mentions: mentions)
  }
}
