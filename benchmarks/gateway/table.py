"""Makes the table of a run: medians with their spread, and the ratios that count."""

import os
import platform
import statistics
import sys

NAMES = {
    "direct": "the upstream itself",
    "nginx": "nginx, plain proxy",
    "nginx-log": "nginx with request ids and the access log",
    "spring": "Spring Cloud Gateway, plain proxy",
    "spring-full": "Spring Cloud Gateway, the same features",
    "ours": "ours, all features",
}


def milliseconds(text):
    for unit, factor in (("us", 0.001), ("ms", 1), ("s", 1000)):
        if text.endswith(unit):
            return float(text[: -len(unit)]) * factor
    raise ValueError(text)


def main():
    ticks = float(os.environ["TICKS"])
    figures = {name: [] for name in NAMES}
    with open(sys.argv[1], encoding="ascii") as lines:
        for line in lines:
            # wrk prints the 99th percentile, the count and the rate in this order.
            name, spent, p99, count, rate = line.split()
            figures[name].append(
                (float(rate), milliseconds(p99), float(spent) / ticks / int(count) * 1e6)
            )
    with open("/proc/cpuinfo", encoding="utf-8") as cpu:
        model = next((l.split(":")[1].strip() for l in cpu if l.startswith("model name")), "")
    print(f"{os.cpu_count()} cores {model}, {platform.system()} {platform.release()};")
    print(
        "{CONNECTIONS} connections, {ROUNDS} interleaved rounds of {SECONDS_A_ROUND} s, "
        "{WARM_UP} s of warm-up before; load of others {LOAD_BEFORE} when it began.\n".format(
            **os.environ
        )
    )
    print("| | requests/s, median (spread) | p99, ms | processor µs a request |")
    print("|---|--:|--:|--:|")
    medians = {}
    for name, rounds in figures.items():
        rates, p99s, spent = zip(*rounds)
        medians[name] = statistics.median(rates)
        print(
            f"| {NAMES[name]} | {medians[name]:,.0f} ({min(rates):,.0f} to {max(rates):,.0f}) "
            f"| {statistics.median(p99s):.1f} | {statistics.median(spent):.0f} |"
        )
    print("\n| ratio | measured | aim |")
    print("|---|--:|--:|")
    for peer, aim in (("nginx", 0.45), ("nginx-log", 0.45), ("spring-full", 1.7), ("spring", None)):
        ratio = medians["ours"] / medians[peer]
        print(f"| ours to {NAMES[peer]} | {ratio:.2f} | {aim if aim else ''} |")


main()
