import Foundation
import SanadTableSamples
import SanadTables

/// `write-table-samples DIR`: every sample as Parquet, as CSV, and as the values that readers must find.
guard CommandLine.arguments.count == 2 else {
  print("usage: write-table-samples DIR")
  exit(64)
}
let folder = URL(filePath: CommandLine.arguments[1])
for sample in try TableSample.all() {
  let base = folder.appending(path: sample.schema.name)
  for format in TableFormat.allCases {
    let file = try OutputFile(base.appendingPathExtension(format.fileExtension))
    let metadata = [TableMetadata("codebook", "sha256:0000")]
    var writer = try format.writer(sample.schema, metadata: metadata, sink: file.write)
    try sample.forEachRow { try writer.append($0) }
    _ = try writer.finish()
  }
  let file = try OutputFile(base.appendingPathExtension("jsonl"))
  try file.write(ExpectedValues.line(of: sample.schema))
  try sample.forEachRow { try file.write(ExpectedValues.line(of: $0)) }
}
