"""Matching blocks of two sequences, for `difflib`.

The method of Ratcliff and Obershelp ("gestalt pattern matching", Dr. Dobb's Journal, July
1988): find the longest common block, then do the same to its left and to its right.
"""

from collections import namedtuple

Match = namedtuple("Match", "a b size")
Match.__module__ = "difflib"


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items.

    isjunk(item) tells which items of the second sequence cannot begin a match; with
    autojunk, items that make up more than one percent of a long sequence cannot either.
    What is computed about the second sequence is kept while the first one changes.
    """

    __module__ = "difflib"

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Set the first sequence."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence."""
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = None
            self.fullbcount = None
            self._index_second()

    def _index_second(self):
        """Note the positions of every item of the second sequence that can begin a match."""
        positions = {}
        for place, item in enumerate(self.b):
            positions.setdefault(item, []).append(place)
        self.b2j = positions
        self.bjunk = set()
        if self.isjunk:
            self.bjunk = {item for item in positions if self.isjunk(item)}
            for item in self.bjunk:
                del positions[item]
        self.bpopular = set()
        size = len(self.b)
        if self.autojunk and size >= 200:
            limit = size // 100 + 1
            self.bpopular = {item for item, places in positions.items()
                             if len(places) > limit}
            for item in self.bpopular:
                del positions[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """Return Match(i, j, size) of the longest common block in a[alo:ahi], b[blo:bhi].

        Of several, the one that begins first in a, then first in b; size 0 if there is none.
        The block is then extended by equal items on both sides, also by junk.
        """
        a, b, positions = self.a, self.b, self.b2j
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        best_i, best_j, best_size = alo, blo, 0
        # lengths[j] is the length of the common block that ends with a[i - 1] and b[j].
        lengths = {}
        for i in range(alo, ahi):
            current = {}
            for j in positions.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = current[j] = lengths.get(j - 1, 0) + 1
                if size > best_size:
                    best_i, best_j, best_size = i - size + 1, j - size + 1, size
            lengths = current
        for with_junk in (False, True):
            while (best_i > alo and best_j > blo and a[best_i - 1] == b[best_j - 1]
                   and (b[best_j - 1] in self.bjunk) == with_junk):
                best_i, best_j, best_size = best_i - 1, best_j - 1, best_size + 1
            while (best_i + best_size < ahi and best_j + best_size < bhi
                   and a[best_i + best_size] == b[best_j + best_size]
                   and (b[best_j + best_size] in self.bjunk) == with_junk):
                best_size += 1
        return Match(best_i, best_j, best_size)

    def get_matching_blocks(self):
        """Return the list of common blocks, in order; the last one is a mark of size 0."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        pending = [(0, len(self.a), 0, len(self.b))]
        found = []
        while pending:
            alo, ahi, blo, bhi = pending.pop()
            match = self.find_longest_match(alo, ahi, blo, bhi)
            i, j, size = match
            if size:
                found.append(match)
                if alo < i and blo < j:
                    pending.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    pending.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks = []
        for i, j, size in found:
            if blocks and blocks[-1][0] + blocks[-1][2] == i and (
                    blocks[-1][1] + blocks[-1][2] == j):
                i, j, size = blocks[-1][0], blocks[-1][1], blocks.pop()[2] + size
            blocks.append((i, j, size))
        blocks.append((len(self.a), len(self.b), 0))
        self.matching_blocks = [Match(*block) for block in blocks]
        return self.matching_blocks

    def get_opcodes(self):
        """Return tuples (tag, i1, i2, j1, j2): how to make b[j1:j2] out of a[i1:i2].

        The tags are 'replace', 'delete', 'insert' and 'equal'.
        """
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = answer = []
        for block_i, block_j, size in self.get_matching_blocks():
            if i < block_i and j < block_j:
                answer.append(("replace", i, block_i, j, block_j))
            elif i < block_i:
                answer.append(("delete", i, block_i, j, block_j))
            elif j < block_j:
                answer.append(("insert", i, block_i, j, block_j))
            i, j = block_i + size, block_j + size
            if size:
                answer.append(("equal", block_i, i, block_j, j))
        return answer

    def get_grouped_opcodes(self, n=3):
        """Yield lists of opcodes: every change with at most n equal items around it."""
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        codes = list(codes)
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """Return how alike the sequences are, from 0 to 1: 2 * matches / total length."""
        matches = sum([block[2] for block in self.get_matching_blocks()])
        return _ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """Return an upper bound of ratio(), from the numbers of equal items."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            available = left.get(item, self.fullbcount.get(item, 0))
            left[item] = available - 1
            if available > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """Return an upper bound of ratio(), from the lengths alone."""
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)
