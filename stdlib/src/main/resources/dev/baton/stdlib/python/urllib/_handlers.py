"""Handlers: each opens one kind of URL, or deals with one kind of answer."""

import base64
import email
import email.utils
import http.client
import io
import mimetypes
import os
import string
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, urljoin, urlparse, urlunparse
from urllib.response import addinfourl

from urllib._requests import Request


def pathname2url(pathname):
    """Return the path of a file as the path of a URL."""
    return quote(pathname)


def url2pathname(pathname):
    """Return the path of a URL as the path of a file."""
    return unquote(pathname)


def getproxies():
    """Return the proxies that the environment names, by the kind of URL."""
    found = {}
    for name, value in sorted(os.environ.items()):
        kind, _, rest = name.lower().rpartition("_")
        if rest == "proxy" and kind and value:
            found[kind] = value
    # A server that runs for a request has its headers in the environment.
    if "REQUEST_METHOD" in os.environ:
        found.pop("http", None)
    for name, value in os.environ.items():
        if name.endswith("_proxy"):
            found.pop(name[:-6], None)
            if value:
                found[name[:-6]] = value
    return found


def proxy_bypass(host):
    """Return whether a host is to be reached without a proxy, by the variable no_proxy."""
    listed = getproxies().get("no", "")
    if listed == "*":
        return True
    host = host.lower()
    bare = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    for name in listed.lower().split(","):
        name = name.strip().lstrip(".")
        if name and (name in (bare, host) or bare.endswith("." + name)
                     or host.endswith("." + name)):
            return True
    return False


class BaseHandler:
    """What all handlers have."""

    handler_order = 500

    def add_parent(self, parent):
        """Called by the opener that gets the handler."""
        self.parent = parent

    def close(self):
        """There is nothing to be closed."""

    def __lt__(self, other):
        if not hasattr(other, "handler_order"):
            return True
        return self.handler_order < other.handler_order


