/// The fields of an article that are compared, each apart from the others.
package enum FeatureField: Int, CaseIterable, Sendable {
  /// Words of the headline.
  case title
  /// Words of the first ``FeatureLimits/leadTokenMax`` tokens.
  case lead
  /// Words of the body.
  case body
  /// Words of names, and names of two words.
  case names
  /// Numbers with the word after them.
  case numbers
  /// A sample of the hashed word-5-grams.
  case shingles

  /// Keeps equal words of two fields apart in one table.
  var salt: UInt64 { UInt64(rawValue + 1) &* 0x9E37_79B9_7F4A_7C15 }
}

/// How much of an article is compared: news tells its event in the first paragraphs, and cost stays flat.
package enum FeatureLimits {
  /// Tokens of the body read. 600 is the whole of nine articles in ten.
  static let bodyTokenMax = 600
  /// Tokens that count as the lead: the first two paragraphs.
  static let leadTokenMax = 80
  /// Terms kept of a field, those of greatest weight.
  static let termMax = 96
  /// One shingle in so many is a term: about 40 of an article.
  static let shingleSampling: UInt64 = 8
}
