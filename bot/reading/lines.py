"""The reader's text forms: JSON lines in and out, and an explanation for people."""

import json
from datetime import UTC, datetime
from typing import TypeGuard

from bot.domain.article import Article, Outlet
from bot.domain.claim import Claim
from bot.errors import InputError
from bot.reading.reader import Explanation, explain, read
from bot.reading.titles.catalogue import Catalogue, Title

_Object = dict[str, object]


def read_json_line(line: str, catalogue: Catalogue) -> str:
    """One article as a JSON object in, `{"id","claims"}` or `{"id","error"}` out; never raises."""
    identity: object = None
    try:
        given = _object(line)
        identity = given.get("id")
        reading = read(article_of(given), catalogue)
    except InputError as error:
        return json.dumps({"id": identity, "error": str(error)}, ensure_ascii=False)
    claims = [claim_object(claim) for claim in reading.claims]
    return json.dumps({"id": identity, "claims": claims}, ensure_ascii=False)


def article_of(given: _Object) -> Article:
    """`{"title","text"?,"outlet"?,"published"?,"url"?}`; InputError says which field is wrong."""
    title = given.get("title")
    if not isinstance(title, str):
        raise InputError("“title” must be a text: the headline")
    published = _date(given)
    return Article(
        headline=title,
        text=_text(given, "text") or "",
        outlet=Outlet(_text(given, "outlet") or ""),
        published_at=published,
        seen_at=published or datetime.fromtimestamp(0, UTC),
        url=_text(given, "url"),
    )


def title_of(line: str) -> Title:
    """Read a catalogue line, `{"title","aka":[…],"network","year","country"}`; title is a must."""
    given = _object(line)
    title = given.get("title")
    if not isinstance(title, str) or not title.strip():
        raise InputError("a catalogue line needs a “title”")
    year = given.get("year")
    return Title(
        title,
        aka=_texts(given, "aka"),
        network=_text(given, "network"),
        year=year if isinstance(year, int) else None,
        country=_text(given, "country"),
        people=_texts(given, "people"),
    )


def claim_object(claim: Claim) -> _Object:
    return {
        "show": claim.show.title,
        "season": claim.season,
        "kind": claim.kind.value,
        "certainty": claim.certainty.word,
        "subject": claim.subject,
        "when": str(claim.when) if claim.when else None,
        "quote": claim.quote,
    }


def explain_json_line(line: str, catalogue: Catalogue) -> str:
    """One article as a JSON object in, its explanation as plain text out; never raises."""
    try:
        return explanation_text(explain(article_of(_object(line)), catalogue))
    except InputError as error:
        return f"can't be read: {error}\n"


def explanation_text(told: Explanation) -> str:
    """Say what was read and why, a line each, for a terminal."""
    lines = [told.headline or "(no headline)", f"  read as   {told.skeleton}"]
    lines += [f"  {one.verdict} (“{one.words}”: {one.why})" for one in told.shows]
    for claim in told.reading.claims:
        season = f" season {claim.season}" if claim.season is not None else ""
        lines.append(
            f"  CLAIM     {claim.show.title}{season}: {claim.kind}, {claim.certainty.word}"
        )
        about = [claim.subject, claim.role and f"as {claim.role}", claim.when and str(claim.when)]
        if any(about):
            lines.append(f"    about   {', '.join(part for part in about if part)}")
        lines.append(f"    words   “{claim.quote}”")
        lines.append(f"    sure    {claim.certainty.word}: {claim.reason}")
    for credit in told.reading.credits:
        part = f" as {credit.character}" if credit.character else ""
        lines.append(f"  CREDIT    {credit.show.title}: {credit.person}, {credit.job}{part}")
        lines.append(f"    words   “{credit.quote}”")
    for fact in told.reading.facts:
        season = f" season {fact.season}" if fact.season is not None else ""
        parts = [f"{fact.episodes} episodes" if fact.episodes else "", f"premiere {fact.premiere}"]
        known = parts[0] if fact.episodes else parts[1]
        lines.append(f"  FACT      {fact.show.title}{season}: {known}")
        lines.append(f"    words   “{fact.quote}”")
    lines += [f"  dropped   “{one.words}”: {one.verdict}; {one.why}" for one in told.considered]
    if not told.reading.claims:
        lines.append("  nothing claimed")
    return "\n".join(lines) + "\n"


def _object(line: str) -> _Object:
    try:
        given = json.loads(line)
    except ValueError as error:
        raise InputError(f"not a JSON object: {error}") from error
    except RecursionError as error:
        raise InputError("nested too deeply") from error
    if not _is_object(given):
        raise InputError("not a JSON object: each line is one article in {…}")
    return given


def _is_object(value: object) -> TypeGuard[_Object]:
    return isinstance(value, dict)


def _text(given: _Object, name: str) -> str | None:
    value = given.get(name)
    if value is None or isinstance(value, str):
        return value
    raise InputError(f"“{name}” must be a text or null")


def _texts(given: _Object, name: str) -> tuple[str, ...]:
    value = given.get(name)
    if value is None:
        return ()
    if isinstance(value, list):
        return tuple(item for item in value if isinstance(item, str))
    raise InputError(f"“{name}” must be a list of texts")


def _date(given: _Object) -> datetime | None:
    text = _text(given, "published")
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"“published” is no ISO date: {text!r}") from error
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
