"""More handlers: files that are rotated, buffers, queues."""

import os
import re
import threading
import time

from . import ERROR, FileHandler, Handler

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021


class BaseRotatingHandler(FileHandler):
    """A file that is replaced by a new one from time to time."""

    namer = None
    rotator = None

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """Return the name of a file put aside."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Put a file aside."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)


class RotatingFileHandler(BaseRotatingHandler):
    """A file of at most maxBytes; backupCount older ones are kept as name.1, name.2, ..."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None,
                 delay=False, errors=None):
        if maxBytes > 0:
            mode = "a"
        super().__init__(filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        """Begin a new file."""
        if self.stream:
            self.stream.close()
            self.stream = None
        if self.backupCount > 0:
            names = [self.baseFilename] + [
                self.rotation_filename(f"{self.baseFilename}.{number}")
                for number in range(1, self.backupCount + 1)]
            for number in range(self.backupCount, 0, -1):
                source, target = names[number - 1], names[number]
                if number == 1 or os.path.exists(source):
                    if os.path.exists(target):
                        os.remove(target)
                    if number == 1:
                        self.rotate(source, target)
                    else:
                        os.rename(source, target)
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        """Would the record make the file too long?"""
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        size = os.path.getsize(self.baseFilename)
        text = self.format(record) + "\n"
        return size > 0 and size + len(text.encode(self.encoding or "utf-8",
                                                   "backslashreplace")) >= self.maxBytes


_SECONDS = {"S": 1, "M": 60, "H": 60 * 60, "D": 24 * 60 * 60}
_FORMATS = {"S": "%Y-%m-%d_%H-%M-%S", "M": "%Y-%m-%d_%H-%M", "H": "%Y-%m-%d_%H"}


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside after some time, with the time it began in its name.

    when is S, M, H or D for so many (interval) seconds, minutes, hours or days, MIDNIGHT, or W0
    to W6 for a day of the week; the latter two at the time atTime.
    """

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None,
                 delay=False, utc=False, atTime=None, errors=None):
        super().__init__(filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when, self.backupCount = when.upper(), backupCount
        self.utc, self.atTime = utc, atTime
        unit = self.when
        if unit.startswith("W"):
            if len(unit) != 2:
                raise ValueError("You must specify a day for weekly rollover from 0 to 6 "
                                 f"(0 is Monday): {unit}")
            if not "0" <= unit[1] <= "6":
                raise ValueError(f"Invalid day specified for weekly rollover: {unit}")
            self.dayOfWeek = int(unit[1])
            seconds = 7 * _SECONDS["D"]
        elif unit == "MIDNIGHT" or unit in _SECONDS:
            seconds = _SECONDS.get(unit, _SECONDS["D"])
        else:
            raise ValueError(f"Invalid rollover interval specified: {unit}")
        self.suffix = _FORMATS.get(unit, "%Y-%m-%d")
        pattern = re.sub("%.", lambda part: r"\d{4}" if part[0] == "%Y" else r"\d{2}", self.suffix)
        self.extMatch = re.compile(r"(?<!\d)" + pattern + r"(?!\d)", re.ASCII)
        self.interval = seconds * interval
        begun = time.time()
        if os.path.exists(self.baseFilename):
            begun = os.stat(self.baseFilename).st_mtime
        self.rolloverAt = self.computeRollover(int(begun))

    def _fields(self, moment):
        return time.gmtime(moment) if self.utc else time.localtime(moment)

    def computeRollover(self, currentTime):
        """Return the time of the next change after a time."""
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return currentTime + self.interval
        now = self._fields(currentTime)
        at = _SECONDS["D"]
        if self.atTime is not None:
            at = (self.atTime.hour * 60 + self.atTime.minute) * 60 + self.atTime.second
        wait = at - ((now.tm_hour * 60 + now.tm_min) * 60 + now.tm_sec)
        day = now.tm_wday
        if wait <= 0:
            wait += _SECONDS["D"]
            day = (day + 1) % 7
        if self.when.startswith("W"):
            wait += (self.dayOfWeek - day) % 7 * _SECONDS["D"]
        return self._same_clock(now, currentTime + wait)

    def _same_clock(self, before, moment):
        """Correct a time for the hour that summer time takes or gives in between."""
        change = 0 if self.utc else self._fields(moment).tm_isdst - before.tm_isdst
        return moment - 3600 * change

    def shouldRollover(self, record):
        """Has the time come?"""
        if int(time.time()) < self.rolloverAt:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            self.rolloverAt = self.computeRollover(int(time.time()))
            return False
        return True

    def getFilesToDelete(self):
        """Return the paths of the files that are too many, the oldest first."""
        folder, base = os.path.split(self.baseFilename)
        found = []
        for name in os.listdir(folder):
            match = self.extMatch.search(name) if name.startswith(base + ".") else None
            if match and (self.namer is not None or match.end() == len(name)):
                found.append(os.path.join(folder, name))
        found.sort()
        return found[:max(0, len(found) - self.backupCount)]

    def doRollover(self):
        """Begin a new file."""
        now = int(time.time())
        begun = self.rolloverAt - self.interval
        fields = self._fields(begun)
        if not self.utc:
            fields = time.localtime(
                begun + 3600 * (time.localtime(now).tm_isdst - fields.tm_isdst))
        target = self.rotation_filename(
            self.baseFilename + "." + time.strftime(self.suffix, fields))
        if os.path.exists(target):
            os.remove(target)
        if self.stream:
            self.stream.close()
            self.stream = None
        self.rotate(self.baseFilename, target)
        if self.backupCount > 0:
            for path in self.getFilesToDelete():
                os.remove(path)
        if not self.delay:
            self.stream = self._open()
        at = self.computeRollover(now)
        while at <= now:
            at += self.interval
        self.rolloverAt = at


class WatchedFileHandler(FileHandler):
    """A file that is opened anew when another program has moved it away."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__(filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.dev, self.ino = self._identity()

    def _identity(self):
        if self.stream is None:
            return -1, -1
        status = os.fstat(self.stream.fileno())
        return status.st_dev, status.st_ino

    def reopenIfNeeded(self):
        """Open the file again if its name stands for another one."""
        if self.stream is None:
            return
        try:
            status = os.stat(self.baseFilename)
            same = (status.st_dev, status.st_ino) == (self.dev, self.ino)
        except FileNotFoundError:
            same = False
        if not same:
            self.stream.close()
            self.stream = self._open()
            self.dev, self.ino = self._identity()

    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)


