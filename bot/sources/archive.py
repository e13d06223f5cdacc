"""Files that are brought in by hand: one, a folder of them, or an archive of old news."""

import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

from bot.errors import InputError

MAX_BYTES = 5_000_000  # of an article, a page or a feed; a long read has 60,000

_LINES = 200_000_000  # of a file of articles, a line each: it is there in memory

_SUFFIXES = frozenset({".txt", ".html", ".htm", ".xml", ".rss", ".atom", ".rdf", ".json", ".jsonl"})
_ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")


@dataclass(frozen=True, slots=True)
class File:
    """A file that is read when it is asked for. `read` raises InputError."""

    name: str
    read: Callable[[], bytes]


def is_archive(path: Path) -> bool:
    return path.name.lower().endswith(_ARCHIVES)


def standard_input(stream: IO[bytes]) -> File:
    return File("standard input", partial(_bounded, stream, "standard input"))


@contextmanager
def open_files(path: Path) -> Iterator[Sequence[File]]:
    """List the files that `path` is or has in it. Raises InputError when there are none."""
    if path.is_dir():
        yield _some([_on_disk(file) for file in sorted(path.rglob("*")) if _is_known(file)], path)
    elif path.name.lower().endswith(".zip"):
        with _explained(path), zipfile.ZipFile(path) as archive:
            yield _some([_zipped(archive, one, path) for one in archive.infolist()], path)
    elif is_archive(path):
        with _explained(path), tarfile.open(path) as tar:
            yield _some([_tarred(tar, one, path) for one in tar.getmembers()], path)
    else:
        yield [_on_disk(path)]


def _some(files: Sequence[File | None], path: Path) -> Sequence[File]:
    found = [file for file in files if file is not None]
    if not found:
        kinds = ", ".join(sorted(_SUFFIXES))
        raise InputError(f"{path}: no file in it that can be read ({kinds}).")
    return found


def _is_known(file: Path) -> bool:
    return file.suffix.lower() in _SUFFIXES and file.is_file()


def _on_disk(file: Path) -> File:
    def read() -> bytes:
        try:
            with file.open("rb") as stream:
                return _bounded(stream, str(file))
        except OSError as error:
            raise InputError(f"{file}: {error.strerror or error}.") from error

    return File(str(file), read)


def _zipped(archive: zipfile.ZipFile, one: zipfile.ZipInfo, path: Path) -> File | None:
    name = PurePosixPath(one.filename)
    if one.is_dir() or name.suffix.lower() not in _SUFFIXES:
        return None
    return File(f"{path}/{name}", partial(_packed, f"{path}/{name}", partial(archive.open, one)))


def _tarred(tar: tarfile.TarFile, one: tarfile.TarInfo, path: Path) -> File | None:
    name = PurePosixPath(one.name)
    if not one.isfile() or name.suffix.lower() not in _SUFFIXES:
        return None
    return File(f"{path}/{name}", partial(_packed, f"{path}/{name}", partial(_member, tar, one)))


def _member(tar: tarfile.TarFile, one: tarfile.TarInfo) -> IO[bytes]:
    stream = tar.extractfile(one)
    if stream is None:  # never: it is a file
        raise InputError(f"{one.name}: no file.")
    return stream


def _packed(name: str, open_: Callable[[], IO[bytes]]) -> bytes:
    # Nothing is unpacked onto the disk, so a name in an archive is only a name.
    with _explained(name), open_() as stream:
        return _bounded(stream, name)


def _bounded(stream: IO[bytes], name: str) -> bytes:
    longest = _LINES if name.lower().endswith(".jsonl") else MAX_BYTES
    data = stream.read(longest + 1)
    if len(data) > longest:
        raise InputError(
            f"{name}: larger than {longest // 1_000_000} MB, which no article is."
            " Cut out the article's text and hand that in."
        )
    return data


@contextmanager
def _explained(what: Path | str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError) as error:
        raise InputError(f"{what}: the archive is damaged ({error}).") from error
    except (RuntimeError, NotImplementedError) as error:  # a password, or an unusual way to pack
        raise InputError(f"{what}: can't be unpacked ({error}).") from error
    except OSError as error:
        raise InputError(f"{what}: {error.strerror or error}.") from error
