"""Objects on their way to other processes."""

import copyreg

import _parcels
import _sharing

__all__ = ["send_handle", "recv_handle", "ForkingPickler", "register", "dump"]

HAVE_SEND_HANDLE = False


class ForkingPickler(_parcels.Packer):
    """A pickler for other processes, with reducers of its own."""

    _extra_reducers = {}

    def __init__(self, file=None, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._target = file
        self.dispatch_table = {**copyreg.dispatch_table, **self._extra_reducers}

    @classmethod
    def register(cls, type, reduce):
        """Have objects of a type reduced by a function."""
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        """Return an object as bytes; TypeError if something in it must be shared."""
        data, goods = cls(None, protocol).pack(obj)
        if goods:
            raise TypeError(f"cannot pickle {type(goods[0]).__name__!r} object")
        return data

    @staticmethod
    def loads(data, /, *args, **kwargs):
        """Return the object that dumps() made bytes of."""
        import pickle

        return pickle.loads(data, *args, **kwargs)

    def dump(self, obj):
        """Write an object to the file."""
        super().dump(obj)
        if self._target is not None:
            self._target.write(self._file.getvalue())

    def pack(self, obj):
        """Return the parcel."""
        try:
            return super().pack(obj)
        except BaseException:
            forget((None, self._goods))
            raise


register = ForkingPickler.register


def pack(obj):
    """Return an object as a parcel."""
    return ForkingPickler().pack(obj)


def forget(parcel):
    """Let go what was packed and will not be unpacked."""
    for end in parcel[1]:
        if type(end) is _sharing.LineEnd:
            end.unship()


def dump(obj, file, protocol=None):
    """Write an object to a file."""
    ForkingPickler(file, protocol).dump(obj)


def send_handle(conn, handle, destination_pid):
    """File descriptors cannot be sent: all processes are in one JVM, which has none to give."""
    raise NotImplementedError("file descriptors cannot be sent to other processes here")


def recv_handle(conn):
    """See send_handle()."""
    raise NotImplementedError("file descriptors cannot be received from other processes here")
