"""Text: building, splitting, searching, formatting, a cipher and edit distances."""

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def shift(text, by):
    moved = ALPHABET[by:] + ALPHABET[:by]
    return text.translate(str.maketrans(ALPHABET, moved))


def caesar(text, by):
    letters = []
    for char in text:
        if char.isalpha():
            letters.append(chr((ord(char) - 97 + by) % 26 + 97))
        else:
            letters.append(char)
    return "".join(letters)


def distance(a, b):
    """The edit distance, row by row."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            best = min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
            previous, row[j] = row[j], best
    return row[-1]


def palindromes(text):
    found = 0
    for middle in range(len(text)):
        for left, right in ((middle, middle), (middle, middle + 1)):
            while left >= 0 and right < len(text) and text[left] == text[right]:
                found += 1
                left -= 1
                right += 1
    return found


def run():
    words = []
    state = 7
    for _ in range(36_000):
        state = (state * 1103515245 + 12345) % 2147483648
        words.append(ALPHABET[state % 20 : state % 20 + 2 + state // 65536 % 5])
    text = " ".join(words)
    total = text.count("e") + len(text.split()) + text.find("zzz")
    for by in range(1, 26):
        total += len(shift(text, by).replace("a", "--"))
    coded = caesar(text, 3)
    total += caesar(coded, 23) == text
    total += sum(distance(a, b) for a, b in zip(words[:8_000], words[8_000:16_000]))
    total += palindromes(text)
    lines = [f"{i:05d}|{word:<8}|{i / 3:.3f}" for i, word in enumerate(words)]
    for line in lines:
        number, word, value = line.split("|")
        total += int(number) + len(word.strip().upper()) + int(float(value))
    joined = ""
    for word in words:
        joined += word[0]
    return total + len(joined) + sum(line.startswith("00") for line in lines)


EXPECTED = 869044179

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
