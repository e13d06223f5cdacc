"""The sandbox run by itself, as a process: started, loaded, and with its port taken."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bot.sandbox import Load

ROOT = Path(__file__).parents[2]
BODY = (
    b'{"nonce": "%d", "enforce_nonce": true, "allowed_mentions": {"parse": []}, "embeds": '
    b'[{"title": "Jessica Jones", "description": "Filming began", "fields": ['
    b'{"name": "Season", "value": "2", "inline": true}]}]}'
)


@asynccontextmanager
async def alone(*arguments: str) -> AsyncIterator[tuple[Process, dict[str, str]]]:
    """Start the process; gives what it prints by its first word."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.sandbox", *arguments, cwd=ROOT, stdout=PIPE, stderr=PIPE
    )
    assert process.stdout is not None
    try:
        said: dict[str, str] = {}
        while "token" not in said:
            line = (await process.stdout.readline()).decode().split()
            if not line:
                break
            said[line[0]] = line[1]
        yield process, said
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def test_one_core_takes_a_thousand_posts_a_second_and_more() -> None:
    async with alone() as (_, said), aiohttp.ClientSession() as session:
        await session.post(f"{said['page']}admin/lever", json={"lever": "limits", "on": False})
        state = await (await session.get(f"{said['page']}page/state")).json()
        channel = state["guilds"][0]["channels"][0]["id"]
        url = f"{said['api']}/channels/{channel}/messages"
        headers = {"Authorization": f"Bot {said['token']}", "Content-Type": "application/json"}

        async def load() -> Load:
            async with session.get(f"{said['page']}admin/load") as answer:
                return Load(**await answer.json())

        async def post(numbers: range) -> None:
            for number in numbers:
                async with session.post(url, data=BODY % number, headers=headers) as answer:
                    assert answer.status == 200

        await post(range(50))
        before = await load()
        await asyncio.gather(*(post(range(n, n + 125)) for n in range(1000, 2000, 125)))
        spent = (await load()).since(before)

    assert spent.requests == 1000
    assert spent.limit > 1000, "it is 2,500 a second where nothing else runs"
    assert 0 < spent.share <= 1.5


async def test_a_taken_port_is_said_in_words() -> None:
    async with alone() as (_, said):
        port = said["page"].rstrip("/").rpartition(":")[2]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.sandbox", port, cwd=ROOT, stdout=PIPE, stderr=PIPE
        )
        _, complaint = await process.communicate()

    assert process.returncode == 1
    assert b"Choose another port" in complaint
    assert b"Traceback" not in complaint
