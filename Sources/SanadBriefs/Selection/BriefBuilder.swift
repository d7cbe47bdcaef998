package import SanadModel

/// Chooses the sentences of an account worth reading, in order, no statement twice.
package struct BriefBuilder: Sendable {
  package init() {}

  package func brief(of account: Account) -> Brief {
    Brief(account: account, lines: [], timeline: [])
  }
}
