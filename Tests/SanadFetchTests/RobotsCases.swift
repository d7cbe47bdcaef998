/// What crawlers agree on about robots.txt (RFC 9309), after the ideas of the tests of google/robotstxt.
///
/// Two of its expectations differ here, since RFC 9309 (2.2.2) decodes letters and digits before it compares:
/// `%62%61%7A` matches `baz`, and bytes over ASCII match their encoded form. Two hold for that crawler
/// alone and are left out: `index.html` that stands for its folder, and addresses without a path.
let robotsCases: [RobotsCase] = [
  RobotsCase(name: "an empty file", text: "", allowed: ["/", "", "/x/y"]),
  RobotsCase(
    name: "all refused to one", text: "user-agent: FooBot\ndisallow: /\n",
    refused: ["/", "", "/x/y"]),
  RobotsCase(
    name: "all refused to one", text: "user-agent: FooBot\ndisallow: /\n", token: "",
    allowed: ["/", ""]),
  RobotsCase(name: "unknown names", text: "foo: FooBot\nbar: /\n", allowed: ["/x/y"]),
  RobotsCase(name: "no colons", text: "user-agent FooBot\ndisallow /\n", refused: ["/x/y"]),
  RobotsCase(name: "no colon, three words", text: "user-agent: *\ndisallow / now", allowed: ["/x"]),

  RobotsCase(
    name: "groups", text: groups, allowed: ["/x/b", "/z/d"], refused: ["/y/c", "/foo/bar/"]),
  RobotsCase(
    name: "groups", text: groups, token: "barbot", allowed: ["/y/c", "/w/a"],
    refused: ["/z/d", "/foo/bar/"]),
  RobotsCase(
    name: "groups", text: groups, token: "bazbot", allowed: ["/z/d"], refused: ["/foo/bar/"]),
  RobotsCase(
    name: "a sitemap closes no group",
    text: "User-agent: BarBot\nSitemap: https://example.com/s\nUser-agent: *\nDisallow: /\n",
    refused: ["/"]),
  RobotsCase(
    name: "a sitemap closes no group",
    text: "User-agent: BarBot\nSitemap: https://example.com/s\nUser-agent: *\nDisallow: /\n",
    token: "barbot", refused: ["/"]),
  RobotsCase(
    name: "an unknown line closes no group",
    text: "User-agent: FooBot\nUnknown-Line: x\nUser-agent: *\nDisallow: /\n", refused: ["/"]),
  RobotsCase(
    name: "an unknown line closes no group",
    text: "User-agent: FooBot\nUnknown-Line: x\nUser-agent: *\nDisallow: /\n", token: "barbot",
    refused: ["/"]),

  RobotsCase(
    name: "names in upper case", text: "USER-AGENT: FooBot\nALLOW: /x/\nDISALLOW: /\n",
    allowed: ["/x/y"], refused: ["/a/b"]),
  RobotsCase(
    name: "names in lower case", text: "user-agent: FooBot\nallow: /x/\ndisallow: /\n",
    allowed: ["/x/y"], refused: ["/a/b"]),
  RobotsCase(
    name: "names in any case", text: "uSeR-aGeNt: FooBot\nAlLoW: /x/\ndIsAlLoW: /\n",
    allowed: ["/x/y"], refused: ["/a/b"]),
  RobotsCase(
    name: "a crawler in upper case", text: "User-Agent: FOO BAR\nAllow: /x/\nDisallow: /\n",
    token: "Foo", allowed: ["/x/y"], refused: ["/a/b"]),
  RobotsCase(
    name: "a crawler in upper case", text: "User-Agent: FOO BAR\nAllow: /x/\nDisallow: /\n",
    token: "foo", allowed: ["/x/y"], refused: ["/a/b"]),
  RobotsCase(
    name: "a crawler in lower case", text: "User-Agent: foo bar\nAllow: /x/\nDisallow: /\n",
    token: "Foo", allowed: ["/x/y"], refused: ["/a/b"]),
  RobotsCase(
    name: "a crawler in lower case", text: "User-Agent: foo bar\nAllow: /x/\nDisallow: /\n",
    token: "foo", allowed: ["/x/y"], refused: ["/a/b"]),
  RobotsCase(
    name: "a crawler in any case", text: "User-Agent: FoO bAr\nAllow: /x/\nDisallow: /\n",
    token: "Foo", allowed: ["/x/y"], refused: ["/a/b"]),
  RobotsCase(
    name: "a crawler in any case", text: "User-Agent: FoO bAr\nAllow: /x/\nDisallow: /\n",
    token: "foo", allowed: ["/x/y"], refused: ["/a/b"]),
  RobotsCase(
    name: "a crawler with a version", text: "User-Agent: Foo/2.1\nDisallow: /\n", token: "foo",
    refused: ["/"]),
  RobotsCase(
    name: "a longer name is another crawler",
    text: "User-Agent: foobots\nDisallow: /\nUser-Agent: foobot-news\nDisallow: /", allowed: ["/"]),
  RobotsCase(
    name: "a name ends at a space",
    text: "User-Agent: *\nDisallow: /\nUser-Agent: Foo Bar\nAllow: /x/\nDisallow: /\n",
    token: "Foo", allowed: ["/x/y"]),
  RobotsCase(
    name: "a name ends at a space",
    text: "User-Agent: *\nDisallow: /\nUser-Agent: Foo Bar\nAllow: /x/\nDisallow: /\n",
    token: "Foo Bar", refused: ["/x/y"]),
  RobotsCase(
    name: "an empty name", text: "User-Agent:\nDisallow: /\n", allowed: ["/x"]),

  RobotsCase(
    name: "own rules before those for all",
    text: "user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /\n", refused: ["/x/y"]),
  RobotsCase(
    name: "own rules before those for all",
    text: "user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /\n", token: "barbot",
    allowed: ["/x/y"]),
  RobotsCase(
    name: "only others are named",
    text: "user-agent: FooBot\nallow: /\nuser-agent: BarBot\ndisallow: /\n"
      + "user-agent: BazBot\ndisallow: /\n",
    token: "quxbot", allowed: ["/x/y"]),
  RobotsCase(
    name: "own group without rules",
    text: "user-agent: FooBot\nuser-agent: x\nfoo: bar\n\n"
      + "user-agent: y\ndisallow: /\n", refused: ["/x"]),
  RobotsCase(
    name: "own rules set those for all aside",
    text: "User-agent: *\nDisallow: /x/\nUser-agent: FooBot\nDisallow: /y/\n",
    allowed: ["/x/page"], refused: ["/y/page"]),

  RobotsCase(
    name: "paths keep their case", text: "user-agent: FooBot\ndisallow: /x/\n", refused: ["/x/y"]),
  RobotsCase(
    name: "paths keep their case", text: "user-agent: FooBot\ndisallow: /X/\n", allowed: ["/x/y"]),

  RobotsCase(
    name: "the longer rule refuses",
    text: "user-agent: FooBot\ndisallow: /x/page.html\nallow: /x/\n", allowed: ["/x/y"],
    refused: ["/x/page.html"]),
  RobotsCase(
    name: "the longer rule allows",
    text: "user-agent: FooBot\nallow: /x/page.html\ndisallow: /x/\n", allowed: ["/x/page.html"],
    refused: ["/x/"]),
  RobotsCase(
    name: "empty rules", text: "user-agent: FooBot\ndisallow: \nallow: \n",
    allowed: ["/x/page.html"]),
  RobotsCase(
    name: "of two equal rules the one that allows",
    text: "user-agent: FooBot\ndisallow: /\nallow: /\n",
    allowed: ["/x/page.html"]),
  RobotsCase(
    name: "of two equal rules the one that allows, in the other order",
    text: "user-agent: FooBot\nallow: /\ndisallow: /\n", allowed: ["/x/page.html"]),
  RobotsCase(
    name: "a folder", text: "user-agent: FooBot\ndisallow: /x\nallow: /x/\n", allowed: ["/x/"],
    refused: ["/x"]),
  RobotsCase(
    name: "two equal paths",
    text: "user-agent: FooBot\ndisallow: /x/page.html\nallow: /x/page.html\n",
    allowed: ["/x/page.html"]),
  RobotsCase(
    name: "a star counts as a byte", text: "user-agent: FooBot\nallow: /page\ndisallow: /*.html\n",
    allowed: ["/page"], refused: ["/page.html"]),
  RobotsCase(
    name: "the longer rule without a star",
    text: "user-agent: FooBot\nallow: /x/page.\ndisallow: /*.html\n", allowed: ["/x/page.html"],
    refused: ["/x/y.html"]),

  RobotsCase(
    name: "queries",
    text: "User-agent: FooBot\nDisallow: /\nAllow: /foo/bar?qux=taz&baz=http://foo.bar?tar&par\n",
    allowed: ["/foo/bar?qux=taz&baz=http://foo.bar?tar&par"], refused: ["/foo/bar?qux=taz"]),
  RobotsCase(
    name: "bytes over ASCII", text: "User-agent: FooBot\nDisallow: /\nAllow: /foo/bar/ツ\n",
    allowed: ["/foo/bar/%E3%83%84", "/foo/bar/ツ", "/foo/bar/%e3%83%84"], refused: ["/foo/bar/"]),
  RobotsCase(
    name: "bytes over ASCII, encoded",
    text: "User-agent: FooBot\nDisallow: /\nAllow: /foo/bar/%E3%83%84\n",
    allowed: ["/foo/bar/%E3%83%84", "/foo/bar/ツ"], refused: ["/foo/bar/%E3%83%85"]),
  RobotsCase(
    name: "letters, encoded", text: "User-agent: FooBot\nDisallow: /\nAllow: /foo/bar/%62%61%7A\n",
    allowed: ["/foo/bar/%62%61%7A", "/foo/bar/baz"], refused: ["/foo/bar/%62%61"]),
  RobotsCase(
    name: "signs of rules, encoded",
    text: "User-agent: *\nDisallow: /\nAllow: /a%2Ab\nAllow: /c%24",
    allowed: ["/a*b", "/a%2ab", "/c$", "/c%24d"], refused: ["/axb", "/c"]),
  RobotsCase(
    name: "a slash, encoded, is none", text: "User-agent: *\nDisallow: /a%2fb\n",
    allowed: ["/a/b"], refused: ["/a%2Fb", "/a%2fb/c"]),
  RobotsCase(
    name: "a percent sign alone", text: "User-agent: *\nDisallow: /100%\n", allowed: ["/100"],
    refused: ["/100%", "/100%zz"]),

  RobotsCase(
    name: "a star within", text: "User-agent: FooBot\nDisallow: /foo/bar/quz\nAllow: /foo/*/qux\n",
    allowed: ["/foo/quz", "/foo//quz", "/foo/bax/quz"], refused: ["/foo/bar/quz"]),
  RobotsCase(
    name: "an end", text: "User-agent: FooBot\nDisallow: /foo/bar$\nAllow: /foo/bar/qux\n",
    allowed: ["/foo/bar/qux", "/foo/bar/", "/foo/bar/baz"], refused: ["/foo/bar"]),
  RobotsCase(
    name: "comments", text: "User-agent: FooBot\n# Disallow: /\nDisallow: /foo/quz#qux\nAllow: /\n",
    allowed: ["/foo/bar"], refused: ["/foo/quz"]),
  RobotsCase(
    name: "a dollar sign within", text: "User-agent: *\nDisallow: /a$b\n", allowed: ["/a"],
    refused: ["/a$b", "/a%24bc"]),
  RobotsCase(
    name: "an end after a star", text: "User-agent: *\nDisallow: /a*$\nAllow: /*b$",
    allowed: ["/xb"],
    refused: ["/a", "/ab/c"]),
  RobotsCase(
    name: "pieces do not overlap", text: "User-agent: *\nDisallow: /aba*bab$\n",
    allowed: ["/abab", "/ababx"], refused: ["/ababab", "/aba/bab"]),
  RobotsCase(
    name: "the last of several ends", text: "User-agent: *\nDisallow: /*.php$\n",
    allowed: ["/a.php.html"], refused: ["/a.php/b.php"]),

  RobotsCase(
    name: "a start", text: "user-agent: FooBot\ndisallow: /\nallow: /fish\n", allowed: fish,
    refused: ["/bar"] + notFish),
  RobotsCase(
    name: "a start and a star", text: "user-agent: FooBot\ndisallow: /\nallow: /fish*\n",
    allowed: fish, refused: ["/bar"] + notFish),
  RobotsCase(
    name: "a folder's start", text: "user-agent: FooBot\ndisallow: /\nallow: /fish/\n",
    allowed: [
      "/fish/", "/fish/salmon", "/fish/?salmon", "/fish/salmon.html", "/fish/?id=anything",
    ],
    refused: ["/bar", "/fish", "/fish.html", "/Fish/Salmon.html"]),
  RobotsCase(
    name: "a kind of file", text: "user-agent: FooBot\ndisallow: /\nallow: /*.php\n",
    allowed: [
      "/filename.php", "/folder/filename.php", "/folder/filename.php?parameters",
      "//folder/any.php.file.html", "/filename.php/", "/index?f=filename.php/",
    ],
    refused: ["/bar", "/php/", "/index?php", "/windows.PHP"]),
  RobotsCase(
    name: "a kind of file at the end", text: "user-agent: FooBot\ndisallow: /\nallow: /*.php$\n",
    allowed: ["/filename.php", "/folder/filename.php"],
    refused: [
      "/bar", "/filename.php?parameters", "/filename.php/", "/filename.php5", "/php/",
      "/filename?php", "/aaaphpaaa", "//windows.PHP",
    ]),
  RobotsCase(
    name: "a start and a kind of file",
    text: "user-agent: FooBot\ndisallow: /\nallow: /fish*.php\n",
    allowed: ["/fish.php", "/fishheads/catfish.php?parameters"], refused: ["/bar", "/Fish.PHP"]),
  RobotsCase(
    name: "a letter against a slash", text: "user-agent: FooBot\nallow: /p\ndisallow: /\n",
    allowed: ["/page"]),
  RobotsCase(
    name: "two equal folders", text: "user-agent: FooBot\nallow: /folder\ndisallow: /folder\n",
    allowed: ["/folder/page"]),
  RobotsCase(
    name: "a kind of file against a start",
    text: "user-agent: FooBot\nallow: /page\ndisallow: /*.htm\n", refused: ["/page.htm"]),
  RobotsCase(
    name: "the first page alone", text: "user-agent: FooBot\nallow: /$\ndisallow: /\n",
    allowed: ["/"], refused: ["/page.html"]),
]
