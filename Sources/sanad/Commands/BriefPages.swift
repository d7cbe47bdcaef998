import ArgumentParser
import SanadArchive
import SanadModel
import SanadPipeline

/// Options of the pages that `sanad brief --format html` makes.
struct BriefPageOptions: ParsableArguments {
  @Flag(help: "HTML: the reports in full on the page; they are their outlets' to publish.")
  var withReports = false

  @Option(help: "HTML: the title of the page, or of the list of stories, instead of a report's.")
  var title: String?

  @Option(help: ArgumentHelp("HTML: who publishes the pages.", valueName: "name"))
  var siteName: String?

  @Option(
    help: ArgumentHelp("HTML: the address of the folder they will stand in.", valueName: "url"))
  var siteURL: String?

  @Option(
    help: ArgumentHelp(
      "HTML: a page a story, index.html and feed.xml into this folder.", valueName: "dir"))
  var out: String?

  /// Whether any was given.
  private var isUsed: Bool {
    withReports || [title, siteName, siteURL, out].contains { $0 != nil }
  }

  func validate(isHTML: Bool) throws {
    guard isHTML || !isUsed else {
      throw ValidationError(
        "--with-reports, --title, --site-name, --site-url and --out need --format html")
    }
    let address = siteURL?.lowercased()
    guard address.map({ $0.hasPrefix("https://") || $0.hasPrefix("http://") }) ?? true else {
      throw ValidationError("--site-url is an address such as https://news.example.com/brief/")
    }
  }

  func settings(program: String, packs: String) -> PageSettings {
    var settings = PageSettings()
    settings.hasReports = withReports
    (settings.title, settings.site, settings.address) = (title, siteName, siteURL)
    (settings.program, settings.packs) = (program, packs)
    return settings
  }

  /// Writes `files` into the folder ``out``.
  func write(_ files: [SiteFile], quiet: Bool) throws {
    guard let out else { return }
    do {
      try FileOutput.makeFolder(out)
      for file in files {
        let output = try FileOutput(path: "\(out)/\(file.name)")
        try output.write(Array(file.text.utf8))
        try output.finish()
      }
    } catch {
      StandardError.line(error.description)
      throw ExitCode(74)
    }
    if !quiet { StandardError.line("\(out): \(files.count) files") }
  }
}
