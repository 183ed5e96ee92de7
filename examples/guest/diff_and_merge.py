"""Text diff, patch and three-way merge: Myers' algorithm, unified output, patches applied with fuzz."""

from __future__ import annotations

import re
import sys
import textwrap
import unittest
from collections import namedtuple
from dataclasses import dataclass, field
from difflib import SequenceMatcher, get_close_matches, ndiff, unified_diff
from itertools import chain, groupby, zip_longest
from typing import Iterable, Iterator, Literal, Sequence

Op = namedtuple("Op", "tag line")


def myers(a: Sequence[str], b: Sequence[str]) -> list[Op]:
    """The shortest script of deletions and insertions that makes b of a."""
    limit = len(a) + len(b)
    best = {1: 0}
    history = []
    for d in range(limit + 1):
        history.append(best.copy())
        for k in range(-d, d + 1, 2):
            if k == -d or (k != d and best[k - 1] < best[k + 1]):
                x = best[k + 1]
            else:
                x = best[k - 1] + 1
            y = x - k
            while x < len(a) and y < len(b) and a[x] == b[y]:
                x, y = x + 1, y + 1
            best[k] = x
            if x >= len(a) and y >= len(b):
                return list(backtrack(a, b, history))[::-1]
    raise AssertionError("unreachable")


def backtrack(a, b, history) -> Iterator[Op]:
    x, y = len(a), len(b)
    for d in range(len(history) - 1, -1, -1):
        best = history[d]
        k = x - y
        down = k == -d or (k != d and best[k - 1] < best[k + 1])
        old_k = k + 1 if down else k - 1
        old_x = best[old_k]
        old_y = old_x - old_k
        while x > old_x and y > old_y:
            x, y = x - 1, y - 1
            yield Op(" ", a[x])
        if d:
            yield Op("+", b[old_y]) if down else Op("-", a[old_x])
            x, y = old_x, old_y


@dataclass
class Hunk:
    start: int
    lines: list[Op] = field(default_factory=list)

    @property
    def before(self) -> list[str]:
        return [line for tag, line in self.lines if tag in " -"]

    @property
    def after(self) -> list[str]:
        return [line for tag, line in self.lines if tag in " +"]

    def __str__(self):
        return "\n".join(["@@ {} {} @@".format(self.start + 1, len(self.before)), *map("".join, self.lines)])


def hunks(script: Iterable[Op], context: int = 2) -> Iterator[Hunk]:
    script = list(script)
    changed = [i for i, op in enumerate(script) if op.tag != " "]
    wanted = sorted(set(chain.from_iterable(range(
        max(0, i - context), min(len(script), i + context + 1),
    ) for i in changed)))
    for _, group in groupby(enumerate(wanted), key=lambda pair: pair[1] - pair[0]):
        places = [place for _, place in group]
        start = sum(1 for op in script[: places[0]] if op.tag in " -")
        yield Hunk(start, [script[i] for i in places])


class PatchError(Exception):
    def __init__(self, hunk: Hunk):
        super().__init__(f"hunk at line {hunk.start + 1} does not apply")
        self.hunk = hunk


def apply(lines: Sequence[str], patch: Iterable[Hunk], fuzz: int = 3) -> list[str]:
    out = list(lines)
    offset = 0
    for hunk in patch:
        before = hunk.before
        for shift in sorted(range(-fuzz, fuzz + 1), key=lambda s: (abs(s), s)):
            at = hunk.start + offset + shift
            if at >= 0 and out[at : at + len(before)] == before:
                out[at : at + len(before)] = hunk.after
                offset += shift + len(hunk.after) - len(before)
                break
        else:
            raise PatchError(hunk)
    return out


def merge(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[str], int]:
    """diff3: what one side changed is taken, what both changed differently is a conflict."""
    matches = [SequenceMatcher(None, base, side, autojunk=False).get_matching_blocks() for side in (ours, theirs)]
    kept = [{m.a + i: m.b + i for m in blocks for i in range(m.size)} for blocks in matches]
    out, conflicts = [], 0
    i = j = k = 0
    while True:
        stable = next((n for n in range(i, len(base)) if n in kept[0] and n in kept[1]), None)
        ends = (len(base), len(ours), len(theirs)) if stable is None else (stable, kept[0][stable], kept[1][stable])
        o, a, b = base[i : ends[0]], ours[j : ends[1]], theirs[k : ends[2]]
        if a == b or b == o:
            out += a
        elif a == o:
            out += b
        else:
            conflicts += 1
            out += ["<<<<<<< ours", *a, "||||||| base", *o, "=======", *b, ">>>>>>> theirs"]
        if stable is None:
            return out, conflicts
        out.append(base[stable])
        i, j, k = (n + 1 for n in ends)


