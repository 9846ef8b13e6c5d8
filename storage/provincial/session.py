"""Login at the province and the token that is reused until an answer calls it invalid."""

from collections.abc import Callable
from threading import Lock

import httpx

from app.ports.province import Answer, AnswerKind
from app.settings import ProvinceSettings
from storage.provincial.answers import Judged, UnreadableBody, judge, judge_failure
from storage.provincial.canonical import canonical
from storage.provincial.exchange import Exchange

_KEPT = (AnswerKind.THROTTLED, AnswerKind.FORBIDDEN)
_WRONG_LOGIN = (AnswerKind.REFUSED, AnswerKind.SESSION_INVALID, AnswerKind.EXISTS)


class Session:
    """One token. Nothing of a dossier has left while a login fails."""

    def __init__(
        self, exchange: Exchange, settings: ProvinceSettings, password: Callable[[], str]
    ) -> None:
        """password: asked at each login, kept nowhere."""
        self._exchange = exchange
        self._settings = settings
        self._password = password
        self._token = ""
        self._one = Lock()

    @property
    def token(self) -> str:
        """The token, "" while there is none."""
        return self._token

    def open(self) -> Answer | None:
        """Make sure there is a token; the answer says why there is none.

        FORBIDDEN: user name or password refused; THROTTLED; NOT_SENT for everything else,
        with error_code `login_page` when the network itself wants a login.
        """
        with self._one:  # a file is fetched beside the sync thread; both want one session
            return None if self._token else self._entered()

    def drop(self, token: str = "") -> None:
        """Forget the token: an answer said that it is invalid. token: only if it still is this."""
        if not token or token == self._token:
            self._token = ""

    def _entered(self) -> Answer | None:
        judged = self._login()
        token = judged.document.get("session")
        if judged.answer.kind is AnswerKind.ACCEPTED and isinstance(token, str) and token:
            self._token = token
            return None
        return _why_not(judged.answer)

    def _login(self) -> Judged:
        body = canonical({"username": self._settings.username, "password": self._password()})
        try:
            url = self._exchange.address(self._settings.auth_endpoint)
            return judge(self._exchange.request("POST", url, body))
        except (httpx.HTTPError, httpx.InvalidURL, UnreadableBody) as error:
            return Judged(judge_failure(error))


def _why_not(answer: Answer) -> Answer:
    """The failed login as the fate of the body that was waiting behind it."""
    kind, code = answer.kind, answer.error_code
    if kind in _WRONG_LOGIN:
        kind = AnswerKind.FORBIDDEN
    elif kind not in _KEPT:
        code = "login_page" if kind is AnswerKind.LOGIN_PAGE else code
        kind = AnswerKind.NOT_SENT
    return Answer(
        kind,
        answer.message,
        code,
        answer.retry_after_s,
        answer.server_time,
        f"login: {answer.detail}",
    )
