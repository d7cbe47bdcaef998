import Mustache
import SanadBriefs

/// A page as its template prints it, with the labels that the template names by their keys: `{{{labels.desk.search}}}`.
struct LabelledView<View: Sendable>: MustacheParent {
  let view: View
  let labels: Labels

  // The type is the protocol's.
  func child(named name: String) -> Any? {
    if name == "labels" { return LabelName(labels: labels, key: nil) }
    return Mirror(reflecting: view).children.first { $0.label == name }?.value
  }
}

/// A label by its key, or what keys begin with: `desk`, `desk.sources`, `desk.sources.note`.
struct LabelName: MustacheParent, CustomStringConvertible {
  let labels: Labels
  let key: String?

  // The type is the protocol's.
  func child(named name: String) -> Any? {
    LabelName(labels: labels, key: key.map { "\($0).\(name)" } ?? name)
  }

  var description: String { HTMLText(labels[key ?? ""]).description }
}

extension DeskSite {
  /// What the template `name` makes of `view`.
  func render(_ view: some Sendable, _ name: String, _ labels: Labels) -> String {
    templates.render(LabelledView(view: view, labels: labels), withTemplate: name) ?? ""
  }
}
