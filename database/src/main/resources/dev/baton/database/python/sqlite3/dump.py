"""A database as a text of SQL."""


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'


def _literal(name):
    return "'" + name.replace("'", "''") + "'"


def _iterdump(connection):
    """Yield the statements that make the database anew."""
    cursor = connection.cursor()
    cursor.row_factory = None
    yield "BEGIN TRANSACTION;"
    tables = cursor.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql NOT NULL AND type = 'table' "
        "ORDER BY name").fetchall()
    sequences = False
    for name, sql in tables:
        if name == "sqlite_sequence":
            sequences = True
        elif name == "sqlite_stat1":
            yield 'ANALYZE "sqlite_master";'
        elif name.startswith("sqlite_"):
            continue
        else:
            yield f"{sql};"
        if name != "sqlite_sequence":
            yield from _rows(cursor, name)
    others = cursor.execute(
        "SELECT sql FROM sqlite_master WHERE sql NOT NULL AND type IN ('index', 'trigger', 'view')")
    for sql, in others.fetchall():
        yield f"{sql};"
    if sequences:
        yield 'DELETE FROM "sqlite_sequence";'
        yield from _rows(cursor, "sqlite_sequence")
    yield "COMMIT;"


def _rows(cursor, table):
    columns = [row[1] for row in cursor.execute(f"PRAGMA table_info({_quoted(table)})")]
    values = " || ',' || ".join(f"quote({_quoted(column)})" for column in columns)
    start = _literal(f"INSERT INTO {_quoted(table)} VALUES(")
    for row in cursor.execute(f"SELECT {start} || {values} || ')' FROM {_quoted(table)}"):
        yield row[0] + ";"
