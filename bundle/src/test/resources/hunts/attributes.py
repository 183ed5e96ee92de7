"""Attributes of one object set, read, deleted and moved to its __dict__ by several threads; no store is lost."""
import threading

strange = []


class Thing:
    pass


def grow(thing, prefix, count):
    for n in range(count):
        setattr(thing, f"{prefix}{n}", n)
        if getattr(thing, f"{prefix}{n}") != n:
            strange.append("not what was stored")
        if n % 3 == 0:
            delattr(thing, f"{prefix}{n}")


def lookers(thing):
    for _ in range(200):
        if thing.fixed != "fixed":
            strange.append("fixed")


def as_dict(thing):
    thing.__dict__
    for name in list(vars(thing)):
        vars(thing).get(name)


for round in range(60):
    thing = Thing()
    thing.fixed = "fixed"
    bodies = [(grow, (thing, "a", 30)), (grow, (thing, "b", 30)), (lookers, (thing,))]
    if round % 2:
        bodies.append((as_dict, (thing,)))
    threads = [threading.Thread(target=f, args=args) for f, args in bodies]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    expected = {"fixed"} | {f"{p}{n}" for p in "ab" for n in range(30) if n % 3}
    assert set(vars(thing)) == expected, set(vars(thing)) ^ expected
    assert all(getattr(thing, name) is not None for name in expected)
assert not strange, strange[:5]
print("OK")
