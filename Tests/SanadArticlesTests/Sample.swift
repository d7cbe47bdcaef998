/// Sentences of a report and the markup around them, all invented; one place for every test that needs
/// some body text.
enum Sample {
  static let first =
    "Warga memperbaiki jembatan gantung yang rusak diterjang banjir agar anak-anak dapat kembali bersekolah."
  static let second =
    "Kepala desa mengatakan perbaikan itu memakan waktu tiga hari dan dibiayai dana gotong royong warga."
  static let third =
    "Pemerintah kabupaten berjanji membangun jembatan beton pada tahun depan setelah anggarannya disetujui."

  /// ``first`` and ``second`` as paragraphs of a page.
  static let body = paragraphs(first, second)

  /// Each text in a `p` element.
  static func paragraphs(_ texts: String...) -> String { paragraphs(texts) }

  static func paragraphs(_ texts: [String]) -> String {
    texts.map { "<p>\($0)</p>" }.joined()
  }

  /// The texts as an article's body has them, an empty line between two.
  static func text(_ texts: String...) -> String { texts.joined(separator: "\n\n") }

  /// A JSON-LD script of one object of `type`.
  ///
  /// - Parameter members: JSON without braces, such as `"headline":"Jembatan"`.
  static func linkedData(_ members: String, type: String = "NewsArticle") -> String {
    #"<script type="application/ld+json">{"@type":"\#(type)",\#(members)}</script>"#
  }
}
