# requires: 3.12
import io
import logging
import logging.config
import logging.handlers
import os
import shutil
import sys
import tempfile
import time


def error(call, *args, **kwargs):
    try:
        return call(*args, **kwargs)
    except Exception as e:
        cause = f" <- {type(e.__cause__).__name__}: {e.__cause__}" if e.__cause__ else ""
        return f"{type(e).__name__}: {e}{cause}"


class Shout(logging.Formatter):
    def __init__(self, fmt=None, datefmt=None, style="%", end="!"):
        super().__init__(fmt, datefmt, style)
        self.end = end

    def format(self, record):
        return super().format(record).upper() + self.end


class Only(logging.Filter):
    def __init__(self, word):
        super().__init__()
        self.word = word

    def filter(self, record):
        return self.word in record.getMessage()


stream = io.StringIO()
old = logging.getLogger("old")
old_child = logging.getLogger("app.child")
old_child.setLevel(logging.ERROR)
config = {
    "version": 1,
    "formatters": {
        "plain": {"format": "%(levelname)s:%(name)s:%(message)s"},
        "brace": {"format": "{levelname}-{message}-{who}", "style": "{", "defaults": {"who": "nobody"}},
        "shout": {"()": f"{__name__}.Shout", "fmt": "%(message)s", "end": "?"},
    },
    "filters": {"word": {"()": Only, "word": "yes"}, "app": {"name": "app"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "plain", "level": "INFO", "filters": ["app"]},
        "memory": {"class": "logging.handlers.MemoryHandler", "capacity": 10, "flushLevel": 40, "target": "shouting"},
        "shouting": {"class": "logging.StreamHandler", "stream": stream, "formatter": "shout", "filters": ["word"]},
        "copy": {"class": "logging.StreamHandler", "stream": "cfg://handlers.out.stream", "formatter": "brace", ".": {"extra": 7}},
    },
    "loggers": {"app": {"level": "DEBUG", "handlers": ["out", "memory"], "propagate": False}},
    "root": {"level": "WARNING", "handlers": ["copy"]},
}
logging.config.dictConfig(config)
log = logging.getLogger("app")
log.debug("yes debug")
log.info("info")  # expect: INFO:app:info
print(repr(stream.getvalue()))  # expect: ''
log.error("yes error")  # expect: ERROR:app:yes error
print(repr(stream.getvalue()), [type(h).__name__ for h in log.handlers], log.propagate, logging.getHandlerByName("copy").extra, logging.getHandlerByName("memory").target is logging.getHandlerByName("shouting"))  # expect: 'YES DEBUG?\nYES ERROR?\n' ['StreamHandler', 'MemoryHandler'] False 7 True
logging.warning("root")  # expect: WARNING-root-nobody
logging.getLogger("app.child").info("child")  # expect: INFO:app.child:child
logging.getLogger("late").error("late")  # expect: ERROR-late-nobody
print(old.disabled, old_child.disabled, old_child.level, sorted(logging.getHandlerNames()))  # expect: True False 0 ['copy', 'memory', 'out', 'shouting']
old.error("not seen")
logging.config.dictConfig({"version": 1, "incremental": True, "handlers": {"out": {"level": "ERROR"}}, "loggers": {"app": {"level": "ERROR"}}, "root": {"level": "ERROR"}})
log.info("not seen")
log.error("seen")  # expect: ERROR:app:seen
print(logging.root.level, logging.getHandlerByName("out").level)  # expect: 40 40
for wrong in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "logging.NoHandler"}}}, {"version": 1, "handlers": {"h": {"class": "no.such.Handler"}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "f"}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "level": "LOUD"}}}, {"version": 1, "loggers": {"l": {"handlers": ["h"]}}}, {"version": 1, "root": {"level": 1.5}}, {"version": 1, "formatters": {"f": {"format": "x", "style": "?"}}}, {"version": 1, "filters": {"f": {"()": "no.such"}}}, {"version": 1, "incremental": True, "handlers": {"h": {}}}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "filters": ["f"]}}}):
    print(error(logging.config.dictConfig, wrong))
