"""Converts a useful part of Markdown to HTML: blocks first, then the text inside them.

Blocks: headings, paragraphs, lists (nested), quotations, code, tables, rules. Text: emphasis, code,
links, images, automatic links, escapes, hard line breaks. Reference links may be defined anywhere.
"""

from __future__ import annotations

import html
import re
import textwrap
from dataclasses import dataclass, field
from typing import ClassVar, Iterator

REFERENCE = re.compile(r'^\[([^\]]+)\]:\s*(\S+)(?:\s+"([^"]*)")?\s*$')
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
RULE = re.compile(r"^(?:\*\s*){3,}$|^(?:-\s*){3,}$")
FENCE = re.compile(r"^```\s*(\w*)\s*$")
ITEM = re.compile(r"^(\s*)([-*+]|\d+[.)])\s+(.*)$")
TABLE_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")


def slug(text: str, seen: dict[str, int]) -> str:
    """An identifier for a heading; the second of the same name gets a number."""
    base = re.sub(r"[^\w\s-]", "", re.sub(r"<[^>]+>", "", text)).strip().lower()
    base = re.sub(r"[\s_]+", "-", base)
    seen[base] = seen.get(base, 0) + 1
    return base if seen[base] == 1 else f"{base}-{seen[base]}"


class Inline:
    """Turns the text of a block into HTML. Finished pieces are kept aside under a number."""

    KEEP: ClassVar[str] = "\x02{}\x03"

    def __init__(self, references: dict[str, tuple[str, str | None]]):
        self.references = references
        self.kept: list[str] = []

    def keep(self, piece: str) -> str:
        self.kept.append(piece)
        return self.KEEP.format(len(self.kept) - 1)

    def convert(self, text: str) -> str:
        text = re.sub(r"(`+)(.+?)\1", self.code, text)
        text = re.sub(r"\\([\\`*_{}\[\]()#+.!|-])", lambda m: self.keep(html.escape(m[1])), text)
        text = re.sub(r"<(https?://[^>\s]+)>", lambda m: self.keep(link(m[1], m[1])), text)
        text = html.escape(text, quote=False)
        text = re.sub(r"!\[([^\]]*)\]\((\S+?)(?:\s+\"([^\"]*)\")?\)", self.image, text)
        text = re.sub(r"\[([^\]]+)\]\((\S+?)(?:\s+\"([^\"]*)\")?\)", self.inline_link, text)
        text = re.sub(r"\[([^\]]+)\](?:\[([^\]]*)\])?", self.reference_link, text)
        text = re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"<strong>\2</strong>", text)
        text = re.sub(r"(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)", r"<em>\2</em>", text)
        text = re.sub(r"~~(.+?)~~", r"<del>\1</del>", text)
        text = re.sub(r" {2,}\n", "<br>\n", text)
        while re.search(r"\x02\d+\x03", text):
            text = re.sub(r"\x02(\d+)\x03", lambda m: self.kept[int(m[1])], text)
        return text

    def code(self, match: re.Match) -> str:
        return self.keep(f"<code>{html.escape(match[2].strip(), quote=False)}</code>")

    def image(self, match: re.Match) -> str:
        alternative, target, title = match.groups()
        extra = f' title="{title}"' if title else ""
        return self.keep(f'<img src="{target}" alt="{alternative}"{extra}>')

    def inline_link(self, match: re.Match) -> str:
        return link(html.unescape(match[2]), match[1], match[3])

    def reference_link(self, match: re.Match) -> str:
        name = (match[2] or match[1]).lower()
        if name not in self.references:
            return match[0]
        target, title = self.references[name]
        return link(target, match[1], title)


def link(target: str, text: str, title: str | None = None) -> str:
    extra = f' title="{html.escape(title)}"' if title else ""
    return f'<a href="{html.escape(target)}"{extra}>{text}</a>'


# Blocks


@dataclass
class Block:
    def render(self, document: Document) -> str:
        raise NotImplementedError


@dataclass
class Heading(Block):
    level: int
    text: str

    def render(self, document):
        inside = document.inline(self.text)
        name = slug(inside, document.slugs)
        document.contents.append((self.level, name, inside))
        return f'<h{self.level} id="{name}">{inside}</h{self.level}>'


@dataclass
class Paragraph(Block):
    text: str

    def render(self, document):
        return f"<p>{document.inline(self.text)}</p>"


