"""The key by which Discord knows a repeated message.

It is the same for every repetition, whoever makes it and after whichever crash, and differs
for everything else that we post: Discord returns the first message to whoever reuses one.
"""

from hashlib import blake2b

from bot.domain.announcement import Form


def nonce_of(
    milestone_id: int, channel_id: int, form: Form = Form.NEWS, generation: int = 0
) -> str:
    """Return 24 characters; Discord takes at most 25. A later generation is another message."""
    word = "announcement" if form is Form.NEWS else form.value
    key = f"{word}:{milestone_id}:{channel_id}" + (f":{generation}" if generation else "")
    return _digest(key)


def nonce_of_notice(channel_id: int, because: str) -> str:
    return _digest(f"notice:{channel_id}:{because}")


def _digest(key: str) -> str:
    return blake2b(key.encode(), digest_size=12).hexdigest()
