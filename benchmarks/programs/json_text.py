"""Text processing: a JSON reader and writer in pure Python, character by character."""


class Reader:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def blank(self):
        text, position = self.text, self.position
        while position < len(text) and text[position] in " \n\t":
            position += 1
        self.position = position

    def value(self):
        self.blank()
        char = self.text[self.position]
        if char == "{":
            return self.object()
        if char == "[":
            return self.array()
        if char == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return value
        return self.number()

    def object(self):
        members = {}
        self.position += 1
        self.blank()
        while self.text[self.position] != "}":
            key = self.string()
            self.blank()
            self.position += 1
            members[key] = self.value()
            self.comma()
        self.position += 1
        return members

    def array(self):
        items = []
        self.position += 1
        self.blank()
        while self.text[self.position] != "]":
            items.append(self.value())
            self.comma()
        self.position += 1
        return items

    def comma(self):
        self.blank()
        if self.text[self.position] == ",":
            self.position += 1
            self.blank()

    def string(self):
        pieces = []
        start = position = self.position + 1
        text = self.text
        while (char := text[position]) != '"':
            if char == "\\":
                pieces.append(text[start:position])
                pieces.append({"n": "\n", "t": "\t"}.get(text[position + 1], text[position + 1]))
                position += 2
                start = position
            else:
                position += 1
        pieces.append(text[start:position])
        self.position = position + 1
        return "".join(pieces)

    def number(self):
        start = position = self.position
        text = self.text
        while position < len(text) and text[position] in "+-.0123456789eE":
            position += 1
        self.position = position
        digits = text[start:position]
        return int(digits) if digits.lstrip("-").isdigit() else float(digits)


def quote(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def write(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quote(k)}: {write(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(write, value)) + "]"
    return repr(value)


def document(size):
    return {
        "title": 'A "quoted" title\twith a tab',
        "items": [
            {
                "id": n,
                "name": f"item number {n}\n",
                "price": n * 1.25,
                "tags": ["new", "old"][: n % 3],
                "stock": None if n % 5 == 0 else n % 7 > 2,
                "size": {"width": n % 10, "height": -n},
            }
            for n in range(size)
        ],
    }


def run():
    value = document(2_000)
    for _ in range(4):
        text = write(value)
        value = Reader(text).value()
    assert value == document(2_000)
    checksum = 0
    for char in text:
        checksum = (checksum * 31 + ord(char)) % 1_000_003
    return len(text), checksum


EXPECTED = (262848, 742552)

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
