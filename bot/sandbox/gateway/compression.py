"""The two ways in which a connection may be compressed: one stream for all its payloads."""

import zlib
from typing import Protocol

import zstandard


class Compressor(Protocol):
    def __call__(self, payload: bytes) -> bytes: ...


class _Zlib:
    def __init__(self) -> None:
        self._stream = zlib.compressobj()

    def __call__(self, payload: bytes) -> bytes:
        # A client knows the end of a payload by the suffix of a sync flush.
        return self._stream.compress(payload) + self._stream.flush(zlib.Z_SYNC_FLUSH)


class _Zstd:
    def __init__(self) -> None:
        self._stream = zstandard.ZstdCompressor(level=1).compressobj()

    def __call__(self, payload: bytes) -> bytes:
        end = zstandard.COMPRESSOBJ_FLUSH_BLOCK
        return self._stream.compress(payload) + self._stream.flush(end)


def choose(name: str) -> Compressor | None:
    """Find the compressor for `compress=` of the connection's address; None sends plain text."""
    if name == "zlib-stream":
        return _Zlib()
    if name == "zstd-stream":
        return _Zstd()
    return None
