// swift-tools-version: 6.2
import PackageDescription

// A package of its own: a fuzz target has no entry point of its own, so it cannot stand among the others.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "sanad", path: "..")],
  targets: ["fuzz-extract", "fuzz-account"].map { name in
    .executableTarget(
      name: name, dependencies: [.product(name: "SanadPipeline", package: "sanad")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  },
  swiftLanguageModes: [.v6]
)
