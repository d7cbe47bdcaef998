import CLibXML2
import SanadXML

/// What the head of a page says to a fetcher: its links, the base of its addresses, its reservation.
package struct PageLinks: Sendable {
  /// Bytes of a page that are looked through: its head stands at the start. Set by reading.
  package static let byteCountMax = 512 << 10
  /// Elements that are looked at. Set by reading.
  package static let elementCountMax = 20_000

  package private(set) var links: [FeedDiscovery.Link] = []
  /// The address of the `base` element.
  package private(set) var base: String?
  /// What the page says of text and data mining.
  package private(set) var reservation = TDMReservation()

  /// Reads a page as HTML, whatever it is; nothing is fetched.
  package init(_ bytes: [UInt8]) {
    _ = LibXML.setup
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    let document = bytes.prefix(Self.byteCountMax).withUnsafeBytes { buffer in
      // Safe: the buffer outlives the parser, which never writes to it.
      htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
        Int32(options))
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return }
    read(root)
  }

  /// Elements may be nested as deep as the page likes, so this does not call itself.
  private mutating func read(_ root: xmlNodePtr) {
    var waiting = [root]
    var metas: [String: String] = [:]
    var count = 0
    while let node = waiting.popLast(), count < Self.elementCountMax {
      count += 1
      switch node.localName {
      case "link": note(link: node)
      case "base": base = base ?? node.attribute("href")
      case "meta":
        if let name = node.attribute("name")?.lowercased(), metas[name] == nil {
          metas[name] = node.attribute("content")
        }
      default: waiting += node.elements.reversed()
      }
    }
    reservation = TDMReservation(
      reservation: metas["tdm-reservation"], policy: metas["tdm-policy"])
  }

  private mutating func note(link node: xmlNodePtr) {
    guard let relation = node.attribute("rel"), let address = node.attribute("href") else { return }
    links.append(
      FeedDiscovery.Link(
        relation: relation, mediaType: node.attribute("type"), address: address,
        title: node.attribute("title")))
  }

  /// What a page says of text and data mining; most say nothing, and are not parsed.
  package static func reservation(of bytes: [UInt8]) -> TDMReservation {
    let head = bytes.prefix(byteCountMax)
    let mark = Array("tdm-reservation".utf8)
    guard
      head.indices.contains(where: { index in
        (head[index] | 0x20) == mark[0]
          && head[index...].lazy.prefix(mark.count).map { $0 == 0x2D ? $0 : $0 | 0x20 }
            .elementsEqual(mark)
      })
    else { return TDMReservation() }
    return PageLinks(bytes).reservation
  }

  /// What relative addresses of the page at `address` are resolved against.
  package func base(of address: WebAddress) -> WebAddress {
    base.flatMap { WebAddress($0, relativeTo: address) } ?? address
  }
}