@dataclass
class Code(Block):
    text: str
    language: str = ""

    def render(self, document):
        name = f' class="language-{self.language}"' if self.language else ""
        return f"<pre><code{name}>{html.escape(self.text, quote=False)}</code></pre>"


class Rule(Block):
    def render(self, document):
        return "<hr>"


@dataclass
class Quote(Block):
    blocks: list[Block]

    def render(self, document):
        inside = document.render_blocks(self.blocks)
        return f"<blockquote>\n{textwrap.indent(inside, '  ')}\n</blockquote>"


@dataclass
class List(Block):
    ordered: bool
    start: int = 1
    loose: bool = False
    items: list[list[Block]] = field(default_factory=list)

    def render(self, document):
        tag = "ol" if self.ordered else "ul"
        start = f' start="{self.start}"' if self.ordered and self.start != 1 else ""
        rows = [f"<{tag}{start}>"]
        for blocks in self.items:
            inside = self.render_item(document, blocks)
            rows.append(textwrap.indent(f"<li>{inside}</li>", "  "))
        return "\n".join([*rows, f"</{tag}>"])

    def render_item(self, document, blocks):
        if self.loose:
            return "\n" + document.render_blocks(blocks) + "\n"
        parts = []
        for block in blocks:
            tight = isinstance(block, Paragraph)
            parts.append(document.inline(block.text) if tight else block.render(document))
        inside = "\n".join(parts)
        return inside + ("\n" if "\n<" in inside else "")


@dataclass
class Table(Block):
    header: list[str]
    alignments: list[str | None]
    rows: list[list[str]]

    def render(self, document):
        lines = ["<table>", self.row(document, self.header, "th")]
        lines += [self.row(document, row, "td") for row in self.rows]
        return "\n".join([*lines, "</table>"])

    def row(self, document, cells, tag):
        width = len(self.header)
        cells = (cells + [""] * width)[:width]
        parts = []
        for cell, alignment in zip(cells, self.alignments):
            style = f' align="{alignment}"' if alignment else ""
            parts.append(f"<{tag}{style}>{document.inline(cell)}</{tag}>")
        return f"  <tr>{''.join(parts)}</tr>"


class Lines:
    """The lines of a text, with one line of look-ahead."""

    def __init__(self, text: str):
        self.lines = text.expandtabs(4).split("\n")
        self.position = 0

    def __bool__(self) -> bool:
        return self.position < len(self.lines)

    @property
    def current(self) -> str:
        return self.lines[self.position]

    @property
    def following(self) -> str:
        after = self.position + 1
        return self.lines[after] if after < len(self.lines) else ""

    def take(self) -> str:
        self.position += 1
        return self.lines[self.position - 1]

    def take_while(self, wanted) -> list[str]:
        taken = []
        while self and wanted(self.current):
            taken.append(self.take())
        return taken


def is_blank(line: str) -> bool:
    return not line.strip()


def interrupts_paragraph(line: str) -> bool:
    return bool(
        is_blank(line) or HEADING.match(line) or FENCE.match(line) or RULE.match(line)
        or ITEM.match(line) or line.startswith(">")
    )  # fmt: skip


def parse(text: str) -> Iterator[Block]:
    lines = Lines(text)
    while lines:
        line = lines.current
        if is_blank(line):
            lines.take()
        elif match := FENCE.match(line):
            lines.take()
            code = lines.take_while(lambda l: not l.startswith("```"))
            if lines:
                lines.take()
            yield Code("\n".join(code), match[1])
        elif line.startswith("    "):
            code = lines.take_while(lambda l: l.startswith("    ") or is_blank(l))
            yield Code(textwrap.dedent("\n".join(code)).rstrip())
        elif match := HEADING.match(line):
            lines.take()
            yield Heading(len(match[1]), match[2])
        elif RULE.match(line):
            lines.take()
            yield Rule()
        elif line.startswith(">"):
            quoted = lines.take_while(lambda l: l.startswith(">"))
            inside = "\n".join(re.sub(r"^> ?", "", l) for l in quoted)
            yield Quote(list(parse(inside)))
        elif ITEM.match(line):
            yield parse_list(lines)
        elif "|" in line and TABLE_RULE.match(lines.following):
            yield parse_table(lines)
        elif re.match(r"^(=+|-+)\s*$", lines.following):
            text = lines.take().strip()
            yield Heading(1 if lines.take().startswith("=") else 2, text)
        else:
            first = lines.take()
            rest = lines.take_while(lambda l: not interrupts_paragraph(l))
            yield Paragraph("\n".join(l.lstrip() for l in [first, *rest]).rstrip())


