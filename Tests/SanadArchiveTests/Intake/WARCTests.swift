import Foundation
import SanadArchive
import SanadModel
import Testing

private let html = "<p>Warga memperbaiki jembatan gantung yang rusak diterjang banjir.</p>"

private func record(_ type: String, _ address: String, _ content: String) -> String {
  """
  WARC/1.0\r
  WARC-Type: \(type)\r
  WARC-Target-URI: \(address)\r
  Content-Length: \(content.utf8.count)\r
  \r
  \(content)\r
  \r

  """
}

private func response(_ body: String, status: String = "200 OK", headers: String = "") -> String {
  "HTTP/1.1 \(status)\r\nContent-Type: text/html; charset=utf-8\r\n\(headers)\r\n\(body)"
}

@Test func `only pages that were found come out of an archive`() throws {
  let archive =
    record("warcinfo", "", "software: none")
    + record("response", "https://kabar.example.com/1", response(html))
    + record("request", "https://kabar.example.com/1", "GET / HTTP/1.1\r\n\r\n")
    + record("response", "https://kabar.example.com/2", response("", status: "404 Not Found"))
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  #expect(items.pages.map(\.id) == ["https://kabar.example.com/1"])
  #expect(items.pages.first?.declaredCharset == "utf-8")
  #expect(items.pages.first.map { String(decoding: $0.bytes, as: UTF8.self) } == html)
  #expect(items.problems.isEmpty)
}

@Test func `chunks are joined`() throws {
  let middle = html.index(html.startIndex, offsetBy: 20)
  let parts = [String(html[..<middle]), String(html[middle...])]
  let body =
    parts.map { String($0.utf8.count, radix: 16) + "\r\n" + $0 + "\r\n" }.joined() + "0\r\n\r\n"
  let archive = record(
    "response", "https://kabar.example.com/1",
    response(body, headers: "Transfer-Encoding: chunked\r\n"))
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  #expect(items.pages.first.map { String(decoding: $0.bytes, as: UTF8.self) } == html)
}

@Test func `an archive that is no archive any more says where`() throws {
  let archive =
    record("response", "https://kabar.example.com/1", response(html)) + "RUBBISH\r\n\r\n"
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  #expect(items.pages.count == 1)
  #expect(items.problems.count == 1)
  #expect(items.problems.first?.description.hasSuffix("a.warc:2: not a WARC record") == true)
}

@Test(arguments: ["-5", "+5", "0", "99999999999999999999", "9223372036854775807", "none"])
func `a record of another length than it says is read to the next one`(_ change: String) throws {
  let good = record("response", "https://kabar.example.com/1", response(html))
  let length = response(html).utf8.count
  let wrong =
    switch change {
    case "-5", "+5": "Content-Length: \(length + (Int(change) ?? 0))"
    case "none": "X-Length: 0"
    default: "Content-Length: \(change)"
    }
  let archive =
    good.replacing("Content-Length: \(length)", with: wrong)
    + record("response", "https://kabar.example.com/2", response(html))
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  #expect(items.pages.map(\.id) == ["https://kabar.example.com/1", "https://kabar.example.com/2"])
  #expect(
    items.problems.map {
      $0.description.hasSuffix("a.warc:1: a record that is not as long as it says")
    }
      == [true])
}

@Test(arguments: ["", " ", "<>"])
func `a page whose address is left empty is named by its place`(_ address: String) throws {
  let archive = record("response", address, response(html))
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  let page = try #require(items.pages.first)
  #expect(page.id.hasSuffix("a.warc#1") && page.url == nil)
}

@Test func `rubbish between two records is passed over`() throws {
  let archive =
    record("response", "https://kabar.example.com/1", response(html)) + "RUBBISH\r\n\r\n"
    + record("response", "https://kabar.example.com/2", response(html))
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  #expect(items.pages.count == 2)
  #expect(items.problems.count == 1)
}

@Test func `an archive that breaks off gives what it has and says so`() throws {
  let archive = record("response", "https://kabar.example.com/1", response(html)).utf8.dropLast(20)
  let items = try intake(of: Array(archive), named: "a.warc")
  #expect(items.pages.count == 1)
  #expect(
    items.problems.first?.description.hasSuffix("a.warc:1: ends in the middle of a record") == true)
}

@Test func `the texts of an archive of texts are pages without tags`() throws {
  let archive = """
    WARC/1.0\r
    WARC-Type: conversion\r
    WARC-Target-URI: https://kabar.example.com/1\r
    Content-Type: text/plain\r
    Content-Length: 27\r
    \r
    Warga memperbaiki jembatan.\r
    \r

    """
  let page = try intake(of: Array(archive.utf8), named: "a.warc.wet").pages.first
  #expect(page?.id == "https://kabar.example.com/1")
  #expect(page?.kind == .scrapedText)
}

/// A response or a revisit with the digest of what it brought.
private func digested(_ type: String, _ address: String, _ digest: String, _ body: String) -> String
{
  record(type, address, body).replacing(
    "WARC-Type: \(type)\r\n", with: "WARC-Type: \(type)\r\nWARC-Payload-Digest: \(digest)\r\n")
}

@Test(arguments: [
  ("https://kabar.example.com/1", "sha1:A", 1), ("https://kabar.example.com/2", "sha1:A", 2),
  ("https://kabar.example.com/2", "sha1:B", 1),
])
func `a page as before is one under another address alone`(
  _ address: String, _ digest: String, _ count: Int
) throws {
  let archive =
    digested("response", "https://kabar.example.com/1", "sha1:A", response(html))
    + digested("revisit", address, digest, "HTTP/1.1 200 OK\r\n\r\n")
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  #expect(items.pages.count == count)
  #expect(items.pages.last.map { String(decoding: $0.bytes, as: UTF8.self) } == html)
  #expect(items.problems.isEmpty)
}

/// An archive of one record, packed by gzip.
private let packedRecord = Data(
  base64Encoded: """
    H4sIAAAAAAACA0WNwQqDMBBE70L+YX9Ao9KTiFB6aWmhRSye13bRqIkhWUH/vkopvQwzwzCvPpYnmUSxCOrNhdVqKQ\
    NH3k7G069E1xKHz/KSQcdsfSblgA26iBbUdqToNWmZiuA0GSbD4Y1My10GSXIQgQjOVfXYGAmkcQz363/3pTEtLDvW\
    477NbVFvOARN2pJrUA0KetINMhpo0fBsWlhxEzd7HOCtmFy/5wZNr1yUS1vsTx9AHioI2gAAAA==
    """)

@Test(arguments: [
  [0x1F, 0x8B, 0x08, 0xFF, 0xFF, 0xFF], [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 7, 7],
])
func `the records behind a damaged one are read`(_ damaged: [UInt8]) throws {
  let record = Array(try #require(packedRecord))
  let items = try intake(of: damaged + record + damaged + record, named: "a.warc.gz")
  #expect(items.pages.map(\.id) == Array(repeating: "https://kabar.example.com/2", count: 2))
  #expect(items.problems.count == 2)
}

@Test(arguments: ["dns:kabar.example.com", "dns:www.kabar.example.com"])
func `an answer of the name service is passed over`(_ address: String) throws {
  let archive =
    record("response", address, "20240513080000\r\nkabar.example.com. 60 IN A 192.0.2.1\r\n")
    + record("response", "https://kabar.example.com/1", response(html))
  let items = try intake(of: Array(archive.utf8), named: "a.warc")
  #expect(items.pages.count == 1)
  #expect(items.problems.isEmpty)
}
