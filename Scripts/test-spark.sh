#!/bin/sh
# Tests of sanad-spark. Without an argument the short ones, with the Python and Java that are there: what is missing is
# said in a line and skipped. With `all` Java 17 is installed where it is missing, PySpark, PyArrow and DuckDB go into
# .build/spark, and the long ones run too (ARTICLES, ROUNDS).
set -eu
cd "$(dirname "$0")/.."
SANAD_PROGRAM=${SANAD_PROGRAM:-$PWD/.build/release/sanad}
export SANAD_PROGRAM
venv=.build/spark
python=python3
if [ "${1:-}" = all ]; then
  if ! command -v java > /dev/null; then
    sudo=
    [ "$(id -u)" -eq 0 ] || sudo=sudo
    $sudo apt-get install -y --no-install-recommends openjdk-17-jre-headless
  fi
  [ -x "$SANAD_PROGRAM" ] || swift build -c release --product sanad
  [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet "pyspark>=4,<5" pyarrow duckdb
  SPARK_TESTS=all
  export SPARK_TESTS
fi
[ ! -x "$venv/bin/python" ] || python=$PWD/$venv/bin/python
cd Spark
if ! command -v java > /dev/null || ! "$python" -c "import pyspark, pyarrow" 2> /dev/null; then
  echo "test-spark: no Java or no PySpark here; the runs on Spark are skipped (make test-spark has them)"
fi
exec "$python" -m unittest discover -q -t . -s tests
