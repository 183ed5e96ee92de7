"""Modules imported by many threads at once, also in a circle: each body runs once and nobody waits for ever."""
import os
import sys
import tempfile
import threading

strange = []


def together(names, repeat=1):
    start = threading.Barrier(len(names))

    def work(name):
        start.wait()
        try:
            for _ in range(repeat):
                module = __import__(name, fromlist=["done"])
                sys.modules[name]
                seen.append((name, id(module)))
                if not hasattr(module, "done"):
                    if "circle" not in name:
                        strange.append(f"{name} half made")
        except BaseException as e:
            strange.append(f"{name}: {e!r}")

    threads = [threading.Thread(target=work, args=(name,)) for name in names]
    for t in threads:
        t.start()
    for t in threads:
        t.join(300)
        if t.is_alive():
            strange.append("hangs")
    assert not strange, strange[:5]


with tempfile.TemporaryDirectory() as directory:
    sys.path.insert(0, directory)

    def write(name, text):
        with open(os.path.join(directory, name + ".py"), "w") as f:
            f.write(text)

    for r in range(5):
        seen = []
        runs = []
        sys.runs = runs
        write(f"plain{r}", f"import sys, time\nsys.runs.append('plain{r}')\ntime.sleep(0.005)\ndone = 1\n")
        write(f"circle_a{r}", f"import sys, time\nsys.runs.append('a')\nfirst = 1\ntime.sleep(0.002)\nimport circle_b{r}\ndone = 1\n")
        write(f"circle_b{r}", f"import sys, time\nsys.runs.append('b')\nfirst = 1\ntime.sleep(0.002)\nimport circle_c{r}\ndone = 1\n")
        write(f"circle_c{r}", f"import sys, time\nsys.runs.append('c')\nfirst = 1\ntime.sleep(0.002)\nimport circle_a{r}\ndone = 1\n")
        write(f"fails{r}", "raise KeyError('on purpose')\n")
        together([f"plain{r}"] * 6)
        assert runs == [f"plain{r}"], runs
        assert len(set(seen)) == 1
        runs.clear()
        together([f"circle_a{r}", f"circle_b{r}", f"circle_c{r}"] * 2)
        assert sorted(runs) == ["a", "b", "c"], runs
        for name in "abc":
            assert sys.modules[f"circle_{name}{r}"].done
        runs.clear()
        write(f"self_circle{r}", f"import self_circle{r}\ndone = 1\n")
        __import__(f"self_circle{r}")
        together([f"self_circle{r}", f"circle_a{r}"])

        def fail():
            try:
                __import__(f"fails{r}")
            except KeyError:
                pass

        threads = [threading.Thread(target=fail) for _ in range(3)]
        for t in threads:
            t.start()
        for t in threads:
            t.join(300)
            assert not t.is_alive()
        assert f"fails{r}" not in sys.modules
print("OK")
