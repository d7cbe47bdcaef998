// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that users of Sanad resolve nothing extra.
let package = Package(
  name: "sanad-benchmarks",
  dependencies: [.package(name: "sanad", path: "..")],
  targets: [
    .executableTarget(
      name: "sanad-bench",
      dependencies: [
        .product(name: "SanadPipeline", package: "sanad"),
        .product(name: "SanadArchive", package: "sanad"),
        .product(name: "SanadLanguages", package: "sanad"),
        .product(name: "SanadModel", package: "sanad"),
        .product(name: "SanadText", package: "sanad"),
      ]),
    .executableTarget(
      name: "tables-bench", dependencies: [.product(name: "SanadTables", package: "sanad")]),
  ],
  swiftLanguageModes: [.v6]
)
