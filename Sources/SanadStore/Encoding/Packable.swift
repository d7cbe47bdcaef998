/// A value with a packed form in the store.
///
/// Fields are written and read in one order; a new field needs a new ``ArticleCodec/format``.
protocol Packable {
  func pack(into writer: inout ByteWriter)
  init(unpacking reader: inout ByteReader) throws(UnpackError)
}
