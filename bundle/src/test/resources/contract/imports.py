import os
import tempfile

sys.runs = []
made = []


def graphs(r, threads, parallel):
    """M1: each module's body runs once, all get the same module, whole unless it is in a circle; nobody waits for ever."""
    size = r.randrange(1, 7)
    circles = r.random() < 0.5
    names = [f"m{len(made)}_{n}" for n in range(size)]
    made.append(names)
    sys.runs.clear()
    with tempfile.TemporaryDirectory() as directory:
        for n, name in enumerate(names):
            others = names if circles else names[n + 1 :]
            needed = r.sample(others, min(len(others), r.randrange(3)))
            lines = ["import sys", "import time", f"sys.runs.append({name!r})"]
            lines += ["time.sleep(0)"] * r.randrange(3) + [f"import {other}" for other in needed] + ["done = 1"]
            with open(os.path.join(directory, name + ".py"), "w") as f:
                f.write("\n".join(lines))
        sys.path.insert(0, directory)
        seen = []

        def work(me):
            for name in random.Random(me).sample(names, size):
                module = __import__(name)
                seen.append((name, id(module)))
                check(circles or hasattr(module, "done"), f"{name} half made")

        together(*[lambda me=me: work(me) for me in range(threads)])
        sys.path.remove(directory)
    check(sorted(sys.runs) == sorted(names), f"ran {sys.runs}")
    check(len(set(seen)) == size, "two modules of one name")
    check(all(sys.modules[name].done == 1 for name in names), "half made in the end")
    for name in names:
        del sys.modules[name]
