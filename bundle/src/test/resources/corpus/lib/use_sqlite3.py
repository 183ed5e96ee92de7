# requires: 3.12
import datetime, os, sqlite3, tempfile, threading, warnings


def tried(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(sqlite3.apilevel, sqlite3.paramstyle, sqlite3.threadsafety, sqlite3.sqlite_version_info >= (3, 40))  # expect: 2.0 qmark 3 True
print(sqlite3.Connection, sqlite3.Cursor, sqlite3.Row, sqlite3.OperationalError, sqlite3.IntegrityError.__mro__[1:4])  # expect: <class 'sqlite3.Connection'> <class 'sqlite3.Cursor'> <class 'sqlite3.Row'> <class 'sqlite3.OperationalError'> (<class 'sqlite3.DatabaseError'>, <class 'sqlite3.Error'>, <class 'Exception'>)

con = sqlite3.connect(":memory:")
cur = con.cursor()
print(cur.description, cur.lastrowid, cur.rowcount, cur.arraysize, cur.connection is con, con.in_transaction, con.total_changes)  # expect: None None -1 1 True False 0
print(cur.execute("CREATE TABLE stock (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price REAL, raw BLOB, UNIQUE(name))") is cur)  # expect: True
print(cur.description, cur.lastrowid, cur.rowcount, con.in_transaction)  # expect: None 0 -1 False
cur.execute("INSERT INTO stock (name, price, raw) VALUES (?, ?, ?)", ("nut", 1.5, b"\0\1"))
print(cur.lastrowid, cur.rowcount, con.in_transaction, cur.description)  # expect: 1 1 True None
cur.executemany("INSERT INTO stock (name, price) VALUES (:n, :p)", [{"n": "bölt", "p": 2}, {"n": "washer", "p": None}])
print(cur.lastrowid, cur.rowcount, con.total_changes)  # expect: 1 2 3
con.commit()
print(con.in_transaction)  # expect: False
rows = con.execute("SELECT * FROM stock ORDER BY id")
print(rows.description)  # expect: (('id', None, None, None, None, None, None), ('name', None, None, None, None, None, None), ('price', None, None, None, None, None, None), ('raw', None, None, None, None, None, None))
print(rows.fetchone(), rows.fetchmany(1), rows.fetchall(), rows.fetchone(), rows.fetchall())  # expect: (1, 'nut', 1.5, b'\x00\x01') [(2, 'bölt', 2.0, None)] [(3, 'washer', None, None)] None []
print([type(v).__name__ for v in con.execute("SELECT id, name, price, raw, NULL FROM stock").fetchone()])  # expect: ['int', 'str', 'float', 'bytes', 'NoneType']
print(con.execute("SELECT ?, ?, ?, ?, ?", (True, 2**62, -2**63, "a\0b", bytearray(b"x"))).fetchone())  # expect: (1, 4611686018427387904, -9223372036854775808, 'a\x00b', b'x')
print(con.execute("SELECT :a + :b, :a, $c, @d", {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}).fetchone())  # expect: (3, 1, 3, 4)
print(con.execute("SELECT ?2, ?1", ("one", "two")).fetchone(), con.execute("SELECT '?', \":x\" FROM (SELECT 1 AS \":x\") -- ?\n").fetchone())  # expect: ('two', 'one') ('?', 1)
cur.execute("UPDATE stock SET price = price + 1 WHERE price IS NOT NULL")
print(cur.rowcount, con.execute("SELECT price FROM stock").fetchall())  # expect: 2 [(2.5,), (3.0,), (None,)]
con.rollback()
print(con.execute("SELECT price FROM stock").fetchall())  # expect: [(1.5,), (2.0,), (None,)]
cur.execute("DELETE FROM stock WHERE id > 100")
print(cur.rowcount, con.in_transaction)  # expect: 0 True
con.rollback()
print(con.execute("INSERT INTO stock (name) VALUES ('screw') RETURNING id, name").fetchall())  # expect: [(4, 'screw')]
con.rollback()

# Rows.
con.row_factory = sqlite3.Row
row = con.execute("SELECT id, name AS Title FROM stock").fetchone()
print(row.keys(), row["title"], row["TITLE"], row[0], row[-1], len(row), tuple(row), dict(row), row[0:1])  # expect: ['id', 'Title'] bölt bölt 2 bölt 2 (2, 'bölt') {'id': 2, 'Title': 'bölt'} (2,)
print(tried(lambda: row["nothing"]), "/", tried(lambda: row[5]), "/", row == con.execute("SELECT id, name AS Title FROM stock").fetchone(), isinstance(row, sqlite3.Row))  # expect: IndexError: No item with that key / IndexError: tuple index out of range / True True
con.row_factory = lambda cursor, values: {c[0]: v for c, v in zip(cursor.description, values)}
print(con.execute("SELECT id, name FROM stock WHERE id = 1").fetchone())  # expect: {'id': 1, 'name': 'nut'}
con.row_factory = None
con.text_factory = bytes
print(con.execute("SELECT name FROM stock WHERE id = 2").fetchone())  # expect: (b'b\xc3\xb6lt',)
con.text_factory = str

# Errors.
print(tried(con.execute, "SELECT * FROM nothing"))  # expect: OperationalError: near "nothing": syntax error
print(tried(con.execute, "SELEC 1"))  # expect: OperationalError: near "SELEC": syntax error
print(tried(con.execute, "SELECT 1; SELECT 2"))  # expect: ProgrammingError: You can only execute one statement at a time.
print(tried(con.execute, "SELECT 1;  -- only a comment\n").fetchone())  # expect: (1,)
print(tried(con.execute, "").fetchone(), tried(con.execute, " -- nothing").fetchall())  # expect: None []
print(tried(con.execute, "INSERT INTO stock (name) VALUES ('nut')"))  # expect: IntegrityError: UNIQUE constraint failed: stock.name
print(tried(con.execute, "INSERT INTO stock (name) VALUES (NULL)"))  # expect: IntegrityError: NOT NULL constraint failed: stock.name
try:
    con.execute("INSERT INTO stock (name) VALUES ('nut')")
except sqlite3.IntegrityError as e:
    print(e.sqlite_errorcode, e.sqlite_errorname, sqlite3.SQLITE_CONSTRAINT_UNIQUE)
# expect: 2067 SQLITE_CONSTRAINT_UNIQUE 2067
con.rollback()
print(tried(con.execute, "SELECT ?, ?", (1,)))  # expect: ProgrammingError: Incorrect number of bindings supplied. The current statement uses 2, and there are 1 supplied.
print(tried(con.execute, "SELECT ?", (1, 2)))  # expect: ProgrammingError: Incorrect number of bindings supplied. The current statement uses 1, and there are 2 supplied.
print(tried(con.execute, "SELECT :a", {"b": 1}))  # expect: ProgrammingError: You did not supply a value for binding parameter :a.
print(tried(con.execute, "SELECT ?", {"b": 1}))  # expect: ProgrammingError: Binding 1 has no name, but you supplied a dictionary (which has only names).
print(tried(con.execute, "SELECT ?", (object(),)))  # expect: ProgrammingError: Error binding parameter 1: type 'object' is not supported
print(tried(con.execute, "SELECT :a", {"a": object()}))  # expect: ProgrammingError: Error binding parameter 1: type 'object' is not supported
print(tried(con.execute, "SELECT ?", (2**63,)))  # expect: OverflowError: Python int too large to convert to SQLite INTEGER
print(tried(con.execute, "SELECT ?", 5))  # expect: ProgrammingError: parameters are of unsupported type
print(tried(con.execute, 5))  # expect: TypeError: execute() argument 1 must be str, not int
print(tried(con.executemany, "SELECT ?", [(1,)]))  # expect: ProgrammingError: executemany() can only execute DML statements.
print(tried(con.execute, "SELECT 1\0"))  # expect: ProgrammingError: the query contains a null character
print(tried(con.execute, "SELECT ?", ("\ud800",)))  # expect: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
print(tried(setattr, con, "isolation_level", "WILD"))  # expect: ValueError: isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'
print(tried(con.execute, "BEGIN").rowcount, con.in_transaction, tried(con.execute, "BEGIN"), "/", con.in_transaction)  # expect: -1 True OperationalError: cannot start a transaction within a transaction / True
con.execute("ROLLBACK")
print(con.in_transaction)  # expect: False

# Transactions.
with con:
    con.execute("INSERT INTO stock (name) VALUES ('hook')")
print(con.in_transaction, con.execute("SELECT count(*) FROM stock").fetchone())  # expect: False (4,)
try:
    with con:
        con.execute("INSERT INTO stock (name) VALUES ('eye')")
        1 / 0
except ZeroDivisionError:
    print(con.in_transaction, con.execute("SELECT count(*) FROM stock").fetchone())
# expect: False (4,)
con.execute("SAVEPOINT a")
print(con.in_transaction)  # expect: True
con.execute("DELETE FROM stock")
con.execute("ROLLBACK TO a")
con.execute("RELEASE a")
print(con.in_transaction, con.execute("SELECT count(*) FROM stock").fetchone())  # expect: False (4,)
con.isolation_level = None
con.execute("INSERT INTO stock (name) VALUES ('eye')")
print(con.in_transaction, con.isolation_level)  # expect: False None
con.isolation_level = "IMMEDIATE"
print(con.isolation_level)  # expect: IMMEDIATE
print(con.executescript("""
    CREATE TABLE log (text); -- a comment; with a semicolon
    CREATE TRIGGER watch AFTER INSERT ON stock BEGIN
      INSERT INTO log VALUES ('new: ' || new.name);
    END;
    INSERT INTO stock (name) VALUES ('a;b');
""").fetchall())
# expect: []
print(con.execute("SELECT text FROM log").fetchall(), tried(con.executescript, "CREATE TABLE x (a); SELEC"))  # expect: [('new: a;b',)] OperationalError: near "SELEC": syntax error
print(con.execute("SELECT count(*) FROM sqlite_master WHERE name = 'x'").fetchone())  # expect: (1,)

# Functions of the program.
con.create_function("twice", 1, lambda v: v * 2)
con.create_function("many", -1, lambda *a: len(a), deterministic=True)
con.create_function("bad", 0, lambda: 1 / 0)
con.create_function("odd", 0, lambda: object())
print(con.execute("SELECT twice(4), twice('ab'), twice(1.5), many(), many(1, 2, 3), twice(x'01')").fetchone())  # expect: (8, 'abab', 3.0, 0, 3, b'\x01\x01')
print(tried(con.execute, "SELECT bad()"), "/", tried(con.execute, "SELECT odd()"), "/", tried(con.execute, "SELECT twice()"))  # expect: OperationalError: user-defined function raised exception / OperationalError: user-defined function raised exception / OperationalError: wrong number of arguments to function twice()
con.create_function("twice", 1, None)
print(tried(con.execute, "SELECT twice(1)"))  # expect: OperationalError: user-defined function raised exception


class Longest:
    def __init__(self):
        self.best = ""

    def step(self, text):
        if len(text) > len(self.best):
            self.best = text

    def finalize(self):
        return self.best


con.create_aggregate("longest", 1, Longest)
print(con.execute("SELECT longest(name) FROM stock").fetchone(), con.execute("SELECT id < 3, longest(name) FROM stock GROUP BY 1 ORDER BY 1").fetchall())  # expect: ('washer',) [(0, 'washer'), (1, 'bölt')]
print(con.execute("SELECT longest(name) FROM stock WHERE 0").fetchone())  # expect: (None,)
con.execute("CREATE TABLE some (a)")
con.executemany("INSERT INTO some VALUES (?)", [(i,) for i in range(5)])
print(con.execute("SELECT a FROM some").fetchone(), con.execute("DROP TABLE some").rowcount)  # expect: (0,) -1
con.commit()
con.create_collation("backwards", lambda a, b: (a < b) - (a > b))
print(con.execute("SELECT name FROM stock ORDER BY name COLLATE backwards").fetchall())  # expect: [('washer',), ('nut',), ('hook',), ('eye',), ('bölt',), ('a;b',)]

# Types of the program.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __conform__(self, protocol):
        if protocol is sqlite3.PrepareProtocol:
            return f"{self.x};{self.y}"


print(con.execute("SELECT ?", (Point(1, 2),)).fetchone())  # expect: ('1;2',)
sqlite3.register_adapter(complex, lambda c: f"{c.real},{c.imag}")
print(con.execute("SELECT ?", (1 + 2j,)).fetchone())  # expect: ('1.0,2.0',)
sqlite3.register_converter("point", lambda b: tuple(map(int, b.split(b";"))))
typed = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES)
typed.execute("CREATE TABLE t (p POINT, n INTEGER)")
typed.execute("INSERT INTO t VALUES (?, 7)", (Point(3, 4),))
print(typed.execute("SELECT p, n FROM t").fetchone(), typed.execute("SELECT '5;6' AS 'q [point]'").fetchone(), typed.execute("SELECT '5;6' AS 'q [point]'").description[0][0])  # expect: ((3, 4), 7) ((5, 6),) q
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    typed.execute("CREATE TABLE d (a DATE, b TIMESTAMP)")
    typed.execute("INSERT INTO d VALUES (?, ?)", (datetime.date(2024, 2, 29), datetime.datetime(2024, 1, 2, 3, 4, 5, 678)))
    print(typed.execute("SELECT * FROM d").fetchone())
    print(len(caught), caught[0].message)
