"""An invented archive in the shape of CC-NEWS: packed members, a warcinfo, answers of h2 servers, a broken member.

    archive.py FOLDER ARTICLES FILES [SEED [common]]

Events are told by several outlets, some word for word; pages come twice, change under one address, have no date, or break
off. With `common` one sentence stands in every article.
"""

from __future__ import annotations

import datetime
import gzip
import hashlib
import os
import random
import sys
from typing import Iterator

OUTLETS = ["Kabar Lintang", "Warta Selasih", "Nusa Kini", "Detak Merawan", "Suara Randu", "Lensa Talang",
           "Harian Arum", "Cakrawala Wira", "Pesisir Post", "Kemuning Raya", "Berita Muara", "Sorot Banda"]
PLACES = ["Selat Karang", "Teluk Banda Kecil", "Pulau Merawan", "Kota Lintang", "Muara Selasih", "Gunung Arum",
          "Kabupaten Talang", "Desa Randu", "Pasar Kemuning", "Bendungan Wira", "Tanjung Sirih", "Lembah Cendana"]
EVENTS = ["kebakaran gudang", "banjir bandang", "tabrakan kapal", "gempa bumi", "tanah longsor", "kecelakaan bus",
          "pemadaman listrik", "unjuk rasa buruh", "sidang korupsi", "wabah demam", "kenaikan harga beras",
          "pencarian pendaki"]
PEOPLE = ["Rahmat Hidayat", "Sri Wahyuni", "Bagas Nirwana", "Dewi Larasati", "Yudha Pranata", "Laras Ayuningtyas",
          "Tomi Gunawan", "Ratna Sari", "Hendra Wijaya", "Maya Kusuma"]
OFFICES = ["Kepala Kantor SAR", "Juru Bicara Pemerintah Kota", "Kapolres", "Kepala Dinas Kesehatan", "Ketua Panitia",
           "Wakil Bupati"]
WORDS = ("jalan rumah warga petugas bantuan tenda sungai jembatan pasar sekolah malam pagi hujan angin laporan korban "
         "posko kapal nelayan perahu gudang mesin listrik air makanan obat dokter relawan anak keluarga kantor desa "
         "lapangan mobil truk bahan logistik data hasil rapat keputusan anggaran jadwal tim alat pantai bukit").split()
VERBS = ("memeriksa menutup membuka mengirim mendata menyiapkan memindahkan memperbaiki menunggu membawa melaporkan "
         "mengumpulkan menjaga membersihkan meninjau menghitung").split()
LINKS = ["setelah", "sebelum", "karena", "sementara", "ketika", "agar"]
COMMON = "Ikuti terus perkembangan peristiwa penting di sekitar kita hanya melalui layanan pesan resmi redaksi kami."


class Event:
    """Something that happened, and the sentences that tell it."""

    def __init__(self, number: int, chance: random.Random, start: datetime.datetime):
        self.kind = chance.choice(EVENTS)
        self.place = f"{chance.choice(PLACES)} {chance.choice('ABCDEFGHIJKLMNOPRSTW')}{number}"
        self.dead, self.hurt = chance.randint(2, 40), chance.randint(5, 300)
        self.time = start + datetime.timedelta(minutes=chance.randint(0, 6 * 1440))
        self.person, self.office = chance.choice(PEOPLE), chance.choice(OFFICES)
        self.sentences = [sentence(chance) for _ in range(14)]
        self.agency = [sentence(chance) for _ in range(6)]

    def lead(self, chance: random.Random) -> str:
        """The news in one sentence."""
        dead = self.dead if chance.random() < 0.85 else self.dead + 3
        return (f"Sebanyak {dead} orang tewas dan {self.hurt} orang luka-luka akibat {self.kind} di {self.place}, "
                f"kata {self.office} {self.person}.")


def sentence(chance: random.Random) -> str:
    """Words that read like a sentence."""
    first, second, third, fourth = (chance.choice(WORDS) for _ in range(4))
    return (f"{chance.choice(['Petugas', 'Warga', 'Relawan', 'Pemerintah', 'Tim gabungan'])} {chance.choice(VERBS)} "
            f"{first} dan {second} di {chance.choice(PLACES)} {chance.choice(LINKS)} {third} {chance.choice(VERBS)} "
            f"{fourth} pada pukul {chance.randint(1, 12)}.{chance.randint(10, 59)} bersama "
            f"{chance.randint(3, 900)} orang.")


