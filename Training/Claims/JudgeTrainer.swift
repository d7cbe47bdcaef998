import SanadClaims
import SanadLanguages
import SanadTrees

/// Trains the judges of claims one after another: each sees what those before it say of stories they have not
/// learnt from.
struct JudgeTrainer {
  let stories: [MarkedStory]
  /// The judges of each fold, which no story of the fold has taught.
  private(set) var folds = Array(repeating: ClaimJudge(), count: StoryFolds.count)
  /// The judges that all stories have taught.
  private(set) var all = ClaimJudge()
  /// For each story what the judges of its fold say.
  private(set) var first: [[Float]] = []
  private(set) var probabilities: [PairProbabilities] = []
  private var forms: [GroupForms] = []

  init(_ stories: [MarkedStory]) {
    self.stories = stories
    trainPairs()
    trainGraph()
    trainGroups()
  }

  /// Features and label of examples.
  private struct Examples {
    var values: [Float] = []
    var labels: [Bool] = []
  }

  /// Trees for each fold, and trees of all stories, from the examples of each story.
  private func fit(
    _ examples: [Examples], width: Int, _ parameters: GradientBoosting.Parameters
  ) -> (folds: [BoostedTrees], all: BoostedTrees) {
    func trees(without fold: Int?) -> BoostedTrees {
      var used = Examples()
      for (story, own) in zip(stories, examples) where story.fold != fold {
        used.values += own.values
        used.labels += own.labels
      }
      return GradientBoosting.trees(
        used.values, width: width, labels: used.labels, parameters)
    }
    return ((0..<StoryFolds.count).map { trees(without: $0) }, trees(without: nil))
  }

  private mutating func trainPairs() {
    let examples = stories.map { Examples(values: $0.pairs.rows.values, labels: $0.labels) }
    let trees = fit(examples, width: ClaimJudge.pairNames.count, Self.pairParameters)
    for fold in folds.indices { folds[fold].pairs = trees.folds[fold] }
    all.pairs = trees.all
    first = stories.map { folds[$0.fold].firstProbabilities($0.pairs) }
  }

  private mutating func trainGraph() {
    let rows = zip(stories, first).map { ClaimJudge.graphRows($0.pairs, $1) }
    let examples = zip(stories, rows).map { story, rows in
      let labels = story.labels
      return Examples(values: rows.values, labels: rows.indices.map { labels[$0] })
    }
    let width = ClaimJudge.graphNames.count
    let trees = fit(examples, width: width, Self.graphParameters)
    for fold in folds.indices { folds[fold].graph = trees.folds[fold] }
    all.graph = trees.all
    for (index, story) in stories.enumerated() {
      let second = trees.folds[story.fold].probabilities(rows[index].values, width: width)
      probabilities.append(
        ClaimJudge.mean(story.pairs, first[index], rows[index].indices, second))
    }
  }

  private mutating func trainGroups() {
    forms = probabilities.map { GroupForms($0, grows: true) }
    let verdicts = zip(stories, forms).map { story, forms in
      forms.forms.map { story.verdict($0.group) }
    }
    let width = ClaimJudge.groupNames.count
    let right = fit(
      zip(forms, verdicts).map { Examples(values: $0.rows.values, labels: $1.map(\.isRight)) },
      width: width, Self.rightParameters)
    let wrong = fit(
      zip(forms, verdicts).map { Examples(values: $0.rows.values, labels: $1.map(\.isWrong)) },
      width: width, Self.wrongParameters)
    for fold in folds.indices {
      folds[fold].right = right.folds[fold]
      folds[fold].wrong = wrong.folds[fold]
    }
    (all.right, all.wrong) = (right.all, wrong.all)
  }

  // MARK: Parameters

  private static var pairParameters: GradientBoosting.Parameters { GradientBoosting.Parameters() }

  private static var graphParameters: GradientBoosting.Parameters {
    var parameters = GradientBoosting.Parameters()
    parameters.rate = 0.05
    parameters.treeCount = 200
    parameters.leafMax = 12
    parameters.depthMax = 4
    parameters.exampleMin = 80
    return parameters
  }

  private static var rightParameters: GradientBoosting.Parameters {
    var parameters = GradientBoosting.Parameters()
    parameters.rate = 0.05
    parameters.treeCount = 170
    parameters.leafMax = 8
    parameters.depthMax = 4
    parameters.exampleMin = 40
    return parameters
  }

  private static var wrongParameters: GradientBoosting.Parameters {
    var parameters = rightParameters
    parameters.treeCount = 140
    return parameters
  }
}
