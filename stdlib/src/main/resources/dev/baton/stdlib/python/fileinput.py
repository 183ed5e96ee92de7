"""The lines of several files, one after the other; by default of those the command line names.

    for line in fileinput.input(encoding="utf-8"):
        print(fileinput.filename(), fileinput.filelineno(), line, end="")
"""

import io
import os
import sys

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno",
           "isfirstline", "isstdin", "FileInput", "hook_compressed", "hook_encoded"]

_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None,
          errors=None):
    """Return a FileInput, which the module's functions are then about."""
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding,
                       errors=errors)
    return _state


def close():
    """End the input."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def nextfile():
    """Leave out the rest of the file."""
    return _active().nextfile()


def filename():
    """Return the name of the file being read; None before the first line."""
    return _active().filename()


def lineno():
    """Return the number of the line read last, counted over all files."""
    return _active().lineno()


def filelineno():
    """Return the number of the line read last in its file."""
    return _active().filelineno()


def fileno():
    """Return the file's descriptor, -1 if no file is open."""
    return _active().fileno()


def isfirstline():
    """Return whether the line read last is the first one of its file."""
    return _active().isfirstline()


def isstdin():
    """Return whether the line read last is from standard input."""
    return _active().isstdin()


class FileInput:
    """The lines of several files; "-" is standard input.

    With inplace what is printed replaces the file; with a backup, a suffix, the old one is kept.
    openhook(name, mode) may open files in another way.
    """

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None,
                 encoding=None, errors=None):
        if isinstance(files, (str, os.PathLike)):
            files = (files,)
        elif files is None:
            files = sys.argv[1:] or ("-",)
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook:
            if inplace:
                raise ValueError("FileInput cannot use an opening hook in inplace mode")
            if not callable(openhook):
                raise ValueError("FileInput openhook must be callable")
        self._files, self._inplace, self._backup = tuple(files), inplace, backup
        self._mode, self._openhook = mode, openhook
        self._encoding, self._errors = encoding, errors
        self._filename = self._file = self._output = self._savestdout = None
        self._backupfilename = None
        self._startlineno = self._filelineno = 0
        self._isstdin = False

    def __del__(self):
        self.close()

    def close(self):
        """Close the file being read; there are no more lines."""
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def nextfile(self):
        """Leave out the rest of the file; the next line is from the next one."""
        savestdout, self._savestdout = self._savestdout, None
        if savestdout:
            sys.stdout = savestdout
        output, self._output = self._output, None
        file, self._file = self._file, None
        try:
            if output:
                output.close()
        finally:
            try:
                if file and not self._isstdin:
                    file.close()
            finally:
                backup, self._backupfilename = self._backupfilename, None
                if backup and not self._backup:
                    try:
                        os.unlink(backup)
                    except OSError:
                        pass  # It has been removed already.
                self._isstdin = False

    def readline(self):
        """Return the next line, empty after the last one."""
        while True:
            if self._file is None:
                if not self._files:
                    return b"" if "b" in self._mode else ""
                self._open(self._files[0])
            line = self._file.readline()
            if line:
                self._filelineno += 1
                return line
            self.nextfile()

    def _open(self, name):
        self._filename, self._files = name, self._files[1:]
        self._startlineno = self.lineno()
        self._filelineno = 0
        self._isstdin = name == "-"
        if self._isstdin:
            self._filename = "<stdin>"
            self._file = getattr(sys.stdin, "buffer", sys.stdin) if "b" in self._mode else sys.stdin
        elif self._inplace:
            self._open_in_place(name)
        elif self._openhook:
            options = {}
            if self._encoding is not None:
                options = {"encoding": self._encoding, "errors": self._errors}
            self._file = self._openhook(name, self._mode, **options)
        else:
            self._file = open(name, self._mode, encoding=self._text_encoding(),
                              errors=self._errors)

    def _text_encoding(self):
        return None if "b" in self._mode else io.text_encoding(self._encoding)

    def _open_in_place(self, name):
        self._backupfilename = os.fspath(name) + (self._backup or ".bak")
        try:
            os.unlink(self._backupfilename)
        except OSError:
            pass  # There is no older one.
        os.rename(name, self._backupfilename)
        encoding = self._text_encoding()
        self._file = open(self._backupfilename, self._mode, encoding=encoding,
                          errors=self._errors)
        permissions = os.fstat(self._file.fileno()).st_mode
        self._output = open(name, self._mode.replace("r", "w"), encoding=encoding,
                            errors=self._errors)
        try:
            os.chmod(name, permissions)
        except OSError:
            pass  # Not every file system has permissions.
        self._savestdout, sys.stdout = sys.stdout, self._output

    def filename(self):
        """Return the name of the file being read; None before the first line."""
        return self._filename

    def lineno(self):
        """Return the number of the line read last, counted over all files."""
        return self._startlineno + self._filelineno

    def filelineno(self):
        """Return the number of the line read last in its file."""
        return self._filelineno

    def fileno(self):
        """Return the file's descriptor, -1 if no file is open."""
        try:
            return self._file.fileno() if self._file else -1
        except ValueError:
            return -1

    def isfirstline(self):
        """Return whether the line read last is the first one of its file."""
        return self._filelineno == 1

    def isstdin(self):
        """Return whether the line read last is from standard input."""
        return self._isstdin

    __class_getitem__ = classmethod(type(list[int]))


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Open a file; the end of its name tells whether it is compressed with gzip or bzip2."""
    if encoding is None and "b" not in mode:
        encoding = "locale"
    end = os.path.splitext(filename)[1]
    if end == ".gz":
        import gzip
        stream = gzip.open(filename, mode)
    elif end == ".bz2":
        import bz2
        stream = bz2.BZ2File(filename, mode)
    else:
        return open(filename, mode, encoding=encoding, errors=errors)
    return stream if "b" in mode else io.TextIOWrapper(stream, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    """Return a hook that opens files with an encoding."""
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)
    return openhook
