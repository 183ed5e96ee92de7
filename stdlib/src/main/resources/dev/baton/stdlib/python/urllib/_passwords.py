"""Passwords for servers and proxies."""

import base64
import re
from urllib.parse import urlsplit

from urllib._handlers import BaseHandler


class HTTPPasswordMgr:
    """Users and passwords, by realm and URL."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        """Set user and password for all that is below a URL, or several."""
        uris = [uri] if isinstance(uri, str) else uri
        for default_port in True, False:
            key = tuple(self.reduce_uri(u, default_port) for u in uris)
            self.passwd.setdefault(realm, {})[key] = user, passwd

    def find_user_password(self, realm, authuri):
        """Return user and password for a URL, or two times None."""
        for default_port in True, False:
            wanted = self.reduce_uri(authuri, default_port)
            for uris, found in self.passwd.get(realm, {}).items():
                if any(self.is_suburi(uri, wanted) for uri in uris):
                    return found
        return None, None

    def reduce_uri(self, uri, default_port=True):
        """Return host and path of a URL."""
        parts = urlsplit(uri)
        scheme, authority, path = parts[0], parts[1], parts[2] or "/"
        if not authority:
            scheme, authority, path = None, uri, "/"
        if default_port and ":" not in authority and scheme in ("http", "https"):
            authority += ":80" if scheme == "http" else ":443"
        return authority, path

    def is_suburi(self, base, test):
        """Return whether a URL is below another one."""
        if base == test:
            return True
        if base[0] != test[0]:
            return False
        prefix = base[1] if base[1].endswith("/") else base[1] + "/"
        return test[1].startswith(prefix)


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """Passwords, some of which hold for every realm."""

    def find_user_password(self, realm, authuri):
        """Return user and password for a URL, or two times None."""
        user, password = super().find_user_password(realm, authuri)
        return super().find_user_password(None, authuri) if user is None else (user, password)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """Passwords, some of which are sent before they are asked for."""

    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        """Set user and password, and whether they are sent unasked."""
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        """Set whether the password for a URL is sent unasked."""
        for u in [uri] if isinstance(uri, str) else uri:
            for default_port in True, False:
                self.authenticated[self.reduce_uri(u, default_port)] = is_authenticated

    def is_authenticated(self, authuri):
        """Return whether the password for a URL is sent unasked."""
        for default_port in True, False:
            wanted = self.reduce_uri(authuri, default_port)
            for uri, value in self.authenticated.items():
                if self.is_suburi(uri, wanted):
                    return value
        return None


class AbstractBasicAuthHandler:
    """Answers servers that ask for a password in the basic way."""

    _challenge = re.compile(r'(?:^|,)[ \t]*([^ \t,]+)[ \t]+realm=(["\']?)([^"\']*)\2', re.I)

    def __init__(self, password_mgr=None):
        self.passwd = password_mgr or HTTPPasswordMgr()
        self.add_password = self.passwd.add_password

    def http_error_auth_reqed(self, authreq, host, req, headers):
        """Send the request again with the password, if there is one."""
        kinds = []
        for header in headers.get_all(authreq) or ():
            for kind, _, realm in self._challenge.findall(header):
                if kind.lower() == "basic":
                    return self.retry_http_basic_auth(host, req, realm)
                kinds.append(kind)
        if kinds:
            raise ValueError("AbstractBasicAuthHandler does not support the following scheme: "
                             f"{kinds[0]!r}")
        return None

    def retry_http_basic_auth(self, host, req, realm):
        """Send the request again, unless it had the password already."""
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        word = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        if req.get_header(self.auth_header) == "Basic " + word:
            return None
        req.add_unredirected_header(self.auth_header, "Basic " + word)
        return self.parent.open(req, timeout=req.timeout)

    def http_request(self, req):
        """Add the password if it is sent unasked."""
        known = getattr(self.passwd, "is_authenticated", None)
        if known is None or not known(req.full_url) or req.has_header("Authorization"):
            return req
        user, password = self.passwd.find_user_password(None, req.full_url)
        word = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        req.add_unredirected_header("Authorization", "Basic " + word)
        return req


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """Knows the passwords for servers."""

    auth_header = "Authorization"

    def http_error_401(self, req, fp, code, msg, headers):
        """Answer a server that asks for a password."""
        return self.http_error_auth_reqed("www-authenticate", req.full_url, req, headers)


class ProxyBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """Knows the passwords for proxies."""

    auth_header = "Proxy-authorization"

    def http_error_407(self, req, fp, code, msg, headers):
        """Answer a proxy that asks for a password."""
        return self.http_error_auth_reqed("proxy-authenticate", req.host, req, headers)
