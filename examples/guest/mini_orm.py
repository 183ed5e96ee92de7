"""A small object-relational mapper over an in-memory store: descriptors, metaclass, lazy queries."""

from __future__ import annotations

import copy
import functools
import operator
import weakref
from abc import ABC, abstractmethod
from collections import ChainMap, OrderedDict, defaultdict
from contextlib import contextmanager
from enum import Enum, IntFlag, auto
from itertools import count, islice
from types import MappingProxyType
from typing import Any, ClassVar, Generic, Self, TypeVar, overload


class SchemaError(TypeError):
    """A model is declared wrongly."""


class ValidationError(ValueError):
    def __init__(self, field: str, reason: str):
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


class IntegrityError(Exception):
    pass


class Condition:
    """What a row must fulfil; combined with &, | and ~."""

    def __init__(self, text, test):
        self.text = text
        self.test = test

    def __and__(self, other):
        return Condition(f"({self.text} AND {other.text})", lambda row: self.test(row) and other.test(row))

    def __or__(self, other):
        return Condition(f"({self.text} OR {other.text})", lambda row: self.test(row) or other.test(row))

    def __invert__(self):
        return Condition(f"NOT {self.text}", lambda row: not self.test(row))

    def __bool__(self):
        raise TypeError("use &, | and ~ to combine conditions")

    def __repr__(self):
        return f"<{self.text}>"


class Field(ABC):
    """A data descriptor: on the class it makes conditions, on instances it holds a checked value."""

    _order = count()

    def __init__(self, *, default=None, null=False, unique=False, check=None):
        self.default = default
        self.null = null
        self.unique = unique
        self.check = check
        self.created = next(Field._order)
        self.name = self.owner = None

    def __set_name__(self, owner, name):
        self.owner, self.name = owner, name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            return instance._values[self.name]
        except KeyError:
            raise AttributeError(f"{owner.__name__}.{self.name} is not loaded") from None

    def __set__(self, instance, value):
        value = self.validated(value)
        old = instance._values.get(self.name)
        instance._values[self.name] = value
        if old != value:
            instance._dirty.add(self.name)

    def __delete__(self, instance):
        raise AttributeError(f"cannot delete field {self.name!r}")

    def validated(self, value):
        if value is None:
            if not self.null:
                raise ValidationError(self.name, "must not be empty")
            return None
        value = self.convert(value)
        if self.check is not None and not self.check(value):
            raise ValidationError(self.name, f"{value!r} is not allowed")
        return value

    @abstractmethod
    def convert(self, value):
        """The value in the field's type; ValidationError if it has none."""

    def _compare(symbol, function):
        def method(self, other):
            name = self.name
            if isinstance(other, Field):
                return Condition(f"{name} {symbol} {other.name}", lambda row: function(row[name], row[other.name]))
            return Condition(
                f"{name} {symbol} {other!r}", lambda row: row[name] is not None and function(row[name], other),
            )

        return method

    __eq__ = _compare("=", operator.eq)
    __ne__ = _compare("<>", operator.ne)
    __lt__ = _compare("<", operator.lt)
    __le__ = _compare("<=", operator.le)
    __gt__ = _compare(">", operator.gt)
    __ge__ = _compare(">=", operator.ge)
    __hash__ = object.__hash__
    del _compare

    def is_in(self, values):
        values = frozenset(values)
        return Condition(f"{self.name} IN {sorted(values)}", lambda row: row[self.name] in values)

    def is_null(self):
        return Condition(f"{self.name} IS NULL", lambda row: row[self.name] is None)

    def __repr__(self):
        return f"<{type(self).__name__} {self.owner.__name__}.{self.name}>"


class Integer(Field):
    def convert(self, value):
        try:
            return int(value)
        except (TypeError, ValueError) as error:
            raise ValidationError(self.name, str(error)) from error


class Text(Field):
    def __init__(self, *, length=None, **options):
        super().__init__(**options)
        self.length = length

    def convert(self, value):
        if not isinstance(value, str):
            raise ValidationError(self.name, f"expected str, got {type(value).__name__}")
        if self.length is not None and len(value) > self.length:
            raise ValidationError(self.name, f"{len(value)} characters, at most {self.length} fit")
        return value

    def like(self, pattern):
        import fnmatch

        return Condition(
            f"{self.name} LIKE {pattern!r}", lambda row: fnmatch.fnmatchcase(row[self.name] or "", pattern),
        )


class Choice(Field):
    def __init__(self, kind: type[Enum], **options):
        super().__init__(**options)
        self.kind = kind

    def convert(self, value):
        if isinstance(value, self.kind):
            return value
        try:
            return self.kind[value] if isinstance(value, str) else self.kind(value)
        except (KeyError, ValueError) as error:
            raise ValidationError(self.name, str(error)) from error


