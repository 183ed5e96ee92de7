"""Other programs: started, connected to, waited for. Only where the host allows them.

What a process would inherit by fork is not to be had: no function that runs in the child before
the program, no open files but the three standard streams, no other user.
"""

import io
import os
import signal
import threading
import time
import warnings

import _subprocess

PIPE, STDOUT, DEVNULL = -1, -2, -3

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput",
           "check_output", "run", "CalledProcessError", "DEVNULL", "SubprocessError",
           "TimeoutExpired", "CompletedProcess"]


class SubprocessError(Exception):
    """What goes wrong with another program."""


class CalledProcessError(SubprocessError):
    """A program has failed."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."
        try:
            return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
        except ValueError:
            return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."

    @property
    def stdout(self):
        """The output, by another name."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program has not ended in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        """The output so far, by another name."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """What run() gives: how a program ended, and what it wrote if that was captured."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        """Raise CalledProcessError if the program has failed."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Run a program; return its exit code."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except BaseException:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run a program; raise CalledProcessError if it fails."""
    code = call(*popenargs, **kwargs)
    if code:
        command = kwargs.get("args")
        raise CalledProcessError(code, popenargs[0] if command is None else command)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a program and return what it wrote; raise CalledProcessError if it fails."""
    for name in "stdout", "check":
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if kwargs.get("input", "") is None:
        universal = kwargs.get("universal_newlines") or kwargs.get("text")
        text = universal or kwargs.get("encoding") or kwargs.get("errors")
        kwargs["input"] = "" if text else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a program to its end; return a CompletedProcess."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except BaseException:
            process.kill()
            raise
        code = process.poll()
        if check and code:
            raise CalledProcessError(code, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, code, stdout, stderr)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a command of the shell; return its exit code and what it wrote."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding,
                            errors=errors)
        code = 0
    except CalledProcessError as failure:
        data = failure.output
        code = failure.returncode
    return code, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """Run a command of the shell; return what it wrote."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """Return arguments as one text, quoted as the C library of Windows reads it."""
    words = []
    for argument in map(os.fsdecode, seq):
        word, slashes = "", 0
        for c in argument:
            if c == "\\":
                slashes += 1
                continue
            word += "\\" * (2 * slashes + 1 if c == '"' else slashes) + c
            slashes = 0
        quoted = not argument or " " in argument or "\t" in argument
        word += "\\" * (2 * slashes if quoted else slashes)
        words.append(f'"{word}"' if quoted else word)
    return " ".join(words)


class _Mover(threading.Thread):
    """Reads all of a stream, or writes all of some data to one."""

    def __init__(self, stream, data=None):
        super().__init__(daemon=True)
        self.stream = stream
        self.data = data
        self.pieces = []
        self.start()

    def run(self):
        try:
            if self.data is not None:
                _write(self.stream, self.data)
                return
            # Without the buffer of the stream, so that what has come is there before the rest.
            read = getattr(self.stream, "read1", self.stream.read)
            while piece := read(32768):
                self.pieces.append(piece)
            self.stream.close()
        except ValueError:
            pass  # Somebody else has closed the stream.

    def result(self):
        return b"".join(self.pieces)


def _write(stream, data):
    """Write to a program that need not read all of it, and say that this is all."""
    try:
        if data:
            stream.write(data)
    except BrokenPipeError:
        pass
    try:
        stream.close()
    except BrokenPipeError:
        pass


def _refuse(**wanted):
    for name, (value, default) in wanted.items():
        if value != default:
            raise ValueError(f"{name} is not supported: there is no fork")


class Popen:
    """A program that runs beside this one."""

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None,
                 preexec_fn=None, close_fds=True, shell=False, cwd=None, env=None,
                 universal_newlines=None, startupinfo=None, creationflags=0,
                 restore_signals=True, start_new_session=False, pass_fds=(), *, user=None,
                 group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1,
                 pipesize=-1, process_group=None):
        self._child = None
        self.returncode = None
        self.args = args
        self._movers = None
        self._input_begun = False
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        _refuse(preexec_fn=(preexec_fn, None), start_new_session=(start_new_session, False),
                pass_fds=(tuple(pass_fds), ()), user=(user, None), group=(group, None),
                extra_groups=(extra_groups, None), umask=(umask, -1),
                process_group=(process_group, None))
        if text is not None and universal_newlines is not None \
                and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are "
                                  "supplied but different. Pass one or the other.")
        self.encoding = encoding
        self.errors = errors
        self.text_mode = encoding or errors or text or universal_newlines
        self.pipesize = pipesize
        program, arguments = self._command(args, executable, shell)
        if env is None:
            env = os.environ
        variables = [os.fsdecode(word) for pair in env.items() for word in pair]
        line_buffered = False
        if bufsize == 1:
            if self.text_mode:
                line_buffered = True
            else:
                warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the "
                              "default buffer size will be used", RuntimeWarning, stacklevel=2)
            bufsize = -1
        self._child, to, out, err = _subprocess.spawn(
            program, arguments, cwd if cwd is None else os.fspath(cwd), variables,
            _target(stdin), _target(stdout), _target(stderr))
        self.pid = self._child.pid
        self.universal_newlines = self.text_mode
        self.stdin = None if to < 0 else io.open(to, "wb", bufsize)
        self.stdout = None if out < 0 else io.open(out, "rb", bufsize)
        self.stderr = None if err < 0 else io.open(err, "rb", bufsize)
        if self.text_mode:
            if self.stdin:
                self.stdin = io.TextIOWrapper(self.stdin, encoding=encoding, errors=errors,
                                              write_through=True, line_buffering=line_buffered)
            if self.stdout:
                self.stdout = io.TextIOWrapper(self.stdout, encoding=encoding, errors=errors)
            if self.stderr:
                self.stderr = io.TextIOWrapper(self.stderr, encoding=encoding, errors=errors)

    @staticmethod
    def _command(args, executable, shell):
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError("path-like args is not allowed when shell is true")
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c", *args]
            if executable:
                args[0] = executable
        if not args:
            raise IndexError("list index out of range")
        words = [os.fsdecode(word) for word in args]
        return (os.fsdecode(args[0]) if executable is None else os.fsdecode(executable)), words

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text if len(text) <= 80 else text[:76] + "...>"

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        for stream in self.stdout, self.stderr:
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if kind is not KeyboardInterrupt:
                self.wait()

    def __del__(self, _warn=warnings.warn):
        if self._child is not None and self.returncode is None and self._child.code is None:
            _warn(f"subprocess {self.pid} is still running", ResourceWarning, source=self)

    def poll(self):
        """Return the exit code, None while the program runs."""
        if self.returncode is None:
            self.returncode = self._child.code
        return self.returncode

    def wait(self, timeout=None):
        """Wait for the end; return the exit code."""
        if self.returncode is None:
            if not self._child.wait(timeout):
                raise TimeoutExpired(self.args, timeout)
            self.returncode = self._child.code
        return self.returncode

    def send_signal(self, sig):
        """Send a signal, unless the program has ended."""
        if self.poll() is None:
            self._child.signal(sig)

    def terminate(self):
        """Ask the program to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self):
        """End the program."""
        self.send_signal(signal.SIGKILL)

    def communicate(self, input=None, timeout=None):
        """Send input, read all output, wait for the end; return output and errors.

        After TimeoutExpired it may be called again: nothing is lost.
        """
        if self._input_begun and input:
            raise ValueError("Cannot send input after starting communication")
        self._input_begun = True
        end = None if timeout is None else time.monotonic() + timeout
        if self._movers is None:
            self._movers = self._begin_to_move(input)
        for mover in self._movers.values():
            mover.join(None if end is None else max(0, end - time.monotonic()))
        if any(mover.is_alive() for mover in self._movers.values()):
            found = [mover.result() if mover and mover.pieces else None
                     for mover in map(self._movers.get, ("stdout", "stderr"))]
            raise TimeoutExpired(self.args, timeout, *found)
        try:
            self.wait(None if end is None else max(0, end - time.monotonic()))
        except TimeoutExpired as late:
            late.timeout = timeout
            raise
        return self._moved("stdout"), self._moved("stderr")

    def _begin_to_move(self, input):
        movers = {}
        if self.stdin and not self.stdin.closed:
            stream = self.stdin
            if self.text_mode:
                stream.flush()
                if input is not None:
                    input = input.encode(stream.encoding, stream.errors)
                stream = stream.buffer
            if input:
                movers["stdin"] = _Mover(stream, input)
            else:
                _write(stream, b"")
        for name in "stdout", "stderr":
            stream = getattr(self, name)
            if stream and not stream.closed:
                movers[name] = _Mover(stream.buffer if self.text_mode else stream)
        return movers

    def _moved(self, name):
        stream = getattr(self, name)
        if not stream:
            return None
        mover = self._movers.get(name)
        data = mover.result() if mover else b""
        if not self.text_mode:
            return data
        text = data.decode(stream.encoding, stream.errors)
        return text.replace("\r\n", "\n").replace("\r", "\n")


def _target(stream):
    """The number of an open file, or one of the constants, or None."""
    return stream if stream is None or isinstance(stream, int) else stream.fileno()