class BufferingHandler(Handler):
    """Keeps up to capacity records in a list."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        """Is the buffer full?"""
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.acquire()
        try:
            self.buffer.clear()
        finally:
            self.release()

    def close(self):
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    """Keeps records until there are many, or a bad one comes, and gives them to target."""

    def __init__(self, capacity, flushLevel=ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        """Set the handler that gets the records."""
        self.acquire()
        try:
            self.target = target
        finally:
            self.release()

    def flush(self):
        self.acquire()
        try:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()
        finally:
            self.release()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.acquire()
            try:
                self.target = None
                self.buffer.clear()
                Handler.close(self)
            finally:
                self.release()


class QueueHandler(Handler):
    """Puts records into a queue, so that another thread does the slow work."""

    def __init__(self, queue):
        super().__init__()
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        """Put a record into the queue."""
        self.queue.put_nowait(record)

    def prepare(self, record):
        """Return a copy of the record, with its texts made now, in the thread that logged."""
        import copy

        text = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Takes records out of a queue in a thread and gives them to handlers."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self.respect_handler_level = respect_handler_level
        self._thread = None

    def dequeue(self, block):
        """Take a record out of the queue."""
        return self.queue.get(block)

    def prepare(self, record):
        """Return the record to handle; may be overridden."""
        return record

    def start(self):
        """Start the thread."""
        self._thread = threading.Thread(target=self._monitor, daemon=True)
        self._thread.start()

    def handle(self, record):
        """Give a record to the handlers."""
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        while True:
            record = self.dequeue(True)
            done = record is self._sentinel
            if not done:
                self.handle(record)
            if hasattr(self.queue, "task_done"):
                self.queue.task_done()
            if done:
                return

    def enqueue_sentinel(self):
        """Tell the thread to end once it has taken everything."""
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Wait until all records are handled and end the thread."""
        if self._thread:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None
