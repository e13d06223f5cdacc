"""Very many short texts in little memory: one run of UTF-8, and where each begins."""

from array import array
from collections.abc import Iterable

import numpy as np

_END = b"\n"


class Texts:
    """Texts by number. `data` holds them one after the other, each with a line end behind it."""

    def __init__(self, texts: Iterable[str]) -> None:
        data, starts = bytearray(), array("L", [0])
        for text in texts:
            data += text.replace("\n", " ").encode("utf-8", "replace")
            data += _END
            starts.append(len(data))
        self.data = bytes(data)
        self.starts = np.array(starts, np.uint32)  # one more than there are texts

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, number: int) -> str:
        return self.data[self.starts[number] : self.starts[number + 1] - 1].decode()
