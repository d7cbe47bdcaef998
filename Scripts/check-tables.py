#!/usr/bin/env python3
"""Reads tables written by sanad with the readers that people use, and compares every value.

usage: check-tables.py SAMPLES [VENV]

SAMPLES is a folder filled by `write-table-samples`: NAME.parquet, NAME.csv, and NAME.jsonl with the columns and the
values. Without VENV the script makes `.build/tables-venv` and installs the readers from PyPI: pyarrow, duckdb,
polars, fastparquet and pandas. pyspark takes part where it is installed already. Exits 1 where a value differs.
"""
import csv, datetime, glob, json, math, os, struct, subprocess, sys, venv

PACKAGES = ["pyarrow", "duckdb", "polars", "fastparquet", "pandas"]
EPOCH = datetime.datetime(1970, 1, 1)


def enter(environment):
    """Runs this script again with the Python of `environment`, which is made where it is not there."""
    python = os.path.join(environment, "bin", "python")
    if not os.path.exists(python):
        venv.create(environment, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES], check=True)
    if os.path.realpath(sys.prefix) != os.path.realpath(environment):
        os.execv(python, [python, *sys.argv])


def bits(number):
    """The 16 digits of a number's bits; all NaN are one."""
    if number is None:
        return None
    return "7ff8000000000000" if math.isnan(number) else struct.pack(">d", number).hex()


# Parquet: each reader gives a list of values for every column, moments and days as numbers.


def pyarrow(path, columns):
    import pyarrow, pyarrow.parquet
    table = pyarrow.parquet.read_table(path, page_checksum_verification=True)
    assert table.schema.metadata[b"codebook"] == b"sha256:0000", table.schema.metadata
    expected = {
        "string": "string", "int32": "int32", "int64": "int64", "double": "double", "boolean": "bool",
        "timestamp": "timestamp[us, tz=UTC]", "date": "date32[day]"}
    for name, kind, optional in columns:
        field = table.schema.field(name)
        assert str(field.type) == expected[kind] and field.nullable == optional, field
    check_footer(pyarrow.parquet.read_metadata(path), table)
    whole = {"timestamp": pyarrow.int64(), "date": pyarrow.int32()}
    return [
        (table[name].cast(whole[kind]) if kind in whole else table[name]).to_pylist()
        for name, kind, _ in columns]


def check_footer(metadata, table):
    """The statistics are true, and no row group is above its limits."""
    import pyarrow.compute as compute
    start = 0
    for index in range(metadata.num_row_groups):
        group = metadata.row_group(index)
        assert group.num_rows <= 100_000 and group.total_byte_size <= 32 << 20, group
        part = table.slice(start, group.num_rows)
        start += group.num_rows
        for place in range(group.num_columns):
            column, values = group.column(place), part.column(place)
            assert column.compression == "GZIP" and column.statistics.null_count == values.null_count, column
            if column.statistics.has_min_max:
                bounds = compute.min_max(values).as_py()
                assert column.statistics.min == bounds["min"] and column.statistics.max == bounds["max"], column


def duckdb(path, columns):
    import duckdb
    form = {"timestamp": 'epoch_us("{0}")', "date": '"{0}" - DATE \'1970-01-01\''}
    query = ", ".join(form.get(kind, '"{0}"').format(name) for name, kind, _ in columns)
    rows = duckdb.sql(f"SELECT {query} FROM read_parquet('{path}')").fetchall()
    found = [list(values) for values in zip(*rows)] or [[] for _ in columns]
    check_duckdb_filters(path, columns, found)
    return found


def check_duckdb_filters(path, columns, found):
    """A filter, which statistics may answer in part, keeps as many rows as there are."""
    import duckdb
    for (name, kind, _), values in zip(columns, found):
        if kind in ("int32", "int64"):
            for least in (-1, 0, 77, 100_003, 2**31 - 1):
                query = f"SELECT count(*) FROM read_parquet('{path}') WHERE \"{name}\" >= {least}"
                count = sum(value is not None and least <= value for value in values)
                assert duckdb.sql(query).fetchall() == [(count,)], f"{name} >= {least} is not {count}"


def polars(path, columns):
    import polars
    frame = polars.read_parquet(path)
    return [
        (frame[name].to_physical() if kind in ("timestamp", "date") else frame[name]).to_list()
        for name, kind, _ in columns]


def fastparquet(path, columns):
    import fastparquet, pandas
    frame = fastparquet.ParquetFile(path).to_pandas()
    return [[fastparquet_value(value, kind, pandas) for value in frame[name]] for name, kind, _ in columns]


def fastparquet_value(value, kind, pandas):
    """pandas has one sign for a null and for a NaN."""
    if value is None or pandas.isna(value):
        return None
    if kind == "timestamp":
        stamp = value.tz_convert(None) if value.tzinfo else value
        return (stamp.to_datetime64().astype("datetime64[us]")).astype("int64").item()
    if kind == "date":
        return pandas.Timestamp(value).to_datetime64().astype("datetime64[D]").astype("int64").item()
    return bool(value) if kind == "boolean" else int(value) if kind in ("int32", "int64") else value


def pandas(path, columns):
    import pandas
    frame = pandas.read_parquet(path, dtype_backend="numpy_nullable")
    return [
        [fastparquet_value(value, kind, pandas) for value in frame[name].array.to_numpy(dtype=object)]
        for name, kind, _ in columns]


