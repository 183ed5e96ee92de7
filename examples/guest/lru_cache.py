"""A least-recently-used cache with expiry, a decorator made of it, and the tests of both.

The cache is a dict of nodes that also form a ring: looking up, inserting and evicting are O(1).
Run as a program it executes its tests with `unittest` and prints what became of each.
"""

from __future__ import annotations

import functools
import io
import threading
import unittest
from collections.abc import MutableMapping
from typing import Any, Callable, Hashable, Iterator


class Node:
    """One entry, linked to the entries used just before and just after it."""

    __slots__ = ("key", "value", "expires", "newer", "older")

    def __init__(self, key: Hashable = None, value: Any = None, expires: float = float("inf")):
        self.key = key
        self.value = value
        self.expires = expires
        self.newer = self.older = self

    def unlink(self) -> None:
        self.newer.older = self.older
        self.older.newer = self.newer

    def link_after(self, other: Node) -> None:
        """Places this node on the newer side of `other`."""
        self.older, self.newer = other, other.newer
        other.newer.older = self
        other.newer = self


class LRUCache(MutableMapping):
    """A mapping that forgets the entry used longest ago when it grows beyond `capacity`.

    Entries older than `lifetime` on the given `clock` count as missing. All methods may be called
    from several threads.
    """

    def __init__(
        self,
        capacity: int,
        lifetime: float = float("inf"),
        clock: Callable[[], float] = lambda: 0.0,
        on_evict: Callable[[Hashable, Any], None] | None = None,
    ):
        if capacity < 1:
            raise ValueError(f"capacity must be positive, not {capacity}")
        self.capacity = capacity
        self.lifetime = lifetime
        self.clock = clock
        self.on_evict = on_evict
        self.hits = self.misses = self.evictions = 0
        self._nodes: dict[Hashable, Node] = {}
        self._ring = Node()
        self._lock = threading.RLock()

    def __getitem__(self, key: Hashable) -> Any:
        with self._lock:
            node = self._live(key)
            if node is None:
                self.misses += 1
                raise KeyError(key)
            self.hits += 1
            node.unlink()
            node.link_after(self._ring.older)
            return node.value

    def __setitem__(self, key: Hashable, value: Any) -> None:
        with self._lock:
            if key in self._nodes:
                self._nodes.pop(key).unlink()
            node = Node(key, value, self.clock() + self.lifetime)
            node.link_after(self._ring.older)
            self._nodes[key] = node
            while len(self._nodes) > self.capacity:
                self._evict(self._ring.newer)

    def __delitem__(self, key: Hashable) -> None:
        with self._lock:
            self._nodes.pop(key).unlink()

    def __contains__(self, key: object) -> bool:
        with self._lock:
            return self._live(key) is not None

    def __iter__(self) -> Iterator[Hashable]:
        """The keys, the one used longest ago first."""
        with self._lock:
            keys = []
            node = self._ring.newer
            while node is not self._ring:
                keys.append(node.key)
                node = node.newer
        return iter(keys)

    def __len__(self) -> int:
        return len(self._nodes)

    def __repr__(self) -> str:
        inside = ", ".join(f"{key!r}: {self._nodes[key].value!r}" for key in self)
        return f"{type(self).__name__}({{{inside}}}, capacity={self.capacity})"

    def _live(self, key: Hashable) -> Node | None:
        node = self._nodes.get(key)
        if node is not None and node.expires <= self.clock():
            self._evict(node)
            return None
        return node

    def _evict(self, node: Node) -> None:
        node.unlink()
        del self._nodes[node.key]
        self.evictions += 1
        if self.on_evict:
            self.on_evict(node.key, node.value)


def cached(capacity: int = 128) -> Callable:
    """Remembers the results of a function for the `capacity` most recent arguments."""

    def decorate(function: Callable) -> Callable:
        cache = LRUCache(capacity)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            key = (args, tuple(sorted(kwargs.items())))
            try:
                return cache[key]
            except KeyError:
                result = cache[key] = function(*args, **kwargs)
                return result

        wrapper.cache = cache
        return wrapper

    return decorate