class Story:
    """One outlet's article on an event."""

    def __init__(self, number: int, event: Event, chance: random.Random, has_common: bool):
        self.outlet = chance.choice(OUTLETS)
        self.host = self.outlet.lower().replace(" ", "") + ".example.com"
        self.url = f"https://www.{self.host}/berita/{number}/{event.kind.replace(' ', '-')}"
        self.title = f"{event.kind.title()} di {event.place}, {event.dead} Orang Tewas"
        self.time = event.time + datetime.timedelta(minutes=chance.randint(1, 900))
        self.is_dated = chance.random() < 0.93
        own = chance.sample(event.sentences, chance.randint(4, 8))
        copied = event.agency if chance.random() < 0.3 else []
        quote = f'"{sentence(chance)[:-1]}," ujar {event.person} kepada {self.outlet}.'
        self.paragraphs = [event.lead(chance), *own[:3], *copied, quote, *own[3:], *(sentence(chance) for _ in range(3))]
        if has_common:
            self.paragraphs.append(COMMON)

    def html(self) -> str:
        """The page."""
        date = (f'<meta property="article:published_time" content="{self.time.isoformat()}+07:00">'
                if self.is_dated else "")
        body = "\n".join(f"<p>{paragraph}</p>" for paragraph in self.paragraphs)
        return (f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{self.title} - {self.outlet}</title>'
                f'<meta property="og:site_name" content="{self.outlet}"><meta property="og:title" content="{self.title}">'
                f'<link rel="canonical" href="{self.url}">{date}</head><body>'
                f'<nav><a href="/">Beranda</a><a href="/terkini">Terkini</a></nav><article><h1>{self.title}</h1>\n{body}\n'
                f'</article><footer>Hak cipta {self.outlet}</footer></body></html>')


def record(kind: str, address: str | None, time: datetime.datetime, content: bytes, media: str) -> bytes:
    """A record with its headers."""
    digest = hashlib.sha256(f"{kind}{address}{time}".encode() + content).hexdigest()
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Date: {time.strftime('%Y-%m-%dT%H:%M:%SZ')}",
             f"WARC-Record-ID: <urn:uuid:{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}>",
             f"Content-Type: {media}", f"Content-Length: {len(content)}"]
    if address:
        lines.insert(2, f"WARC-Target-URI: {address}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content + b"\r\n\r\n"


def answer(address: str, time: datetime.datetime, body: bytes, media: str = "text/html; charset=utf-8",
           status: str = "200") -> bytes:
    """A response as the news crawler keeps one of an h2 server."""
    head = (f"HTTP/2 {status}\r\ncontent-type: {media}\r\nserver: nginx\r\nx-crawler-content-encoding: gzip\r\n"
            f"content-length: {len(body)}\r\n\r\n")
    return record("response", address, time, head.encode() + body, "application/http; msgtype=response")


def records(stories: list[Story], chance: random.Random) -> Iterator[bytes]:
    """What a crawler would keep of `stories`: pages, some twice, some changed, and other things."""
    for story in stories:
        fetched = story.time - datetime.timedelta(hours=7) + datetime.timedelta(minutes=chance.randint(2, 60))
        page = story.html()
        yield answer(story.url, fetched, page.encode())
        other = chance.random()
        if other < 0.04:
            yield answer(story.url, fetched + datetime.timedelta(hours=3), page.encode())
        elif other < 0.07:
            changed = page.replace("</article>", f"<p>{sentence(chance)}</p></article>")
            yield answer(story.url, fetched + datetime.timedelta(hours=5), changed.encode())
        elif other < 0.10:
            yield answer(f"https://{story.host}/foto.jpg", fetched, b"\xff\xd8\xff\xe0 picture", "image/jpeg")
        elif other < 0.12:
            yield answer(f"https://{story.host}/hilang", fetched, b"<html>404</html>", status="404")


def write(folder: str, articles: int, files: int, seed: int = 1, has_common: bool = False,
          shuffled: int | None = None) -> list[str]:
    """Writes the archive in `files` files, and returns their paths; `shuffled` puts its records in another order."""
    chance = random.Random(seed)
    start = datetime.datetime(2026, 3, 8)
    events = [Event(number, chance, start) for number in range(max(1, articles // 5))]
    stories = [Story(number, chance.choice(events), chance, has_common) for number in range(articles)]
    stories.sort(key=lambda story: (story.time, story.url))
    kept = list(records(stories, chance))
    if shuffled is not None:
        random.Random(shuffled).shuffle(kept)
    os.makedirs(folder, exist_ok=True)
    return [write_file(folder, number, kept[number::files] if shuffled is not None else
                       kept[len(kept) * number // files:len(kept) * (number + 1) // files], start)
            for number in range(files)]


def write_file(folder: str, number: int, kept: list[bytes], start: datetime.datetime) -> str:
    """One file: a warcinfo, the records, and in the first file a member with a byte that is not its own."""
    time = start + datetime.timedelta(days=number)
    path = os.path.join(folder, f"CC-NEWS-{time.strftime('%Y%m%d%H%M%S')}-{number:05}.warc.gz")
    with open(path, "wb") as file:
        info = b"software: StormCrawler\r\nformat: WARC File Format 1.0\r\n"
        file.write(packed(record("warcinfo", None, time, info, "application/warc-fields")))
        for place, one in enumerate(kept):
            file.write(packed(one))
            if number == 0 and place == len(kept) // 2:
                broken = bytearray(packed(answer("https://rusak.example.com/1", time, b"<html>rusak</html>" * 40)))
                broken[len(broken) // 2] ^= 0xFF
                file.write(broken)
    return path


def packed(one: bytes) -> bytes:
    """A record as a member, the same bytes at any time."""
    return gzip.compress(one, compresslevel=6, mtime=0)


if __name__ == "__main__":
    print("\n".join(write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int((sys.argv[4:] or ["1"])[0]),
                          "common" in sys.argv)))
