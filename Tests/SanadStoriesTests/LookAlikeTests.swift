import SanadLanguages
import SanadModel
import SanadText
import Testing

@testable import SanadStories

/// A page that is made again every day or for every town: its slots stand in braces.
private struct PageTemplate {
  let title: String
  let text: String
  /// By slot the values of one page after another.
  let slots: [String: [String]]

  func filled(_ number: Int) -> Report {
    func fill(_ words: String) -> String {
      slots.sorted { $0.key < $1.key }.reduce(words) { text, slot in
        text.split(separator: "{\(slot.key)}", omittingEmptySubsequences: false)
          .joined(separator: slot.value[number % slot.value.count])
      }
    }
    return Report(
      id: "\(title.prefix(8))-\(number)", title: fill(title),
      published:
        "2031-05-\(number / 24 % 20 + 10)T\(number % 24 / 10)\(number % 24 % 10):00:00+07:00",
      text: fill(text))
  }
}

private let towns = [
  "Merawan", "Tanjung Sirih", "Kota Lembayung", "Pelangi", "Batu Anggrek", "Sungai Kemuning",
  "Teluk Cendana", "Marga", "Pulau Intan", "Gunung Seroja",
]
private let days = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
private let clubs = [
  "Persada", "Garuda Selatan", "Bintang Laut", "Elang Timur", "Harimau Kota", "Merpati",
  "Rajawali", "Banteng Utara", "Naga Hijau",
]

private let templates = [
  PageTemplate(
    title: "Jadwal Salat {town} Hari Ini",
    text: """
      Berikut jadwal salat untuk wilayah {town} dan sekitarnya yang dirilis oleh kantor agama setempat. \
      Umat diimbau menunaikan salat tepat waktu dan berjemaah di masjid terdekat. Waktu imsak pukul 04.{m}, \
      subuh pukul 04.{n}, zuhur pukul 11.{m}, asar pukul 15.{n}, magrib pukul 17.{m}, dan isya pukul 19.{n}. \
      Jadwal ini dapat berubah beberapa menit sesuai letak rumah, jadi perhatikan azan dari masjid di sekitar \
      tempat tinggal.
      """,
    slots: [
      "town": towns, "m": (10..<59).map { "\($0)" }, "n": (12..<59).reversed().map { "\($0)" },
    ]),
  PageTemplate(
    title: "Jadwal Acara TV {day}: Film Malam Ini",
    text: """
      Simak jadwal acara televisi hari {day} yang dapat menemani waktu santai bersama keluarga di rumah. Pagi \
      hari dibuka dengan berita, lalu acara memasak dan sinetron pilihan pemirsa sampai sore. Malam harinya \
      tayang film {film} pada pukul 21.00, disusul acara bincang bersama para bintang tamu dan siaran ulang \
      berita petang. Jadwal dapat berubah sewaktu-waktu tanpa pemberitahuan dari stasiun.
      """,
    slots: [
      "day": days,
      "film": ["Layar Senja", "Jejak Ombak", "Rumah Kaca", "Langit Kelima", "Dua Musim"],
    ]),
  PageTemplate(
    title: "Partai {party} Laporkan Dana Kampanye",
    text: """
      Partai {party} menyerahkan laporan penerimaan dan pengeluaran dana kampanye kepada komisi pemilihan. Dalam \
      laporan itu partai mencatat penerimaan sebesar Rp{sum} miliar yang berasal dari sumbangan anggota dan \
      calon legislatif. Komisi akan memeriksa kelengkapan berkas sebelum laporan diumumkan kepada masyarakat \
      melalui laman resmi, kata anggota komisi yang menerima berkas tersebut di kantornya.
      """,
    slots: [
      "party": ["Fajar", "Mandiri", "Bahtera", "Cemara", "Pelita", "Sejahtera Baru", "Nusa"],
      "sum": (11..<60).map { "\($0)" },
    ]),
  PageTemplate(
    title: "Prediksi {club} Lawan Tamunya",
    text: """
      Pertandingan pekan ini mempertemukan {club} dengan tamunya di kandang sendiri. Pelatih {club} meminta \
      pemainnya tampil lepas sejak menit awal dan tidak memberi ruang kepada lawan. Pertandingan dapat \
      disaksikan secara langsung melalui siaran televisi mulai sore hari. Panitia meminta penonton datang lebih \
      awal karena pemeriksaan di pintu masuk akan memakan waktu, dan tidak membawa kembang api ke dalam stadion.
      """,
    slots: ["club": clubs]),
]

@Test func `a template filled again repeats nothing`() throws {
  var clusterer = try StoryClusterer(languages: Languages())
  var repeated: [String] = []
  // Each template as often as it has pages of its own: 49, 35, 49, 9, then the same again elsewhere in the stream.
  for (template, count) in zip(templates, [49, 35, 49, 9]) {
    for number in 0..<count {
      let assignment = clusterer.assign(try template.filled(number).annotated())
      if let original = assignment.duplicateOf {
        repeated.append("\(assignment.article) of \(original)")
      }
    }
  }
  #expect(repeated.isEmpty)
}

