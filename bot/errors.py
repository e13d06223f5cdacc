"""Everything that can go wrong and be explained.

ClapperError
├── RefusedError        a member asked for something that can't be; the text is the reply
├── SetupError          the set-up is wrong; the text says what to do
├── InputError          a file, line or text that can't be taken in
├── ProviderError       a catalogue of shows on the net does not answer, or not in its words
├── SourceError         a source can't be read; the text says why
└── DeliveryError       a message could not be posted
    ├── TryLaterError   Discord said when
    ├── LostAnswerError it may have been posted
    ├── UnreadableError whether it was posted can't be looked up
    ├── NotItsTurnError something else has to come first; nothing was asked of Discord
    ├── ChannelClosedError  the channel is gone or closed to us
    ├── MessageGoneError    the message to edit was deleted
    ├── BadMessageError Discord will never take this message
    └── TokenRefusedError   nothing can be sent at all
"""

from datetime import datetime, timedelta


class ClapperError(Exception):
    """Root of the tree; its text can be shown to whoever caused it."""


class RefusedError(ClapperError):
    """A member's request is refused; the text says why and what would work."""


class SetupError(ClapperError):
    """Clapper can't start or go on as it is set up."""


class InputError(ClapperError):
    """What was handed in can't be read."""


class ProviderError(ClapperError):
    """A catalogue of shows on the net can't be asked now; what is known of it stays."""


class SourceError(ClapperError):
    """A source can't be read as it is now."""


class DeliveryError(ClapperError):
    """A message could not be posted or edited."""


class TryLaterError(DeliveryError):
    """Discord asks to wait. `everywhere` when the whole token has to, not just the channel."""

    def __init__(self, wait: timedelta, *, everywhere: bool = False) -> None:
        super().__init__(f"try again in {wait.total_seconds():.1f} s")
        self.wait = wait
        self.everywhere = everywhere


class LostAnswerError(DeliveryError):
    """The request left and no answer came: it may or may not have taken effect."""


class UnreadableError(DeliveryError):
    """The channel's history can't be read, so nobody knows what was posted there."""


class NotItsTurnError(DeliveryError):
    """Another message, or a person, has to do something first: look again at `until`."""

    def __init__(self, until: datetime, text: str) -> None:
        super().__init__(text)
        self.until = until


class ChannelClosedError(DeliveryError):
    """The channel is gone, or the bot may not post there. `code` is Discord's JSON code."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code


class MessageGoneError(DeliveryError):
    """The message to edit was deleted."""


class AlreadyPublishedError(DeliveryError):
    """The message to publish was published before."""


class BadMessageError(DeliveryError):
    """Discord refuses the message itself (400); repeating it is pointless."""


class TokenRefusedError(DeliveryError):
    """Discord no longer takes the bot's token (401): stop sending."""
