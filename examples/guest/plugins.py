"""A plugin system: plugins register themselves when their class is made, declare options and needs, and are run in order."""

from __future__ import annotations

import contextlib
import functools
import io
import string
import sys
import textwrap
import traceback
import types
import warnings
from abc import ABCMeta, abstractmethod
from collections import ChainMap, Counter, defaultdict
from operator import attrgetter, methodcaller
from typing import Any, Callable, ClassVar, Generic, Iterator, Protocol, TypeVar, get_type_hints, runtime_checkable


class PluginError(Exception):
    """Something is wrong with a plugin, not with its user."""


class Option:
    """A setting of a plugin: typed, documented, with a default; read from the plugin's configuration."""

    def __init__(self, default, doc=""):
        self.default = default
        self.__doc__ = doc

    def __set_name__(self, owner, name):
        self.name = name
        self.kind = type(self.default)
        owner.__dict__.get("options") is None and setattr(owner, "options", ChainMap({}, getattr(owner, "options", {})))
        owner.options[name] = self

    def __get__(self, plugin, owner=None):
        if plugin is None:
            return self
        text = plugin.config.get(self.name)
        if text is None:
            return self.default
        if self.kind is bool:
            return text.lower() in {"1", "yes", "on", "true"}
        return self.kind(text)

    def __repr__(self):
        return f"Option({self.default!r})"


class Registry(ABCMeta):
    """Makes plugin classes and keeps them by name; numbers attributes in the order of definition."""

    known: dict[str, type] = {}

    @classmethod
    def __prepare__(meta, name, bases, **keywords):
        return super().__prepare__(name, bases) | {"provides": frozenset()}

    def __new__(meta, name, bases, body, *, needs=(), hidden=False, **keywords):
        body.setdefault("__slots__", ())
        cls = super().__new__(meta, name, bases, body, **keywords)
        cls.needs = tuple(needs.split()) if isinstance(needs, str) else tuple(needs)
        if not (hidden or cls.__abstractmethods__):
            label = body.get("label", name.lower())
            if label in meta.known:
                warnings.warn(f"plugin {label!r} is defined again", RuntimeWarning, stacklevel=2)
            meta.known[label] = cls
            cls.label = label
        return cls

    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        Registry.made[cls.label] += 1
        return made

    made = Counter()

    def __getitem__(cls, label):
        try:
            return cls.known[label]
        except KeyError:
            close = sorted(name for name in cls.known if name[0] == label[0])
            raise PluginError(f"no plugin {label!r}; perhaps {', '.join(close) or 'none'}") from None

    def __dir__(cls):
        return [*super().__dir__(), *cls.known]

    def __instancecheck__(cls, thing):
        return super().__instancecheck__(thing) or getattr(thing, "poses_as", None) is cls


class Plugin(metaclass=Registry, hidden=True):
    __slots__ = ("config", "host", "__weakref__")
    after: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, /, priority=0, **rest):
        super().__init_subclass__(**rest)
        cls.priority = priority
        for name, hint in get_type_hints(cls).items():
            if name == "after" or name.startswith("_"):
                continue
            cls.hints = {**getattr(cls, "hints", {}), name: hint}

    def __init__(self, host, config):
        self.host, self.config = host, config

    @abstractmethod
    def run(self, text: str) -> str: ...

    def __repr__(self):
        shown = {name: getattr(self, name) for name in getattr(self, "options", ())}
        return f"<{self.label} {' '.join(f'{k}={v!r}' for k, v in sorted(shown.items()))}".rstrip() + ">"

    def __format__(self, spec):
        match spec:
            case "l":
                return self.label
            case "p":
                return f"{self.label}:{self.priority:+d}"
            case _:
                return format(repr(self), spec)


def hook(*events):
    """Marks methods to be called when the host announces an event."""

    def mark(method):
        method.hooks = events
        return method

    return mark


class Upper(Plugin, priority=5):
    words: int = 0
    only = Option("", "change these words only")

    def run(self, text):
        """Upper case."""
        if not self.only:
            return text.upper()
        return " ".join(w.upper() if w in self.only.split(",") else w for w in text.split(" "))


class Wrap(Plugin, needs="upper", priority=-1):
    width = Option(30, "columns")
    indent = Option("  ")
    fill = Option(True)

    def run(self, text):
        wrapper = textwrap.fill if self.fill else textwrap.indent
        return wrapper(text, self.width, subsequent_indent=self.indent) if self.fill else wrapper(text, self.indent)


class Rot13(Plugin, priority=3):
    table = str.maketrans(
        string.ascii_letters, "".join(c[13:] + c[:13] for c in (string.ascii_lowercase, string.ascii_uppercase)),
    )

    @hook("start")
    def greet(self, name):
        return f"{name.translate(self.table)}!"

    def run(self, text):
        return text.translate(self.table)


class Count(Plugin, needs=("upper", "wrap")):
    label = "statistics"
    top = Option(2)

    def __new__(cls, *args):
        self = super().__new__(cls)
        return self

    @hook("start", "stop")
    def note(self, name):
        return f"{self.host.depth}:{name}"

    def run(self, text):
        words = Counter(w.strip(string.punctuation) for w in text.split())
        return text + "\n" + ", ".join(f"{w} {n}" for w, n in words.most_common(self.top))


