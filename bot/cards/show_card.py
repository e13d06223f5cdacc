"""The answer to `/show`: where a show stands, who makes it, and where that is known from."""

from collections.abc import Iterable, Iterator, Sequence

import discord

from bot.cards import evidence, safe, words
from bot.cards.card import Action, Button, Card
from bot.cards.credits import cast, names
from bot.cards.headlines import KINDS
from bot.catalogue.dossier import Dossier
from bot.domain.claim import Job
from bot.domain.milestone import Milestone, MilestoneState
from bot.domain.show import CreditLine, Show, Supplement
from bot.domain.stage import SeasonStatus

_CAST = 10
_CREW = 3
_OTHERS = 5
_EVIDENCE = 3
_QUOTE = 160
_NAME = 60
_GREY = 0x4F545C


def draw(dossier: Dossier) -> Card:
    show = dossier.show
    embed = discord.Embed(
        title=safe.escaped(show.title, safe.TITLE) or "A show without a title",
        url=safe.web_url(show.url),
        description=_standing(dossier),
        colour=_colour(dossier.current),
    )
    second = dossier.supplement
    embed.set_thumbnail(url=safe.web_url(show.image_url or (second and second.image_url)))
    for name, value in _facts(dossier):
        embed.add_field(name=name, value=value)
    for name, value in _sections(dossier):
        embed.add_field(name=name, value=value, inline=False)
    embed.set_footer(text=_footer(dossier))
    return Card(safe.fitted(embed), _buttons(dossier))


def _standing(dossier: Dossier) -> str:
    """Put the current season in words, and under it the report that this rests on."""
    current = dossier.current
    if current is None:
        return "Nothing is known of its production yet."
    line = _status(current)
    report = None if current.because is None else evidence.best(current.because)
    if current.because is None or report is None:
        return line
    source = f"{words.certainty(current.because.certainty)} · {evidence.outlet(report)}"
    return f"{line}\n{source}\n> {evidence.quote(report, _QUOTE)}"


def _season(status: SeasonStatus) -> str:
    return "now" if status.season is None else words.season(status.season)


def _facts(dossier: Dossier) -> Iterator[tuple[str, str]]:
    show = dossier.show
    if show.network:
        yield "Network", safe.escaped(show.network, _NAME) or "–"
    if show.premiered is not None:
        yield "Premiered", words.date(show.premiered)
    for job in (Job.SHOWRUNNER, Job.DIRECTOR, Job.WRITER, Job.COMPOSER):
        if people := names(dossier.credits, job):
            drawn = (safe.escaped(person, _NAME) for person in people[:_CREW])
            yield words.job(job, len(people)), _listed(drawn, ", ", more=len(people) - _CREW)


def _sections(dossier: Dossier) -> Iterator[tuple[str, str]]:
    current = None if dossier.current is None else dossier.current.season
    if parts := cast(dossier.credits, current) or _cast_of(dossier.supplement):
        yield "Cast", _listed(map(_part, parts[:_CAST]), "\n", more=len(parts) - _CAST)
    if others := [one for one in dossier.statuses if one != dossier.current]:
        yield "Other seasons", _listed(map(_status, others[: -_OTHERS - 1 : -1]), "\n")
    if dossier.related:
        yield "Related", _listed(map(_titled, dossier.related), "\n")
    if reported := _reported(dossier):
        yield "Known from", _listed(map(_known_from, reported[:_EVIDENCE]), "\n")
    if dossier.show.tvmaze_id is not None:
        yield "Catalogue", _catalogue(dossier.show)
    if dossier.supplement is not None:
        yield "TMDB", _tmdb(dossier.supplement)


def _cast_of(supplement: Supplement | None) -> Sequence[CreditLine]:
    return () if supplement is None else supplement.cast


def _tmdb(supplement: Supplement) -> str:
    """Link to TMDB's page, with the words that its terms ask for."""
    status = safe.escaped(supplement.status or "The show", _NAME)
    where = safe.link(f"{status} on TMDB", supplement.url)
    return f"{where}. This product uses the TMDB API but is not endorsed or certified by TMDB."


def _catalogue(show: Show) -> str:
    """Credit TVmaze with a link, as its licence asks, and say how old is what it said."""
    url = safe.web_url(show.url, safe.LINK_URL)
    source = f"[TVmaze]({url})" if url else "TVmaze"
    if show.checked_at is None:
        return f"{source} (CC BY-SA) · cast and seasons are fetched as a show is first asked for"
    return f"{source} (CC BY-SA) · as of {discord.utils.format_dt(show.checked_at, 'R')}"


def _part(line: CreditLine) -> str:
    person = safe.escaped(line.person, _NAME)
    character = safe.escaped(line.character or "", _NAME)
    return f"{person} as *{character}*" if character else person


def _status(status: SeasonStatus) -> str:
    return f"**{_season(status).capitalize()}:** {words.status(status)}"


def _titled(show: Show) -> str:
    about = [show.network, None if show.premiered is None else str(show.premiered.year)]
    details = ", ".join(safe.escaped(text, _NAME) for text in about if text)
    title = safe.escaped(show.title, _NAME)
    return f"{title} ({details})" if details else title


def _reported(dossier: Dossier) -> list[Milestone]:
    """List the active milestones with reports, but for the one under the current season."""
    because = None if dossier.current is None else dossier.current.because
    return [
        milestone
        for milestone in dossier.milestones
        if milestone.state is MilestoneState.ACTIVE and milestone.evidence and milestone != because
    ]


def _known_from(milestone: Milestone) -> str:
    report = evidence.best(milestone)
    kind = KINDS[milestone.kind]
    parts = [f"{kind.icon} {kind.name}"]
    if milestone.season is not None:
        parts.append(words.season(milestone.season))
    if milestone.happened_on is not None:
        parts.append(words.date(milestone.happened_on))
    if report is not None:
        parts.append(f"{evidence.outlet(report)} {evidence.quote(report, _QUOTE)}")
    return " · ".join(parts)


def _listed(lines: Iterable[str], between: str, *, more: int = 0) -> str:
    """Join the lines that a field can hold."""
    rest = [f"and {more} more"] if more > 0 else []
    kept: list[str] = []
    for line in [*lines, *rest]:
        if safe.size(between.join([*kept, line])) > safe.FIELD_VALUE:
            break
        kept.append(line)
    return between.join(kept) or "–"


def _colour(current: SeasonStatus | None) -> int:
    because = None if current is None else current.because
    return _GREY if because is None else KINDS[because.kind].colour


def _footer(dossier: Dossier) -> str:
    known = words.count(len(dossier.milestones), "milestone")
    unsure = " · known only from articles, not from a catalogue" if dossier.show.provisional else ""
    return f"{known} known{unsure}"


def _buttons(dossier: Dossier) -> tuple[Button, ...]:
    show_id = dossier.show.id
    return (
        Button("Follow", Action.FOLLOW, (show_id,), "🔔", prominent=True),
        Button("Timeline", Action.TIMELINE, (show_id,), "🗓️"),
    )
