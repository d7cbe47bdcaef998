import SanadModel
import SanadText
import Testing

private let body = [
  "The lock keepers of Harrow closed the western gate on Tuesday because its timbers had begun to rot.",
  "Barges must wait until Friday, the canal trust said, and may moor below the mill free of charge.",
  "The gate was built in 1911 and has been mended twice since the trust took over the waterway.",
]

private func authors(_ line: String, head: String = "", body: [String] = body) throws -> [String] {
  try Extraction.page(
    "<html><head><title>Lock gate closed</title>\(head)</head><body><article><h1>Lock gate closed</h1>"
      + "\(line)\(Sample.paragraphs(body))</article></body></html>"
  ).authors
}

@Test(arguments: [
  ("By Dan Carrow", ["Dan Carrow"]), ("By Will Pemberley", ["Will Pemberley"]),
  ("By Ada Marlowe", ["Ada Marlowe"]), ("By Said Kasim", ["Said Kasim"]),
  ("By Luca Di Tornaso", ["Luca Di Tornaso"]), ("By An Quach", ["An Quach"]),
  ("By Von Harding", ["Von Harding"]),
  ("By Dan Carrow and Will Pemberley", ["Dan Carrow", "Will Pemberley"]),
  ("BY MARA FELD AND JUN OKADA", ["Mara Feld", "Jun Okada"]),
])
func `a word of another language with a capital is part of a name`(
  _ line: String, _ names: [String]
) throws {
  #expect(try authors("<p class=byline>\(line)</p>") == names)
}

@Test(arguments: [
  ("Oleh May Lestari", ["May Lestari"]), ("Oleh Will Prakoso", ["Will Prakoso"]),
  ("Oleh Sari Wulandari dan Bima Prakoso", ["Sari Wulandari", "Bima Prakoso"]),
  ("OLEH SARI WULANDARI DAN BIMA PRAKOSO", ["Sari Wulandari", "Bima Prakoso"]),
  ("Oleh Sari Wulandari di Ambon", ["Sari Wulandari"]),
])
func `a joint in small letters, or in a line of capitals, parts names`(
  _ line: String, _ names: [String]
) throws {
  let body = [Sample.first, Sample.second, Sample.third]
  #expect(try authors("<p class=byline>\(line)</p>", body: body) == names)
}

@Test func `a name in the metadata keeps the word that is a joint elsewhere`() throws {
  #expect(try authors("", head: #"<meta name="author" content="Dan Carrow">"#) == ["Dan Carrow"])
}

@Test(arguments: ["Von Harding", "Par Johannes", "Door Ellis"])
func `a heading that is a name is no byline of another language`(_ heading: String) throws {
  let article = try Extraction.page(
    "<html><body><article><h1>Lock gate closed</h1><p>\(body[0])</p><h3>\(heading)</h3><p>\(body[1])</p>"
      + "<p>\(body[2])</p></article></body></html>")
  #expect(article.text.string.contains(heading))
}

@Test(arguments: [
  ("<div>Penulis</div><div>Rani Kusuma</div><div>Editor</div><div>Bima Prakoso</div>"),
  ("<h6>Rani Kusuma</h6><p>Penulis</p><h6>Bima Prakoso</h6><p>Editor</p>"),
  ("<ul><li>Penulis</li><li>Rani Kusuma</li></ul><ul><li>Editor</li><li>Bima Prakoso</li></ul>"),
])
func `a role in an element of its own names the one beside it`(_ lines: String) throws {
  let article = try Extraction.page(
    "<html><body><article><h1>Jembatan Gantung Desa Dibuka</h1><div>\(lines)</div>\(Sample.body)</article></body></html>"
  )
  #expect(article.authors == ["Rani Kusuma"])
  #expect(article.editors == ["Bima Prakoso"])
}

@Test(arguments: ["<a rel=author>", "<span itemprop=author>", "<a rel=\"author\" class=name>"])
func `the authors of cards further down are not the article's`(_ tag: String) throws {
  let end = tag.hasPrefix("<a") ? "</a>" : "</span>"
  let cards = ["Jon Marsh", "Steve Ollard", "Anton Hale"].map {
    "<li><h2><a href=/x>Fares to rise</a></h2><div>\(tag)\($0)\(end)</div></li>"
  }.joined()
  let names = try authors(
    "<div>\(tag)Devin Corby\(end)</div>", body: body + ["</p><ul>\(cards)</ul><p>"])
  #expect(names == ["Devin Corby"])
}

@Test(arguments: [
  ("Penulis: Rani Kusuma, Kabar TV", ["Rani Kusuma"]),
  ("Posted June 3, 2019 by Fay Peters &amp; filed under Canals", ["Fay Peters"]),
  ("Words by Fay Peters Photographs by Ana Ruiz", ["Fay Peters"]),
  ("By Rani Kusuma<br>Bima Prakoso", ["Rani Kusuma", "Bima Prakoso"]),
])
func `what stands behind a name is none`(_ line: String, _ names: [String]) throws {
  #expect(try authors("<p class=byline>\(line)</p>") == names)
}

@Test(arguments: ["admin", "Administrator", "redaksi", "webmaster"])
func `an account that is nobody's is no author`(_ name: String) throws {
  #expect(try authors("", head: "<meta name=author content=\"\(name)\">") == [])
}
