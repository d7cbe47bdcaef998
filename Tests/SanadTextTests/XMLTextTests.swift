import SanadText
import Testing

@Test(arguments: [
  ("a & <b> \"c\"", "a &amp; &lt;b&gt; &quot;c&quot;", "a &amp; &lt;b&gt; &quot;c&quot;"),
  ("a\tb\nc\rd", "a\tb\ncd", "a&#9;b&#10;c&#13;d"),
  ("a\u{0}\u{1B}b\u{FFFE}", "ab", "ab"), ("a\u{85}b", "ab", "a\u{85}b"), ("", "", ""),
])
func `XML holds text without what it cannot hold`(
  _ text: String, _ content: String, _ attribute: String
) {
  #expect(XMLText.content(text) == content)
  #expect(XMLText.attribute(text) == attribute)
}
