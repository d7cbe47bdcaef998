import Foundation
import SanadArchive
import Testing

private let reports = """
  {"id":"a","title":"Gempa M 5,1 Guncang Bengkulu Selatan","published":"2031-06-10T05:40:00+07:00","text":"Gempa \
  magnitudo 5,1 mengguncang Kabupaten Bengkulu Selatan, Selasa (10/6/2031) pukul 05.12 WIB, kata BMKG. Pusat \
  gempa berada di laut pada jarak 43 kilometer barat daya Manna."}
  {"id":"b","title":"Warga Manna Keluar Rumah saat Gempa","published":"2031-06-10T06:15:00+07:00","text":"Warga \
  Manna keluar rumah ketika gempa magnitudo 5,1 mengguncang Bengkulu Selatan pukul 05.12 WIB. Pusat gempa \
  berada di laut pada jarak 43 kilometer barat daya Manna, menurut BMKG."}
  """

@Test func `explain says why two articles are together`() throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let path = try folder.write("gempa.jsonl", Data(reports.utf8)).path
  let run = try Program.run(["explain", "--format", "jsonl", path])
  let rows = try JSONValue.lines(run.output).filter { $0["kind"]?.text == "story" }
  #expect(rows.allSatisfy { $0["article"]?.text == "b" })
  let values = rows.compactMap { $0["value"]?.text }
  // The article it is near to, the probability and the distance in time; then what they share.
  #expect(values.first?.hasPrefix("a, ") == true && values.first?.hasSuffix(", 35 min") == true)
  #expect(Set(values.dropFirst()) == ["name", "number", "passage"])
  #expect(rows.contains { $0["text"]?.text == "BMKG" })
}