class Reference(Field):
    """Another model's row; `author_id` holds its key and `author` the object."""

    def __init__(self, target, *, related=None, **options):
        super().__init__(**options)
        self.target = target
        self.related = related

    def resolved(self):
        return self.target if isinstance(self.target, type) else Model.registry[self.target]

    def convert(self, value):
        target = self.resolved()
        if isinstance(value, target):
            if value.id is None:
                raise ValidationError(self.name, f"{value!r} is not saved")
            return value.id
        return int(value)

    def __get__(self, instance, owner=None):
        key = super().__get__(instance, owner)
        return key if instance is None or key is None else self.resolved().get(key)


class ModelMeta(type):
    registry: dict[str, type] = {}

    @classmethod
    def __prepare__(mcls, name, bases, **options):
        return OrderedDict()

    def __new__(mcls, name, bases, namespace, *, table=None, abstract=False):
        cls = super().__new__(mcls, name, bases, dict(namespace))
        inherited = ChainMap(*(getattr(base, "_fields", {}) for base in bases))
        own = {k: v for k, v in namespace.items() if isinstance(v, Field)}
        for field in own:
            if field.startswith("_"):
                raise SchemaError(f"{name}: field {field!r} must not begin with an underscore")
        fields = dict(sorted({**inherited, **own}.items(), key=lambda item: item[1].created))
        cls._fields = MappingProxyType(fields)
        cls._abstract = abstract
        cls._table = table or name.lower() + "s"
        if not abstract:
            mcls.registry[name] = cls
            cls._identity = weakref.WeakValueDictionary()
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __iter__(cls):
        return iter(cls.select())

    def __len__(cls):
        return sum(1 for _ in cls)

    def __contains__(cls, item):
        return isinstance(item, cls) and item.id in STORE.tables[cls._table]

    def __repr__(cls):
        return f"<model {cls.__name__}({', '.join(cls._fields)})>"


class Store:
    def __init__(self):
        self.tables = defaultdict(dict)
        self.keys = defaultdict(lambda: count(1))
        self.log = []

    @contextmanager
    def transaction(self):
        saved = copy.deepcopy(dict(self.tables))
        mark = len(self.log)
        try:
            yield self
        except BaseException:
            self.tables = defaultdict(dict, saved)
            del self.log[mark:]
            self.log.append("ROLLBACK")
            raise
        else:
            self.log.append("COMMIT")


STORE = Store()

M = TypeVar("M", bound="Model")


class Query(Generic[M]):
    """A lazy, immutable query: every method gives a new one."""

    def __init__(self, model: type[M]):
        self.model = model
        self.condition: Condition | None = None
        self.order: tuple[tuple[str, bool], ...] = ()
        self.window = slice(None)

    def _with(self, **changes) -> Self:
        other = copy.copy(self)
        vars(other).update(changes)
        return other

    def where(self, *conditions: Condition, **equal: Any) -> Self:
        extra = [getattr(self.model, name) == value for name, value in equal.items()]
        parts = [c for c in (self.condition, *conditions, *extra) if c is not None]
        return self._with(condition=functools.reduce(operator.and_, parts) if parts else None)

    def order_by(self, *names: str) -> Self:
        return self._with(order=tuple((n.lstrip("-"), n.startswith("-")) for n in names))

    @overload
    def __getitem__(self, index: int) -> M: ...
    @overload
    def __getitem__(self, index: slice) -> Query[M]: ...

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._with(window=index)
        try:
            return next(islice(iter(self), index, None))
        except StopIteration:
            raise IndexError(index) from None

    def rows(self):
        rows = [row for row in STORE.tables[self.model._table].values() if self.condition is None or self.condition.test(row)]
        for name, descending in reversed(self.order):
            rows.sort(key=operator.itemgetter(name), reverse=descending)
        return rows[self.window]

    def __iter__(self):
        return map(self.model._load, self.rows())

    def __len__(self):
        return len(self.rows())

    def first(self) -> M | None:
        return next(iter(self), None)

    def values(self, *names):
        pick = operator.itemgetter(*names)
        return [pick(row) for row in self.rows()]

    def group(self, name):
        groups = {}
        for row in self.rows():
            groups.setdefault(row[name], []).append(row)
        return groups

    def delete(self) -> int:
        keys = [row["id"] for row in self.rows()]
        for key in keys:
            del STORE.tables[self.model._table][key]
        STORE.log.append(f"DELETE {self.model._table} {keys}")
        return len(keys)

    def __str__(self):
        parts = [f"SELECT * FROM {self.model._table}"]
        if self.condition is not None:
            parts.append(f"WHERE {self.condition.text}")
        if self.order:
            parts.append("ORDER BY " + ", ".join(n + " DESC" * d for n, d in self.order))
        if self.window != slice(None):
            parts.append(f"WINDOW {self.window.start or 0}:{self.window.stop}")
        return " ".join(parts)