class HTTPErrorProcessor(BaseHandler):
    """Sees which answers are errors."""

    handler_order = 1000

    def http_response(self, request, response):
        """Return an answer; what is no success is handled as an error."""
        if not 200 <= response.code < 300:
            return self.parent.error("http", request, response, response.code, response.msg,
                                     response.info())
        return response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises HTTPError for errors that nobody else handles."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        """Raise it."""
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Follows redirects."""

    max_repeats = 4
    max_redirections = 10
    inf_msg = ("The HTTP server returned a redirect error that would lead to an infinite loop.\n"
               "The last 30x error message was:\n")

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """Return the request that follows a redirect, or raise HTTPError."""
        method = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and method in ("GET", "HEAD")
                or code in (301, 302, 303) and method == "POST"):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {key: value for key, value in req.headers.items()
                if key.lower() not in ("content-length", "content-type")}
        return Request(newurl.replace(" ", "%20"), method="HEAD" if method == "HEAD" else "GET",
                       headers=kept, origin_req_host=req.origin_req_host, unverifiable=True)

    def http_error_302(self, req, fp, code, msg, headers):
        """Follow a redirect."""
        target = headers["location"] if "location" in headers else headers.get("uri")
        if target is None:
            return None
        parts = urlparse(target)
        if parts.scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(target, code, f"{msg} - Redirection to url '{target}' is not allowed",
                            headers, fp)
        if not parts.path and parts.netloc:
            parts = parts._replace(path="/")
        target = urljoin(req.full_url, quote(urlunparse(parts), encoding="iso-8859-1",
                                             safe=string.punctuation))
        following = self.redirect_request(req, fp, code, msg, headers, target)
        if following is None:
            return None
        visited = following.redirect_dict = getattr(req, "redirect_dict", {})
        req.redirect_dict = visited
        if visited.get(target, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        visited[target] = visited.get(target, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(following, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


class ProxyHandler(BaseHandler):
    """Sends requests to proxies."""

    handler_order = 100

    def __init__(self, proxies=None):
        if proxies is None:
            proxies = getproxies()
        self.proxies = proxies
        for kind, url in proxies.items():
            def opens(request, kind=kind.lower(), url=url):
                return self.proxy_open(request, url, kind)
            setattr(self, kind.lower() + "_open", opens)

    def proxy_open(self, req, proxy, type):
        """Have the request go to the proxy; the next handler opens it."""
        original = req.type
        parts = urlparse(proxy if "//" in proxy else "//" + proxy)
        if req.host and proxy_bypass(req.host):
            return None
        if parts.username is not None:
            text = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            word = base64.b64encode(text.encode()).decode("ascii")
            req.add_header("Proxy-authorization", "Basic " + word)
        kind = parts.scheme or original
        req.set_proxy(unquote(parts.netloc.rpartition("@")[2]), kind)
        return None if original == kind else self.parent.open(req, timeout=req.timeout)


class AbstractHTTPHandler(BaseHandler):
    """Sends requests of HTTP."""

    def __init__(self, debuglevel=None):
        self._debuglevel = http.client.HTTPConnection.debuglevel if debuglevel is None \
            else debuglevel

    def set_http_debuglevel(self, level):
        """Print what goes over connections, if the level is above zero."""
        self._debuglevel = level

    def do_request_(self, request):
        """Add the headers that a request must have."""
        if not request.host:
            raise URLError("no host given")
        data = request.data
        if data is not None:
            if isinstance(data, str):
                raise TypeError("POST data should be bytes, an iterable of bytes, or a file "
                                "object. It cannot be of type str.")
            if not request.has_header("Content-type"):
                request.add_unredirected_header("Content-type",
                                                "application/x-www-form-urlencoded")
            if not request.has_header("Content-length") \
                    and not request.has_header("Transfer-encoding"):
                length = http.client.HTTPConnection._length(data, request.get_method())
                if length is None:
                    request.add_unredirected_header("Transfer-encoding", "chunked")
                else:
                    request.add_unredirected_header("Content-length", str(length))
        host = request.host
        if request.has_proxy():
            host = urlparse(request.selector).netloc
        if not request.has_header("Host"):
            request.add_unredirected_header("Host", host)
        for name, value in self.parent.addheaders:
            name = name.capitalize()
            if not request.has_header(name):
                request.add_unredirected_header(name, value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """Send a request; return the answer."""
        if not req.host:
            raise URLError("no host given")
        connection = http_class(req.host, timeout=req.timeout, **http_conn_args)
        connection.set_debuglevel(self._debuglevel)
        headers = dict(req.unredirected_hdrs)
        headers.update((k, v) for k, v in req.headers.items() if k not in headers)
        headers["Connection"] = "close"
        headers = {name.title(): value for name, value in headers.items()}
        try:
            try:
                connection.request(req.get_method(), req.selector, req.data, headers,
                                   encode_chunked=req.has_header("Transfer-encoding"))
            except OSError as failure:
                raise URLError(failure)
            response = connection.getresponse()
        except:
            connection.close()
            raise
        # The answer has a stream of its own, which keeps the connection open.
        if connection.sock:
            connection.sock.close()
            connection.sock = None
        response.url = req.get_full_url()
        response.msg = response.reason
        return response


class HTTPHandler(AbstractHTTPHandler):
    """Opens URLs of HTTP."""

    def http_open(self, req):
        """Send the request."""
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    """Opens URLs of HTTPS."""

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        super().__init__(debuglevel)
        if context is None:
            import ssl
            context = ssl._create_default_https_context()
            context.set_alpn_protocols(["http/1.1"])
        if check_hostname is not None:
            context.check_hostname = check_hostname
        self._context = context

    def https_open(self, req):
        """Send the request."""
        return self.do_open(http.client.HTTPSConnection, req, context=self._context)

    https_request = AbstractHTTPHandler.do_request_


class UnknownHandler(BaseHandler):
    """Raises URLError for URLs that nobody opens."""

    def unknown_open(self, req):
        """Raise it."""
        raise URLError(f"unknown url type: {req.type}")


class FileHandler(BaseHandler):
    """Opens files."""

    def file_open(self, req):
        """Open a file of this machine."""
        if req.selector[:2] == "//" and req.selector[2:3] != "/" and req.host \
                and req.host != "localhost":
            raise URLError("file:// scheme is supported only on localhost")
        return self.open_local_file(req)

    def open_local_file(self, req):
        """Open a file, with the headers that a server would send."""
        path = url2pathname(req.selector)
        try:
            found = os.stat(path)
            modified = email.utils.formatdate(found.st_mtime, usegmt=True)
            kind = mimetypes.guess_type(path)[0] or "text/plain"
            headers = email.message_from_string(
                f"Content-type: {kind}\nContent-length: {found.st_size}\n"
                f"Last-modified: {modified}\n")
            if not req.host or req.host == "localhost":
                return addinfourl(open(path, "rb"), headers,
                                  f"file://{req.host or ''}{req.selector}")
        except OSError as failure:
            raise URLError(failure, path) from None
        raise URLError("file not on local host")


class DataHandler(BaseHandler):
    """Opens URLs that hold their data."""

    def data_open(self, req):
        """Return the data as a stream."""
        kind, comma, data = req.full_url.partition(":")[2].partition(",")
        if not comma:
            raise ValueError("not enough values to unpack (expected 2, got 1)")
        data = unquote_to_bytes(data)
        if kind.endswith(";base64"):
            data = base64.decodebytes(data)
            kind = kind[:-7]
        headers = email.message_from_string(
            f"Content-type: {kind or 'text/plain;charset=US-ASCII'}\n"
            f"Content-length: {len(data)}\n")
        return addinfourl(io.BytesIO(data), headers, req.full_url)
