import FoundationEssentials
public import SanadModel

/// Reads pages from paths, folders and standard input, one at a time.
public struct Intake: Sequence, IteratorProtocol {
  /// A page, or what was wrong where one should be.
  public enum Item: Sendable {
    case page(Page)
    case problem(InputProblem)
  }

  /// The largest file read whole, in bytes; JSON Lines are read line by line, however many there are.
  public static let fileByteCountMax = 2 << 30

  /// Paths still to open, the next one last.
  private var pending: [String]
  /// Items of the file being read, the next one last.
  private var ready: [Item] = []
  private var lines: JSONLinesReader?
  private var archive: WARCReader?
  private var feed: FeedReader?

  /// - Parameter inputs: paths, or `-` for standard input; folders are walked in name order.
  public init(_ inputs: [String]) { pending = inputs.reversed() }

  public mutating func next() -> Item? {
    while true {
      if let item = ready.popLast() { return item }
      if let item = lines?.next() ?? archive?.next() ?? feed?.next() { return item }
      (lines, archive, feed) = (nil, nil, nil)
      guard let path = pending.popLast() else { return nil }
      open(path)
    }
  }

  private mutating func open(_ path: String) {
    var isFolder = false
    if path != "-" {
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        ready = [.problem(InputProblem(path: path, reason: .notFound))]
        return
      }
    }
    if isFolder { openFolder(path) } else { openFile(path) }
  }

  private mutating func openFolder(_ path: String) {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") }.sorted()
      let base = path.hasSuffix("/") ? path : path + "/"
      pending += names.reversed().map { base + $0 }
    } catch {
      ready = [.problem(InputProblem(path: path, reason: .unreadable("no permission")))]
    }
  }

  private mutating func openFile(_ path: String) {
    do throws(InputProblem) {
      let source = try ByteSource(path)
      let head = source.next(atLeast: ContentKind.sniffByteCount)
      if ContentKind(of: head) == .jsonLines {
        lines = JSONLinesReader(head, then: source, path: path)
      } else {
        try read(
          FileBytes.read(source, after: head, path, limit: Self.fileByteCountMax), path)
      }
    } catch {
      ready = [.problem(error)]
    }
  }

  private mutating func read(_ bytes: [UInt8], _ path: String) throws(InputProblem) {
    guard !bytes.isEmpty else { throw InputProblem(path: path, reason: .empty) }
    switch ContentKind(of: bytes) {
    case .jsonLines: lines = JSONLinesReader(bytes, path: path)
    case .jsonFeed: ready = JSONFeedReader.items(of: bytes, path: path).reversed()
    case .feed: feed = FeedReader(bytes, path: path)
    case .warc: archive = WARCReader(bytes, path: path)
    case .gzip: try unpack(bytes, path)
    case .html: ready = [.page(Page(id: path, kind: .html, bytes: bytes))]
    case .text: ready = [.page(Page(id: path, kind: .scrapedText, bytes: bytes))]
    case .binary: throw InputProblem(path: path, reason: .binary)
    }
  }

  /// A packed archive is read member by member; any other packed file is unpacked whole.
  private mutating func unpack(_ bytes: [UInt8], _ path: String) throws(InputProblem) {
    do throws(Inflater.Failure) {
      let first = try Inflater.member(of: bytes, at: 0)
      if ContentKind(of: first.bytes) == .warc {
        archive = WARCReader(bytes, path: path)
        return
      }
      var unpacked = first.bytes
      var offset = first.next
      while offset < bytes.count, unpacked.count <= Inflater.byteCountMax {
        let member = try Inflater.member(of: bytes, at: offset)
        unpacked += member.bytes
        offset = member.next
      }
      guard !Inflater.isGzip(unpacked) else { throw Inflater.Failure.tooLarge }
      try readUnpacked(unpacked, path)
    } catch {
      let reason = error == .tooLarge ? "unpacks to more than the limit" : "damaged gzip"
      throw InputProblem(path: path, reason: .unreadable(reason))
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
