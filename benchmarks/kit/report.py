"""Makes the table and the plot of a benchmark from its figures; with the standard library alone.

    report.py <report.json> <figures> <machine> <result without ending>
    report.py --index <folder of the benchmarks>

Figures are lines of `variant round metric value`. A variant named `directory@1000` is the point 1000
of the line `directory`. The first writes .md, .svg and .csv; the second writes the last ratios of all
benchmarks into README.md of the folder. README.md beside this file tells what report.json holds.
"""

import csv
import html
import json
import math
import pathlib
import re
import statistics
import sys

COLOURS = ("#31688e", "#b5482d", "#35796b", "#8a6d1f", "#6b4c9a", "#4d4d4d", "#a03c6e")


def read_figures(path):
    """{metric: {variant: {round: value}}}; a value told twice in a round is an error."""
    figures = {}
    with open(path, encoding="utf-8") as lines:
        rows = csv.reader(lines) if str(path).endswith(".csv") else (l.split() for l in lines)
        for row in rows:
            if not row or row[0] == "variant":
                continue
            variant, turn, metric, value = row
            rounds = figures.setdefault(metric, {}).setdefault(variant, {})
            if turn in rounds:
                raise ValueError(f"{variant} has {metric} twice in round {turn}")
            rounds[turn] = float(value)
    return figures


def number(value, digits=None):
    if digits is None:
        digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}"


def spread(values, digits=None):
    text = number(statistics.median(values), digits)
    if len(values) > 1:
        text += f" ({number(min(values), digits)} to {number(max(values), digits)})"
    return text


def points(rounds_of, line):
    """[(x, values)] of the variants line@x, by x."""
    found = []
    for variant, rounds in rounds_of.items():
        of, _, x = variant.partition("@")
        if of == line and x:
            found.append((float(x), list(rounds.values())))
    return sorted(found)


def exponent(found):
    """The slope through the medians on log axes: 1 is linear, 2 is with the square."""
    logs = [(math.log(x), math.log(statistics.median(values))) for x, values in found]
    mean_x = statistics.mean(x for x, _ in logs)
    mean_y = statistics.mean(y for _, y in logs)
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / sum(
        (x - mean_x) ** 2 for x, _ in logs
    )


def ratio(spec, figures):
    """(value, text with spread) of one entry of `ratios`; None where a figure is missing."""
    rounds_of = figures.get(spec["metric"], {})
    if "exponent" in spec:
        found = points(rounds_of, spec["exponent"])
        if len(found) < 2:
            return None
        value = exponent(found)
        return value, number(value, 2)
    if "value" in spec:
        rounds = rounds_of.get(spec["value"])
        if not rounds:
            return None
        return statistics.median(rounds.values()), spread(list(rounds.values()), spec.get("digits"))
    above, below = rounds_of.get(spec["of"]), rounds_of.get(spec["to"])
    if not above or not below:
        return None
    value = statistics.median(above.values()) / statistics.median(below.values())
    text = number(value, 2)
    pairs = [above[turn] / below[turn] for turn in above if turn in below]
    if len(pairs) > 1:
        text += f" ({number(min(pairs), 2)} to {number(max(pairs), 2)})"
    return value, text


def verdict(value, aim):
    """Whether '<= 1.5' holds; '' without an aim."""
    if not aim:
        return ""
    sense, bound = aim.split()
    # As it is shown: with two digits.
    met = round(value, 2) <= float(bound) if sense == "<=" else round(value, 2) >= float(bound)
    return "met" if met else "missed"


def shown_aim(aim):
    return aim.replace("<=", "≤").replace(">=", "≥") if aim else ""


def label(spec, entry):
    if "label" in entry:
        return entry["label"]
    names = spec["variants"]
    if "exponent" in entry:
        return f"{names[entry['exponent']]}: exponent of growth"
    if "value" in entry:
        return f"{names[entry['value']]}: {metric_title(spec, entry['metric'])}"
    text = f"{names[entry['of']]} to {names[entry['to']]}"
    return text if len(spec["metrics"]) == 1 else f"{text}, {metric_title(spec, entry['metric'])}"


def metric_title(spec, metric):
    return next((m["title"] for m in spec["metrics"] if m["id"] == metric), metric)


def variant_title(spec, variant):
    of, _, x = variant.partition("@")
    return spec["variants"][of] + (f", {number(float(x), 0)}" if x else "")


def ordered(spec, figures):
    """The variants that have figures, in the order of report.json, points by their size."""
    present = {variant for rounds_of in figures.values() for variant in rounds_of}
    unknown = {v.partition("@")[0] for v in present} - set(spec["variants"])
    if unknown:
        raise ValueError(f"report.json names no {', '.join(sorted(unknown))}")
    names = list(spec["variants"])
    return sorted(
        present, key=lambda v: (names.index(v.partition("@")[0]), float(v.partition("@")[2] or 0))
    )


