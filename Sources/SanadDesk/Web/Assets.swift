import SanadFetch
import SanadLanguages

/// Style, script and picture, each under a name that changes with its bytes.
struct Assets: Sendable {
  struct Asset: Sendable {
    let bytes: [UInt8]
    let packed: [UInt8]?
    let type: String
  }

  let style: String
  let script: String
  let icon: String
  private let assets: [String: Asset]

  /// - Throws: `PackError` naming the file that is missing.
  init(_ common: CommonTables) throws(PackError) {
    var assets: [String: Asset] = [:]
    func add(_ files: [String], _ name: String, _ type: String) throws(PackError) -> String {
      var bytes: [UInt8] = []
      for file in files {
        guard let part = common.bytes(file) else { throw .missingFile(name: "common/\(file)") }
        bytes += part
      }
      let hash = EntityTag.of(bytes).dropFirst().prefix(12)
      let parts = name.split(separator: ".")
      let address = "/assets/\(parts[0])-\(hash).\(parts[1])"
      assets[address] = Asset(bytes: bytes, packed: GzipMember.packed([bytes]), type: type)
      return address
    }
    style = try add(
      ["page-style.mustache", "desk-style.css"], "desk.css", MediaType.style)
    script = try add(["desk-script.js"], "desk.js", MediaType.script)
    icon = try add(["desk-icon.svg"], "icon.svg", MediaType.picture)
    self.assets = assets
  }

  subscript(path: String) -> Asset? { assets[path] }
}