class LRUCacheTest(unittest.TestCase):
    def setUp(self):
        self.evicted = []
        self.cache = LRUCache(3, on_evict=lambda key, value: self.evicted.append((key, value)))
        self.cache.update(a=1, b=2, c=3)

    def test_keeps_what_fits(self):
        self.assertEqual(dict(self.cache), {"a": 1, "b": 2, "c": 3})
        self.assertEqual(len(self.cache), 3)
        self.assertEqual(self.evicted, [])

    def test_forgets_the_oldest(self):
        self.cache["d"] = 4
        self.assertNotIn("a", self.cache)
        self.assertEqual(self.evicted, [("a", 1)])

    def test_reading_makes_young(self):
        self.assertEqual(self.cache["a"], 1)
        self.cache["d"] = 4
        self.assertIn("a", self.cache)
        self.assertNotIn("b", self.cache)

    def test_writing_makes_young(self):
        self.cache["a"] = 10
        self.cache["d"] = 4
        self.assertEqual(list(self.cache), ["c", "a", "d"])

    def test_membership_does_not_make_young(self):
        self.assertTrue("a" in self.cache)
        self.cache["d"] = 4
        self.assertFalse("a" in self.cache)

    def test_missing_key(self):
        with self.assertRaises(KeyError) as caught:
            self.cache["zzz"]
        self.assertEqual(caught.exception.args, ("zzz",))
        self.assertEqual(self.cache.misses, 1)

    def test_deleting(self):
        del self.cache["b"]
        self.assertEqual(list(self.cache), ["a", "c"])
        self.assertRaises(KeyError, self.cache.__delitem__, "b")

    def test_mapping_methods_come_for_free(self):
        self.assertEqual(self.cache.get("q", "none"), "none")
        self.assertEqual(self.cache.pop("a"), 1)
        self.assertEqual(self.cache.setdefault("e", 5), 5)
        self.assertEqual(sorted(self.cache.items()), [("b", 2), ("c", 3), ("e", 5)])
        self.cache.clear()
        self.assertFalse(self.cache)

    def test_repr(self):
        self.assertRegex(repr(self.cache), r"^LRUCache\(\{'a': 1, .*\}, capacity=3\)$")

    def test_capacity_must_be_positive(self):
        for capacity in (0, -1):
            with self.subTest(capacity=capacity):
                self.assertRaisesRegex(ValueError, "must be positive", LRUCache, capacity)

    def test_one_entry(self):
        tiny = LRUCache(1)
        for n in range(5):
            tiny[n] = n
        self.assertEqual(list(tiny.items()), [(4, 4)])
        self.assertEqual(tiny.evictions, 4)


class ExpiryTest(unittest.TestCase):
    def setUp(self):
        self.now = 100.0
        self.cache = LRUCache(10, lifetime=5, clock=lambda: self.now)

    def test_entries_expire(self):
        self.cache["k"] = "v"
        self.now += 4.9
        self.assertEqual(self.cache["k"], "v")
        self.now += 0.2
        self.assertNotIn("k", self.cache)
        self.assertEqual(len(self.cache), 0)

    def test_writing_again_prolongs(self):
        self.cache["k"] = 1
        self.now += 4
        self.cache["k"] = 2
        self.now += 4
        self.assertEqual(self.cache["k"], 2)


class DecoratorTest(unittest.TestCase):
    def test_calls_once_for_each_argument(self):
        calls = []

        @cached(capacity=2)
        def square(n, *, offset=0):
            """Squares."""
            calls.append(n)
            return n * n + offset

        self.assertEqual([square(2), square(3), square(2), square(2, offset=1)], [4, 9, 4, 5])
        self.assertEqual(calls, [2, 3, 2])
        self.assertEqual(square.__name__, "square")
        self.assertEqual(square.__doc__, "Squares.")
        self.assertEqual((square.cache.hits, square.cache.misses), (1, 3))

    def test_recursion(self):
        @cached()
        def fibonacci(n):
            return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)

        self.assertEqual(fibonacci(90), 2880067194370816120)

    def test_unhashable_argument(self):
        with self.assertRaisesRegex(TypeError, "unhashable type: 'list'"):
            cached()(len)([])


class ThreadsTest(unittest.TestCase):
    def test_many_threads(self):
        cache = LRUCache(50)

        def work(seed):
            for n in range(500):
                cache[(seed * n) % 97] = n
                cache.get((seed + n) % 97)

        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(1, 5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(cache), 50)
        self.assertEqual(len(list(cache)), 50)
        self.assertEqual(cache.hits + cache.misses, 4 * 500)

    @unittest.skip("shows how a skipped test is reported")
    def test_skipped(self):
        self.fail("never runs")

    @unittest.expectedFailure
    def test_iteration_is_live(self):
        cache = LRUCache(5)
        keys = iter(cache)
        cache["late"] = 1
        self.assertEqual(list(keys), ["late"])


def main() -> None:
    loader = unittest.TestLoader()
    suite = unittest.TestSuite()
    for case in (LRUCacheTest, ExpiryTest, DecoratorTest, ThreadsTest):
        suite.addTests(loader.loadTestsFromTestCase(case))
    transcript = io.StringIO()
    count = suite.countTestCases()
    result = unittest.TextTestRunner(stream=transcript, verbosity=2).run(suite)
    for line in transcript.getvalue().splitlines():
        if " ... " in line:
            test, _, outcome = line.partition(" (")
            print(f"{test:<44} {outcome.rpartition(' ... ')[2]}")
    print(
        f"{count} tests, {len(result.failures)} failures, {len(result.errors)} errors,"
        f" {len(result.skipped)} skipped, {len(result.expectedFailures)} expected failures"
    )
    assert result.wasSuccessful()


if __name__ == "__main__":
    main()
