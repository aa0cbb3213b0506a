"""Serves a built site as a host does: compressed, with lasting answers for files whose names hold a digest.

`python tests/quality/serve.py FOLDER` prints the address and serves until it is stopped. Python alone.
"""

from __future__ import annotations

import gzip
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

COMPRESSED = {".html", ".css", ".js", ".svg", ".xml", ".json"}


class Host(SimpleHTTPRequestHandler):
    """Answers GET with gzip where that helps."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file, compressed where it is text."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix not in COMPRESSED or not path.is_file():
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000" if ".min." in path.name else "max-age=600")
        self.end_headers()
        self.wfile.write(content)


def host(folder: Path) -> ThreadingHTTPServer:
    """Return a server for a folder, on a free port of this machine."""
    return ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder)))


if __name__ == "__main__":
    server = host(Path(sys.argv[1]))
    sys.stdout.write(f"http://127.0.0.1:{server.server_port}/\n")
    sys.stdout.flush()
    server.serve_forever()
