let fish = [
  "/fish", "/fish.html", "/fish/salmon.html", "/fishheads", "/fishheads/yummy.html",
  "/fish.html?id=anything",
]

let notFish = ["/Fish.asp", "/catfish", "/?id=fish"]

let groups = """
  allow: /foo/bar/

  user-agent: FooBot
  disallow: /
  allow: /x/
  user-agent: BarBot
  disallow: /
  allow: /y/


  allow: /w/
  user-agent: BazBot

  user-agent: FooBot
  allow: /z/
  disallow: /
  """
