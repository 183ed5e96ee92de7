"""Lines between processes, and waiting for several things."""

import io

import _parcels
import _sharing
from multiprocessing import reduction
from multiprocessing.context import BufferTooShort

__all__ = ["Pipe", "wait", "Connection"]


class _Readable:
    """Something with a mailbox that can be waited for."""

    _closed = False

    def __init__(self, box):
        self._box = box

    def _waitable(self):
        return self._box

    def poll(self, timeout=0.0):
        """Is there something to read, at the latest after timeout seconds?"""
        return bool(wait([self], timeout))


class Connection(_Readable):
    """One end of a line. It can be sent to another process, which then holds it as well."""

    def __init__(self, end, readable=True, writable=True):
        if not readable and not writable:
            raise ValueError("at least one of `readable` and `writable` must be True")
        super().__init__(end.incoming)
        self._end = end
        self._readable = readable
        self._writable = writable

    def __reduce__(self):
        self._check_closed()
        # It stays open while it is under way; the connection there takes it over.
        self._end.ship()
        return _arrived, (self._end, self._readable, self._writable)

    def _check_closed(self):
        if self._closed:
            raise OSError("handle is closed")

    def _check_readable(self):
        self._check_closed()
        if not self._readable:
            raise OSError("connection is write-only")

    def _check_writable(self):
        self._check_closed()
        if not self._writable:
            raise OSError("connection is read-only")

    def _waitable(self):
        self._check_readable()
        return self._box

    @property
    def closed(self):
        """Whether it was closed here."""
        return self._closed

    @property
    def readable(self):
        """Whether it can be read from."""
        return self._readable

    @property
    def writable(self):
        """Whether it can be written to."""
        return self._writable

    def fileno(self):
        """There is no file descriptor."""
        self._check_closed()
        raise io.UnsupportedOperation("a connection here has no file descriptor")

    def close(self):
        """Close it here; other processes may hold it still."""
        if not self._closed:
            self._closed = True
            self._end.drop()

    def _put(self, parcel):
        box = self._end.outgoing
        if box.abandoned:
            reduction.forget(parcel)
            raise BrokenPipeError(32, "Broken pipe")
        box.put(*parcel)

    def _get(self):
        found = self._box.get()
        if found is None:
            raise EOFError
        return found[:2]

    def send(self, obj):
        """Send a copy of an object."""
        self._check_writable()
        self._put(reduction.pack(obj))

    def send_bytes(self, buf, offset=0, size=None):
        """Send bytes, or a part of them."""
        self._check_writable()
        with memoryview(buf).cast("B") as view:
            n = len(view)
            if offset < 0:
                raise ValueError("offset is negative")
            if n < offset:
                raise ValueError("buffer length < offset")
            if size is None:
                size = n - offset
            elif size < 0:
                raise ValueError("size is negative")
            elif offset + size > n:
                raise ValueError("buffer length < offset + size")
            self._put((bytes(view[offset:offset + size]), ()))

    def recv(self):
        """Wait for an object and return it; EOFError if none will come."""
        self._check_readable()
        return _parcels.unpack(*self._get())

    def recv_bytes(self, maxlength=None):
        """Wait for bytes and return them; OSError if they are more than maxlength."""
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        data = self._get()[0]
        if maxlength is not None and len(data) > maxlength:
            self.close()
            raise OSError("bad message length")
        return data

    def recv_bytes_into(self, buf, offset=0):
        """Wait for bytes, put them into a buffer and return how many there are."""
        self._check_readable()
        with memoryview(buf).cast("B") as view:
            if offset < 0:
                raise ValueError("negative offset")
            if offset > len(view):
                raise ValueError("offset too large")
            data = self._get()[0]
            if len(data) > len(view) - offset:
                raise BufferTooShort(data)
            view[offset:offset + len(data)] = data
            return len(data)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def _arrived(end, readable, writable):
    end.adopt()
    return Connection(end, readable, writable)


def Pipe(duplex=True):
    """Return two connections, each the other end of the other.

    Without duplex the first one only reads and the second one only writes.
    """
    first, second = _sharing.line()
    return Connection(first, True, duplex), Connection(second, duplex, True)


def wait(object_list, timeout=None):
    """Wait until something can be read or a process has ended; return the list of those."""
    objects = list(object_list)
    found = []
    for each in objects:
        waitable = getattr(each, "_waitable", None)
        found.append(each if waitable is None else waitable())
    return [objects[place] for place in _sharing.wait(tuple(found), timeout)]
