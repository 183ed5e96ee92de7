"""A page with charts, complete in one file, of what compare.py has measured."""

import html
import math

COLOURS = ["#888888", "#0a7d5a", "#c2571a", "#3a5fbf", "#8a3ab9", "#b59a00"]

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; color: #222; background: #fff }
table { border-collapse: collapse } td, th { padding: .2em .8em; text-align: right; font-variant-numeric: tabular-nums }
td:first-child, th:first-child { text-align: left } tr:nth-child(even) { background: #f4f4f4 }
.curves { display: flex; flex-wrap: wrap; gap: 1em } figure { margin: 0 } figcaption { font-size: 13px }
svg text { font: 12px system-ui, sans-serif } small { color: #666 }
"""


def bars(result, names):
    """How many times as fast as the first each other is, on a logarithmic scale."""
    base, *others = names
    rows = [(n, [(row[o] or {}).get("ratio") for o in others]) for n, row in result["programs"].items()]
    rows.append(("geometric mean", [result["geometric_mean"][o] for o in others]))
    ratios = [r for _, row in rows for r in row if r]
    if not ratios:
        return ""
    low = math.floor(min(0, *(math.log2(r) for r in ratios)))
    high = math.ceil(max(1, *(math.log2(r) for r in ratios)))
    height, left, width = 14 * len(others) + 10, 140, 700

    def x(ratio):
        return left + (math.log2(ratio) - low) / (high - low) * width

    parts = []
    for power in range(low, high + 1):
        at, label = x(2.0**power), f"{2.0**power:g}"
        colour = "#000" if power == 0 else "#ddd"
        parts.append(f'<line x1="{at:.1f}" x2="{at:.1f}" y1="20" y2="{20 + height * len(rows)}" stroke="{colour}"/>')
        parts.append(f'<text x="{at:.1f}" y="14" text-anchor="middle">{label}</text>')
    for place, (name, row) in enumerate(rows):
        top = 24 + place * height
        parts.append(f'<text x="{left - 8}" y="{top + height / 2}" text-anchor="end">{html.escape(name)}</text>')
        for index, ratio in enumerate(row):
            if ratio:
                start, end = sorted((x(1.0), x(ratio)))
                y, colour = top + 14 * index, COLOURS[(index + 1) % len(COLOURS)]
                title = f"{others[index]}: {ratio:.2f} times as fast as {base}"
                parts.append(
                    f'<rect x="{start:.1f}" y="{y}" width="{max(end - start, 1):.1f}" height="12" fill="{colour}">'
                    f"<title>{html.escape(title)}</title></rect>"
                )
    return f'<svg width="{left + width + 30}" height="{30 + height * len(rows)}">{"".join(parts)}</svg>'


def curve(name, row, names):
    """The time of each run over the time since the first began."""
    cells = {n: row[n]["curve"] for n in names if row[n]}
    runs = [seconds for times in cells.values() for seconds in times]
    if not runs:
        return ""
    longest = max(sum(times) for times in cells.values())
    low, high = math.log10(min(runs)), math.log10(max(runs)) + 0.05
    parts = []
    for index, n in enumerate(names):
        since, points = 0.0, []
        for seconds in cells.get(n, ()):
            since += seconds
            y = 130 - (math.log10(seconds) - low) / (high - low or 1) * 120
            points.append(f"{40 + since / longest * 260:.1f},{y:.1f}")
        parts.append(f'<polyline points="{" ".join(points)}" fill="none" stroke="{COLOURS[index % len(COLOURS)]}" stroke-width="2"/>')
    for seconds, y in ((10**high, 12), (10**low, 132)):
        parts.append(f'<text x="36" y="{y}" text-anchor="end">{seconds * 1000:.3g}</text>')
    parts.append(f'<text x="300" y="146" text-anchor="end">{longest:.1f} s</text>')
    caption = f"{html.escape(name)} <small>ms a run</small>"
    return f'<figure><svg width="310" height="150">{"".join(parts)}</svg><figcaption>{caption}</figcaption></figure>'


def figures(result, names):
    """The table: medians, spread, ratios."""
    heads = "".join(f"<th>{html.escape(n)} ms</th><th>spread</th>" + ("<th>ratio</th>" if i else "") for i, n in enumerate(names))
    lines = [f"<tr><th>program</th>{heads}</tr>"]
    for name, row in result["programs"].items():
        cells = ""
        for i, n in enumerate(names):
            cell = row[n]
            cells += f"<td>{cell['median'] * 1000:.1f}</td><td>{cell['spread']:.1%}</td>" if cell else "<td>-</td><td></td>"
            if i:
                cells += f"<td>{cell['ratio']:.2f}</td>" if cell and "ratio" in cell else "<td></td>"
        lines.append(f"<tr><td>{html.escape(name)}</td>{cells}</tr>")
    return f"<table>{''.join(lines)}</table>"


def written(result):
    """The page as text."""
    names = list(result["commands"])
    facts = "<br>".join(html.escape(f"{key}: {result[key]}") for key in ("machine", "jdk", "commit", "date"))
    legend = " ".join(
        f'<b style="color:{COLOURS[i % len(COLOURS)]}">{html.escape(n)}</b> <small>{html.escape(result["commands"][n])}</small>'
        for i, n in enumerate(names)
    )
    curves = "".join(curve(name, row, names) for name, row in result["programs"].items())
    return f"""<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>Benchmarks</title><style>{STYLE}</style>
<h1>Benchmarks</h1><p>{facts}</p><p>{legend}</p>
<h2>How many times as fast as {html.escape(names[0])}</h2>{bars(result, names)}
<h2>Figures</h2>{figures(result, names)}
<h2>Warm-up</h2><p>Each run of one process, warm-up included: its time, over the time since the first run began.</p>
<div class="curves">{curves}</div></html>
"""
