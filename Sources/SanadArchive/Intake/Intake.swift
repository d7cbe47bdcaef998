import SanadModel

/// Reads pages from paths, folders and standard input, one at a time.
public struct Intake: Sequence, IteratorProtocol {
  /// The largest file read whole, in bytes; JSON Lines are read line by line, however many there are.
  /// Set by reading.
  public static let fileByteCountMax = 2 << 30

  /// Paths still to open, the next one last.
  private var pending: [FolderEntry]
  /// Folders walked: a link to one of them leads nowhere new, and may lead round in a circle.
  private var walked: Set<FolderIdentity> = []
  /// Items of the file being read, the next one last.
  private var ready: [IntakeItem] = []
  private var lines: JSONLinesReader?
  private var archive: WARCReader?
  private var feed: FeedReader?

  /// Records of archives read so far, pages or not.
  public private(set) var archiveRecordCount = 0
  /// Those of them that are no page: requests, redirects, pictures, the archive's own.
  public private(set) var pagelessRecordCount = 0

  /// - Parameter inputs: paths, or `-` for standard input; folders are walked in name order.
  public init(_ inputs: [String]) {
    pending = inputs.reversed().map { FolderEntry($0) }
  }

  /// Reads one file that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: all of the file.
  ///   - path: the name it goes by.
  public init(_ bytes: [UInt8], path: String) {
    pending = []
    do throws(InputProblem) { try read(bytes, path) } catch { ready = [.problem(error)] }
  }

  /// The next page or problem, read when it is asked for; nil at the end.
  public mutating func next() -> IntakeItem? {
    while true {
      if let item = ready.popLast() { return item }
      if let item = lines?.next() ?? archive?.next() ?? feed?.next() { return item }
      archiveRecordCount += archive?.record ?? 0
      pagelessRecordCount += archive?.pagelessCount ?? 0
      (lines, archive, feed) = (nil, nil, nil)
      guard let entry = pending.popLast() else { return nil }
      open(entry)
    }
  }

  private mutating func open(_ entry: FolderEntry) {
    if entry.bytes == [0x2D] { return openFile(entry) }
    switch entry.kind {
    case nil: fail(entry, entry.isFound ? .unreadable("the link leads nowhere") : .notFound)
    case .folder(let identity, let isLink):
      guard walked.insert(identity).inserted || !isLink else { return }
      openFolder(entry)
    // A pipe in a folder may have no writer, and to open it would wait for one.
    case .other where entry.isFound: fail(entry, .unreadable("neither file nor folder"))
    case .file, .other: openFile(entry)
    }
  }

  private mutating func fail(_ entry: FolderEntry, _ reason: InputProblem.Reason) {
    ready = [.problem(InputProblem(path: entry.path, reason: reason))]
  }

  private mutating func openFolder(_ entry: FolderEntry) {
    guard let children = entry.children else { return fail(entry, .unreadable("no permission")) }
    if children.isEmpty, !entry.isFound { return fail(entry, .noFiles) }
    pending += children.reversed()
  }

  private mutating func openFile(_ entry: FolderEntry) {
    let path = entry.path
    do throws(InputProblem) {
      let source = try ByteSource(entry)
      let head = source.next(atLeast: ContentKind.sniffByteCount)
      switch ContentKind(of: head) {
      case .jsonLines: lines = JSONLinesReader(head, then: source, path: path)
      // Not read to its end: a film among the pages may be large.
      case .binary: throw InputProblem(path: path, reason: .binary)
      default:
        try read(
          FileBytes.read(source, after: head, path, limit: Self.fileByteCountMax), path)
      }
    } catch {
      ready = [.problem(error)]
    }
  }

  private mutating func read(_ bytes: [UInt8], _ path: String) throws(InputProblem) {
    guard !bytes.isEmpty else { throw InputProblem(path: path, reason: .empty) }
    let kind = ContentKind(of: bytes)
    guard kind == .wide else { return try read(bytes, as: kind, path) }
    let narrow = UTF16Text.utf8(bytes)
    try read(narrow, as: ContentKind(of: narrow), path)
  }

  private mutating func read(
    _ bytes: [UInt8], as kind: ContentKind, _ path: String
  ) throws(InputProblem) {
    switch kind {
    case .jsonLines: lines = JSONLinesReader(bytes, path: path)
    case .json: ready = JSONDocumentReader.items(of: bytes, path: path).reversed()
    case .jsonFeed: ready = JSONFeedReader.items(of: bytes, path: path).reversed()
    case .feed: feed = FeedReader(bytes, path: path)
    case .warc: archive = WARCReader(bytes, path: path)
    case .gzip: try unpack(bytes, path)
    case .html: ready = [.page(page(.html, bytes, path))]
    case .text where TableShape.fits(bytes, path: path):
      throw InputProblem(path: path, reason: .table)
    case .text: ready = [.page(page(.scrapedText, bytes, path))]
    case .binary, .wide: throw InputProblem(path: path, reason: .binary)
    }
  }

  /// The page that a whole file is; standard input has a name that says nothing.
  private func page(_ kind: Page.Kind, _ bytes: [UInt8], _ path: String) -> Page {
    Page(id: path, naming: path == "-" ? .place : .file, kind: kind, bytes: bytes)
  }

  /// A packed archive is read member by member; any other packed file is unpacked whole.
  private mutating func unpack(_ bytes: [UInt8], _ path: String) throws(InputProblem) {
    do throws(Inflater.Failure) {
      let first = try Inflater.member(of: bytes, at: 0)
      if ContentKind(of: first.bytes) == .warc {
        archive = WARCReader(bytes, path: path)
        return
      }
      let whole = try Inflater.joined(first, of: bytes)
      try readUnpacked(whole.bytes, path)
      guard whole.isCut else { return }
      let reason = InputProblem.Reason.unreadable("damaged gzip, the rest of it is missing")
      ready.insert(.problem(InputProblem(path: path, reason: reason)), at: 0)
    } catch {
      guard error == .damaged, isDamagedArchive(bytes) else {
        throw InputProblem(path: path, reason: .unreadable(Self.words(error)))
      }
      archive = WARCReader(bytes, path: path)
    }
  }

  /// Whether a later member than the first, which is damaged, is a record of an archive.
  private func isDamagedArchive(_ bytes: [UInt8]) -> Bool {
    guard let next = GzipMembers.next(in: bytes, after: 0),
      let member = try? Inflater.member(of: bytes, at: next)
    else { return false }
    return ContentKind(of: member.bytes) == .warc
  }

  private static func words(_ failure: Inflater.Failure) -> String {
    switch failure {
    case .tooLarge: "unpacks to more than the limit"
    case .nested: "gzip within gzip"
    case .damaged, .notCompressed: "damaged gzip"
    }
  }

  private mutating func readUnpacked(_ bytes: [UInt8], _ path: String) throws(Inflater.Failure) {
    do throws(InputProblem) {
      try read(bytes, path)
    } catch {
      ready = [.problem(error)]
    }
  }
}
