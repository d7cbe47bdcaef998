#!/usr/bin/env python3
"""Tries to lead `sanad watch` inside: check-guard.py PROGRAM.

Runs in a network namespace of its own, so nothing leaves the machine. One outlet on a public address has a feed
whose items lead to addresses inside: written in every way, behind names that change, behind redirects, on other
ports, through a proxy of the environment. A canary listens on all of them; it must not hear a single connection.
The program is the released one: no option makes it connect to an address inside.
"""

import http.server
import os
import socket
import socketserver
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

PUBLIC = "93.184.216.34"
# Addresses of the namespace that nobody may connect to.
INSIDE = ["10.0.0.1", "10.0.0.7", "10.255.255.255", "172.16.0.1", "172.31.255.1", "192.168.1.1", "169.254.169.254",
          "100.64.0.1", "192.0.0.170", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "192.88.99.1"]
INSIDE_6 = ["fd00::1", "fc00::7", "fe80::7", "2001:db8::1", "64:ff9b::a00:1", "2002:a00:1::1", "100::1", "fec0::1"]
PORTS = [80, 22, 25, 443, 3128, 6379, 8080]

LITERAL = (
    [f"http://{a}/" for a in INSIDE] + [f"http://[{a}]/" for a in INSIDE_6]
    + [f"http://{a}/" for a in (
        "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "0",
        "0.0.0.0", "127.0.0.1.", "localhost", "LOCALHOST.", "127.255.255.254", "167772161", "0x0a000001", "012.0.0.1",
        "255.255.255.255", "224.0.0.1", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "[::ffff:10.0.0.1]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "[ff02::1]", "%31%32%37.0.0.1",
        "①②⑦.⓪.⓪.①", "127。0。0。1", "１０.0.0.1", f"{PUBLIC}@127.0.0.1", "127.0.0.1:80#@" + PUBLIC)]
    + [f"http://{PUBLIC}:{p}/" for p in PORTS if p not in (80, 443)]
    + [f"http://10.0.0.1:{p}/" for p in PORTS] + ["https://10.0.0.1/", "https://127.0.0.1/"]
    + ["ftp://10.0.0.1/a", "gopher://10.0.0.1:80/_GET", "dict://10.0.0.1:6379/i", "file:///etc/passwd",
       "//10.0.0.1/", "http:\\\\10.0.0.1/"])
# Names, with what the name server says when asked again and again.
NAMES = {"inside.example": ["10.0.0.7"], "mixed.example": ["10.0.0.1", PUBLIC], "metadata.example": ["169.254.169.254"],
         "loop.example": ["127.0.0.1"], "zero.example": ["0.0.0.0"]}
REBINDING = {f"rebind{n}.example" for n in range(6)}

PAGE = """<html lang="id"><head><title>Jembatan Randu ambruk</title><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-03-09T08:15:00+07:00"></head><body><article>
<h1>Jembatan Randu ambruk, tiga orang luka</h1><p>RANDU - Jembatan Randu di Kabupaten Talang ambruk pada Senin pagi
dan melukai tiga orang, kata Kepala Kantor SAR Talang Rahmat Hidayat kepada wartawan di posko.</p>
<p>Petugas menutup jalan ke jembatan itu dan mengevakuasi empat puluh warga ke balai desa Randu.</p></article></body>
</html>"""

heard = []
pages = []


class NameServer(socketserver.BaseRequestHandler):
    """Answers for every name of the outlet, for names inside, and in turns for those that rebind."""

    asked = {}

    def handle(self):
        data, connection = self.request
        labels, at = [], 12
        while data[at]:
            labels.append(data[at + 1:at + 1 + data[at]].decode("latin-1").lower())
            at += 1 + data[at]
        name, kind = ".".join(labels), struct.unpack(">H", data[at + 1:at + 3])[0]
        addresses = self.addresses(name) if kind == 1 else []
        answer = data[:2] + b"\x81\x80" + struct.pack(">HHHH", 1, len(addresses), 0, 0) + data[12:at + 5]
        for address in addresses:
            answer += b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 0, 4) + socket.inet_aton(address)
        connection.sendto(answer, self.client_address)

    def addresses(self, name):
        if name in REBINDING:
            count = NameServer.asked[name] = NameServer.asked.get(name, 0) + 1
            return [PUBLIC if count % 2 else "10.0.0.7"]
        return NAMES.get(name, [PUBLIC] if name.endswith(".example") else [])


