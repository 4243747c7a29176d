"""Starts a program, and prints what it took: milliseconds from exec to its first answer of success,
processor milliseconds until then, and, idle for a while after, its Rss and Pss in MB.

    start.py <address> <seconds idle> <log> [--answer=ADDRESS…] -- <command…>

With --answer the address is asked once it is ready, for a training run. The program is ended in order.
"""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request

PATIENCE = 120


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            answer.read()
            return answer.status < 300
    except (urllib.error.URLError, OSError):
        return False


def processor_milliseconds(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
        fields = stat.read().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def megabytes(pid):
    found = {}
    with open(f"/proc/{pid}/smaps_rollup", encoding="utf-8") as lines:
        for line in lines:
            words = line.split()
            if words[0] in ("Rss:", "Pss:"):
                found[words[0]] = int(words[1]) / 1024
    return found["Rss:"], found["Pss:"]


def main():
    split = sys.argv.index("--")
    address, idle, log, *more = sys.argv[1:split]
    asked = [word.removeprefix("--answer=") for word in more]
    with open(log, "wb") as out:
        began = time.monotonic()
        process = subprocess.Popen(
            sys.argv[split + 1 :], stdin=subprocess.DEVNULL, stdout=out, stderr=out
        )
        try:
            while not answers(address):
                if process.poll() is not None or time.monotonic() - began > PATIENCE:
                    sys.exit("It is not ready")
                time.sleep(0.005)
            ready = (time.monotonic() - began) * 1000
            spent = processor_milliseconds(process.pid)
            for _ in range(20):
                for other in asked:
                    answers(other)
            time.sleep(float(idle))
            rss, pss = megabytes(process.pid)
            print(f"{ready:.0f} {spent:.0f} {rss:.1f} {pss:.1f}")
        finally:
            process.terminate()
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


main()
