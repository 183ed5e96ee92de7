"""Eight threads on one list, dict, set and deque: nothing lost, nothing invented, no foreign exception."""
import random
import threading
from collections import deque

strange = []
THREADS = 8


def together(body):
    def guarded(i):
        try:
            body(i)
        except BaseException as e:
            strange.append(f"{body.__name__}: {e!r}")
    threads = [threading.Thread(target=guarded, args=(i,)) for i in range(THREADS)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert not strange, strange[:5]


shared_list = []
shared_dict = {}
shared_set = set()
shared_deque = deque()
taken = [[] for _ in range(THREADS)]


def fill(i):
    for n in range(1000):
        key = i * 1000 + n
        shared_list.append(key)
        shared_dict[key] = key
        shared_set.add(key)
        shared_deque.append(key)
        assert shared_dict[key] == key and key in shared_set
        if n % 2:
            taken[i].append(shared_list.pop())
            shared_deque.popleft()
            shared_set.remove(key)
            assert shared_dict.pop(key) == key


together(fill)
assert len(shared_list) == len(shared_dict) == len(shared_set) == len(shared_deque) == THREADS * 500
everything = shared_list + [key for each in taken for key in each]
assert sorted(everything) == list(range(THREADS * 1000))
assert set(shared_dict) == shared_set == {k for k in range(THREADS * 1000) if k % 2 == 0}


def iterate(i):
    r = random.Random(i)
    for _ in range(150):
        action = r.randrange(12)
        try:
            if action == 0:
                shared_dict[r.randrange(500)] = i
            elif action == 1:
                shared_dict.pop(r.randrange(500), None)
            elif action == 2:
                for k, v in shared_dict.items():
                    pass
            elif action == 3:
                for k in shared_set:
                    pass
            elif action == 4:
                shared_set.add(r.randrange(500))
            elif action == 5:
                shared_set.discard(r.randrange(500))
            elif action == 6:
                for x in shared_deque:
                    pass
            elif action == 7:
                shared_deque.rotate(1)
            elif action == 8:
                shared_list.sort()
            elif action == 9:
                shared_list[:] = shared_list[::-1]
            elif action == 10:
                shared_list.insert(0, i)
                del shared_list[5:6]
            else:
                sorted(shared_list), dict(shared_dict), set(shared_set), list(shared_deque), repr(shared_dict)[:5]
        except RuntimeError as e:
            if str(e) not in ("dictionary changed size during iteration", "Set changed size during iteration", "deque mutated during iteration", "dictionary keys changed during iteration"):
                strange.append(repr(e))
        except ValueError as e:
            if str(e) != "list modified during sort":
                strange.append(repr(e))

together(iterate)

winners = {}
chosen = [None] * THREADS


def win(i):
    for n in range(500):
        mine = object()
        got = winners.setdefault(n, mine)
        assert winners[n] is got


together(win)
assert len(winners) == 500


class Key:
    """A key that guest code compares, beside other threads that change the dict."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 7

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n


slow = {}


def compare(i):
    for n in range(100):
        slow[Key(n)] = i
        slow.pop(Key((n * 7 + i) % 100), None)
        Key(n) in slow
        slow.get(Key(n + 1))
    for n in range(100):
        slow[Key(n)] = i


together(compare)
assert len(slow) == 100 and sorted(k.n for k in slow) == list(range(100))

a, b = list(range(10)), list(range(10))
x, y = {1: 1}, {2: 2}
s, t = {1}, {2}


def cross(i):
    for _ in range(300):
        if i % 2:
            first, second, u, v, p, q = a, b, x, y, s, t
        else:
            first, second, u, v, p, q = b, a, y, x, t, s
        first.extend(second)
        del first[10:]
        u.update(v)
        p.update(q)
        first == second, u == v, p <= q


together(cross)
assert s == t and x == y
print("OK")
