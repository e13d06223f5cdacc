"""What a member can say is wrong with an announcement."""

from enum import StrEnum


class Complaint(StrEnum):
    WRONG_SHOW = "wrong_show"
    WRONG_KIND = "wrong_kind"
    DUPLICATE = "duplicate"
    NOT_NEWS = "not_news"
