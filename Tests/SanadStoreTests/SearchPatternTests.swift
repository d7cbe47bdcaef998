import Testing

@testable import SanadStore

@Test(arguments: [
  ("banjir", "(\"banjir\")"), ("banjir jembatan", "(\"banjir\") AND (\"jembatan\")"),
  ("banjir OR longsor", "(\"banjir\" OR \"longsor\")"),
  ("banjir OR longsor jembatan", "(\"banjir\" OR \"longsor\") AND (\"jembatan\")"),
  ("OR banjir OR", "(\"banjir\")"), ("drone*", "(\"drone\" *)"), ("banjir banjir", "(\"banjir\")"),
  ("covid-19*", "(\"covid\") AND (\"19\" *)"),
  ("a\" OR words:\"b", "(\"a\" OR \"words\") AND (\"b\")"),
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