def table(spec, figures, machine, plot):
    lines = [f"# {spec['title']}", "", spec["question"], ""]
    lines += [f"- {line}" for line in machine]
    lines += ["", "Medians, in brackets the least and the greatest of the rounds.", ""]
    shown = [m for m in spec["metrics"] if m["id"] in figures]
    lines.append("| | " + " | ".join(m["title"] for m in shown) + " |")
    lines.append("|---|" + "--:|" * len(shown))
    for variant in ordered(spec, figures):
        cells = [
            spread(list(rounds.values()), m.get("digits"))
            if (rounds := figures[m["id"]].get(variant))
            else ""
            for m in shown
        ]
        lines.append(f"| {variant_title(spec, variant)} | " + " | ".join(cells) + " |")
    lines += ["", "| | measured | aim | |", "|---|--:|--:|---|"]
    for entry in spec["ratios"]:
        measured = ratio(entry, figures)
        if measured:
            value, text = measured
            aim = entry.get("aim")
            lines.append(
                f"| {label(spec, entry)} | {text} | {shown_aim(aim)} | {verdict(value, aim)} |"
            )
    lines += ["", f"![{spec['title']}]({plot})", ""]
    return "\n".join(lines)


def text(x, y, words, anchor="start", size=13, colour="#222", rotate=None):
    turn = f' transform="rotate({rotate} {x:.1f} {y:.1f})"' if rotate else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"'
        f' fill="{colour}"{turn}>{html.escape(words)}</text>'
    )


def document(width, height, parts):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" font-family="sans-serif">\n'
        f'<rect width="{width}" height="{height}" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def bars(spec, figures, metrics):
    """A panel of bars for each metric, with a whisker from the least to the greatest."""
    width, left, right, line = 860, 330, 150, 26
    y, parts = 34, [text(16, 24, spec["title"], size=16)]
    for metric in metrics:
        rounds_of = figures.get(metric)
        if not rounds_of:
            continue
        y += 26
        parts.append(text(16, y, metric_title(spec, metric), colour="#555"))
        y += 10
        most = max(max(rounds.values()) for rounds in rounds_of.values()) or 1
        scale = (width - left - right) / most
        for place, variant in enumerate(v for v in ordered(spec, figures) if v in rounds_of):
            values = list(rounds_of[variant].values())
            median = statistics.median(values)
            middle = y + line / 2
            low, high = left + min(values) * scale, left + max(values) * scale
            parts += [
                text(left - 10, middle + 4, variant_title(spec, variant), "end"),
                f'<rect x="{left}" y="{y + 4:.1f}" width="{median * scale:.1f}" height="{line - 8}"'
                f' fill="{COLOURS[place % len(COLOURS)]}"/>',
                f'<path d="M{low:.1f} {middle:.1f}H{high:.1f}M{low:.1f} {middle - 5:.1f}v10'
                f'M{high:.1f} {middle - 5:.1f}v10" stroke="#111" fill="none"/>',
                text(high + 8, middle + 4, number(median)),
            ]
            y += line
    return document(width, y + 16, parts)


def ticks_of_ten(low, high):
    return [10.0**e for e in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)]