class Broken(Plugin, priority=9):
    def run(self, text):
        try:
            return text[self.host.nothing]
        except AttributeError as error:
            error.add_note(f"while {self.label} ran")
            raise PluginError("broken as designed") from error


@runtime_checkable
class Runs(Protocol):
    def run(self, text: str) -> str: ...


class Outsider:
    """Not made by the registry, but it runs."""

    label, needs, priority, poses_as = "outsider", (), 0, Plugin

    def __init__(self, host, config):
        pass

    def run(self, text):
        return text[::-1]


P = TypeVar("P", bound=Plugin)


class Host(Generic[P]):
    def __init__(self, settings: str):
        self.depth = 0
        self.plugins: dict[str, P] = {}
        config = defaultdict(dict)
        for line in textwrap.dedent(settings).strip().splitlines():
            name, _, value = line.partition("=")
            label, _, option = name.strip().partition(".")
            config[label][option] = value.strip()
        order = functools.cmp_to_key(self.compare)
        for label in sorted(config, key=order):
            self.plugins[label] = Plugin[label](self, types.MappingProxyType(config[label]))

    @staticmethod
    @functools.lru_cache(maxsize=64)
    def closure(label: str) -> frozenset[str]:
        direct = Plugin[label].needs
        return frozenset(direct).union(*map(Host.closure, direct))

    def compare(self, a: str, b: str) -> int:
        if a in self.closure(b):
            return -1
        if b in self.closure(a):
            return 1
        return (Plugin[b].priority > Plugin[a].priority) - (Plugin[b].priority < Plugin[a].priority) or (a > b) - (a < b)

    @functools.singledispatchmethod
    def announce(self, event) -> list[Any]:
        raise TypeError(f"cannot announce {type(event).__name__}")

    @announce.register
    def _(self, event: str, *args):
        found = []
        for plugin in self.plugins.values():
            for name in sorted(vars(type(plugin))):
                method = getattr(plugin, name)
                if event in getattr(method, "hooks", ()):
                    found.append(method(*args))
        return found

    @announce.register(list)
    def _(self, events, *args):
        return [self.announce(event, *args) for event in events]

    @contextlib.contextmanager
    def deeper(self) -> Iterator[int]:
        self.depth += 1
        try:
            yield self.depth
        finally:
            self.depth -= 1

    def run(self, text: str) -> str:
        with self.deeper() as depth, contextlib.suppress(KeyError):
            for plugin in self.plugins.values():
                before = text
                try:
                    text = plugin.run(text)
                except PluginError as error:
                    text = before
                    print(f"{plugin:l} failed at depth {depth}: {error}; cause {error.__cause__!r} {error.__cause__.__notes__}")
        return text


def report(action: Callable) -> None:
    try:
        print("->", action())
    except Exception as error:
        print("->", traceback.format_exception_only(error)[-1].strip())


def main() -> None:
    print(
        sorted(Plugin.known),
        [c.__name__ for c in sorted(Plugin.known.values(), key=attrgetter("priority"), reverse=True)],
    )
    host = Host("""
        wrap.width = 24
        statistics.top = 3
        upper.only = fox,dog
        rot13. =
        broken. =
    """)
    print(list(host.plugins), [format(p, "p") for p in host.plugins.values()])
    print(*host.plugins.values(), sep="\n")
    text = "the quick brown fox jumps over the lazy dog, the fox"
    print(host.run(text))
    print(host.announce("start", "Host"), host.announce(["stop", "start"], "again"))
    print(
        dict(Registry.made), Upper.only, Upper.only.__doc__, Wrap.options["width"].kind.__name__, sorted(Wrap.options),
    )
    print(
        isinstance(Outsider(None, None), Plugin), isinstance(Outsider(None, None), Runs), isinstance(3, Runs),
        issubclass(Upper, Plugin),
    )
    print(Upper.hints, "upper" in dir(Plugin), type(Plugin).__name__, Plugin.__abstractmethods__)
    report(lambda: Host("wrong.x = 1"))
    report(lambda: Host("wrap.width = wide").plugins["wrap"].width)
    report(lambda: host.announce(3))
    report(lambda: setattr(host.plugins["upper"], "color", "red"))
    report(lambda: host.plugins["upper"].config.update(a=1))
    report(lambda: types.new_class(
        "Late", (Plugin,), {"needs": "upper"}, lambda body: body.update(run=lambda self, text: text + "?"),
    ).needs)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")

        class Upper2(Plugin):
            label = "upper"

            def run(self, text):
                return super().run(text)

    print([(str(w.message), w.category.__name__) for w in caught], Plugin["upper"].__qualname__)
    report(lambda: Plugin["upper"](host, {}).run("x"))
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        print("captured", end="")
    print(repr(out.getvalue()), list(map(methodcaller("run", "ab"), [Outsider(0, 0), Rot13(host, {})])))


if __name__ == "__main__":
    main()
