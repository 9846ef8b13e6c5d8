"""One raw outcome, one meaning: the left column of the table."""

import json

import httpx
import pytest

from app.ports.province import AnswerKind
from storage.provincial.answers import MAX_DEPTH, Reply, UnreadableBody, judge, judge_failure

K = AnswerKind


def reply(status: int = 200, body: object = None, **headers: str) -> Reply:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    return Reply(status, named, content)


@pytest.mark.parametrize("code", [0, "0", "00", " 0 "])
def test_zero_in_every_spelling_is_accepted(code: object) -> None:
    judged = judge(reply(body={"error_code": code, "result": [1]}))
    assert judged.answer.kind is K.ACCEPTED
    assert judged.document["result"] == [1]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"OK",
        b"[]",
        b'{"error_code":"0"',
        b'{"message":"no code"}',
        b'{"error_code":null}',
        b'{"error_code":0.0}',
        b'{"error_code":NaN}',
        b"\xff\xfe{}",
        b"[" * 100_000,
        b'{"error_code":' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_not_an_answer_is_unclear_never_accepted(body: bytes) -> None:
    assert judge(reply(body=body)).answer.kind is K.UNCLEAR


def test_true_is_not_zero_and_false_is_not_either() -> None:
    assert judge(reply(body={"error_code": False})).answer.kind is K.REFUSED


def test_json_deeper_than_an_answer_is_unclear() -> None:
    deep: object = "x"
    for _ in range(MAX_DEPTH + 1):
        deep = [deep]
    assert judge(reply(body={"error_code": "0", "result": deep})).answer.kind is K.UNCLEAR


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, K.LOGIN_PAGE), (302, K.LOGIN_PAGE), (307, K.LOGIN_PAGE), (400, K.REFUSED),
        (401, K.SESSION_INVALID), (403, K.FORBIDDEN), (404, K.REFUSED), (407, K.LOGIN_PAGE),
        (408, K.UNCLEAR), (409, K.REFUSED), (413, K.TOO_LARGE), (425, K.UNCLEAR),
        (429, K.THROTTLED), (500, K.UNCLEAR), (502, K.UNCLEAR), (503, K.UNCLEAR),
        (504, K.UNCLEAR), (511, K.LOGIN_PAGE), (100, K.UNCLEAR), (999, K.UNCLEAR),
    ],
)  # fmt: skip
def test_the_status_line_decides_before_the_body(status: int, kind: AnswerKind) -> None:
    accepted = {"error_code": "0"}
    assert judge(reply(status, accepted)).answer.kind is kind


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<html>dang nhap</html>", ""),
        (b"\xef\xbb\xbf \n<!DOCTYPE html>", ""),
        (b"{}", "text/html"),
    ],
)
def test_html_with_200_is_a_login_page(body: bytes, kind: str) -> None:
    assert judge(reply(200, body, content_type=kind)).answer.kind is K.LOGIN_PAGE


@pytest.mark.parametrize(
    "message",
    ["Phiên làm việc đã hết hạn", "Session không hợp lệ", "Session expired", "token invalid"],
)
def test_a_session_that_is_over_is_seen_by_its_words(message: str) -> None:
    judged = judge(reply(body={"error_code": "-1", "message": message}))
    assert judged.answer.kind is K.SESSION_INVALID


@pytest.mark.parametrize(
    "message", ["Phiên dịch viên không có trong danh sách", "Mã hồ sơ không hợp lệ", ""]
)
def test_another_refusal_is_not_taken_for_a_session(message: str) -> None:
    judged = judge(reply(body={"error_code": "-1", "message": message}))
    assert (judged.answer.kind, judged.answer.error_code) == (K.REFUSED, "-1")


def test_already_there_counts_only_for_an_insert() -> None:
    body = {"error_code": "3", "message": "Hồ sơ ĐÃ TỒN TẠI trên hệ thống"}
    assert judge(reply(body=body), insert=True).answer.kind is K.EXISTS
    assert judge(reply(body=body)).answer.kind is K.REFUSED


def test_not_there_is_a_refusal_even_for_an_insert() -> None:
    body = {"error_code": "4", "message": "Thủ tục không tồn tại"}
    assert judge(reply(body=body), insert=True).answer.kind is K.REFUSED


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("999999", 3600.0),
        ("Mon, 23 Nov 2026 01:00:30 GMT", 30.0),
        ("Mon, 23 Nov 2026 00:00:00 GMT", 0.0),
        ("soon", None),
    ],
)
def test_a_throttling_province_says_how_long(header: str, seconds: float | None) -> None:
    date = "Mon, 23 Nov 2026 01:00:00 GMT"
    answer = judge(reply(429, {}, retry_after=header, date=date)).answer
    assert answer.retry_after_s == seconds
    assert answer.server_time is not None
    assert answer.server_time.hour == 1


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (httpx.ConnectError("x"), K.NOT_SENT), (httpx.ConnectTimeout("x"), K.NOT_SENT),
        (httpx.PoolTimeout("x"), K.NOT_SENT), (httpx.ReadTimeout("x"), K.UNCLEAR),
        (httpx.WriteTimeout("x"), K.UNCLEAR), (httpx.ReadError("x"), K.UNCLEAR),
        (httpx.WriteError("x"), K.UNCLEAR), (httpx.RemoteProtocolError("x"), K.UNCLEAR),
        (UnreadableBody("x"), K.UNCLEAR),
    ],
)  # fmt: skip
def test_only_failures_before_the_first_byte_count_as_not_sent(
    error: Exception, kind: AnswerKind
) -> None:
    assert judge_failure(error).kind is kind


def test_the_words_of_the_province_are_kept_short_and_clean() -> None:
    answer = judge(reply(body={"error_code": "7", "message": "  sai\n mã " + "x" * 900})).answer
    assert answer.message.startswith("sai mã x")
    assert len(answer.message) == 500
