"""Programs of the host, with streams. Starting one needs the host's permission."""

__all__ = ("create_subprocess_exec", "create_subprocess_shell")

import queue
import subprocess
import threading

from . import events
from . import futures
from . import streams
from . import transports

PIPE, STDOUT, DEVNULL = subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL


def _tell(loop, callback, *args):
    """Call back in the loop's thread; a loop that is closed wants to know nothing."""
    try:
        loop.call_soon_threadsafe(callback, *args)
    except RuntimeError:
        pass


class _Output(transports.ReadTransport):
    """What a program writes: a thread reads the pipe, since a pipe cannot be selected."""

    def __init__(self, loop, pipe, reader):
        super().__init__({"pipe": pipe})
        self._loop, self._pipe, self._reader = loop, pipe, reader
        self._open = threading.Event()
        self._open.set()
        reader.set_transport(self)
        threading.Thread(target=self._run, name="asyncio-pipe", daemon=True).start()

    def pause_reading(self):
        """Read nothing until resume_reading()."""
        self._open.clear()

    def resume_reading(self):
        """Read again."""
        self._open.set()

    def _run(self):
        with self._pipe:
            try:
                while data := self._pipe.read(64 * 1024):
                    _tell(self._loop, self._reader.feed_data, data)
                    self._open.wait()
            except (OSError, ValueError) as error:
                _tell(self._loop, self._reader.set_exception, error)
        _tell(self._loop, self._reader.feed_eof)


class _Input(transports.WriteTransport):
    """What a program reads: a thread writes the pipe.

    It is also the protocol of its writer. What is counted in _kept is only touched in the loop's
    thread.
    """

    def __init__(self, loop, pipe):
        super().__init__({"pipe": pipe})
        self._loop, self._pipe = loop, pipe
        self._closed = loop.create_future()
        self._closed.add_done_callback(futures.Future.exception)
        self._pieces = queue.SimpleQueue()
        self._kept, self._waiters, self._error, self._closing = 0, [], None, False
        threading.Thread(target=self._run, name="asyncio-pipe", daemon=True).start()

    def write(self, data):
        """Keep bytes to be written; never waits."""
        if self._error is None and not self._closing:
            data = bytes(data)
            self._kept += len(data)
            self._pieces.put(data)

    def can_write_eof(self):
        """The program can be told that there is no more."""
        return True

    def write_eof(self):
        """Write no more after what is kept."""
        self.close()

    def close(self):
        """Close the pipe after what is kept has been written."""
        if not self._closing:
            self._closing = True
            self._pieces.put(None)

    abort = close

    def is_closing(self):
        """Tell whether the pipe is closed or being closed."""
        return self._closing

    def get_write_buffer_size(self):
        """Return how many bytes are kept."""
        return self._kept

    async def _drain(self):
        if self._error is not None:
            raise self._error
        if self._kept > 64 * 1024:
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            await waiter
            if self._error is not None:
                raise self._error

    def _run(self):
        error = None
        while (data := self._pieces.get()) is not None:
            if error is None:
                try:
                    view = memoryview(data)
                    while view:
                        view = view[self._pipe.write(view):]
                except OSError as failure:
                    error = failure
            _tell(self._loop, self._written, len(data), error)
        try:
            self._pipe.close()
        except OSError as failure:
            error = error or failure
        _tell(self._loop, self._lost, error)

    def _written(self, count, error):
        self._kept -= count
        if error is not None:
            self._error = self._error or error
        if error is not None or self._kept <= 16 * 1024:
            waiters, self._waiters = self._waiters, []
            for waiter in waiters:
                futures.release(waiter)

    def _lost(self, error):
        if not self._closed.done():
            if error is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(error)


class Process:
    """A program that runs."""

    def __init__(self, popen, loop, limit):
        self._popen, self._loop = popen, loop
        self.pid = popen.pid
        self._returncode = None
        self._waiters = []
        self.stdin = self.stdout = self.stderr = None
        if popen.stdin is not None:
            transport = _Input(loop, popen.stdin)
            self.stdin = streams.StreamWriter(transport, transport, None, loop)
        if popen.stdout is not None:
            self.stdout = streams.StreamReader(limit=limit, loop=loop)
            _Output(loop, popen.stdout, self.stdout)
        if popen.stderr is not None:
            self.stderr = streams.StreamReader(limit=limit, loop=loop)
            _Output(loop, popen.stderr, self.stderr)
        threading.Thread(target=self._wait_for_end, name="asyncio-wait", daemon=True).start()

    def __repr__(self):
        return f"<{type(self).__name__} {self.pid}>"

    def _wait_for_end(self):
        _tell(self._loop, self._ended, self._popen.wait())

    def _ended(self, returncode):
        self._returncode = returncode
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            futures.release(waiter)

    @property
    def returncode(self):
        """What the program ended with, negative for a signal; None while it runs."""
        return self._returncode

    async def wait(self):
        """Wait until the program has ended; return its code."""
        while self._returncode is None:
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            await waiter
        return self._returncode

    def _check(self):
        if self._returncode is not None:
            raise ProcessLookupError()

    def send_signal(self, signal):
        """Send a signal."""
        self._check()
        self._popen.send_signal(signal)

    def terminate(self):
        """Ask the program to end."""
        self._check()
        self._popen.terminate()

    def kill(self):
        """End the program."""
        self._check()
        self._popen.kill()

    async def _feed(self, input):
        if input is not None:
            self.stdin.write(input)
        try:
            await self.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            pass
        self.stdin.close()

    async def communicate(self, input=None):
        """Write the input, read all output and wait for the end; return (stdout, stderr)."""
        from .waiting import gather

        async def nothing():
            return None

        feeding = self._feed(input) if self.stdin is not None else nothing()
        reading = [nothing() if stream is None else stream.read()
                   for stream in (self.stdout, self.stderr)]
        _, out, err = await gather(feeding, *reading)
        await self.wait()
        return out, err


async def _create(args, shell, stdin, stdout, stderr, limit, kwds):
    wanted = {"universal_newlines": False, "shell": shell, "bufsize": 0, "text": False,
              "encoding": None, "errors": None}
    for name, value in wanted.items():
        given = kwds.pop(name, value)
        if given != value and not (name == "text" and given is None):
            raise ValueError(f"{name} must be {value}")
    popen = subprocess.Popen(args, stdin=stdin, stdout=stdout, stderr=stderr, shell=shell,
                             bufsize=0, **kwds)
    return Process(popen, events.get_running_loop(), limit)


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None,
                                  limit=streams._LIMIT, **kwds):
    """Start a line of the shell; return its Process."""
    if not isinstance(cmd, (bytes, str)):
        raise ValueError("cmd must be a string")
    return await _create(cmd, True, stdin, stdout, stderr, limit, kwds)


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None,
                                 limit=streams._LIMIT, **kwds):
    """Start a program with arguments; return its Process."""
    return await _create((program, *args), False, stdin, stdout, stderr, limit, kwds)