/// Two pages of every template, and the same with one slot alone changed: about two hundred pairs.
@Test func `no two pages of a template are one text`() throws {
  func body(_ template: PageTemplate, _ number: Int) -> BodyWords {
    BodyWords(Tokenizer().tokens(of: SourceText(template.filled(number).text)))
  }
  var (pairs, same) = (0, 0)
  for (template, count) in zip(templates, [49, 35, 49, 9]) {
    for number in 1..<count {
      for step in [1, 2] where step <= number {
        pairs += 1
        same += DuplicateJudge.isSame(body(template, number - step), body(template, number)) ? 1 : 0
      }
    }
  }
  #expect(200 <= pairs)
  #expect(same == 0)
}

/// A text that an office sent to all, and the reports three outlets made of it.
private enum PressRelease {
  static let paragraphs = [
    """
    Pemerintah Kabupaten Lembayung meresmikan pasar terapung di muara Sungai Kemuning pada Senin pagi. Pasar itu \
    menampung seratus dua puluh pedagang ikan dan sayur yang semula berjualan di tepi jalan raya menuju pelabuhan.
    """,
    """
    Bupati Lembayung Sri Wahyuni mengatakan pembangunan pasar berlangsung sebelas bulan dan menghabiskan dana empat \
    belas miliar rupiah dari anggaran daerah. Pedagang tidak dipungut biaya sewa selama tahun pertama, katanya.
    """,
    """
    Dinas Perdagangan akan mengatur jadwal perahu pengangkut barang agar tidak mengganggu kapal nelayan. Petugas \
    kebersihan ditempatkan di empat dermaga, dan sampah diangkut dua kali sehari ke tempat pengolahan di Batu Anggrek.
    """,
  ]
  static let whole = paragraphs.joined(separator: "\n\n")
  /// Another lead, the second and the third paragraph, the third cut.
  static let cut = """
    Warga muara kini punya tempat belanja baru yang berdiri di atas air.

    \(paragraphs[1])

    Dinas Perdagangan akan mengatur jadwal perahu pengangkut barang agar tidak mengganggu kapal nelayan. Petugas \
    kebersihan ditempatkan di empat dermaga.
    """
  /// The same event in words of its own, with one sentence of the release.
  static let own = """
    Seratus dua puluh pedagang pindah ke pasar terapung yang dibuka Sri Wahyuni di muara Sungai Kemuning. Mereka \
    menyambut baik, meski sebagian khawatir pembeli enggan naik perahu. Pedagang tidak dipungut biaya sewa selama \
    tahun pertama, katanya. Rahmat, penjual ikan asin, berharap dermaga diberi atap sebelum musim hujan tiba, karena \
    dagangannya mudah rusak bila basah dan harga garam sedang tinggi di seluruh wilayah pesisir kabupaten ini.
    """
}

@Test(arguments: [
  (PressRelease.whole, PressRelease.cut, true), (PressRelease.whole, PressRelease.own, false),
  (PressRelease.cut, PressRelease.own, false),
])
func `what is made of one release is a variant, one sentence in common is not`(
  _ first: String, _ second: String, _ areVariants: Bool
) {
  func words(_ text: String) -> BodyWords { BodyWords(Tokenizer().tokens(of: SourceText(text))) }
  #expect(DuplicateJudge.areVariants(words(first), words(second)) == areVariants)
  #expect(!DuplicateJudge.isSame(words(first), words(second)))
}

@Test func `a template filled again is no variant`() throws {
  for (template, count) in zip(templates, [49, 35, 49, 9]) {
    let bodies = (0..<count).map {
      BodyWords(Tokenizer().tokens(of: SourceText(template.filled($0).text)))
    }
    for number in 1..<count {
      #expect(!DuplicateJudge.areVariants(bodies[number - 1], bodies[number]))
    }
  }
}

@Test(arguments: [
  // A word left out, a word added, a spelling.
  ("dan berjemaah di masjid terdekat", "di masjid terdekat", true),
  ("Umat diimbau", "Seluruh umat diimbau", true),
  ("kantor agama setempat", "Kantor Agama setempat", true),
  // Another town, another time.
  ("wilayah Merawan", "wilayah Pelangi", false),
  ("subuh pukul 04.58", "subuh pukul 04.41", false),
])
func `an edit is none of a slot`(_ words: String, _ others: String, _ isSame: Bool) {
  let text = templates[0].filled(0).text
  let edited = text.split(separator: words, omittingEmptySubsequences: false)
    .joined(separator: others)
  #expect(edited != text)
  func body(_ text: String) -> BodyWords {
    BodyWords(Tokenizer().tokens(of: SourceText(text)))
  }
  #expect(DuplicateJudge.isSame(body(text), body(edited)) == isSame)
}