def words(old: str, new: str, style: Literal["plain", "marked"] = "marked") -> str:
    pieces = [re.findall(r"\w+|\W", text) for text in (old, new)]
    out = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=pieces[0], b=pieces[1]).get_opcodes():
        gone, come = "".join(pieces[0][i1:i2]), "".join(pieces[1][j1:j2])
        out.append({
            "equal": come, "delete": f"[-{gone}-]", "insert": f"{{+{come}+}}",
        }.get(tag, f"[-{gone}-]{{+{come}+}}"))
    return "".join(out)


def side_by_side(script: Iterable[Op], width: int = 24) -> Iterator[str]:
    for changed, group in groupby(script, key=lambda op: op.tag != " "):
        ops = list(group)
        left = [op.line for op in ops if op.tag != "+"]
        right = [op.line for op in ops if op.tag != "-"]
        for a, b in zip_longest(left, right):
            mark = "|" if changed and None not in (a, b) else "<" if b is None else ">" if a is None else " "
            yield f"{textwrap.shorten(a or '', width, placeholder='~'):<{width}} {mark} {b or ''}".rstrip()


OLD = """\
def greet(name):
    print("Hello", name)


def main():
    names = ["Ada", "Grace"]
    for name in names:
        greet(name)
    return 0


main()
""".splitlines()

NEW = """\
import sys


def greet(name, greeting="Hello"):
    print(greeting, name)


def main():
    names = ["Ada", "Grace", "Barbara"]
    for name in sorted(names):
        greet(name)
    return 0


sys.exit(main())
""".splitlines()


class DiffTests(unittest.TestCase):
    def setUp(self):
        self.script = myers(OLD, NEW)

    def test_script_rebuilds_both(self):
        self.assertEqual([op.line for op in self.script if op.tag != "+"], OLD)
        self.assertEqual([op.line for op in self.script if op.tag != "-"], NEW)

    def test_shortest(self):
        for a, b, cost in [("abcabba", "cbabac", 5), ("", "abc", 3), ("abc", "", 3), ("", "", 0), ("same", "same", 0)]:
            with self.subTest(a=a, b=b):
                self.assertEqual(sum(op.tag != " " for op in myers(a, b)), cost)

    def test_patch(self):
        for context in range(4):
            with self.subTest(context=context):
                self.assertListEqual(apply(OLD, hunks(self.script, context)), NEW)

    def test_fuzz(self):
        moved = ["# a comment", "", *OLD]
        self.assertEqual(apply(moved, hunks(self.script))[-1], "sys.exit(main())")
        with self.assertRaisesRegex(PatchError, r"hunk at line \d+ does not apply") as caught:
            apply(OLD[:5], hunks(self.script))
        self.assertIsInstance(caught.exception.hunk, Hunk)

    def test_merge(self):
        ours = [line.replace("Ada", "Alan") for line in OLD]
        theirs = [*OLD[:8], *NEW[-4:]]
        merged, conflicts = merge(OLD, ours, theirs)
        self.assertEqual(conflicts, 0)
        self.assertIn('    names = ["Alan", "Grace"]', merged)
        self.assertEqual(merged[-1], "sys.exit(main())")

    def test_conflict(self):
        merged, conflicts = merge(["a", "b", "c"], ["a", "x", "c"], ["a", "y", "c"])
        self.assertEqual((conflicts, merged.count("=======")), (1, 1))

    @unittest.expectedFailure
    def test_wrong_on_purpose(self):
        self.assertEqual(words("a", "b"), "b")

    @unittest.skipIf(sys.maxsize > 0, "nothing to do")
    def test_skipped(self):
        raise AssertionError


def main() -> int:
    script = myers(OLD, NEW)
    print(*hunks(script, 1), sep="\n")
    print("-" * 50)
    print(*side_by_side(script), sep="\n")
    print("-" * 50)
    print(*unified_diff(OLD, NEW, "old.py", "new.py", lineterm="", n=1), sep="\n")
    print("-" * 50)
    print(*ndiff(OLD[5:8], NEW[8:11]), sep="\n")
    print(words("the quick brown fox jumps", "the slow brown foxes jumped high"))
    merged, conflicts = merge(OLD, [OLD[0].upper(), *OLD[1:]], NEW)
    print(conflicts, *merged[:10], sep="\n")
    print(
        get_close_matches("appel", ["ape", "apple", "peach", "puppy"]),
        round(SequenceMatcher(None, "abcd", "bcde").ratio(), 3),
    )
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(DiffTests)
    outcome = unittest.TestResult()
    suite.run(outcome)
    print(
        suite.countTestCases(), len(outcome.failures), len(outcome.errors), len(outcome.skipped),
        len(outcome.expectedFailures),
    )
    return 0 if outcome.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