class Canary(http.server.BaseHTTPRequestHandler):
    """Every address and port of the namespace; only the public one on port 80 is to be asked."""

    protocol_version = "HTTP/1.0"

    def setup(self):
        local = self.request.getsockname()
        if local[0].removeprefix("::ffff:") != PUBLIC or local[1] != 80:
            heard.append((local[0], local[1]))
        super().setup()

    def do_GET(self):
        path = urllib.parse.urlsplit(self.path)
        query = urllib.parse.parse_qs(path.query)
        if path.path in ("/rss", "/robots.txt") and self.headers.get("Host", "").startswith("turned"):
            return self.away("http://10.0.0.1" + path.path)
        if path.path == "/to":
            return self.away(query["u"][0])
        if path.path == "/rss":
            return self.say("application/rss+xml", feed())
        if path.path == "/robots.txt":
            return self.say("text/plain", "User-agent: *\nAllow: /\n")
        if path.path.startswith("/.well-known/"):
            return self.send_error(404)
        pages.append(self.headers.get("Host"))
        return self.say("text/html; charset=utf-8", PAGE)

    def away(self, address):
        self.send_response(302)
        self.send_header("Location", address.encode().decode("latin-1"))
        self.end_headers()

    def say(self, kind, text):
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    address_family = socket.AF_INET6
    daemon_threads = True
    request_queue_size = 64


def links():
    """Every address inside by itself and behind a redirect of a public page; names; one page that is well."""
    direct = LITERAL + [f"http://{name}/a" for name in [*NAMES, *sorted(REBINDING)]]
    turned = [f"http://r{n}.example/to?u=" + urllib.parse.quote(a, safe="") for n, a in enumerate(direct)]
    twice = [f"http://s{n}.example/to?u=" + urllib.parse.quote(t, safe="") for n, t in enumerate(turned[::7])]
    return direct + turned + twice + ["http://well.example/berita/1"]


def feed():
    items = "".join(f"<item><title>Berita {n}</title><guid>{n}</guid><link>{escaped(a)}</link></item>"
                    for n, a in enumerate(links()))
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>W</title>{items}</channel></rss>'


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def serve():
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    for address in [*INSIDE, PUBLIC]:
        subprocess.run(["ip", "address", "add", address + "/32", "dev", "lo"], check=True)
    for address in INSIDE_6:
        subprocess.run(["ip", "-6", "address", "add", address + "/128", "dev", "lo", "nodad"], check=True)
    for port in PORTS:
        threading.Thread(target=Server(("::", port), Canary).serve_forever, daemon=True).start()
    names = socketserver.ThreadingUDPServer(("127.0.0.53", 53), NameServer)
    threading.Thread(target=names.serve_forever, daemon=True).start()
    with tempfile.NamedTemporaryFile("w", suffix=".conf", delete=False) as file:
        file.write("nameserver 127.0.0.53\noptions timeout:1 attempts:1\n")
    subprocess.run(["mount", "--bind", file.name, "/etc/resolv.conf"], check=True)


def main():
    program = os.path.abspath(sys.argv[1])
    if os.environ.get("SANAD_NAMESPACE") != "own":
        os.execvpe("unshare", ["unshare", "--net", "--mount", sys.executable, *sys.argv],
                   {**os.environ, "SANAD_NAMESPACE": "own"})
    serve()
    # A canary that hears nothing proves nothing.
    inside = [*INSIDE, *(address for address in INSIDE_6 if not address.startswith("fe80")), "127.0.0.1", "::1"]
    for address in inside:
        socket.create_connection((address, 80), 5).close()
    deadline = time.monotonic() + 10
    while len(heard) < len(inside):
        assert time.monotonic() < deadline, f"the canary heard {len(heard)} of {len(inside)} connections"
        time.sleep(0.05)
    heard.clear()
    proxy = {name: "http://10.0.0.1:3128" for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "ALL_PROXY")}
    folder = tempfile.mkdtemp(prefix="guard-")
    store = os.path.join(folder, "desk.sanad")
    feeds = ["http://well.example/rss", "http://turned.example/rss", "http://10.0.0.1/rss", "http://loop.example/rss"]
    for address in feeds:
        subprocess.run([program, "feeds", "add", "--quiet", "--store", store, address], check=False)
    output = subprocess.run(
        [program, "watch", "--store", store, "--once", "--contact", "desk@example.com"],
        env={**os.environ, **proxy}, capture_output=True, text=True, check=True).stdout
    refused = sum(line.split()[1] == "refused" for line in output.splitlines())
    stored = sum(line.split()[1] == "stored" for line in output.splitlines())
    print(f"{len(set(links()))} addresses and {len(feeds)} feeds: {refused} refused, "
          f"{len(pages)} public pages asked, {stored} lines stored, {len(heard)} connections inside")
    for address, port in sorted(set(heard)):
        print(f"connected to {address} port {port}")
    if heard or "well.example" not in pages:
        sys.exit(1)


if __name__ == "__main__":
    main()
