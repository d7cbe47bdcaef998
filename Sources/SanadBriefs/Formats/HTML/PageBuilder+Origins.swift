extension OriginView {
  /// The same with one path an outlet: a page to print says once that an outlet names its source.
  fileprivate var once: OriginView {
    var seen: Set<String> = []
    return OriginView(name: name, paths: paths.filter { seen.insert($0.outlet).inserted })
  }
}

extension PageBuilder {
  /// What a claim's reports go back to, folded away: a reader opens it to see why.
  func originDetails(_ item: ItemView) -> [OriginDetailsPage] {
    if item.originPaths.isEmpty { return [] }
    return [
      OriginDetailsPage(
        pathsLabel: HTMLText(labels["line.origin-paths"]),
        pathOrigins: pathOrigins(item.originPaths.map { isLinkedWithin ? $0 : $0.once }))
    ]
  }

  func pathOrigins(_ origins: [OriginView]) -> [PathOriginPage] {
    origins.map { origin in
      PathOriginPage(
        pathName: HTMLText(origin.name),
        pathRows: origin.paths.map { path in
          PathRowPage(
            pathOutlet: HTMLText(path.outlet), pathRule: HTMLText(path.rule),
            pathEvidence: path.evidence.map { [sentence($0)] } ?? [], isPathLinked: isLinkedWithin)
        })
    }
  }

  /// Owners of several of the outlets, as rows below the graph.
  var ownerRows: [GraphRowPage] {
    story.owners.map { owner in
      GraphRowPage(
        takers: HTMLText(owner.outlets.joined(separator: ", ")),
        takeLabel: HTMLText(labels["edge.owner"]), takeSymbol: HTMLText("⌂"),
        sourceName: HTMLText(owner.name), sourceKind: HTMLText(""), evidence: [])
    }
  }
}
