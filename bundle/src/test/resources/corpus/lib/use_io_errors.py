# requires: 3.12
import codecs
import io
import os
import tempfile
import threading


def error(call, *args, **kwargs):
    try:
        return call(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


seen = []


def stars(e):
    seen.append((type(e).__name__, e.start, e.end))
    return "*" * (e.end - e.start), e.end


codecs.register_error("stars", stars)
fd, path = tempfile.mkstemp()
os.close(fd)
with open(path, "w", encoding="ascii", errors="stars") as f:
    print(f.errors, f.write("aäöz\n"), f.write("ü"))
# expect: stars 5 1
print(open(path, "rb").read(), seen)  # expect: b'a**z\n*' [('UnicodeEncodeError', 1, 3), ('UnicodeEncodeError', 0, 1)]
with open(path, "wb") as f:
    f.write(b"a\xffb\n\xc3\nend\xff")
with open(path, encoding="utf-8", errors="stars") as f:
    print(f.readline(), f.tell(), f.read())
    f.seek(0)
    print(list(f))
# expect: a*b
# expect:  4 *
# expect: end*
# expect: ['a*b\n', '*\n', 'end*']
print(io.TextIOWrapper(io.BytesIO(b"\x80x"), "ascii", "stars").read())  # expect: *x
f = io.TextIOWrapper(io.BytesIO(), "ascii")
print(f.errors, error(f.write, "ä"))  # expect: strict UnicodeEncodeError: 'ascii' codec can't encode character '\xe4' in position 0: ordinal not in range(128)
f.reconfigure(errors="stars")
f.write("ä")
f.flush()
print(f.buffer.getvalue(), f.errors)  # expect: b'*' stars


def refuse(e):
    raise e


def wrong(e):
    return 3


codecs.register_error("refuse", refuse)
codecs.register_error("wrong", wrong)
for name in ("refuse", "wrong", "never registered"):
    print(error(open(path, encoding="ascii", errors=name).read))
    print(error(lambda: io.TextIOWrapper(io.BytesIO(), "ascii", name).write("ä")))
# expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 1: ordinal not in range(128)
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe4' in position 0: ordinal not in range(128)
# expect: TypeError: decoding error handler must return (str, int) tuple
# expect: TypeError: encoding error handler must return (str/bytes, int) tuple
# expect: LookupError: unknown error handler name 'never registered'
# expect: LookupError: unknown error handler name 'never registered'
# The handler runs in the thread that reads or writes.
f = io.TextIOWrapper(io.BytesIO(b"1\xff\n2\xff\n"), "ascii", "stars")
lines = [f.readline()]
thread = threading.Thread(target=lambda: lines.append(f.readline()))
thread.start()
thread.join()
print(lines)  # expect: ['1*\n', '2*\n']
os.remove(path)
