/// The elements whose meaning matters; every other one is `other`.
enum HTMLTag: UInt8, Sendable {
  case text, other
  case html, head, body, title, meta, link, base
  case article, main, section, div, center, header, footer, nav, aside, address, hgroup
  case p, h1, h2, h3, h4, h5, h6, blockquote, pre, hr, br
  case ul, ol, li, dl, dt, dd
  case table, tbody, thead, tfoot, tr, td, th, caption
  case figure, figcaption, picture, img, video, audio
  case a, span, b, strong, i, em, time, cite, q, sup, sub, small, abbr, mark, font, u, s, del
  case form, fieldset, legend, label, input, button, select, option, textarea
  case script, style, noscript, template, svg, iframe, object, embed, canvas, math
  case rt, rp
  case details, summary, dialog

  /// The tag of a name of `count` bytes, of which `key` packs the first eight, the first lowest.
  init(key: UInt64, count: Int) {
    let found = Self.byKey[key]
    self = found?.count == count ? found?.tag ?? .other : .other
  }

  /// The first eight bytes of a name, in lower case, as one number.
  static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var shift: UInt64 = 0
    for byte in name {
      if shift == 64 { break }
      key |= UInt64(byte.lowercased) << shift
      shift += 8
    }
    return key
  }

  /// With the count of bytes of its name: a page may make elements of its own, `template-part`.
  private static let byKey: [UInt64: (tag: HTMLTag, count: Int)] = {
    var map: [UInt64: (tag: HTMLTag, count: Int)] = [:]
    for raw in HTMLTag.html.rawValue...HTMLTag.dialog.rawValue {
      guard let tag = HTMLTag(rawValue: raw) else { continue }
      let name = "\(tag)".utf8
      map[key(name)] = (tag, name.count)
    }
    return map
  }()

  /// Whether text on both sides of its border is parted.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .main, .section, .div, .center, .header, .footer, .nav, .aside,
      .address, .hgroup, .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .hr, .ul, .ol, .li,
      .dl, .dt, .dd, .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption, .figure,
      .figcaption, .form, .fieldset, .legend, .details, .summary, .dialog, .title, .video, .audio:
      true
    default: false
    }
  }

  /// Whether nothing below it is read: program text and drawings.
  var isSkipped: Bool {
    switch self {
    case .style, .template, .svg, .iframe, .object, .embed, .canvas, .math: true
    default: false
    }
  }

  /// Whether its own text is not part of what is read. Not skipped whole: a control that is never
  /// closed would take the rest of the page with it.
  var isControl: Bool {
    switch self {
    case .noscript, .select, .option, .textarea, .button, .input, .dialog: true
    default: false
    }
  }

  /// Whether it never has content.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .base, .hr, .br, .img, .input, .embed: true
    default: false
    }
  }

  var isHeading: Bool { Self.h1.rawValue <= rawValue && rawValue <= Self.h6.rawValue }
}
