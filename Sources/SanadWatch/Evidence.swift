import SanadArchive
package import SanadFetch
package import SanadModel
package import SanadStore

/// The answers of a store in files of a web archive beside it: `F.warc/F-00001.warc.gz`.
package final class Evidence {
  /// Bytes behind the last answer that the store knows of which a program that was ended can have left. More of
  /// them come from elsewhere, such as a store put back from a copy. Set by reading.
  package static let tailByteCountMax = 64 << 20

  package enum Problem: Error, Hashable, Sendable {
    case cannotMake(folder: String)
    /// Another program writes to it.
    case busy(folder: String)
    /// It holds much that the store knows nothing of.
    case ahead(folder: String)
    /// The store knows of answers that it has not.
    case behind(folder: String)
    case archive(WARCError)
  }

  private let folder: String
  private let writer: WARCWriter
  private let lock: FolderLock

  /// Opens the archive beside the store at `path`, for this program alone.
  package init(beside path: String, software: String) throws(Problem) {
    folder = Self.folder(beside: path)
    do throws(FileOutput.Failure) { try FileOutput.makeFolder(folder) } catch {
      throw .cannotMake(folder: folder)
    }
    guard let lock = FolderLock(folder) else { throw .busy(folder: folder) }
    self.lock = lock
    do throws(WARCError) {
      writer = try WARCWriter(folder: folder, name: Self.name(of: path), software: software)
    } catch {
      throw .archive(error)
    }
  }

  /// `desk.sanad` → `desk.sanad.warc`
  static func folder(beside path: String) -> String { path + ".warc" }

  /// `/var/desk.sanad` → `desk`
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? "sanad"
    let name = file.prefix { $0 != "." }
    return String(name.isEmpty ? "sanad" : name)
  }

  /// Forgets what was written behind the last answer that the store knows: a program was ended between the two.
  package func cut(behind last: Store.KeptAnswer?) throws(Problem) {
    guard let last else { return try begin() }
    guard let segment = writer.segment(ofFile: last.file) else { return }
    let known = last.offset + last.length
    let (newest, count) = writer.end
    let tail = newest == segment ? count - known : count
    guard segment < newest || segment == newest && 0 <= tail else {
      throw .behind(folder: folder)
    }
    guard newest - segment <= 1, tail <= Self.tailByteCountMax else {
      throw .ahead(folder: folder)
    }
    do throws(WARCError) { try writer.truncate(to: (segment, known)) } catch {
      throw .archive(error)
    }
  }

  /// Begins the archive of a store that knows of no answer: a program was ended before it stored the first ones.
  private func begin() throws(Problem) {
    guard writer.end.segment == 1 else { throw .ahead(folder: folder) }
    do throws(WARCError) { try writer.setAside() } catch { throw .archive(error) }
  }

  /// Keeps an answer, and writes into `fetch` where it stands.
  ///
  /// - Parameter earlier: The answer that this one only confirms.
  package func keep(
    _ exchange: FetchExchange, confirms earlier: WARCReference? = nil, in fetch: inout Fetch
  ) throws(WARCError) {
    let place = try writer.write(exchange, confirms: earlier)
    fetch.warc = writer.fileName(of: place)
    (fetch.offset, fetch.length) = (place.offset, place.length)
  }

  /// Waits until the disk has all that was kept.
  package func synchronize() throws(WARCError) { try writer.synchronize() }

  /// The page that a kept answer holds, as a reader of archives finds it; nil where it holds none.
  package func page(in fetch: Fetch) -> Page? {
    guard let file = fetch.warc, let offset = fetch.offset, let length = fetch.length else {
      return nil
    }
    return Self.page(ofFile: "\(folder)/\(file)", offset: offset, length: length)
  }

  /// The same of an answer in the archive beside the store at `path`.
  package static func page(in answer: Store.KeptAnswer, beside path: String) -> Page? {
    page(
      ofFile: "\(folder(beside: path))/\(answer.file)", offset: answer.offset,
      length: answer.length)
  }

  private static func page(ofFile path: String, offset: Int, length: Int) -> Page? {
    guard let bytes = WARCMember.bytes(ofFile: path, offset: offset, length: length) else {
      return nil
    }
    var intake = Intake(bytes, path: "\(path):\(offset)")
    guard case .page(let page)? = intake.next(), page.url != nil else { return nil }
    return page
  }
}

extension Evidence.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cannotMake(let folder): "\(folder): cannot be made"
    case .busy(let folder): "\(folder): another program watches for this store"
    case .ahead(let folder):
      "\(folder): holds more than the store knows; put it elsewhere to begin a new archive"
    case .behind(let folder):
      "\(folder): lacks answers that the store knows; put back what was taken from it"
    case .archive(let error): error.description
    }
  }
}
