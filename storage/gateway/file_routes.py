"""Upload by tus 1.0 under `/files`: creation, offset, checked chunks; GET gives a file back."""

import base64
import hashlib
import re
from typing import Annotated

from fastapi import APIRouter, Header, HTTPException, Request, Response
from fastapi.responses import FileResponse
from starlette.concurrency import run_in_threadpool

from storage.gateway import uploads
from storage.gateway.state import Gateway
from storage.gateway.uploads import StoredFile

_TUS = {"Tus-Resumable": "1.0.0", "Cache-Control": "no-store"}
_OFFERS = {
    **_TUS,
    "Tus-Version": "1.0.0",
    "Tus-Extension": "creation,checksum",
    "Tus-Checksum-Algorithm": "sha256",
}
#: Largest file and largest chunk taken, bytes.
MAX_FILE, MAX_CHUNK = 512 * 1024 * 1024, 16 * 1024 * 1024
_CHECKSUM_DIFFERS = 460
Auth = Annotated[str, Header(alias="authorization")]


def file_routes(gateway: Gateway) -> APIRouter:
    """The routes; every one but OPTIONS needs `Authorization: Bearer <session>`."""
    routes = APIRouter(prefix="/files")

    def known(file_id: str, authorization: str) -> StoredFile:
        _check_session(gateway, authorization)
        file = uploads.find(gateway, file_id)
        if file is None:
            raise HTTPException(404)
        return file

    @routes.options("", include_in_schema=False)
    def offers() -> Response:
        return Response(status_code=204, headers=_OFFERS)

    @routes.post("")
    def create(
        upload_length: Annotated[str, Header()],
        upload_metadata: Annotated[str, Header()] = "",
        authorization: Auth = "",
    ) -> Response:
        _check_session(gateway, authorization)
        file = uploads.create(gateway, *_announced(upload_metadata), _size(upload_length))
        location = {"Location": gateway.file_url(file.id)}
        return Response(status_code=201, headers={**_TUS, **location})

    @routes.head("/{file_id}")
    def offset(file_id: str, authorization: Auth = "") -> Response:
        return Response(headers=_state(known(file_id, authorization)))

    @routes.patch("/{file_id}")
    async def patch(
        file_id: str,
        request: Request,
        upload_offset: Annotated[int, Header(ge=0)],
        upload_checksum: Annotated[str, Header()] = "",
        authorization: Auth = "",
    ) -> Response:
        file = await run_in_threadpool(known, file_id, authorization)
        chunk = await request.body()
        if len(chunk) > MAX_CHUNK:
            raise HTTPException(413)
        _check_chunk(upload_checksum, chunk)
        length = await run_in_threadpool(_append, gateway, file, upload_offset, chunk)
        return Response(status_code=204, headers={**_TUS, "Upload-Offset": str(length)})

    @routes.get("/{file_id}")
    def download(file_id: str, authorization: Auth = "") -> FileResponse:
        file = known(file_id, authorization)
        if file.received != file.size:
            raise HTTPException(404)
        headers = {**_TUS, "Upload-Sha256": file.sha256}
        return FileResponse(uploads.path_of(gateway, file.id), filename=file.name, headers=headers)

    return routes


def _append(gateway: Gateway, file: StoredFile, offset: int, chunk: bytes) -> int:
    try:
        return uploads.append(gateway, file, offset, chunk)
    except uploads.WrongOffset as error:
        raise HTTPException(409) from error
    except uploads.WrongHash as error:
        raise HTTPException(_CHECKSUM_DIFFERS) from error


def _state(file: StoredFile) -> dict[str, str]:
    """Upload-Sha256: the hash of a complete file, so that the sender can be sure."""
    state = {**_TUS, "Upload-Offset": str(file.received), "Upload-Length": str(file.size)}
    return state | ({"Upload-Sha256": file.sha256} if file.received == file.size else {})


def _check_session(gateway: Gateway, authorization: str) -> None:
    if not gateway.sessions.holds(authorization.removeprefix("Bearer ")):
        raise HTTPException(401)


def _size(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,12}", text):
        raise HTTPException(400)
    if int(text) > MAX_FILE:
        raise HTTPException(413)
    return int(text)


def _announced(metadata: str) -> tuple[str, str, str]:
    """MaHoSo, name and sha256 of Upload-Metadata."""
    try:
        pairs = dict(part.strip().split(" ", 1) for part in metadata.split(",") if part.strip())
        values = {
            key: base64.b64decode(value, validate=True).decode() for key, value in pairs.items()
        }
        code, name, digest = values["MaHoSo"], values["name"], values["sha256"]
    except (KeyError, ValueError) as error:
        raise HTTPException(400) from error
    if not re.fullmatch(r"[0-9a-f]{64}", digest) or not code or not name:
        raise HTTPException(400)
    return code, name, digest


def _check_chunk(checksum: str, chunk: bytes) -> None:
    algorithm, _, digest = checksum.partition(" ")
    if not checksum:
        return
    if algorithm != "sha256":
        raise HTTPException(400)
    if base64.b64encode(hashlib.sha256(chunk).digest()).decode() != digest:
        raise HTTPException(_CHECKSUM_DIFFERS)
