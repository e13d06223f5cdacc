"""Work that is done at once for all who ask for it while it is being done for others."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")
Work: TypeAlias = Callable[[Sequence[Asked]], Awaitable[Sequence[Answer]]]


@dataclass(eq=False, slots=True)
class _Wish(Generic[Asked, Answer]):
    asked: Asked
    answer: list[Answer]
    error: Exception | None = None

    @property
    def open(self) -> bool:
        return not self.answer and self.error is None


class Together(Generic[Asked, Answer]):
    """Whoever comes first is served at once; those who come meanwhile are served together.

    `work` gives an answer for each in their order. When it fails for several, each is tried alone,
    so that none suffers from another's. `at_most` are served at a time.
    """

    def __init__(self, work: "Work[Asked, Answer]", at_most: int = 100) -> None:
        self._work = work
        self._at_most = at_most
        self._waiting: list[_Wish[Asked, Answer]] = []
        self._turn = asyncio.Lock()

    async def __call__(self, asked: Asked) -> Answer:
        """Have it done. Raises what `work` raises for this one."""
        mine = _Wish[Asked, Answer](asked, [])
        self._waiting.append(mine)
        async with self._turn:
            while mine.open:
                await self._serve()
        if mine.error is not None:
            raise mine.error
        return mine.answer[0]

    async def _serve(self) -> None:
        some = self._waiting[: self._at_most]
        del self._waiting[: self._at_most]
        try:
            await self._do(some)
            for one in some:
                if one.open:
                    await self._do([one])
        finally:
            self._waiting[:0] = [one for one in some if one.open]  # cancelled: the next serves them

    async def _do(self, some: "Sequence[_Wish[Asked, Answer]]") -> None:
        try:
            answers = await self._work([one.asked for one in some])
        except Exception as error:  # noqa: BLE001 - whoever asked raises it
            if len(some) == 1:
                some[0].error = error
            return
        for one, answer in zip(some, answers, strict=True):
            one.answer.append(answer)
