import Glibc

/// A file or folder by the bytes of its path: a name on disk need not be UTF-8.
struct FolderEntry: Sendable {
  /// What a path leads to.
  enum Kind: Equatable, Sendable {
    case file
    /// A folder, and whether the path is a link to it.
    case folder(FolderIdentity, isLink: Bool)
    /// A pipe, a socket or a device.
    case other
  }

  /// Without the zero that ends it.
  let bytes: [UInt8]
  /// Whether a folder's walk came upon it, and no person named it.
  let isFound: Bool

  init(_ path: String) { (bytes, isFound) = (Array(path.utf8), false) }

  private init(_ name: [UInt8], in folder: [UInt8]) {
    bytes = folder + (folder.last == 0x2F ? [] : [0x2F]) + name
    isFound = true
  }

  /// The path as text, repaired where it is not UTF-8.
  var path: String { String(decoding: bytes, as: UTF8.self) }

  /// The path as C functions take it.
  var cPath: [CChar] { (bytes + [0]).map { CChar(bitPattern: $0) } }

  /// Nil where nothing is there.
  var kind: Kind? {
    var status = stat()
    guard stat(cPath, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder(FolderIdentity(status), isLink: isLink)
    default: return .other
    }
  }

  private var isLink: Bool {
    var status = stat()
    return lstat(cPath, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What the folder holds but hidden names, in the order of their bytes; nil where it may not be read.
  var children: [FolderEntry]? {
    guard let folder = opendir(cPath) else { return nil }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) { names.append(Self.name(entry)) }
    return names.filter { $0.first != 0x2E }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { FolderEntry($0, in: bytes) }
  }

  private static func name(_ entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // Safe: the name ends in a zero within its 256 bytes.
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }
}

/// A folder by its device and its number there: the same under every path.
struct FolderIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  init(_ status: stat) { (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino)) }
}
