"""Runs the peers of the benchmark, told what to do by JSON objects on standard input, one a line.

    {"call": "prepare", "work": "responses", "peer": "scipy", "threads": 2, "given": {...}}
        reads the inputs, tries the forms that the peer has and keeps the fastest
    {"call": "run", "times": 5}     runs it so often and answers how long each run took (ms); a peer may change its
                                    input before each run, by a function of the run's number
    {"call": "save", "folder": ...} writes its result there as raw arrays
    {"call": "versions"}            answers the versions of the packages that are installed

Every answer is a JSON object; one with the key "error" says that something failed.
"""

import gc
import importlib
import importlib.metadata
import json
import signal
import sys
import traceback

from forms import clock, fastest

PACKAGES = ["numpy", "scipy", "pyfftw", "opencv-python-headless", "scikit-learn", "torch"]

# What a library prints must not get among the answers.
answers, sys.stdout = sys.stdout, sys.stderr
current = None
# Ctrl-C is for the program that started this one, which ends it.
signal.signal(signal.SIGINT, signal.SIG_IGN)


def versions():
    found = {"python": sys.version.split()[0]}
    for name in PACKAGES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            pass
    return found


def prepare(work, peer, threads, given):
    global current
    current = None
    gc.collect()
    module = importlib.import_module(work)
    forms, save, *turn = getattr(module, peer)(given, threads)
    name, run, took = fastest(forms)
    current = {"run": run, "save": save, "turn": turn[0] if turn else lambda number: None, "runs": 0}
    return {"form": name, "tried": took}


def run(times):
    took = []
    for _ in range(times):
        current["runs"] += 1
        current["turn"](current["runs"])
        took.append(clock(current["run"]))
    return {"times": took}


def answer(request):
    call = request.pop("call")
    if call == "prepare":
        return prepare(**request)
    if call == "run":
        return run(request["times"])
    if call == "save":
        return current["save"](current["run"](), request["folder"])
    if call == "versions":
        return versions()
    raise ValueError(f"unknown call {call}")


for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except Exception as error:
        traceback.print_exc()
        reply = {"error": f"{type(error).__name__}: {error}"}
    answers.write(json.dumps(reply) + "\n")
    answers.flush()
