import Foundation
import SanadAnnotations
import SanadLanguages
import SanadText

/// Trains the name tagger of a pack:
/// `train-names --iob NEWS --iob REFERENCE --text ARTICLES.jsonl … --output FILE`.
///
/// The first file of marked sentences is news, a second one works of reference. The same files give the
/// same bytes.
@main
struct TrainNames {
  /// Status of wrong usage, as in `sysexits.h`. Given by the system.
  private static let usageStatus: Int32 = 64

  static func main() throws {
    let options = Options(Array(CommandLine.arguments.dropFirst()))
    if let model = options.model { return try measure(model, options) }
    guard let output = options.output, !options.iob.isEmpty else {
      Log.say(
        "usage: train-names --iob FILE… [--text ARTICLES.jsonl…] [--language id] --output FILE")
      exit(usageStatus)
    }
    let training = try NameTraining(languages: Languages(), tag: options.language)
    var sentences: [TaggedText] = []
    for (register, path) in options.iob.enumerated() {
      sentences += try TaggedText.read(path, register: register)
    }
    var texts: [SourceText] = []
    for path in options.text { texts += try NewsText.read(path) }
    let bytes = ModelLearner(training: training, texts: texts).model(of: sentences)
    try Data(bytes).write(to: URL(filePath: output))
    Log.say("\(output): \(bytes.count) bytes")
  }
}

extension TrainNames {
  /// Says how fast a model tags `--text`, tokens and sentences aside.
  private static func measure(_ path: String, _ options: Options) throws {
    let training = try NameTraining(languages: Languages(), tag: options.language)
    guard let model = NameModel([UInt8](try Data(contentsOf: URL(filePath: path)))) else { return }
    var texts: [SourceText] = []
    for path in options.text { texts += try NewsText.read(path) }
    let (seconds, count) = training.secondsTagging(texts, model: model)
    let megabytes = Double(texts.map(\.count).reduce(0, +)) / 1e6
    Log.say("\(count) names, \(megabytes) MB, \(megabytes / seconds) MB a second")
  }
}

/// What was asked for on the command line.
struct Options {
  var language = "id"
  var iob: [String] = []
  var text: [String] = []
  var output: String?
  /// A model to measure.
  var model: String?

  init(_ arguments: [String]) {
    var name = ""
    for argument in arguments {
      switch name {
      case "--language": language = argument
      case "--iob": iob.append(argument)
      case "--text": text.append(argument)
      case "--model": model = argument
      case "--output": output = argument
      default: break
      }
      name = argument.hasPrefix("--") ? argument : ""
    }
  }
}

/// Progress, on standard error.
enum Log {
  static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
