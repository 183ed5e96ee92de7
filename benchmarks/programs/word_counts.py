"""Words of a text: splitting, cleaning, counting with Counter, grouping, the most common ones."""

import re
from collections import Counter, defaultdict

SYLLABLES = ["ka", "lo", "mi", "ter", "sun", "dra", "vel", "on", "qui", "ra", "be", "tas"]


def text(words):
    state, pieces = 11, []
    for n in range(words):
        state = (state * 1103515245 + 12345) % 2147483648
        count = 1 + (state >> 9) % 3
        word = "".join(SYLLABLES[(state >> shift) % 12] for shift in range(4, 4 + 3 * count, 3))
        pieces.append(word.capitalize() if n % 11 == 0 else word)
        pieces.append((" ", " ", " ", ", ", ". ", "\n")[(state >> 20) % 6])
    return "".join(pieces)


def by_hand(lines):
    counts = {}
    for line in lines:
        for word in line.lower().split():
            word = word.strip(".,")
            if word:
                counts[word] = counts.get(word, 0) + 1
    return counts


def run():
    source = text(60_000)
    lines = source.splitlines()
    counts = by_hand(lines)
    words = re.findall(r"[a-z]+", source.lower())
    assert counts == Counter(words)
    groups = defaultdict(list)
    for word in sorted(counts):
        groups[word[0], len(word)].append(word)
    pairs = Counter(zip(words, words[1:]))
    top = [f"{word}={count}" for word, count in Counter(words).most_common(20)]
    report = "\n".join(
        f"{first}{length:>3} {', '.join(group)}" for (first, length), group in sorted(groups.items())
    )
    swapped = re.sub(r"\b([a-z])([a-z]*)", lambda m: m[2] + m[1], source)
    return len(words), len(counts), len(pairs), top[0], len(report), swapped.count("ak")


EXPECTED = (60000, 300, 16172, "on=1908", 2960, 1824)

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
