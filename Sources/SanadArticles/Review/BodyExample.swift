/// A piece of a page as the trees see it, for training.
package struct BodyExample: Sendable {
  package let text: String
  package let traits: BodyTraits
  /// The rules call it body.
  package let isBody: Bool
  /// The trees may take it where the rules left it out.
  package let isOpen: Bool
}