class Model(metaclass=ModelMeta, abstract=True):
    registry: ClassVar[dict[str, type]] = ModelMeta.registry
    id = Integer(null=True)

    def __init__(self, **values):
        self._values = {}
        self._dirty = set()
        unknown = values.keys() - self._fields.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(sorted(unknown))}")
        for name, field in self._fields.items():
            value = values.get(name)
            if value is None:
                value = field.default() if callable(field.default) else field.default
            setattr(self, name, value)

    @classmethod
    def _load(cls, row):
        found = cls._identity.get(row["id"])
        if found is None:
            found = cls.__new__(cls)
            found._values, found._dirty = dict(row), set()
            cls._identity[row["id"]] = found
        return found

    @classmethod
    def select(cls) -> Query[Self]:
        return Query(cls)

    @classmethod
    def get(cls, key) -> Self:
        try:
            return cls._load(STORE.tables[cls._table][key])
        except KeyError:
            raise LookupError(f"no {cls.__name__} with id {key}") from None

    def save(self) -> Self:
        table = STORE.tables[self._table]
        for name, field in self._fields.items():
            if field.unique:
                for key, row in table.items():
                    if row[name] == self._values[name] and key != self.id:
                        raise IntegrityError(f"{self._table}.{name}: {row[name]!r} exists")
        if self.id is None:
            self.id = next(STORE.keys[self._table])
            STORE.log.append(f"INSERT {self._table} {self.id}")
            type(self)._identity[self.id] = self
        elif self._dirty:
            STORE.log.append(f"UPDATE {self._table} {self.id} {sorted(self._dirty)}")
        table[self.id] = dict(self._values)
        self._dirty.clear()
        return self

    def __repr__(self):
        shown = ", ".join(f"{k}={v!r}" for k, v in self._values.items() if v is not None)
        return f"{type(self).__name__}({shown})"


class Genre(Enum):
    NOVEL = "n"
    POEMS = "p"
    ESSAY = "e"


class Rights(IntFlag):
    READ = auto()
    WRITE = auto()
    ADMIN = READ | WRITE | 4


class Named(Model, abstract=True):
    name = Text(length=20, unique=True)

    def __str__(self):
        return self.name


class Author(Named):
    born = Integer(check=lambda year: 0 < year < 2100)


class Book(Model, table="library"):
    title = Text()
    author = Reference("Author", related="books")
    year = Integer(null=True)
    genre = Choice(Genre, default=Genre.NOVEL)
    rights = Choice(Rights, default=Rights.READ)


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except (ValidationError, IntegrityError, LookupError, AttributeError, TypeError) as error:
        cause = f" <- {type(error.__cause__).__name__}" if error.__cause__ else ""
        return f"{type(error).__name__}: {error}{cause}"


def main():
    print(Author, Book, sorted(Model.registry))
    tove = Author(name="Tove", born=1914).save()
    halldor = Author(name="Halldór", born="1902").save()
    people = {"Tove": tove, "Halldór": halldor}
    for title, who, year, genre in [
        ("Sommarboken", "Tove", 1972, "NOVEL"),
        ("Sjálfstætt fólk", "Halldór", 1934, "n"),
        ("Kvæðakver", "Halldór", 1930, "POEMS"),
        ("Bildhuggarens dotter", "Tove", 1968, Genre.ESSAY),
        ("Undated", "Tove", None, "ESSAY"),
    ]:
        try:
            Book(title=title, author=people[who], year=year, genre=genre).save()
        except ValidationError as error:
            print("rejected:", error, "|", repr(error.__cause__))
            Book(title=title, author=people[who], year=year).save()
    query = Book.select().where((Book.year > 1931) | Book.year.is_null()).order_by("-title")
    print(query)
    print([b.title for b in query], len(query), query[0].title, query[1:2].first().title)
    print(Book.select().where(~(Book.genre == Genre.NOVEL), author=1))
    print([str(b.author) for b in Book.select().where(Book.title.like("*a*")).order_by("id")])
    print({g.name: [row["id"] for row in rows] for g, rows in Book.select().group("genre").items()})
    print(Book.get(1) is Book.get(1), Book.get(1).author is tove, tove in Author, len(Book))
    tove.born = 1914
    tove.save()
    tove.born = 1915
    tove.save()
    try:
        with STORE.transaction():
            Author(name="Astrid", born=1907).save()
            Author(name="Tove", born=1).save()
    except IntegrityError as error:
        print("rolled back:", error, [a.name for a in Author])
    with STORE.transaction():
        print("deleted", Book.select().where(Book.year.is_in([1930, 1934])).delete())
    print(*STORE.log, sep="\n")
    print(attempt(Author, name="x" * 30, born=1))
    print(attempt(Author, name=3, born=1))
    print(attempt(Author, name="x", born="soon"))
    print(attempt(Author, name="x", born=3000))
    print(attempt(Author, nickname="x"))
    print(attempt(Book, title="t", author=Author(name="new", born=1)))
    print(attempt(Book.get, 99))
    print(attempt(delattr, tove, "name"))
    print(attempt(bool, Book.year == 3))
    print(attempt(lambda: type("Bad", (Model,), {"_x": Integer()})))
    print(attempt(Field).partition(" without")[0].partition(" with")[0])
    print(attempt(lambda: Author._fields.update(a=1)))
    print(Rights.ADMIN, Rights(3), repr(Rights.READ | Rights.WRITE), Book(title="t", author=1, rights=7).rights)


if __name__ == "__main__":
    main()
