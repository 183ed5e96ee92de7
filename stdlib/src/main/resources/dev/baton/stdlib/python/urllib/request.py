"""Opening URLs: http, https, file and data, with redirects, passwords and proxies."""

import contextlib
import os
import socket
import sys
import tempfile
from urllib._handlers import (
    AbstractHTTPHandler, BaseHandler, DataHandler, FileHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor,
    HTTPHandler, HTTPRedirectHandler, HTTPSHandler, ProxyHandler, UnknownHandler, getproxies,
    pathname2url, url2pathname)
from urllib._passwords import (
    AbstractBasicAuthHandler, HTTPBasicAuthHandler, HTTPPasswordMgr,
    HTTPPasswordMgrWithDefaultRealm, HTTPPasswordMgrWithPriorAuth, ProxyBasicAuthHandler)
from urllib._requests import Request
from urllib.error import ContentTooShortError, HTTPError, URLError

__all__ = ["Request", "OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler",
           "HTTPRedirectHandler", "ProxyHandler", "HTTPPasswordMgr",
           "HTTPPasswordMgrWithDefaultRealm", "HTTPPasswordMgrWithPriorAuth",
           "AbstractBasicAuthHandler", "HTTPBasicAuthHandler", "ProxyBasicAuthHandler",
           "HTTPHandler", "HTTPSHandler", "FileHandler", "DataHandler", "UnknownHandler", "HTTPErrorProcessor",
           "urlopen", "install_opener", "build_opener", "pathname2url", "url2pathname",
           "getproxies", "urlretrieve", "urlcleanup"]
__version__ = "%d.%d" % sys.version_info[:2]

for _kind in (BaseHandler, DataHandler, FileHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor,
              HTTPHandler, HTTPRedirectHandler, HTTPSHandler, ProxyHandler, UnknownHandler, Request,
              AbstractBasicAuthHandler, HTTPBasicAuthHandler, HTTPPasswordMgr,
              HTTPPasswordMgrWithDefaultRealm, HTTPPasswordMgrWithPriorAuth,
              ProxyBasicAuthHandler):
    _kind.__module__ = "urllib.request"
del _kind

_opener = None
_downloads = []


def urlopen(url, data=None, timeout=..., *, context=None):
    """Open a URL or a Request; return the answer as a stream."""
    global _opener
    if context is not None:
        return build_opener(HTTPSHandler(context=context)).open(url, data, timeout)
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)


def install_opener(opener):
    """Set the opener that urlopen() uses."""
    global _opener
    _opener = opener


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copy what is at a URL to a file; return its name and the headers."""
    with contextlib.closing(urlopen(url, data)) as source:
        headers = source.info()
        if url.startswith("file:") and not filename:
            return url2pathname(url.removeprefix("file:").removeprefix("//")), headers
        if filename:
            target = open(filename, "wb")
        else:
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _downloads.append(filename)
        with target:
            size = int(headers["Content-Length"]) if "content-length" in headers else -1
            read = blocks = 0
            if reporthook:
                reporthook(blocks, 8192, size)
            while block := source.read(8192):
                read += len(block)
                target.write(block)
                blocks += 1
                if reporthook:
                    reporthook(blocks, 8192, size)
    if 0 <= read < size:
        raise ContentTooShortError(
            f"retrieval incomplete: got only {read} out of {size} bytes", (filename, headers))
    return filename, headers


def urlcleanup():
    """Remove the files that urlretrieve() has made, and forget the opener."""
    global _opener
    for name in _downloads:
        try:
            os.unlink(name)
        except OSError:
            pass
    _downloads.clear()
    _opener = None


class OpenerDirector:
    """Opens URLs by asking its handlers in order."""

    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/" + __version__)]
        self.handlers = []
        self.handle_open, self.handle_error = {}, {}
        self.process_response, self.process_request = {}, {}

    def add_handler(self, handler):
        """Add a handler; what it handles is told by the names of its methods."""
        if not hasattr(handler, "add_parent"):
            raise TypeError(f"expected BaseHandler instance, got {type(handler)!r}")
        added = False
        for name in dir(handler):
            if name in ("redirect_request", "do_open", "proxy_open"):
                continue
            protocol, _, condition = name.partition("_")
            if condition.startswith("error"):
                kind = condition.removeprefix("error").lstrip("_")
                if kind.isdigit():
                    kind = int(kind)
                table = self.handle_error.setdefault(protocol, {})
            elif condition == "open":
                kind, table = protocol, self.handle_open
            elif condition == "response":
                kind, table = protocol, self.process_response
            elif condition == "request":
                kind, table = protocol, self.process_request
            else:
                continue
            handlers = table.setdefault(kind, [])
            handlers.append(handler)
            handlers.sort()
            added = True
        if added:
            self.handlers.append(handler)
            self.handlers.sort()
            handler.add_parent(self)

    def close(self):
        """Nothing is left to be closed."""

    def _ask(self, table, kind, name, *args):
        for handler in table.get(kind, ()):
            result = getattr(handler, name)(*args)
            if result is not None:
                return result

    def open(self, fullurl, data=None, timeout=...):
        """Open a URL or a Request."""
        if isinstance(fullurl, str):
            request = Request(fullurl, data)
        else:
            request = fullurl
            if data is not None:
                request.data = data
        request.timeout = socket.getdefaulttimeout() if timeout is ... else timeout
        protocol = request.type
        for handler in self.process_request.get(protocol, ()):
            request = getattr(handler, protocol + "_request")(request)
        response = self._open(request, data)
        for handler in self.process_response.get(protocol, ()):
            response = getattr(handler, protocol + "_response")(request, response)
        return response

    def _open(self, request, data=None):
        result = self._ask(self.handle_open, "default", "default_open", request)
        if result is None:
            result = self._ask(self.handle_open, request.type, request.type + "_open", request)
        if result is None:
            result = self._ask(self.handle_open, "unknown", "unknown_open", request)
        return result

    def error(self, proto, *args):
        """Ask the handlers of errors about an answer."""
        if proto in ("http", "https"):
            table = self.handle_error.get("http", {})
            result = self._ask(table, args[2], f"http_error_{args[2]}", *args)
            if result is None:
                result = self._ask(table, "default", "http_error_default", *args)
            return result
        return self._ask(self.handle_error.get(proto, {}), "", proto + "_error", *args)


class _SecureHandler(HTTPSHandler):
    """Makes its context when it is needed: most openers never open a URL of HTTPS."""

    def __init__(self):
        AbstractHTTPHandler.__init__(self)

    def https_open(self, req):
        """Send the request."""
        HTTPSHandler.__init__(self, self._debuglevel)
        return super().https_open(req)


def build_opener(*handlers):
    """Return an opener with the usual handlers; given ones take the place of their kind."""
    opener = OpenerDirector()
    usual = [ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler,
             HTTPRedirectHandler, FileHandler, HTTPErrorProcessor, DataHandler, _SecureHandler]
    for kind in usual:
        asked = HTTPSHandler if kind is _SecureHandler else kind
        if not any(issubclass(h, asked) if isinstance(h, type) else isinstance(h, asked)
                   for h in handlers):
            opener.add_handler(kind())
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener
