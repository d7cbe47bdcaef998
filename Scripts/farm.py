"""Invented outlets on addresses of 127/8, for the checks of `sanad watch`: feeds, pages, edits, failures."""

import asyncio
import hashlib
import threading

PLACES = ["Selat Karang", "Teluk Banda Kecil", "Pulau Merawan", "Kota Lintang", "Muara Selasih",
          "Gunung Arum", "Kabupaten Talang", "Desa Randu", "Pasar Kemuning", "Bendungan Wira"]
EVENTS = ["Feri Terbakar", "Banjir Merendam", "Gudang Runtuh", "Jembatan Ambruk", "Kapal Kandas",
          "Longsor Menimpa", "Pasar Terbakar", "Bus Terguling", "Angin Merusak", "Listrik Padam"]
NAMES = ["Rahmat Hidayat", "Sri Wahyuni", "Bagas Nirwana", "Dewi Larasati", "Yudha Pranata"]


class Article:
    """One page, as it is now."""

    def __init__(self, outlet, number):
        self.outlet, self.number = outlet, number
        self.dead = 3 + (outlet * 7 + number * 3) % 20
        self.noise = 0
        self.counts = False
        self.status = 200
        self.event = EVENTS[(outlet + number) % 10]
        self.place = f"{PLACES[(outlet * 3 + number * 7) % 10]} {chr(65 + outlet % 26)}{number}"
        self.name = NAMES[(outlet + 2 * number) % 5]

    @property
    def title(self):
        return f"{self.event} di {self.place}, {self.dead} Orang Tewas ({self.outlet}-{self.number})"

    def html(self):
        """The page; `noise` changes only what is no part of the report."""
        related = "".join(f'<li><a href="/baca/{self.noise}-{i}">Berita lain {self.noise + i}</a></li>'
                          for i in range(5))
        # A counter of readers beside the time is harder: extraction takes the line for text.
        views = f'<span class="views">{self.noise * 13 + 100} dibaca</span>' if self.counts else ""
        gap = " " * (1 + self.noise % 3)
        return f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{self.title} - Warta
 {self.outlet}</title><meta property="og:type" content="article"><meta property="og:title"
 content="{self.title}"><meta property="article:published_time"
 content="2026-03-0{1 + self.number % 9}T08:15:00+07:00"><meta property="og:site_name"
 content="Warta {self.outlet}"><meta name="token" content="{self.noise * 7919}"></head><body><header><nav>
<a href="/">Beranda</a> <a href="/nasional">Nasional</a> <a href="/daerah">Daerah</a></nav></header>
<article><h1>{self.title}</h1><div class="info"><span class="ago">{self.noise + 2} jam lalu</span>{views}</div>{gap}
<p>WARTA, {self.place} - {self.event} di {self.place} pada Senin pagi menewaskan {self.dead} orang, kata
 Kepala Kantor SAR {self.place} {self.name} kepada wartawan di posko gabungan.</p>{gap}
<p>"Kami masih mencari dua orang yang dilaporkan hilang," ujar {self.name} di lokasi nomor {self.number}
 yang dijaga petugas sejak kejadian itu.</p>
<p>Petugas mengevakuasi {40 + self.number} warga ke balai desa {self.place}. Bupati meminta warga menjauhi
 lokasi sampai pemeriksaan selesai dilakukan oleh tim dari provinsi nomor {self.outlet}.</p></article>
<aside><h3>Berita terkait</h3><ul>{related}</ul></aside>
<footer>Hak cipta Warta {self.outlet}. Dibuat dalam {self.noise % 97} milidetik.</footer></body></html>"""


class Farm:
    """Outlets by number, each on an address of its own; every request is written down."""

    # The first two bytes of the outlets' addresses; one of a namespace is served by a single socket on port 80.
    network = "127.1"
    # Outlets that take a connection and never answer.
    mute = frozenset()

    def __init__(self, outlet_count, article_count, port=0):
        self.articles = [[Article(o, n) for n in range(article_count)] for o in range(outlet_count)]
        self.requests = []
        self.port = port
        self.ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self.serve()), daemon=True).start()
        if not self.ready.wait(60):
            raise RuntimeError("no farm")

    @classmethod
    def host(cls, outlet):
        """An address of loopback, where 127.0.0.1 is left to others, or of a namespace."""
        return f"{cls.network}.{outlet // 250}.{1 + outlet % 250}"

    def site(self, outlet):
        port = "" if self.port == 80 else f":{self.port}"
        return f"http://{self.host(outlet)}{port}"

    def feed(self, outlet):
        return self.site(outlet) + "/rss"

    def page(self, outlet, number):
        return f"{self.site(outlet)}/baca/{number}"

    async def serve(self):
        hosts = [self.host(o) for o in range(len(self.articles))]
        if not self.network.startswith("127."):
            hosts = ["0.0.0.0"]
        first = await asyncio.start_server(self.answer, hosts[0], self.port, backlog=1024)
        self.port = first.sockets[0].getsockname()[1]
        servers = [first]
        for host in hosts[1:]:
            servers.append(await asyncio.start_server(self.answer, host, self.port, backlog=64))
        self.ready.set()
        await asyncio.gather(*(server.serve_forever() for server in servers))

    async def answer(self, reader, writer):
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            path = head.split(" ")[1]
            host = writer.get_extra_info("sockname")[0].split(".")
            outlet = int(host[2]) * 250 + int(host[3]) - 1
            if outlet in self.mute:
                await asyncio.sleep(3600)
            status, kind, body = self.reply(outlet, path)
            tag = '"' + hashlib.md5(body).hexdigest() + '"'
            if status == 200 and f"If-None-Match: {tag}" in head:
                status, body = 304, b""
            self.requests.append((outlet, path, status))
            lines = [f"HTTP/1.1 {status} X", f"Content-Type: {kind}", f"Content-Length: {len(body)}",
                     "Connection: close"] + ([f"ETag: {tag}"] if status in (200, 304) else [])
            writer.write(("\r\n".join(lines) + "\r\n\r\n").encode() + body)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, IndexError):
            pass
        finally:
            writer.close()

    def reply(self, outlet, path):
        if path == "/rss":
            return 200, "application/rss+xml", self.rss(outlet).encode()
        if path.startswith("/baca/") and path[6:].isdigit() and int(path[6:]) < len(
                self.articles[outlet]):
            article = self.articles[outlet][int(path[6:])]
            return article.status, "text/html; charset=utf-8", article.html().encode()
        return 404, "text/plain", b"tidak ada"

    def rss(self, outlet):
        items = "".join(
            f"<item><title>{a.title}</title><link>{self.page(outlet, a.number)}</link>"
            f"<guid>{outlet}-{a.number}</guid><description>{a.event} di {a.place}.</description></item>"
            for a in self.articles[outlet])
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Warta</title>{items}' \
               "</channel></rss>"
