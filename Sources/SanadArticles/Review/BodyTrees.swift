package import SanadLanguages
import SanadModel

/// The learned judgement whether a piece is body: a sum over small decision trees (gradient boosting,
/// Friedman 2001), in log-odds.
///
/// The trees stand in `common/body-trees.tsv`, which `train-bodies` writes, a row for each question:
/// the tree, the question's number in it, the trait asked for, and for no and yes either the number of
/// the next question (`#3`) or what the tree adds (`-0.12`).
package struct BodyTrees: Sendable {
  /// What follows an answer.
  package enum Step: Sendable, Equatable {
    case question(Int)
    case value(Double)
  }

  package struct Question: Sendable, Equatable {
    package let trait: Int
    package let no: Step
    package let yes: Step

    package init(trait: Int, no: Step, yes: Step) {
      (self.trait, self.no, self.yes) = (trait, no, yes)
    }
  }

  /// Questions of each tree, the root first; a step's number is a position in its tree.
  package let trees: [[Question]]
  /// All questions in a row; a step below zero is the complement of a position in ``values``.
  private var nodes: [Node] = []
  private var values: [Double] = []
  /// Where each tree starts in ``nodes``.
  private var roots: [Int] = []

  private struct Node {
    let trait: Int32
    let no: Int32
    let yes: Int32
  }

  package init(trees: [[Question]]) {
    self.trees = trees
    for tree in trees {
      let root = nodes.count
      roots.append(root)
      for question in tree {
        let (no, yes) = (flat(question.no, root), flat(question.yes, root))
        nodes.append(Node(trait: Int32(question.trait), no: no, yes: yes))
      }
    }
  }

  private mutating func flat(_ step: Step, _ root: Int) -> Int32 {
    switch step {
    case .question(let position): return Int32(root + position)
    case .value(let value):
      values.append(value)
      return ~Int32(values.count - 1)
    }
  }

  /// - Throws: `PackError` for a trait that is none, a step that leads nowhere or backwards.
  package init(_ table: PackTable) throws(PackError) {
    let (tree, number) = (try table.column("tree"), try table.column("question"))
    var indices: [String: Int] = [:]
    for (index, name) in BodyTraits.names.enumerated() { indices[name] = index }
    var trees: [[Question]] = []
    for row in table.rows {
      let position = try row.integer(tree)
      if position == trees.count {
        try Self.check(trees.last ?? [], before: row)
        trees.append([])
      }
      guard position == trees.count - 1, try row.integer(number) == trees[position].count else {
        throw row.bad(.notANumber(column: "question", text: row.text(number)))
      }
      trees[position].append(
        try Self.question(row, table, indices: indices, position: trees[position].count))
    }
    if let row = table.rows.last { try Self.check(trees.last ?? [], before: row) }
    self.init(trees: trees)
  }

  private static func question(
    _ row: PackRow, _ table: PackTable, indices: [String: Int], position: Int
  ) throws(PackError) -> Question {
    let trait = try table.column("trait")
    guard let index = indices[row.text(trait)] else {
      throw row.bad(
        .unknownChoice(column: "trait", text: row.text(trait), choices: BodyTraits.names))
    }
    return Question(
      trait: index, no: try step(row, try table.column("no"), after: position),
      yes: try step(row, try table.column("yes"), after: position))
  }

  private static func step(_ row: PackRow, _ column: Int, after: Int) throws(PackError) -> Step {
    let text = row.text(column)
    guard text.hasPrefix("#"), let next = Int(text.dropFirst()) else {
      return .value(try row.decimal(column))
    }
    guard after < next else { throw row.bad(.notANumber(column: "no, yes", text: text)) }
    return .question(next)
  }

  /// A tree is whole when each of its steps leads to one of its questions.
  private static func check(_ tree: [Question], before row: PackRow) throws(PackError) {
    for question in tree {
      for case .question(let next) in [question.no, question.yes] where tree.count <= next {
        throw row.bad(.notANumber(column: "no, yes", text: "#\(next)"))
      }
    }
  }

  /// The log-odds that a piece with `traits` is body; positive for rather yes.
  package func logOdds(_ traits: BodyTraits) -> Double {
    var sum = 0.0
    for root in roots {
      var at = Int32(root)
      while 0 <= at {
        let node = nodes[Int(at)]
        at = traits.contains(Int(node.trait)) ? node.yes : node.no
      }
      sum += values[Int(~at)]
    }
    return sum
  }
}
