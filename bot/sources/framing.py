"""How a process of ours is asked: messages on its standard streams, each after its length."""

import resource
import signal
import struct
import sys
from collections.abc import Callable

LENGTH = struct.Struct("!I")

_MEMORY = 600 * 1024 * 1024


def framed(message: bytes) -> bytes:
    return LENGTH.pack(len(message)) + message


def serve(answer: Callable[[bytes], bytes], cpu_seconds: float) -> None:
    """Answer until standard input ends, with bounds on memory, and on time for each message.

    SIGVTALRM comes when the time is up; its handler is the program's. Ending belongs to the parent.
    """
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source, answers = sys.stdin.buffer, sys.stdout.buffer
    while len(head := source.read(LENGTH.size)) == LENGTH.size:
        message = source.read(LENGTH.unpack(head)[0])
        signal.setitimer(signal.ITIMER_VIRTUAL, cpu_seconds)
        answered = answer(message)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        answers.write(framed(answered))
        answers.flush()
