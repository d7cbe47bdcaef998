// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where `SANAD_STRICT` is set: in CI and under `make check`.
let isStrict = Context.environment["SANAD_STRICT"] != nil
/// What `make test` builds, and nobody else: program and tests in one configuration, where a release build beside a
/// debug build compiled every package twice. It is a debug build in which the modules that read and reckon are optimised
/// as released ones are, with the checks of a debug build left in them: tests then take a third of the time.
let isTested = Context.environment["SANAD_TEST"] != nil
let optimised: Set = [
  "SanadText", "SanadXML", "SanadModel", "SanadLanguages", "SanadArticles", "SanadAnnotations",
  "SanadStories", "SanadClaims", "SanadPipeline",
]
/// The fuzzer is part of the package where `SANAD_FUZZ` is set: `all`, or `readers` without store and desk, which
/// takes a third of the time to build.
let fuzz = Context.environment["SANAD_FUZZ"]

let package = Package(
  name: "sanad",
  products: [
    .library(name: "SanadPipeline", targets: ["SanadPipeline"]),
    .library(name: "SanadArchive", targets: ["SanadArchive"]),
    .library(name: "SanadStore", targets: ["SanadStore"]),
    .library(name: "SanadLanguages", targets: ["SanadLanguages"]),
    .library(name: "SanadModel", targets: ["SanadModel"]),
    .library(name: "SanadText", targets: ["SanadText"]),
    .library(name: "SanadTables", targets: ["SanadTables"]),
    .executable(name: "sanad", targets: ["sanad"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.5.0"),
    // Without traits: neither swift-configuration nor the whole of Foundation.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
  ],
  targets: [
    // C: embedded data and system libraries.
    .target(name: "CPacks", exclude: ["packs"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCrypt", providers: [.apt(["libcrypt-dev"])]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CCrypto", linkerSettings: [.linkedLibrary("crypto")]),

    // Nouns.
    .target(name: "SanadText"),
    .target(name: "SanadTerminal"),
    .target(name: "SanadXML", dependencies: ["CLibXML2"]),
    .target(name: "SanadModel", dependencies: ["SanadText"]),
    .target(name: "SanadLanguages", dependencies: ["SanadText", "SanadModel", "CPacks"]),

    // Steps: each imports nouns, languages and text only, never another step.
    .target(
      name: "SanadArticles",
      dependencies: ["SanadText", "SanadModel", "SanadLanguages", "SanadXML", "CLibXML2"]),
    .target(
      name: "SanadAnnotations", dependencies: ["SanadText", "SanadModel", "SanadLanguages"]),
    .target(
      name: "SanadStories", dependencies: ["SanadText", "SanadModel", "SanadLanguages"]),
    .target(
      name: "SanadClaims", dependencies: ["SanadText", "SanadModel", "SanadLanguages"]),
    .target(
      name: "SanadBriefs",
      dependencies: [
        "SanadText", "SanadModel", "SanadLanguages", "SanadTerminal",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // The one module that names the steps in order, and the shells around it.
    .target(
      name: "SanadPipeline",
      dependencies: [
        "SanadText", "SanadModel", "SanadLanguages", "SanadArticles", "SanadAnnotations",
        "SanadStories", "SanadClaims", "SanadBriefs",
      ]),
    .target(
      name: "SanadArchive",
      dependencies: [
        "SanadText", "SanadModel", "SanadTerminal", "SanadXML", "CLibXML2", "CZlib",
      ]),
    .target(name: "SanadTables", dependencies: ["CZlib"]),
    .target(
      name: "SanadFetch",
      dependencies: [
        "SanadText", "SanadModel", "SanadXML", "CCurl", "CCrypto", "CZlib", "CLibXML2",
      ]),
    .target(
      name: "SanadStore",
      dependencies: [
        "SanadText", "SanadModel", "CCrypto", "CZlib",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "SanadDesk",
      dependencies: [
        "SanadText", "SanadModel", "SanadLanguages", "SanadBriefs", "SanadPipeline",
        "SanadArchive", "SanadStore", "SanadFetch", "CCrypt",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "SanadWatch",
      dependencies: [
        "SanadText", "SanadModel", "SanadPipeline", "SanadArchive", "SanadFetch", "SanadStore",
      ]),
    .executableTarget(
      name: "sanad",
      dependencies: [
        "SanadText", "SanadModel", "SanadTerminal", "SanadLanguages", "SanadPipeline",
        "SanadArchive", "SanadStore", "SanadDesk", "SanadTables", "SanadFetch", "SanadWatch",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),

    // Commands that make the tables of the packs; no product, so that users never build them.
    .executableTarget(
      name: "train-stories",
      dependencies: [
        "SanadTrees", "SanadText", "SanadModel", "SanadLanguages", "SanadStories", "SanadPipeline",
        "SanadArchive", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Training/Stories",
      exclude: ["Templates/id.tsv"]),
    .executableTarget(
      name: "train-bodies",
      dependencies: [
        "SanadText", "SanadModel", "SanadLanguages", "SanadArticles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Training/Bodies"),
    .executableTarget(
      name: "train-statuses",
      dependencies: [
        "SanadText", "SanadModel", "SanadLanguages", "SanadClaims", "SanadPipeline",
        "SanadArchive", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Training/Statuses"),
    .executableTarget(
      name: "train-names",
      dependencies: ["SanadText", "SanadModel", "SanadLanguages", "SanadAnnotations"],
      path: "Training/Names"),

    .target(
      name: "SanadTrees", dependencies: ["SanadLanguages"], path: "Training/Trees"),
    .executableTarget(
      name: "train-claims",
      dependencies: [
        "SanadTrees", "SanadText", "SanadModel", "SanadLanguages", "SanadClaims", "SanadPipeline",
        "SanadArchive", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Training/Claims"),

    .target(
      name: "SanadTestSupport",
      dependencies: ["SanadText", "SanadModel", "SanadLanguages"],
      path: "Tests/SanadTestSupport"),
    // A disk that fails, and what an `add` leaves behind on it.
    .target(name: "CFaultyDisk", path: "Tests/CFaultyDisk"),
    .target(
      name: "SanadDiskSupport",
      dependencies: [
        "CFaultyDisk", "SanadModel", "SanadLanguages", "SanadPipeline", "SanadStore", "SanadWatch",
      ],
      path: "Tests/SanadDiskSupport"),
    .executableTarget(
      name: "try-disk-faults", dependencies: ["CFaultyDisk", "SanadDiskSupport"],
      path: "Tests/TryDiskFaults"),
    // What must hold after each reader of bytes, for the fuzzer and for the tests.
    .target(
      name: "SanadFuzzing",
      dependencies: [
        "SanadText", "SanadModel", "SanadLanguages", "SanadPipeline", "SanadArchive", "SanadFetch",
      ] + (fuzz == "readers" ? [] : ["SanadStore", "SanadDesk", "SanadDiskSupport"]),
      path: "Fuzz/Sources/SanadFuzzing"),
    .testTarget(name: "SanadFuzzingTests", dependencies: ["SanadFuzzing"]),
    .target(
      name: "SanadTableSamples", dependencies: ["SanadTables", "SanadTestSupport"],
      path: "Tests/SanadTableSamples"),
    .executableTarget(
      name: "write-table-samples", dependencies: ["SanadTables", "SanadTableSamples"],
      path: "Tests/WriteTableSamples"),
    .testTarget(name: "LayeringTests"),
    .testTarget(name: "SanadTextTests", dependencies: ["SanadText", "SanadTestSupport"]),
    .testTarget(name: "SanadTerminalTests", dependencies: ["SanadTerminal"]),
    .testTarget(
      name: "SanadModelTests", dependencies: ["SanadModel", "SanadText", "SanadTestSupport"]),
    .testTarget(
      name: "SanadLanguagesTests",
      dependencies: ["SanadLanguages", "SanadModel", "SanadText", "SanadTestSupport"]),
    .testTarget(
      name: "SanadArticlesTests",
      dependencies: [
        "SanadArticles", "SanadLanguages", "SanadModel", "SanadText", "SanadTestSupport",
      ]),
    .testTarget(
      name: "SanadAnnotationsTests",
      dependencies: [
        "SanadAnnotations", "SanadLanguages", "SanadModel", "SanadText", "SanadTestSupport",
      ]),
    .testTarget(
      name: "SanadStoriesTests",
      dependencies: [
        "SanadStories", "SanadLanguages", "SanadModel", "SanadText", "SanadTestSupport",
      ]),
    .testTarget(
      name: "SanadClaimsTests",
      dependencies: [
        "SanadClaims", "SanadLanguages", "SanadModel", "SanadText", "SanadTestSupport",
      ]),
    .testTarget(
      name: "SanadBriefsTests",
      dependencies: [
        "SanadBriefs", "SanadLanguages", "SanadModel", "SanadTerminal", "SanadText",
        "SanadTestSupport",
      ]),
    .testTarget(
      name: "SanadPipelineTests",
      dependencies: [
        "SanadPipeline", "SanadLanguages", "SanadModel", "SanadText", "SanadTestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SanadArchiveTests", dependencies: ["SanadArchive", "SanadModel", "SanadText", "CZlib"]),
    .testTarget(
      name: "SanadTablesTests",
      dependencies: ["SanadTables", "SanadTableSamples", "SanadTestSupport", "CZlib"]),
    .target(
      name: "SanadFetchSupport", dependencies: ["SanadFetch"], path: "Tests/SanadFetchSupport"),
    .testTarget(
      name: "SanadFetchTests",
      dependencies: ["SanadFetch", "SanadFetchSupport", "SanadXML", "SanadModel", "SanadText"]),
    .testTarget(
      name: "SanadWatchTests",
      dependencies: [
        "SanadWatch", "SanadArchive", "SanadFetch", "SanadFetchSupport", "SanadStore",
        "SanadPipeline", "SanadLanguages", "SanadModel", "SanadTestSupport", "SanadText",
        "CFaultyDisk", "SanadDiskSupport",
      ]),
    .testTarget(
      name: "SanadStoreTests",
      dependencies: ["SanadStore", "SanadModel", "SanadText", "SanadTestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SanadDeskTests",
      dependencies: [
        "SanadDesk", "SanadFetch", "SanadFetchSupport", "SanadStore", "SanadPipeline",
        "SanadLanguages", "SanadModel", "SanadText",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["SanadArchive", "SanadTestSupport", "SanadFetchSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

if isStrict {
  // Packages of their own, so that users resolve nothing extra: here only to be held to the same rules.
  package.targets += [
    .executableTarget(
      name: "sanad-bench",
      dependencies: [
        "SanadText", "SanadModel", "SanadLanguages", "SanadPipeline", "SanadArchive",
      ],
      path: "Benchmarks/Sources/sanad-bench"),
    .executableTarget(
      name: "tables-bench", dependencies: ["SanadTables"], path: "Benchmarks/Sources/tables-bench"),
  ]
}

// The fuzzer has the entry point: without it there is something to compile and nothing to run.
if fuzz != nil {
  package.targets.append(
    .executableTarget(
      name: "sanad-fuzz", dependencies: ["SanadFuzzing", "SanadLanguages"],
      path: "Fuzz/Sources/sanad-fuzz"))
} else if isStrict {
  package.targets.append(
    .target(
      name: "sanad-fuzz", dependencies: ["SanadFuzzing", "SanadLanguages"],
      path: "Fuzz/Sources/sanad-fuzz"))
}

for target in package.targets where ![.system, .plugin].contains(target.type) {
  guard !target.name.hasPrefix("C") || target.name == "CommandTests" else { continue }
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  if isStrict { target.swiftSettings?.append(.treatAllWarnings(as: .error)) }
  if isTested, optimised.contains(target.name) {
    // Two threads: each file then has an object of its own, which is what a debug build links.
    target.swiftSettings?.append(
      .unsafeFlags([
        "-O", "-whole-module-optimization", "-disable-batch-mode", "-num-threads", "2",
        "-assert-config", "Debug",
      ]))
  }
  if target.name == "SanadFuzzing", fuzz != "readers" {
    target.swiftSettings?.append(.define("SANAD_FUZZ_ALL"))
  }
  if target.type == .executable, target.name == "sanad-fuzz" {
    target.swiftSettings?.append(.unsafeFlags(["-parse-as-library"]))
  }
}
