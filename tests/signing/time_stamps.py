"""A time-stamp service on this machine (RFC 3161 over HTTP), with an invented certificate."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from tests.signing.token import certificate


def _authority() -> DummyTimeStamper:
    root_key, key = (rsa.generate_private_key(65537, 2048) for _ in range(2))
    root = certificate("CA dau thoi gian", root_key, None, None, 3650)
    leaf = certificate("Dich vu dau thoi gian", key, root, root_key, 365, stamps=True)
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return DummyTimeStamper(
        asn1.Certificate.load(leaf.public_bytes(Encoding.DER)), keys.PrivateKeyInfo.load(plain)
    )


@contextmanager
def time_stamp_service() -> Iterator[str]:
    """Its address; it is gone when the block ends."""
    authority = _authority()

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            answer = authority.request_tsa_response(tsp.TimeStampReq.load(body)).dump()
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/tsa"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
