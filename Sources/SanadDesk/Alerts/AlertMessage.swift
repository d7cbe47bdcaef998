import FoundationEssentials
import SanadArchive
import SanadStore

/// A change as its receivers get it.
struct AlertMessage: Encodable, Sendable {
  let type: String
  let timestamp: String
  let data: Body

  struct Body: Encodable, Sendable {
    let change: Change
    /// The story's title; null where it has none.
    let title: String?
    /// The claim or the story on the desk; null where nobody said what the desk is called by.
    let link: String?
  }

  /// - Parameter base: `https://desk.example.com`, without a path.
  init(_ change: Change, title: String?, base: String?, at time: String) {
    type = "change.\(change.kind.replacing(" ", with: "_"))"
    timestamp = time
    let path =
      change.claim.map { Address.claim($0, of: change.story) } ?? Address.story(change.story)
    data = Body(change: change, title: title, link: base.map { $0 + path })
  }
}

/// The head of a message to a web address, as Standard Webhooks has it: who gets a message twice knows it by
/// its id, and who does not know the secret cannot make one.
enum AlertSignature {
  /// What a secret begins with. Given by the specification.
  static let prefix = "whsec_"

  /// A new secret of 192 random bits.
  static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<24).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return prefix + Data(bytes).base64EncodedString()
  }

  /// `webhook-id`, `webhook-timestamp` and `webhook-signature`, as lines.
  static func lines(_ body: [UInt8], id: String, seconds: Int64, secret: String) -> [String] {
    let text = secret.hasPrefix(prefix) ? String(secret.dropFirst(prefix.count)) : secret
    let key = Data(base64Encoded: text).map(Array.init) ?? Array(text.utf8)
    let digest = HMAC.digest(Array("\(id).\(seconds).".utf8) + body, key: key)
    return [
      "webhook-id: \(id)", "webhook-timestamp: \(seconds)",
      "webhook-signature: v1,\(Data(digest).base64EncodedString())",
    ]
  }
}
