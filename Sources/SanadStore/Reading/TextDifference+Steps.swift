public import SanadText

extension TextDifference {
  /// A line, or a sentence whose words changed.
  public enum Step: Equatable, Sendable {
    /// A whole line, kept, taken out or put in.
    case line(Line)
    /// A sentence of which some words are others.
    case changed(WordChange)
  }

  /// The lines without those kept, a removed one and the added one in its place as one step where they are alike.
  public var steps: [Step] {
    var steps: [Step] = []
    var removed: [String] = []
    var added: [String] = []
    func close() {
      let paired = min(removed.count, added.count)
      for index in 0..<paired {
        if let change = WordChange(from: removed[index], to: added[index]) {
          steps.append(.changed(change))
        } else {
          steps += [.line(.removed(removed[index])), .line(.added(added[index]))]
        }
      }
      steps += removed[paired...].map { .line(.removed($0)) }
      steps += added[paired...].map { .line(.added($0)) }
      (removed, added) = ([], [])
    }
    for line in lines {
      switch line {
      case .kept: close()
      case .removed(let text): removed.append(text)
      case .added(let text): added.append(text)
      }
    }
    close()
    return steps
  }
}