def parse_list(lines: Lines) -> List:
    match = ITEM.match(lines.current)
    indent, ordered = len(match[1]), match[2][0].isdigit()
    found = List(ordered, int(match[2][:-1]) if ordered else 1)

    def item(line: str) -> re.Match | None:
        match = ITEM.match(line)
        same_kind = match and len(match[1]) == indent and match[2][0].isdigit() == ordered
        return match if same_kind else None

    def deeper(line: str) -> bool:
        return not is_blank(line) and len(line) - len(line.lstrip()) > indent

    while lines and (match := item(lines.current)):
        lines.take()
        content = [match[3]]
        while lines:
            if is_blank(lines.current):
                if item(lines.following):
                    found.loose = True
                    lines.take()
                    break
                if not deeper(lines.following):
                    break
                found.loose = True
                content.append(lines.take())
            elif deeper(lines.current) or not interrupts_paragraph(lines.current):
                content.append(lines.take())
            else:
                break
        body = textwrap.dedent("\n".join(content[1:]))
        found.items.append(list(parse(f"{content[0]}\n{body}")))
    return found


def parse_table(lines: Lines) -> Table:
    header = split_row(lines.take())
    alignments = []
    for cell in split_row(lines.take()):
        ends = (cell.startswith(":"), cell.endswith(":"))
        names = {(True, True): "center", (False, True): "right", (True, False): "left"}
        alignments.append(names.get(ends))
    rows = lines.take_while(lambda l: "|" in l)
    return Table(header, alignments, [split_row(row) for row in rows])


def split_row(line: str) -> list[str]:
    cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
    return [cell.strip() for cell in cells]


class Document:
    def __init__(self, source: str):
        self.references: dict[str, tuple[str, str | None]] = {}
        self.slugs: dict[str, int] = {}
        self.contents: list[tuple[int, str, str]] = []
        body = []
        for line in source.split("\n"):
            if match := REFERENCE.match(line):
                self.references[match[1].lower()] = (match[2], match[3])
            else:
                body.append(line)
        self.blocks = list(parse("\n".join(body)))

    def inline(self, text: str) -> str:
        return Inline(self.references).convert(text)

    def render_blocks(self, blocks: list[Block]) -> str:
        return "\n".join(block.render(self) for block in blocks)

    def html(self) -> str:
        return self.render_blocks(self.blocks)


SAMPLE = r"""
Baking bread
============

A loaf needs *flour*, **water**, _salt_ and __time__; ~~sugar~~ is not needed.
Two blanks at the end of a line  
break it. 5 < 6 & "quotes" stay, snake_case_names stay too, 2 * 3 * 4 as well.

## What you need ##

- 500 g flour
- 350 ml water, at `30 °C`
  - tap water is fine
  - so is ``water with a ` tick``
- 10 g salt

3. Mix.
4. Wait:
   1. one hour,
   2. *or two*.
5. Bake.

> Good bread is the most fundamentally satisfying of all foods.
> > Somebody inside a quotation.
>
> - even a list

```python
def bake(loaf: "Loaf") -> None:
    if loaf.weight < 2 & loaf.ready:
        oven.add(loaf)  # *not* emphasised
```

    indented code
      keeps its <indent>

| Flour | Protein | Price |
|:------|:-------:|------:|
| wheat | 12 %    | 1.20  |
| rye \| dark | 9 % |
| *spelt* | `13 %` | 2.40 | too many |

See [the handbook][hb], [hb], [a page](https://example.org/bread?a=1&b=2 "About bread"),
<https://example.org>, an ![image](loaf.png "A loaf"), and [nothing][missing]. \*No emphasis\*, a \_literal\_ underscore.

***

## What you need

* loose

* items

  with a second paragraph

[hb]: https://example.org/handbook "The handbook"
"""


def main() -> None:
    document = Document(SAMPLE)
    print(document.html())
    print()
    for level, name, text in document.contents:
        print(f"{'  ' * (level - 1)}{text} -> #{name}")
    print([type(block).__name__ for block in document.blocks])
    corners = ["", "# ", "```\nopen", "- a\n- b\ntext", "****", "**not closed", "`a` `b`", "a\n---\nb"]
    for text in corners:
        print(f"{text!r:<20} {Document(text).html()!r}")


if __name__ == "__main__":
    main()