def spark(path, columns):
    session = spark.session
    form = {"timestamp": "unix_micros(`{0}`)", "date": "unix_date(`{0}`)"}
    rows = session.read.parquet(path).selectExpr(
        *(form.get(kind, "`{0}`").format(name) + f" AS c{place}"
          for place, (name, kind, _) in enumerate(columns))).collect()
    return [[row[place] for row in rows] for place in range(len(columns))]


# CSV: each reader gives the fields as text, None for a null where it tells it from an empty text.


def csv_module(path, columns):
    csv.field_size_limit(1 << 30)
    with open(path, encoding="utf-8", newline="") as file:
        return transposed(list(csv.reader(file)), columns)


def csv_pandas(path, columns):
    import pandas
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False, na_filter=False)
    return [frame[name].to_list() for name, _, _ in columns]


def csv_polars(path, columns):
    import polars
    frame = polars.read_csv(path, infer_schema=False)
    return [frame[name].to_list() for name, _, _ in columns]


def csv_duckdb(path, columns):
    import duckdb
    names = ", ".join(f"'{name}': 'VARCHAR'" for name, _, _ in columns)
    rows = duckdb.sql(
        f"SELECT * FROM read_csv('{path}', header = true, delim = ',', quote = '\"', escape = '\"', "
        f"columns = {{{names}}}, auto_detect = false, allow_quoted_nulls = false, "
        "max_line_size = 67108864, new_line = '\\r\\n')").fetchall()
    return [list(values) for values in zip(*rows)] or [[] for _ in columns]


def transposed(rows, columns):
    assert rows[0] == [name for name, _, _ in columns], rows[0]
    assert all(len(row) == len(columns) for row in rows), "a row has another number of fields"
    return [list(values) for values in zip(*rows[1:])] or [[] for _ in columns]


def parsed(field, kind):
    if field is None or (field == "" and kind != "string"):
        return None
    if kind in ("int32", "int64"):
        return int(field)
    if kind == "double":
        return float(field)
    if kind == "boolean":
        return {"true": True, "false": False}[field]
    if kind == "date":
        return (datetime.date.fromisoformat(field) - EPOCH.date()).days
    if kind == "timestamp":
        moment = datetime.datetime.fromisoformat(field.removesuffix("Z"))
        return (moment - EPOCH) // datetime.timedelta(microseconds=1)
    return field


# Comparison.

# What a reader gets wrong in any writer's files (seen with files of pyarrow as well): fastparquet 2026.9 gives
# nulls for the texts of a column chunk that follow its dictionary, and counts days in nanoseconds, in
# which the days before 1677-09-22 and after 2262-04-11 have no place.
LEFT_OUT = {("fastparquet", "filling"), ("fastparquet", "filling_optional")}
FIRST_DAY, LAST_DAY = -106_751, 106_751
# Readers that give NaN for a null, and readers that give an empty text for one.
ONE_NAN, ONE_EMPTY = {"fastparquet", "pandas"}, {"csv_module", "csv_pandas"}


def normal(values, kind, reader):
    if kind == "double":
        values = [value if value is None or isinstance(value, str) else bits(value) for value in values]
        if reader in ONE_NAN:
            values = [None if value == bits(math.nan) else value for value in values]
    if kind == "string" and reader in ONE_EMPTY:
        values = ["" if value is None else value for value in values]
    return values


def compare(reader, path, columns, expected):
    """The number of values compared, or an error that shows the first that differs."""
    found = READERS[reader](path, columns)
    if reader.startswith("csv"):
        found = [[parsed(f, kind) for f in values] for values, (_, kind, _) in zip(found, columns)]
    count = 0
    for (name, kind, _), got, wanted in zip(columns, found, expected):
        if (reader, name) in LEFT_OUT:
            continue
        got, wanted = normal(got, kind, reader), normal(wanted, kind, reader)
        assert len(got) == len(wanted), f"{name}: {len(got)} rows, not {len(wanted)}"
        for row, (one, other) in enumerate(zip(got, wanted)):
            if reader == "fastparquet" and kind == "date" and not FIRST_DAY <= (other or 0) <= LAST_DAY:
                continue
            assert one == other, f"{name}, row {row}: {one!r:.80}, not {other!r:.80}"
        count += len(got)
    return count


READERS = {
    reader.__name__: reader
    for reader in (pyarrow, duckdb, polars, fastparquet, pandas, csv_module, csv_pandas, csv_polars, csv_duckdb)}


def start_spark():
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        print("pyspark is not installed: left out")
        return
    spark.session = (
        SparkSession.builder.master("local[1]").config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.enabled", "false").config("spark.driver.memory", "2g").getOrCreate())
    spark.session.sparkContext.setLogLevel("ERROR")
    READERS["spark"] = spark


def main(folder):
    start_spark()
    failures = 0
    for path in sorted(glob.glob(os.path.join(folder, "*.jsonl"))):
        with open(path, encoding="utf-8") as file:
            columns, *rows = [json.loads(line) for line in file]
        expected = [list(values) for values in zip(*rows)] or [[] for _ in columns]
        for reader in READERS:
            base = path.removesuffix(".jsonl")
            try:
                count = compare(reader, base + (".csv" if "csv" in reader else ".parquet"), columns, expected)
                print(f"{os.path.basename(base)}: {reader}: {count} values agree")
            except Exception as problem:
                failures += 1
                print(f"{os.path.basename(base)}: {reader}: {type(problem).__name__}: {str(problem)[:300]}")
    return failures


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    enter(sys.argv[2] if len(sys.argv) == 3 else os.path.join(root, ".build", "tables-venv"))
    sys.exit(1 if main(sys.argv[1]) else 0)
