"""Requests: a URL, data and headers."""

import re
from urllib.parse import unquote, urlsplit


def _bare(url):
    """A URL without the brackets and the word in front that it has in texts."""
    url = str(url).strip()
    if url.startswith("<") and url.endswith(">"):
        url = url[1:-1].strip()
    return url.removeprefix("URL:").strip()


class Request:
    """What is asked of a server."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False,
                 method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for key, value in headers.items():
            self.add_header(key, value)
        if origin_req_host is None:
            origin_req_host = re.sub(r":\d+$", "", urlsplit(self.full_url).netloc).lower()
        self.origin_req_host = origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        """The URL as it was given."""
        return f"{self._full_url}#{self.fragment}" if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        url = _bare(url)
        self._full_url, mark, self.fragment = url.partition("#")
        if not mark:
            self.fragment = None
        found = re.match(r"([^/:]+):(.*)", self._full_url, re.S)
        if found is None:
            raise ValueError(f"unknown url type: {self.full_url!r}")
        self.type, rest = found[1].lower(), found[2]
        self.host, self.selector = None, rest
        if rest.startswith("//"):
            host, slash, path = rest[2:].partition("/")
            if "?" in host:
                host, mark, query = host.partition("?")
                path, slash = "?" + query + slash + path, "/"
            self.host, self.selector = unquote(host), slash + path

    @full_url.deleter
    def full_url(self):
        self._full_url = self.fragment = None
        self.selector = ""

    @property
    def data(self):
        """What is sent to the server, None for nothing."""
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            # The length belonged to what was there before.
            if self.has_header("Content-length"):
                self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def get_method(self):
        """Return the method: POST if there is data, else GET, if none was given."""
        return getattr(self, "method", "GET" if self.data is None else "POST")

    def get_full_url(self):
        """Return the URL as it was given."""
        return self.full_url

    def set_proxy(self, host, type):
        """Send the request to a proxy."""
        self.type = type
        self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        """Return whether the request goes to a proxy."""
        return self.selector == self.full_url

    def add_header(self, key, val):
        """Set a header."""
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        """Set a header that another server, to which a redirect leads, does not get."""
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        """Return whether a header is set."""
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        """Return a header, or the default."""
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        """Remove a header."""
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        """Return all headers as pairs."""
        return list({**self.unredirected_hdrs, **self.headers}.items())
