"""The instructions of pickles that push plain values and fill containers."""

from struct import unpack

import _pickle_codes as op
from _pickle_codes import UnpicklingError

METHODS = {}


def does(code):
    """Decorator: this method carries out an instruction."""

    def register(method):
        METHODS[code[0]] = method
        return method

    return register


class ValueInstructions:
    """For Unpickler, which has the stack and the input."""

    __slots__ = ()

    # Numbers and constants

    @does(op.NONE)
    def _do_none(self):
        self._push(None)

    @does(op.NEWTRUE)
    def _do_true(self):
        self._push(True)

    @does(op.NEWFALSE)
    def _do_false(self):
        self._push(False)

    @does(op.INT)
    def _do_int(self):
        line = self._line()
        if line in (b"00", b"01"):
            self._push(line == b"01")
            return
        try:
            self._push(int(line, 0))
        except ValueError:
            raise ValueError("could not convert string to int") from None

    @does(op.LONG)
    def _do_long(self):
        self._push(int(self._line().removesuffix(b"L"), 0))

    @does(op.BININT)
    def _do_binint(self):
        self._push(unpack("<i", self._read(4))[0])

    @does(op.BININT1)
    def _do_binint1(self):
        self._push(self._read_one())

    @does(op.BININT2)
    def _do_binint2(self):
        self._push(self._uint(2))

    @does(op.LONG1)
    def _do_long1(self):
        self._push(int.from_bytes(self._read(self._read_one()), "little", signed=True))

    @does(op.LONG4)
    def _do_long4(self):
        size = unpack("<i", self._read(4))[0]
        if size < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self._push(int.from_bytes(self._read(size), "little", signed=True))

    @does(op.FLOAT)
    def _do_float(self):
        self._push(float(self._line()))

    @does(op.BINFLOAT)
    def _do_binfloat(self):
        self._push(unpack(">d", self._read(8))[0])

    # Texts and bytes

    def _old_text(self, data):
        """A text of Python 2."""
        if self._encoding == "bytes":
            return data
        return data.decode(self._encoding, self._errors)

    @does(op.STRING)
    def _do_string(self):
        data = self._line()
        if len(data) < 2 or data[:1] != data[-1:] or data[:1] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        text = data[1:-1].decode("unicode_escape")
        self._push(self._old_text(text.encode("latin-1")))

    @does(op.BINSTRING)
    def _do_binstring(self):
        size = unpack("<i", self._read(4))[0]
        if size < 0:
            raise UnpicklingError("BINSTRING pickle has negative byte count")
        self._push(self._old_text(self._read(size)))

    @does(op.SHORT_BINSTRING)
    def _do_short_binstring(self):
        self._push(self._old_text(self._read(self._read_one())))

    @does(op.UNICODE)
    def _do_unicode(self):
        self._push(str(self._line(), "raw-unicode-escape"))

    @does(op.BINUNICODE)
    def _do_binunicode(self):
        self._push(self._text(self._size(4)))

    @does(op.SHORT_BINUNICODE)
    def _do_short_binunicode(self):
        self._push(self._text(self._read_one()))

    @does(op.BINUNICODE8)
    def _do_binunicode8(self):
        self._push(self._text(self._size(8)))

    @does(op.BINBYTES)
    def _do_binbytes(self):
        self._push(self._read(self._size(4)))

    @does(op.SHORT_BINBYTES)
    def _do_short_binbytes(self):
        self._push(self._read(self._read_one()))

    @does(op.BINBYTES8)
    def _do_binbytes8(self):
        self._push(self._read(self._size(8)))

    @does(op.BYTEARRAY8)
    def _do_bytearray8(self):
        self._push(bytearray(self._read(self._size(8))))

    @does(op.NEXT_BUFFER)
    def _do_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* "
                                  "argument was given")
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    @does(op.READONLY_BUFFER)
    def _do_readonly_buffer(self):
        with memoryview(self._stack[-1]) as view:
            if not view.readonly:
                self._stack[-1] = view.toreadonly()

    # Containers

    @does(op.EMPTY_TUPLE)
    def _do_empty_tuple(self):
        self._push(())

    @does(op.TUPLE1)
    def _do_tuple1(self):
        self._stack[-1] = (self._stack[-1],)

    @does(op.TUPLE2)
    def _do_tuple2(self):
        self._stack[-2:] = [(self._stack[-2], self._stack[-1])]

    @does(op.TUPLE3)
    def _do_tuple3(self):
        self._stack[-3:] = [(self._stack[-3], self._stack[-2], self._stack[-1])]

    @does(op.TUPLE)
    def _do_tuple(self):
        items = self._pop_mark()
        self._push(tuple(items))

    @does(op.EMPTY_LIST)
    def _do_empty_list(self):
        self._push([])

    @does(op.LIST)
    def _do_list(self):
        items = self._pop_mark()
        self._push(items)

    @does(op.EMPTY_DICT)
    def _do_empty_dict(self):
        self._push({})

    @does(op.DICT)
    def _do_dict(self):
        items = self._pop_mark()
        self._push(dict(zip(items[::2], items[1::2])))

    @does(op.EMPTY_SET)
    def _do_empty_set(self):
        self._push(set())

    @does(op.FROZENSET)
    def _do_frozenset(self):
        items = self._pop_mark()
        self._push(frozenset(items))

    @does(op.APPEND)
    def _do_append(self):
        value = self._stack.pop()
        self._stack[-1].append(value)

    @does(op.APPENDS)
    def _do_appends(self):
        items = self._pop_mark()
        target = self._stack[-1]
        try:
            extend = target.extend
        except AttributeError:
            for item in items:
                target.append(item)
        else:
            extend(items)

    @does(op.SETITEM)
    def _do_setitem(self):
        value = self._stack.pop()
        key = self._stack.pop()
        self._stack[-1][key] = value

    @does(op.SETITEMS)
    def _do_setitems(self):
        items = self._pop_mark()
        target = self._stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    @does(op.ADDITEMS)
    def _do_additems(self):
        items = self._pop_mark()
        target = self._stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)
