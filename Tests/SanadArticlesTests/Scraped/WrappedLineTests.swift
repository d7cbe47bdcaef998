import SanadModel
import SanadText
import Testing

/// `text` broken at `width` as mails are.
private func wrapped(_ text: String, _ width: Int) -> String {
  var (lines, line): ([String], String) = ([], "")
  for word in text.split(separator: " ") {
    if !line.isEmpty, width < line.count + 1 + word.count {
      lines.append(line)
      line = String(word)
    } else {
      line += line.isEmpty ? String(word) : " \(word)"
    }
  }
  return (lines + [line]).joined(separator: "\n")
}

@Test(arguments: [52, 60, 72])
func `lines broken at a width are joined`(_ width: Int) throws {
  let paragraphs = [Sample.first, Sample.second, Sample.third]
  let article = try Extraction.scraped(
    "Jembatan Gantung Desa Dibuka Lagi\n\n"
      + paragraphs.map { wrapped($0, width) }.joined(separator: "\n\n"))
  #expect(article.title.string == "Jembatan Gantung Desa Dibuka Lagi")
  #expect(article.text.string == paragraphs.joined(separator: "\n\n"))
}

@Test func `short lines of a list are none of them`() throws {
  let article = try Extraction.scraped(
    "Jembatan Gantung Desa Dibuka Lagi\n\n\(Sample.first)\n\nBeras\nGula\nMinyak\nGaram\nTelur\n\n\(Sample.second)"
  )
  #expect(!article.text.string.contains("Beras Gula"))
}

@Test(arguments: ["/PRNewswire/", "/Kabarwire/", "/GLOBE NEWSWIRE/"])
func `a release begins with a place, a day and who sends it`(_ wire: String) throws {
  let article = try Extraction.scraped(
    "Lock gate mended on Sunday\n\nMERAWAN, May 13, 2024 \(wire) -- \(Sample.first)\n\n\(Sample.second)"
  )
  #expect(article.place == "Merawan")
  #expect(article.text.string == Sample.text(Sample.first, Sample.second))
}

@Test func `what stands below the end of a release is none of it`() throws {
  let article = try Extraction.scraped(
    "Lock gate mended on Sunday\n\n\(Sample.first)\n\n\(Sample.second)\n\n###\n\nMedia contact\nAna Ruiz\n+44 20 7946 0000"
  )
  #expect(article.text.string == Sample.text(Sample.first, Sample.second))
}

@Test(arguments: ["Baca juga: Banjir Surut di Merawan", "Lihat juga: Harga Beras Naik"])
func `a label that runs together with a name is parted from it`(_ label: String) throws {
  let article = try Extraction.scraped(
    "Jembatan Gantung Desa Dibuka Lagi\n\n\(Sample.first)\n\nHal itu dikatakan Kepala Dinas Pekerjaan Umum Slamet Riyadi\(label)\n\n\(Sample.second)"
  )
  #expect(!article.text.string.contains(label))
  #expect(article.text.string.contains("Umum Slamet Riyadi"))
}
