// swift-tools-version: 6.2
import PackageDescription

/// A target for each reader of bytes, and what it needs.
let targets: [(name: String, products: [String])] = [
  ("fuzz-extract", ["SanadPipeline"]),
  ("fuzz-account", ["SanadPipeline"]),
  ("fuzz-intake", ["SanadArchive"]),
  ("fuzz-packs", ["SanadLanguages"]),
  ("fuzz-store", ["SanadStore"]),
]

// A package of its own: a fuzz target has no entry point of its own, so it cannot stand among the others.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "sanad", path: "..")],
  targets: targets.map { target in
    .executableTarget(
      name: target.name,
      dependencies: target.products.map { .product(name: $0, package: "sanad") },
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  },
  swiftLanguageModes: [.v6]
)
