"""How long the command takes to say its version, beside bare Python. Run: python benchmarks/startup.py"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

RUNS = 21
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "import jekyllpy": [sys.executable, "-c", "import jekyllpy"],
    "jekyllpy --version": [sys.executable, "-m", "jekyllpy", "--version"],
    "jekyllpy --help": [sys.executable, "-m", "jekyllpy", "--help"],
}


def milliseconds(command: list[str]) -> float:
    """The wall time of one run of a command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Print the median of the runs of each command; the commands take turns, so that noise hits all alike."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(RUNS):
        for name, command in COMMANDS.items():
            times[name].append(milliseconds(command))
    bare = median(times["python -c pass"])
    for name, runs in times.items():
        print(f"{name:20} {median(runs):7.1f} ms  {median(runs) - bare:+7.1f} ms")


if __name__ == "__main__":
    main()
