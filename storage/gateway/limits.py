"""Bodies are bounded before anything reads them."""

from storage.gateway.interruptions import App, Receive, Scope, Send

#: Largest body of one request, bytes: a chunk of a file with room to spare.
MAX_BODY = 20 * 1024 * 1024


class BodyLimit:
    """413 for a body that says it is too long, 411 for one that does not say."""

    def __init__(self, app: App, most: int = MAX_BODY) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        headers = dict(scope.get("headers", ()))
        length = headers.get(b"content-length", b"0")
        if b"transfer-encoding" in headers:
            return await _refuse(send, 411)
        if not length.isdigit() or int(length) > self._most:
            return await _refuse(send, 413)
        return await self._app(scope, receive, send)


async def _refuse(send: Send, status: int) -> None:
    body = b'{"error_code":"%d","message":""}' % status
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