# expect: ValueError: dictionary doesn't specify a version
# expect: ValueError: Unsupported version: 2
# expect: ValueError: Unable to configure handler 'h' <- ValueError: Cannot resolve 'logging.NoHandler': No module named 'logging.NoHandler'
# expect: ValueError: Unable to configure handler 'h' <- ValueError: Cannot resolve 'no.such.Handler': No module named 'no'
# expect: ValueError: Unable to configure handler 'h' <- ValueError: Unable to set formatter 'f'
# expect: ValueError: Unable to configure handler 'h' <- ValueError: Unknown level: 'LOUD'
# expect: ValueError: Unable to configure logger 'l' <- ValueError: Unable to add handler 'h'
# expect: ValueError: Unable to configure root logger <- TypeError: Level not an integer or a valid string: 1.5
# expect: ValueError: Unable to configure formatter 'f' <- ValueError: Style must be one of: %,{,$
# expect: ValueError: Unable to configure filter 'f' <- ValueError: Cannot resolve 'no.such': No module named 'no'
# expect: ValueError: No handler found with name 'h'
# expect: ValueError: Unable to configure handler 'h' <- ValueError: Unable to add filter 'f'
logging.config.dictConfig({"version": 1, "disable_existing_loggers": False})
print(old.disabled, logging.getLogger("late").disabled, [logging.getLevelName(logging.root.level)])  # expect: False False ['ERROR']

folder = tempfile.mkdtemp()
path = os.path.join(folder, "logging.ini")
with open(path, "w") as f:
    f.write("""[loggers]
keys=root,deep
[handlers]
keys=out,file
[formatters]
keys=simple
[logger_root]
level=INFO
handlers=out
[logger_deep]
level=DEBUG
handlers=file
qualname=deep.down
propagate=0
[handler_out]
class=StreamHandler
level=NOTSET
formatter=simple
args=(sys.stdout,)
[handler_file]
class=logging.FileHandler
kwargs={'mode': 'w', 'delay': True}
args=(%(where)r,)
[formatter_simple]
format=<%(levelname)s %(message)s>
""".replace("%(where)r", repr(os.path.join(folder, "deep.log"))))
logging.config.fileConfig(path, disable_existing_loggers=False)
logging.info("to root")  # expect: <INFO to root>
logging.getLogger("deep.down").debug("to file")
logging.shutdown()
print(open(os.path.join(folder, "deep.log")).read(), error(logging.config.fileConfig, "/no/such.ini"))  # expect: to file
# expect:  FileNotFoundError: /no/such.ini doesn't exist
for name in ("S", "midnight", "W3", "H", "M", "D"):
    handler = logging.handlers.TimedRotatingFileHandler(os.path.join(folder, "timed.log"), when=name, interval=2, utc=True, delay=True)
    print(name, handler.interval, handler.suffix, [handler.computeRollover(t) for t in (1_000_000_000, 1_000_080_000, 1_015_200_000)])
# expect: S 2 %Y-%m-%d_%H-%M-%S [1000000002, 1000080002, 1015200002]
# expect: midnight 172800 %Y-%m-%d [1000080000, 1000166400, 1015286400]
# expect: W3 1209600 %Y-%m-%d [1000425600, 1000425600, 1015545600]
# expect: H 7200 %Y-%m-%d_%H [1000007200, 1000087200, 1015207200]
# expect: M 120 %Y-%m-%d_%H-%M [1000000120, 1000080120, 1015200120]
# expect: D 172800 %Y-%m-%d [1000172800, 1000252800, 1015372800]
print(error(logging.handlers.TimedRotatingFileHandler, os.path.join(folder, "t"), "W"), error(logging.handlers.TimedRotatingFileHandler, os.path.join(folder, "t"), "W7"), error(logging.handlers.TimedRotatingFileHandler, os.path.join(folder, "t"), "X"))  # expect: ValueError: You must specify a day for weekly rollover from 0 to 6 (0 is Monday): W ValueError: Invalid day specified for weekly rollover: W7 ValueError: Invalid rollover interval specified: X
handler = logging.handlers.TimedRotatingFileHandler(os.path.join(folder, "timed.log"), when="D", backupCount=2, utc=True)
for day in range(4):
    handler.emit(logging.LogRecord("n", 20, "f", 1, f"day {day}", (), None))
    handler.rolloverAt = 86400 * (day + 2)
    print(handler.shouldRollover(None))
    handler.doRollover()
# expect: True
# expect: True
# expect: True
# expect: True
handler.close()
print(sorted(name for name in os.listdir(folder) if name.startswith("timed")), open(os.path.join(folder, "timed.log.1970-01-05")).read())  # expect: ['timed.log', 'timed.log.1970-01-04', 'timed.log.1970-01-05'] day 3
# expect:
handler = logging.handlers.WatchedFileHandler(os.path.join(folder, "watched.log"))
handler.emit(logging.LogRecord("n", 20, "f", 1, "first", (), None))
os.rename(os.path.join(folder, "watched.log"), os.path.join(folder, "moved.log"))
handler.emit(logging.LogRecord("n", 20, "f", 1, "second", (), None))
handler.close()
print(open(os.path.join(folder, "moved.log")).read(), open(os.path.join(folder, "watched.log")).read())  # expect: first
# expect:  second
# expect:
shutil.rmtree(folder)
