"""A repr() that limits the size of its result, and a guard for reprs that could recurse."""

from _thread import get_ident as _get_ident

__all__ = ["Repr", "recursive_repr", "repr"]

_full_repr = repr
_COPIED = (
    "__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__",
)  # fmt: skip


def recursive_repr(fillvalue="..."):
    """Decorate a __repr__ so that it returns fillvalue where it meets itself again."""

    def decorate(user_function):
        # Entries name the thread too, so threads showing one object do not see each other.
        running = set()

        def wrapper(self):
            key = id(self), _get_ident()
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.discard(key)

        for name in _COPIED:
            try:
                setattr(wrapper, name, getattr(user_function, name))
            except AttributeError:
                pass
        wrapper.__wrapped__ = user_function
        return wrapper

    return decorate


class Repr:
    """Makes short descriptions of objects; its attributes are the limits.

    To describe instances of a class Foo in a special way, a subclass defines
    repr_Foo(self, obj, level); level counts down as containers nest.
    """

    def __init__(
        self,
        *,
        maxlevel=6,
        maxtuple=6,
        maxlist=6,
        maxarray=5,
        maxdict=4,
        maxset=6,
        maxfrozenset=6,
        maxdeque=6,
        maxstring=30,
        maxlong=40,
        maxother=30,
        fillvalue="...",
        indent=None,
    ):
        self.maxlevel = maxlevel
        self.maxtuple = maxtuple
        self.maxlist = maxlist
        self.maxarray = maxarray
        self.maxdict = maxdict
        self.maxset = maxset
        self.maxfrozenset = maxfrozenset
        self.maxdeque = maxdeque
        self.maxstring = maxstring
        self.maxlong = maxlong
        self.maxother = maxother
        self.fillvalue = fillvalue
        self.indent = indent

    def repr(self, x):
        """Describe x within the limits."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """Describe x, which may nest at most `level` deep."""
        name = "_".join(type(x).__name__.split())
        method = getattr(self, "repr_" + name, None)
        if method is None:
            return self.repr_instance(x, level)
        return method(x, level)

    def _join(self, pieces, level):
        if self.indent is None:
            return ", ".join(pieces)
        if not pieces:
            return ""
        indent = self.indent
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {indent!r})")
            indent = " " * indent
        try:
            separator = ",\n" + (self.maxlevel - level + 1) * indent
        except TypeError as error:
            raise TypeError(
                f"Repr.indent must be a str, int or None, not {type(indent)}"
            ) from error
        closing = "\n" + (self.maxlevel - level) * indent
        return separator[1:] + separator.join(pieces) + "," + closing

    def _collection(self, items, level, left, right, limit, trail=""):
        if level <= 0 and items:
            return f"{left}{self.fillvalue}{right}"
        pieces = []
        for item in items:
            if len(pieces) == limit:
                pieces.append(self.fillvalue)
                break
            pieces.append(self.repr1(item, level - 1))
        if len(items) == 1 and trail and self.indent is None:
            right = trail + right
        return left + self._join(pieces, level) + right

    def repr_tuple(self, x, level):
        return self._collection(x, level, "(", ")", self.maxtuple, trail=",")

    def repr_list(self, x, level):
        return self._collection(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._collection(x, level, f"array('{x.typecode}', [", "])", self.maxarray)

    def repr_set(self, x, level):
        return self._collection(_ordered(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        if not x:
            return "frozenset()"
        return self._collection(_ordered(x), level, "frozenset({", "})", self.maxfrozenset)

    def repr_deque(self, x, level):
        return self._collection(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        pieces = []
        for key in _ordered(x)[: self.maxdict]:
            pieces.append(f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}")
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + self._join(pieces, level) + "}"

    def repr_str(self, x, level):
        shown = _full_repr(x[: self.maxstring])
        if len(shown) <= self.maxstring:
            return shown
        head, tail = self._halves(self.maxstring)
        shown = _full_repr(x[:head] + x[len(x) - tail :])
        return shown[:head] + self.fillvalue + shown[len(shown) - tail :]

    def repr_int(self, x, level):
        return self._shorten(_full_repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            shown = _full_repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return self._shorten(shown, self.maxother)

    def _halves(self, limit):
        head = max(0, (limit - 3) // 2)
        return head, max(0, limit - 3 - head)

    def _shorten(self, text, limit):
        if len(text) <= limit:
            return text
        head, tail = self._halves(limit)
        return text[:head] + self.fillvalue + text[len(text) - tail :]


def _ordered(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


aRepr = Repr()
repr = aRepr.repr
