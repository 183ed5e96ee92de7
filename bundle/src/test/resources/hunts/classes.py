"""Classes change while other threads use them: old or new, never a mixture, never a missing attribute."""
import threading

ROUNDS = 1500
stop = False
strange = []


class Base:
    value = ("old", 0)

    def method(self):
        return ("old", 0)


class Middle(Base):
    pass


class Leaf(Middle):
    def __init__(self):
        self.own = 1


def look():
    o = Leaf()
    last = 0
    while not stop:
        try:
            seen = o.value[1], Leaf.value[1], getattr(o, "value")[1]
            if list(seen) != sorted(seen) or seen[0] < last:
                strange.append(f"back in time: {last} {seen}")
            last = seen[-1]
            if not last - 1 <= o.method()[1]:
                strange.append("method older than a value set after it")
            if o.own != 1:
                strange.append("own")
        except Exception as e:
            strange.append(repr(e))


def make_subclasses():
    for _ in range(500):
        before = Base.value[1]
        class Fresh(Middle):
            pass
        first = Fresh.value[1]
        again = Fresh().value[1]
        after = Base.value[1]
        if not before <= first <= again <= after:
            strange.append(f"fresh class: {before} {first} {again} {after}")


def change():
    global stop
    for n in range(1, ROUNDS):
        Base.value = ("new", n)
        Base.method = lambda self, n=n: ("new", n)
        if Leaf.value[1] != n or Leaf().method()[1] != n:
            strange.append("own change not seen")
    stop = True


threads = [threading.Thread(target=f) for f in (look, look, make_subclasses, change)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert not strange, strange[:5]


class One:
    def __init__(self):
        self.a, self.b = "a", "b"

    def kind(self):
        return "one"


class Two(One):
    def kind(self):
        return "two"


shared = One()
stop = False


def turn():
    global stop
    for n in range(ROUNDS):
        shared.__class__ = Two if n % 2 else One
        setattr(shared, "c", n)
        delattr(shared, "c")
    stop = True


def watch():
    while not stop:
        try:
            if shared.a + shared.b != "ab" or shared.kind() not in ("one", "two"):
                strange.append("mixed")
            shared.b = "b"
            vars(One())
        except Exception as e:
            strange.append(repr(e))


threads = [threading.Thread(target=f) for f in (watch, watch, turn)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert not strange, strange[:5]
assert not hasattr(shared, "c") and sorted(vars(shared)) == ["a", "b"]
print("OK")
