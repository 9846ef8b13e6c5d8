"""The gateway's HTTP face: login, services, the two older transports, ping, files, a page."""

import hmac
from typing import Annotated

from fastapi import FastAPI, Header, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from storage.gateway.control import Outage, control_routes
from storage.gateway.file_routes import file_routes
from storage.gateway.messages import Envelope, Login
from storage.gateway.page import page
from storage.gateway.services import INTEGRATION, SHARE, refused, serve, serve_trusted
from storage.gateway.state import Gateway, Refusal

Instance = Annotated[str, Header(alias="x-quay-instance", max_length=80)]
Answer = dict[str, object]


def create_app(gateway: Gateway, password: str, outage: Outage | None = None) -> FastAPI:
    """The application; outage: given only where the control routes may be offered."""
    app = FastAPI(title="Quầy: reference provincial gateway", docs_url=None, redoc_url=None)
    _say_no_in_json(app)
    _login(app, gateway, password)
    _services(app, gateway)
    app.include_router(file_routes(gateway))
    if outage is not None:
        _older_transports(app, gateway)
        app.include_router(control_routes(gateway, outage))

    @app.get("/ping")
    def ping() -> Answer:
        return {"error_code": "0", "message": "", "time": gateway.clock.now().isoformat()}

    @app.get("/", response_class=HTMLResponse)
    def front() -> str:
        return page(gateway)

    return app


def _login(app: FastAPI, gateway: Gateway, password: str) -> None:
    @app.post("/auth")
    def login(body: Login) -> Answer:
        known = hmac.compare_digest(body.username.encode(), gateway.identity.username.encode())
        right = hmac.compare_digest(body.password.encode(), password.encode())
        if not (known and right):
            return refused(Refusal("1", "Sai tên đăng nhập hoặc mật khẩu"))
        return {"error_code": 0, "session": gateway.sessions.issue(body.username)}


def _services(app: FastAPI, gateway: Gateway) -> None:
    @app.post("/integration")
    def integration(envelope: Envelope, instance: Instance = "") -> Answer:
        return serve(gateway, INTEGRATION, envelope, instance)

    @app.post("/share")
    def share(envelope: Envelope, instance: Instance = "") -> Answer:
        return serve(gateway, SHARE, envelope, instance)


def _older_transports(app: FastAPI, gateway: Gateway) -> None:
    """`query` and `three_urls`: a bare array, no session, so on this machine only."""
    Objects = list[dict[str, object]]

    def take(service: str, update: str | None, agency: str, data: Objects) -> Answer:
        envelope = Envelope.model_validate(
            {"madonvi": agency, "service": service, "isUpdating": update, "data": data}
        )
        return serve_trusted(gateway, INTEGRATION, envelope, "")

    @app.post("/integration/{service}")
    def query(
        service: str, data: Objects, MaDinhDanhDV: str, isUpdating: str | None = None
    ) -> Answer:
        return take(service, isUpdating, MaDinhDanhDV, data)

    @app.post("/integration3/{what}")
    def three_urls(what: str, data: Objects) -> Answer:
        service = "CapNhatTienDoHoSoMC" if what == "tientrinh" else "DongBoHoSoMC"
        update = {"themmoi": "False", "capnhat": "True"}.get(what)
        return take(service, update, gateway.identity.madonvi, data)


def _say_no_in_json(app: FastAPI) -> None:
    """No answer repeats what was sent: it may be personal."""

    @app.exception_handler(RequestValidationError)
    def malformed(_request: Request, _error: RequestValidationError) -> JSONResponse:
        return JSONResponse(refused(Refusal("2", "Thông điệp không đúng dạng")), 400)

    @app.exception_handler(HTTPException)
    def status(_request: Request, error: HTTPException) -> JSONResponse:
        return JSONResponse(
            refused(Refusal(str(error.status_code), "Không thực hiện được")), error.status_code
        )