# expect: (datetime.date(2024, 2, 29), datetime.datetime(2024, 1, 2, 3, 4, 5, 678))
# expect: 4 The default date adapter is deprecated as of Python 3.12; see the sqlite3 documentation for suggested replacement recipes
typed.close()

# Closed, and other threads.
print(tried(typed.execute, "SELECT 1"), "/", tried(typed.commit), "/", typed.close())  # expect: ProgrammingError: Cannot operate on a closed database. / ProgrammingError: Cannot operate on a closed database. / None
closed = con.cursor()
closed.close()
print(tried(closed.execute, "SELECT 1"), "/", tried(closed.fetchone))  # expect: ProgrammingError: Cannot operate on a closed cursor. / ProgrammingError: Cannot operate on a closed cursor.
seen = []
thread = threading.Thread(target=lambda: seen.append(tried(con.execute, "SELECT 1")))
thread.start()
thread.join()
print(seen[0][:124])  # expect: ProgrammingError: SQLite objects created in a thread can only be used in that same thread. The object was created in thread 
shared = sqlite3.connect(":memory:", check_same_thread=False)
shared.execute("CREATE TABLE n (v)")
threads = [threading.Thread(target=lambda: [shared.execute("INSERT INTO n VALUES (?)", (i,)) for i in range(50)]) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(shared.execute("SELECT count(*), sum(v) FROM n").fetchone())  # expect: (200, 4900)
shared.close()

# Files.
with tempfile.TemporaryDirectory() as home:
    path = os.path.join(home, "a b?.db")
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE t (a)")
        db.execute("INSERT INTO t VALUES (1)")
    db.close()
    one, two = sqlite3.connect(path, timeout=0), sqlite3.connect(path, timeout=0)
    one.execute("INSERT INTO t VALUES (2)")
    print(two.execute("SELECT count(*) FROM t").fetchone(), tried(two.execute, "INSERT INTO t VALUES (3)"))
    one.commit()
    print(two.execute("SELECT count(*) FROM t").fetchone(), two.in_transaction)
    one.execute(f"ATTACH '{home}/other.db' AS other")
    one.execute("CREATE TABLE other.o (x)")
    print(one.execute("SELECT name FROM other.sqlite_master").fetchall())
    one.close()
    two.close()
    read = sqlite3.connect(f"file:{home}/other.db?mode=ro", uri=True)
    print(tried(read.execute, "INSERT INTO o VALUES (1)"))
    read.close()
    print(tried(sqlite3.connect, os.path.join(home, "missing", "x.db")))
    with open(os.path.join(home, "text"), "w") as f:
        f.write("this is no database, but a text that is long enough to be looked at " * 20)
    broken = sqlite3.connect(os.path.join(home, "text"))
    print(tried(broken.execute, "SELECT * FROM t"))
    broken.close()
# expect: (1,) OperationalError: database is locked
# expect: (2,) True
# expect: [('o',)]
# expect: OperationalError: attempt to write a readonly database
# expect: OperationalError: unable to open database file
# expect: DatabaseError: file is not a database

auto = sqlite3.connect(":memory:", autocommit=False)
print(auto.in_transaction, auto.autocommit)  # expect: True False
auto.execute("CREATE TABLE t (a)")
auto.commit()
print(auto.in_transaction)  # expect: True
auto.execute("INSERT INTO t VALUES (1)")
auto.rollback()
print(auto.execute("SELECT count(*) FROM t").fetchone())  # expect: (0,)
auto.autocommit = True
print(auto.in_transaction)  # expect: False
data = auto.serialize()
copy = sqlite3.connect(":memory:")
copy.deserialize(data)
print(data[:15], copy.execute("SELECT name FROM sqlite_master").fetchall())  # expect: b'SQLite format 3' [('t',)]
print(sqlite3.complete_statement("SELECT 1;"), sqlite3.complete_statement("SELECT 1"), sqlite3.complete_statement("CREATE TRIGGER a AFTER INSERT ON b BEGIN SELECT 1;"))  # expect: True False False
print(tried(sqlite3.connect, ":memory:", isolation_level="x"), "/", tried(sqlite3.Cursor, 5))  # expect: ValueError: isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE' / TypeError: Cursor() argument 1 must be sqlite3.Connection, not int
cursor = con.cursor()
print(list(cursor.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i * i FROM n")))  # expect: [(1,), (4,), (9,), (16,), (25,)]
con.close()
# ---
# The statements that make a database anew, copies of databases, statements that a function is told of.
import os
import sqlite3
import tempfile

con = sqlite3.connect(":memory:")
con.execute("create table t(id integer primary key autoincrement, b text, c)")
con.execute("create view v as select b from t")
con.execute('create table "odd ""name"""(x)')
with con:
    con.executemany("insert into t(b, c) values (?, ?)", [("it's", 1.5), (None, b"\x00\xff")])
for line in con.iterdump():
    print(line)
# expect: BEGIN TRANSACTION;
# expect: CREATE TABLE "odd ""name"""(x);
# expect: CREATE TABLE t(id integer primary key autoincrement, b text, c);
# expect: INSERT INTO "t" VALUES(1,'it''s',1.5);
# expect: INSERT INTO "t" VALUES(2,NULL,X'00FF');
# expect: CREATE VIEW v as select b from t;
# expect: DELETE FROM "sqlite_sequence";
# expect: INSERT INTO "sqlite_sequence" VALUES('t',2);
# expect: COMMIT;
copy = sqlite3.connect(":memory:")
copy.executescript("\n".join(con.iterdump()))
print(list(copy.iterdump()) == list(con.iterdump()))  # expect: True
other = sqlite3.connect(":memory:")
steps = []
con.backup(other, progress=lambda status, left, total: steps.append((status, left, total > 0)))
other.execute("insert into t(b) values ('more')")
print(other.execute("select id, b from t").fetchall(), steps[-1])  # expect: [(1, "it's"), (2, None), (3, 'more')] (101, 0, True)
for wrong in con, 3:
    try:
        con.backup(wrong)
    except (ValueError, TypeError) as e:
        print(e)
    # expect: target cannot be the same connection instance
    # expect: backup() argument 'target' must be sqlite3.Connection, not int
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "copy.db")
    target = sqlite3.connect(path)
    con.backup(target)
    print(target.execute("select count(*) from t").fetchone())  # expect: (2,)
    target.close()
    again = sqlite3.connect(path)
    print(again.execute("select b from v").fetchall())  # expect: [("it's",), (None,)]
    again.close()
con.set_trace_callback(print)
con.execute("update t set c = ?, b = 'what?' where id = ?", (2.0, 1))
con.execute("select :x, :y, :x", {"x": "o'k", "y": None}).fetchall()
con.commit()
# expect: BEGIN 
# expect: update t set c = 2.0, b = 'what?' where id = 1
# expect: select 'o''k', NULL, 'o''k'
# expect: COMMIT
con.set_trace_callback(None)
con.execute("select 1")
con.close()
