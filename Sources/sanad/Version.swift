/// The version that `--version` prints and that runs and kept accounts are marked with.
enum Version {
  static let text = "0.1.0"
}
