"""A Discord on loopback: REST API v10, Gateway and a page to look at. Stands alone."""

from bot.sandbox.acting import Answer, Choice
from bot.sandbox.api import Sandbox
from bot.sandbox.errors import NoAnswerError, RefusedByClientError, SandboxError
from bot.sandbox.faults import Fault
from bot.sandbox.handles import ChannelHandle, GuildHandle, MemberHandle
from bot.sandbox.interactions import Modal
from bot.sandbox.load import Load
from bot.sandbox.panel import PanelArticle, PanelPort
from bot.sandbox.state import Message, Ping, Role

__all__ = [
    "Answer",
    "ChannelHandle",
    "Choice",
    "Fault",
    "GuildHandle",
    "Load",
    "MemberHandle",
    "Message",
    "Modal",
    "NoAnswerError",
    "PanelArticle",
    "PanelPort",
    "Ping",
    "RefusedByClientError",
    "Role",
    "Sandbox",
    "SandboxError",
]