def lines_on_logs(spec, figures, metric):
    """Lines over both logarithmic axes; dashed is what is linear."""
    width, height, left, top, right, bottom = 860, 520, 90, 50, 230, 60
    rounds_of = figures.get(metric, {})
    lines = {name: points(rounds_of, name) for name in spec["variants"]}
    lines = {name: found for name, found in lines.items() if found}
    xs = [x for found in lines.values() for x, _ in found]
    ys = [v for found in lines.values() for _, values in found for v in values]
    x_ticks, y_ticks = ticks_of_ten(min(xs), max(xs)), ticks_of_ten(min(ys), max(ys))

    def along(value, ticks, begin, length):
        first, last = math.log10(ticks[0]), math.log10(ticks[-1])
        return begin + (math.log10(value) - first) / ((last - first) or 1) * length

    def at_x(value):
        return along(value, x_ticks, left, width - left - right)

    def at_y(value):
        return along(value, y_ticks, height - bottom, -(height - top - bottom))

    parts = [text(16, 28, spec["title"], size=16)]
    for x in x_ticks:
        parts.append(f'<path d="M{at_x(x):.1f} {top}V{height - bottom}" stroke="#ddd"/>')
        parts.append(text(at_x(x), height - bottom + 20, f"{x:,.0f}", "middle"))
    for y in y_ticks:
        parts.append(f'<path d="M{left} {at_y(y):.1f}H{width - right}" stroke="#ddd"/>')
        parts.append(text(left - 8, at_y(y) + 4, f"{y:,g}", "end"))
    parts.append(text((left + width - right) / 2, height - 16, spec["plot"].get("x", ""), "middle"))
    parts.append(text(22, (top + height - bottom) / 2, metric_title(spec, metric), "middle", rotate=-90))
    for place, (name, found) in enumerate(lines.items()):
        colour = COLOURS[place % len(COLOURS)]
        dots = [(at_x(x), at_y(statistics.median(values))) for x, values in found]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in dots)
        parts.append(f'<path d="M{path}" stroke="{colour}" stroke-width="2" fill="none"/>')
        for (x, y), (_, values) in zip(dots, found):
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>')
            parts.append(
                f'<path d="M{x:.1f} {at_y(min(values)):.1f}V{at_y(max(values)):.1f}" stroke="#111"/>'
            )
        parts.append(text(width - right + 14, top + 20 + 22 * place, spec["variants"][name], colour=colour))
        x0, values = found[0]
        y0, x1 = statistics.median(values), found[-1][0]
        # As far as it stays within the plot.
        x1 = min(x1, x0 * y_ticks[-1] / y0)
        parts.append(
            f'<path d="M{at_x(x0):.1f} {at_y(y0):.1f}L{at_x(x1):.1f} {at_y(y0 * x1 / x0):.1f}"'
            f' stroke="{colour}" stroke-dasharray="3 4" opacity="0.6"/>'
        )
    parts.append(text(width - right + 14, top + 20 + 22 * len(lines), "dashed: linear", colour="#555"))
    return document(width, height, parts)


def write_result(spec_path, figures_path, machine_path, result):
    spec = json.loads(pathlib.Path(spec_path).read_text(encoding="utf-8"))
    figures = read_figures(figures_path)
    machine = pathlib.Path(machine_path).read_text(encoding="utf-8").splitlines()
    result = pathlib.Path(result)
    plot = spec["plot"]
    drawn = (
        lines_on_logs(spec, figures, plot["metric"])
        if plot["kind"] == "lines"
        else bars(spec, figures, plot["metrics"])
    )
    result.with_suffix(".svg").write_text(drawn, encoding="utf-8")
    result.with_suffix(".md").write_text(
        table(spec, figures, machine, result.with_suffix(".svg").name), encoding="utf-8"
    )
    with open(result.with_suffix(".csv"), "w", encoding="utf-8", newline="") as raw:
        writer = csv.writer(raw, lineterminator="\n")
        writer.writerow(("variant", "round", "metric", "value"))
        for metric, rounds_of in figures.items():
            for variant, rounds in rounds_of.items():
                for turn, value in rounds.items():
                    writer.writerow((variant, turn, metric, f"{value:g}" if value < 1e5 else value))


def index_rows(name, spec, raw):
    """The lines of one result; without figures those of its aims alone."""
    figures = read_figures(raw) if raw.exists() else {}
    link = f"[{raw.stem}](results/{raw.stem}.md)" if raw.exists() else f"[{name}]({name}/README.md)"
    rows = []
    for entry in spec["ratios"]:
        if not entry.get("aim"):
            continue
        measured = ratio(entry, figures)
        cells = (
            (measured[1], shown_aim(entry["aim"]), verdict(measured[0], entry["aim"]))
            if measured
            else ("not yet", shown_aim(entry["aim"]), "")
        )
        rows.append(f"| {link} | {label(spec, entry)} | " + " | ".join(cells) + " |")
    return rows


def write_index(folder):
    folder = pathlib.Path(folder)
    readme = folder / "README.md"
    rows = ["| benchmark | | measured | aim | |", "|---|---|--:|--:|---|"]
    for spec_path in sorted(folder.glob("*/report.json")):
        name = spec_path.parent.name
        spec = json.loads(spec_path.read_text(encoding="utf-8"))
        # The second form is measured where there is a JDK for it.
        results = [folder / "results" / f"{name}{form}.csv" for form in ("", "-aot")]
        for raw in [raw for raw in results if raw.exists()] or results[:1]:
            rows += index_rows(name, spec, raw)
    before = readme.read_text(encoding="utf-8")
    block = "<!-- figures -->\n" + "\n".join(rows) + "\n<!-- /figures -->"
    after = re.sub(r"<!-- figures -->.*<!-- /figures -->", lambda _: block, before, flags=re.S)
    readme.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1] == "--index":
        write_index(sys.argv[2])
    else:
        write_result(*sys.argv[1:5])
