"""Text put together: formatted rows, a page by +=, escapes, wrapping, templates with % and format."""


def table(rows):
    lines = []
    for number, (name, price, share) in enumerate(rows):
        lines.append(f"{number:>5} | {name:<12} | {price:>10,.2f} | {share:6.1%}")
    return "\n".join(lines)


def page(rows):
    html = "<table>"
    for name, price, share in rows:
        html += "<tr>"
        for cell in (name, "%.2f" % price, "{:.3f}".format(share)):
            html += "<td>" + escape(cell) + "</td>"
        html += "</tr>\n"
    return html + "</table>"


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrap(words, width):
    line, length, lines = [], 0, []
    for word in words:
        if length + len(word) + len(line) > width:
            lines.append(" ".join(line))
            line, length = [], 0
        line.append(word)
        length += len(word)
    lines.append(" ".join(line))
    return lines


def hexadecimal(numbers):
    return " ".join("%04x" % (number & 0xFFFF) for number in numbers)


def run():
    rows = [(f"item <{n % 97}> & co", n * 13 % 10_007 / 7, n % 53 / 53) for n in range(24_000)]
    text = table(rows)
    html = page(rows)
    words = html.replace("<", " ").replace(">", " ").split()
    lines = wrap(words, 72)
    total = len(text) + len(html) + len(lines) + sum(map(len, lines))
    total += hexadecimal(range(0, 60_000, 3)).count("f")
    total += sum(len(repr(price)) + len(str(name)) for name, price, _ in rows)
    return total


EXPECTED = 5109596

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
