import Testing

@testable import SanadStore

@Test(arguments: [
  ("banjir", "(\"banjir\")"), ("banjir jembatan", "(\"banjir\") AND (\"jembatan\")"),
  ("banjir OR longsor", "(\"banjir\" OR \"longsor\")"),
  ("banjir OR longsor jembatan", "(\"banjir\" OR \"longsor\") AND (\"jembatan\")"),
  ("OR banjir OR", "(\"banjir\")"), ("drone*", "(\"drone\" *)"), ("banjir banjir", "(\"banjir\")"),
  ("covid-19*", "(\"covid\") AND (\"19\" *)"),
  ("a\" OR words:\"b", "(\"a\") AND (\"OR words\") AND (\"b\")"),
  ("tewas -austria", "(((\"tewas\")) NOT \"austria\")"),
  ("tewas NOT austria", "(((\"tewas\")) NOT \"austria\")"),
  ("-austria tewas OR mati", "(((\"tewas\" OR \"mati\")) NOT \"austria\")"),
  ("tewas -\"kota lama\" -hilang*", "(((\"tewas\")) NOT \"kota lama\" NOT \"hilang\" *)"),
  ("“sedikitnya delapan” siswa", "(\"sedikitnya delapan\") AND (\"siswa\")"),
  ("kapal-kapal -kapal-selam", "(((\"kapal\")) NOT \"kapal selam\")"),
  ("-austria", nil), ("NOT", nil), ("\"\"", nil),
  ("banjir – jembatan …", "(\"banjir\") AND (\"jembatan\")"),
  ("NEAR(a)", "(\"NEAR\") AND (\"a\")"), ("* OR -", nil), ("", nil),
])
func `what is typed becomes words in quotes and nothing else`(
  _ typed: String, _ pattern: String?
) {
  #expect(SearchQuery(typed).pattern == pattern)
}

@Test func `a word's other forms are as good as it`() {
  var query = SearchQuery("Mundur kapal")
  query.forms = ["mundur": ["mundur", "pengunduran"]]
  #expect(
    query.pattern == "(\"Mundur\" OR \"mundur\" OR \"pengunduran\") AND (\"kapal\")")
}

@Test func `no more words are looked for than the limit, however they are joined`() {
  for mark in [" ", " OR "] {
    let typed = (0..<100).map { "kata\($0)" }.joined(separator: mark)
    let terms = SearchQuery(typed).terms.groups.flatMap { $0 }
    #expect(terms.count == SearchQuery.wordCountMax)
  }
}
