"""Objects as parcels: a pickle, and the objects in it that several interpreters can hold.

A parcel is a pair of bytes and a tuple; the bytes refer to what is in the tuple by position.
"""

import io
import pickle

import _sharing


class Packer(pickle.Pickler):
    """Makes one parcel."""

    def __init__(self, *args, **kwargs):
        self._file = io.BytesIO()
        super().__init__(self._file, *args, **kwargs)
        self._places = {}
        self._goods = []

    def persistent_id(self, obj):
        if not _sharing.is_shared(obj):
            return None
        place = self._places.get(id(obj))
        if place is None:
            place = self._places[id(obj)] = len(self._goods)
            self._goods.append(obj)
        return place

    def pack(self, obj):
        """Return the parcel."""
        self.dump(obj)
        return self._file.getvalue(), tuple(self._goods)


class _Unpacker(pickle.Unpickler):
    def __init__(self, data, goods):
        super().__init__(io.BytesIO(data))
        self._goods = goods

    def persistent_load(self, place):
        return self._goods[place]


def pack(obj):
    """Return an object as a parcel."""
    return Packer().pack(obj)


def unpack(data, goods):
    """Return the object of a parcel."""
    return _Unpacker(data, goods).load() if goods else pickle.loads(data)
