"""Runs queries in an engine: run.py ENGINE JOBS, with ENGINE duckdb or postgres.

JOBS is a JSON list of {name, create, rows, query}: the statement that makes the table, a CSV file
with its rows, and the query. Prints a JSON list of {columns, rows} in the same order.
"""

import csv
import io
import json
import subprocess
import sys


def in_duckdb(job):
    import duckdb

    connection = duckdb.connect()
    connection.execute(job["create"])
    connection.execute(
        "COPY customers FROM '%s' (FORMAT csv, HEADER true, ALLOW_QUOTED_NULLS false)"
        % job["rows"].replace("'", "''")
    )
    result = connection.execute(job["query"])
    columns = [column[0] for column in result.description]
    return {"columns": columns, "rows": [list(row) for row in result.fetchall()]}


def in_postgres(job):
    """In a transaction that is taken back, so that nothing stays in the database."""
    script = "\n".join(
        [
            "\\set ON_ERROR_STOP on",
            "BEGIN;",
            job["create"].replace("CREATE TABLE", "CREATE TEMPORARY TABLE", 1),
            "\\copy customers FROM '%s' WITH (FORMAT csv, HEADER true)" % job["rows"],
            "CREATE TEMPORARY TABLE results AS",
            job["query"],
            "\\copy results TO STDOUT WITH (FORMAT csv, HEADER true, NULL '<none>', FORCE_QUOTE *)",
            "ROLLBACK;",
        ]
    )
    done = subprocess.run(
        ["psql", "-X", "-q"], input=script, capture_output=True, encoding="utf-8"
    )
    if done.returncode:
        sys.exit("%s: %s" % (job["name"], done.stderr))
    lines = list(csv.reader(io.StringIO(done.stdout, newline="")))
    return {"columns": lines[0], "rows": [[cell(text) for text in line] for line in lines[1:]]}


def cell(text):
    """A cell of CSV as the value it was: no text of the tests is a number."""
    if text == "<none>":
        return None
    try:
        return float(text)
    except ValueError:
        return text


def main():
    engine, jobs = sys.argv[1:]
    run = {"duckdb": in_duckdb, "postgres": in_postgres}[engine]
    with open(jobs, encoding="utf-8") as file:
        results = [run(job) for job in json.load(file)]
    sys.stdout.reconfigure(encoding="utf-8")
    json.dump(results, sys.stdout)


main()
