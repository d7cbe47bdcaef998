import Foundation
import SanadArchive
import SanadModel
import Testing

/// `Warga memperbaiki jembatan.`, packed by gzip.
private let packed = Data(
  base64Encoded: "H4sIAAAAAAACAwtPLEpPVMhNzS1ILUpKzMzOVMhKzU1KLEnM0wMADBZcvBsAAAA=")

private func bytes() throws -> [UInt8] { Array(try #require(packed)) }

@Test func `a packed page is unpacked, and zeros after it are no fault`() throws {
  let items = try intake(of: try bytes() + [0, 0, 0], named: "a.gz")
  #expect(
    items.pages.map { String(decoding: $0.bytes, as: UTF8.self) } == ["Warga memperbaiki jembatan."]
  )
  #expect(items.problems.isEmpty)
}

@Test(arguments: [-6, 8])
func `a packed page that breaks off, or rubbish after it, is told and the page is given`(
  _ change: Int
) throws {
  let whole = try bytes()
  let changed =
    change < 0 ? Array(whole.dropLast(-change)) : whole + Array(repeating: 0x41, count: change)
  let items = try intake(of: changed, named: "a.gz")
  #expect(items.pages.count == 1)
  #expect(
    items.problems.map(\.reason) == [.unreadable("damaged gzip, the rest of it is missing")])
}
