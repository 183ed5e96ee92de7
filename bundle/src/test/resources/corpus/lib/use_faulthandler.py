# What threads are at, written to a file.
import faulthandler
import io
import re
import tempfile
import threading


def written(action):
    with tempfile.TemporaryFile("w+") as file:
        action(file)
        file.seek(0)
        text = re.sub(r"0x[0-9a-f]{16}", "ADDRESS", file.read())
    return re.sub(r'File "[^"]*", line \d+', "PLACE", text)


def here(file):
    faulthandler.dump_traceback(file, all_threads=False)


print(written(here), end="")
# expect: Stack (most recent call first):
# expect:   PLACE in here
# expect:   PLACE in written
# expect:   PLACE in <module>

waiting = threading.Event()
go = threading.Event()


def work():
    waiting.set()
    go.wait()


thread = threading.Thread(target=work)
thread.start()
waiting.wait()
text = written(lambda file: faulthandler.dump_traceback(file))
print(text.startswith("Thread ADDRESS (most recent call first):\n"))  # expect: True
print("  PLACE in work\n  PLACE in run\n" in text)  # expect: True
print(text.endswith("\n\nCurrent thread ADDRESS (most recent call first):\n"
                    "  PLACE in <lambda>\n  PLACE in written\n  PLACE in <module>\n"))  # expect: True


def later(file):
    faulthandler.dump_traceback_later(0.01, file=file)
    while not file.tell() and not file.seek(0, 2):
        pass
    faulthandler.cancel_dump_traceback_later()


text = written(later)
print(text.startswith("Timeout (0:00:00.010000)!\nThread ADDRESS (most recent call first):\n"))  # expect: True
print("Current" in text, "  PLACE in later\n" in text)  # expect: False True
go.set()
thread.join()
faulthandler.dump_traceback_later(1000)
faulthandler.cancel_dump_traceback_later()
faulthandler.cancel_dump_traceback_later()
print(faulthandler.is_enabled(), faulthandler.enable(), faulthandler.is_enabled())  # expect: False None True
print(faulthandler.disable(), faulthandler.disable())  # expect: True False
for bad in (0, -1, "x", 1e300):
    try:
        faulthandler.dump_traceback_later(bad)
    except Exception as error:
        print(type(error).__name__, error)
        # expect: ValueError timeout must be greater than 0
        # expect: ValueError timeout must be greater than 0
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: OverflowError timestamp out of range for platform time_t
for bad in (io.StringIO(), 5.5):
    try:
        faulthandler.dump_traceback(bad)
    except Exception as error:
        print(type(error).__name__, error)
        # expect: UnsupportedOperation fileno
        # expect: AttributeError 'float' object has no attribute 'fileno'
