# requires: 3.12
import csv
import io


def error(call):
    try:
        print("no error", call())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def read(text, *args, **kw):
    return list(csv.reader(io.StringIO(text, newline=""), *args, **kw))


def write(*rows, **kw):
    out = io.StringIO()
    csv.writer(out, **kw).writerows(rows)
    return repr(out.getvalue())


print(read('a,b,c\r\n1,"x,y",3\n\n"q""q",,"line\nbreak"\r\n'), read("a;b", delimiter=";"), read("'a',b", quotechar="'"), read("a, b", skipinitialspace=True), read('"a" ,b'), read('a"b,c'), read(r'a\,b,c', escapechar="\\"), read(""), read("\n"), read('"",""'))  # expect: [['a', 'b', 'c'], ['1', 'x,y', '3'], [], ['q"q', '', 'line\nbreak']] [['a', 'b']] [['a', 'b']] [['a', 'b']] [['a ', 'b']] [['a"b', 'c']] [['a,b', 'c']] [] [[]] [['', '']]
print(read('1,"2",x', quoting=csv.QUOTE_NONE), read('1,"2"', quoting=csv.QUOTE_NONNUMERIC), read("a\tb", "excel-tab"), read('"a'), list(csv.reader(["a,b", "c"])), read("a,b\rc,d"), read('"a"b,c'))  # expect: [['1', '"2"', 'x']] [[1.0, '2']] [['a', 'b']] [['a']] [['a', 'b'], ['c']] [['a', 'b'], ['c', 'd']] [['ab', 'c']]
r = csv.reader(["a,b", '"x', 'y"', "z"]); print(next(r), r.line_num, next(r), r.line_num, r.dialect.delimiter)  # expect: ['a', 'b'] 1 ['xy'] 3 ,
print(write(["a", 1, 2.5, None, True, "x,y", 'q"q', "new\nline", " sp "]), write([""]), write(["", ""]), write([]), write(["a", "b c"], delimiter=" "), write(["a", 1, "b"], quoting=csv.QUOTE_ALL), write(["a", 1, 1.5, None], quoting=csv.QUOTE_NONNUMERIC), write(["a,b"], quoting=csv.QUOTE_NONE, escapechar="\\"), write(['a"b'], doublequote=False, escapechar="\\"), write(["x"], lineterminator="!"), write(["a", None, 1, ""], quoting=csv.QUOTE_STRINGS), write(["a", None, 1], quoting=csv.QUOTE_NOTNULL))  # expect: 'a,1,2.5,,True,"x,y","q""q","new\nline", sp \r\n' '""\r\n' ',\r\n' '\r\n' 'a "b c"\r\n' '"a","1","b"\r\n' '"a",1,1.5,""\r\n' 'a\\,b\r\n' 'a\\"b\r\n' 'x!' '"a",,1,""\r\n' '"a",,"1"\r\n'
print(repr(csv.writer(io.StringIO()).writerow(["ab", "c"])), csv.list_dialects(), csv.get_dialect("unix").quoting, csv.field_size_limit(), csv.excel.delimiter, repr(csv.unix_dialect().lineterminator))  # expect: 6 ['excel', 'excel-tab', 'unix'] 1 131072 , '\n'
d = csv.DictReader(io.StringIO("name,age\nAda,36\nBob\n\nCy,1,2,3\n"), restkey="rest", restval="?")
print(d.fieldnames, list(d), d.line_num)  # expect: ['name', 'age'] [{'name': 'Ada', 'age': '36'}, {'name': 'Bob', 'age': '?'}, {'name': 'Cy', 'age': '1', 'rest': ['2', '3']}] 5
out = io.StringIO(); w = csv.DictWriter(out, ["a", "b"], restval="-", extrasaction="ignore"); w.writeheader(); w.writerow({"a": 1, "c": 2}); w.writerows([{"b": "x,y"}, {}]); print(repr(out.getvalue()))  # expect: 'a,b\r\n1,-\r\n-,"x,y"\r\n-,-\r\n'


class semi(csv.Dialect):
    delimiter = ";"
    quotechar = "'"
    doublequote = True
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("semi", semi); csv.register_dialect("pipes", delimiter="|")
print(read("a;'b;c'", "semi"), read("a|b", dialect="pipes"), write(["a;b"], dialect="semi"), write(["a", "b"], dialect=semi()))  # expect: [['a', 'b;c']] [['a', 'b']] "'a;b'\n" 'a;b\n'
csv.unregister_dialect("pipes")
for call in (lambda: read('"a"b', strict=True), lambda: read('"a', strict=True), lambda: csv.get_dialect("no"), lambda: csv.unregister_dialect("no"), lambda: write(["a,b"], quoting=csv.QUOTE_NONE), lambda: csv.reader(3), lambda: list(csv.reader([b"a"])), lambda: csv.writer(3), lambda: csv.writer(io.StringIO()).writerow(3), lambda: read("a", delimiter=",,"), lambda: read("a", delimiter=3), lambda: read("a", quoting=9), lambda: read("a", quoting="x"), lambda: read("a", bad=1), lambda: read("a", quotechar=None, quoting=csv.QUOTE_ALL), lambda: csv.register_dialect(3), lambda: read("x" * 200000), lambda: read("a,b", quoting=csv.QUOTE_NONNUMERIC), lambda: write([""], quoting=csv.QUOTE_NONE), lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"z": 1}), lambda: csv.DictWriter(io.StringIO(), ["a"], extrasaction="x"), lambda: csv.Dialect(), lambda: read("a", "nope"), lambda: csv.field_size_limit("x"), lambda: list(csv.reader(["a\rb"]))):
    error(call)  # expect: Error: ',' expected after '"'
# expect: Error: unexpected end of data
# expect: Error: unknown dialect
# expect: Error: unknown dialect
# expect: Error: need to escape, but no escapechar set
# expect: TypeError: 'int' object is not iterable
# expect: Error: iterator should return strings, not bytes (the file should be opened in text mode)
# expect: TypeError: argument 1 must have a "write" method
# expect: Error: iterable expected, not int
# expect: TypeError: "delimiter" must be a 1-character string
# expect: TypeError: "delimiter" must be string, not int
# expect: TypeError: bad "quoting" value
# expect: TypeError: "quoting" must be an integer
# expect: TypeError: 'bad' is an invalid keyword argument for this function
# expect: TypeError: quotechar must be set if quoting enabled
# expect: TypeError: dialect name must be a string
# expect: Error: field larger than field limit (131072)
# expect: ValueError: could not convert string to float: 'a'
# expect: Error: single empty field record must be quoted
# expect: ValueError: dict contains fields not in fieldnames: 'z'
# expect: ValueError: extrasaction (x) must be 'raise' or 'ignore'
# expect: Error: "delimiter" must be string, not NoneType
# expect: Error: unknown dialect
# expect: TypeError: limit must be an integer
# expect: Error: new-line character seen in unquoted field - do you need to open the file in universal-newline mode?
s = csv.Sniffer()
print(s.sniff("a;b;c\n1;2;3\n").delimiter, s.sniff("a\tb\n1\t2\n").delimiter, s.has_header("name,n\nx,1\nyy,2\n"), csv.Error.__name__, issubclass(csv.Error, Exception))  # expect: ; 	 True Error True
