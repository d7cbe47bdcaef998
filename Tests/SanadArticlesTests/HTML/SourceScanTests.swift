import Testing

@testable import SanadArticles

/// What the parser gets of `html`.
private func prepared(_ html: String) -> String {
  String(decoding: HTMLSource.prepared(Array(html.utf8)).bytes, as: UTF8.self)
}

@Test(arguments: [
  ("<script>var a = '<p>';</script><p>x", "<script></script><p>x"),
  ("<SCRIPT src=a.js>b</Script ><p>x", "<SCRIPT src=a.js></Script ><p>x"),
  ("<style>p > a { }</style><p>x", "<style></style><p>x"),
  ("<p>a<!-- <script> -->b</p><script>c</script>", "<p>ab</p><script></script>"),
  ("<a title='\"<!--'>x</a><!-- y -->", "<a title='\"<!--'>x</a>"),
  ("<p>a\0b</p>", "<p>ab</p>"),
  ("<p class=\"a\0b\">", "<p class=\"ab\">"),
])
func `programs, style sheets, comments and zeros are left out`(_ html: String, _ kept: String) {
  #expect(prepared(html) == kept)
}

@Test(arguments: [
  "<script type=\"application/ld+json\">{\"a\": \"<!-- <script> -->\"}</script><p>x",
  "<script>never closed <p>x",
  "<script src=a.js/><p>x</p>",
  "<scripted>x</scripted>",
  "<p>a <!-- never closed <p>x",
  "<!--><p>x",
  "<div data-code=\"<script>\">x</div><div data-code=\"</script>\">y</div>",
  "<p>1 < 2 and \"quoted</p><p title=\"never closed>x</p>",
])
func `what may be read stays`(_ html: String) {
  #expect(prepared(html) == html)
}

@Test func `an endless value is cut and its tag is closed`() {
  let long = String(repeating: "a", count: HTMLLimits.tagByteCountMax + 9)
  let kept = prepared("<p title=\"\(long)\">x</p>")
  #expect(kept.hasSuffix("a\">x</p>"))
  #expect(kept.utf8.count < long.utf8.count + 16)
}

@Test(arguments: ["<a b=\"<a b='", "<!-- <script ", "<script><style><!--", "<a b=\"'\"'"])
func `marks without an end are looked for once`(_ part: String) {
  let page = String(repeating: part, count: 200_000)
  #expect(!prepared(page).isEmpty)
}
