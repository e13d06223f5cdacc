"""How often Python looks for garbage: less often than it would by itself."""

import gc

_YOUNG = 10_000  # new objects until the next look; Python's own 700 is for small programs


def look_less() -> None:
    """Never look again at what is loaded by now, and at the rest in larger lots.

    Measured on polling: a fifth of the CPU time. What is not in circles goes at once all the same.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG)
