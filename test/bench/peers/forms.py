"""Chooses among the forms of a peer."""

import time


def clock(run):
    """Runs a function and returns how long it took (ms)."""
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1000


def fastest(forms, patience=0.25):
    """Returns the name and the function of the fastest form, and what each took (ms, the median)."""
    if len(forms) == 1:
        ((name, form),) = forms.items()
        return name, form, {name: clock(form)}
    took = {}
    for name, form in forms.items():
        form()
        times, since = [clock(form)], time.perf_counter()
        # A form three times as slow as another is not looked at further.
        hopeless = took and times[0] > 3 * min(took.values())
        while not hopeless and times[0] < 1000 and (len(times) < 3 or (time.perf_counter() - since < patience and len(times) < 30)):
            times.append(clock(form))
        took[name] = sorted(times)[len(times) // 2]
    # The best few get a second chance: what disturbed the first measurement may be over.
    for name in sorted(took, key=took.get)[:3]:
        if took[name] < 1000:
            took[name] = min(took[name], sorted(clock(forms[name]) for _ in range(5))[2])
    name = min(took, key=took.get)
    return name, forms[name], took
