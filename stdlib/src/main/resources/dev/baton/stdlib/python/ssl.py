"""TLS for sockets, over the JDK's."""

import base64 as _base64
import calendar as _calendar
import collections as _collections
import enum as _enum
import os as _os
import socket as _socket
import time as _time

import _tls
from _ssl_context import SSLContext
from _ssl_names import (
    Options, SSLCertVerificationError, SSLEOFError, SSLError, SSLErrorNumber, SSLSyscallError,
    SSLWantReadError, SSLWantWriteError, SSLZeroReturnError, TLSVersion, VerifyFlags, VerifyMode,
    _SSLMethod)
from _ssl_objects import MemoryBIO, SSLObject, SSLSocket

for _names in _SSLMethod, Options, VerifyMode, VerifyFlags, SSLErrorNumber:
    globals().update(_names.__members__)
    _names.__module__ = "ssl"
TLSVersion.__module__ = "ssl"
del _names

CertificateError = SSLCertVerificationError
socket_error = OSError
HAS_SNI = HAS_ALPN = HAS_ECDH = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_NPN = HAS_SSLv2 = HAS_SSLv3 = HAS_TLSv1 = HAS_TLSv1_1 = False
HAS_NEVER_CHECK_COMMON_NAME = True
CHANNEL_BINDING_TYPES = []
OPENSSL_VERSION = f"TLS of Java {_tls.java_version}"
OPENSSL_VERSION_INFO = (3, 0, 0, 0, 0)
OPENSSL_VERSION_NUMBER = 0x30000000
PEM_HEADER, PEM_FOOTER = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"

DefaultVerifyPaths = _collections.namedtuple(
    "DefaultVerifyPaths",
    "cafile capath openssl_cafile_env openssl_cafile openssl_capath_env openssl_capath")


class Purpose(_enum.Enum):
    """What a context is made for."""

    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


class AlertDescription(_enum.IntEnum):
    """Alerts of the protocol."""

    ALERT_DESCRIPTION_CLOSE_NOTIFY = 0
    ALERT_DESCRIPTION_UNEXPECTED_MESSAGE = 10
    ALERT_DESCRIPTION_BAD_RECORD_MAC = 20
    ALERT_DESCRIPTION_RECORD_OVERFLOW = 22
    ALERT_DESCRIPTION_HANDSHAKE_FAILURE = 40
    ALERT_DESCRIPTION_BAD_CERTIFICATE = 42
    ALERT_DESCRIPTION_UNSUPPORTED_CERTIFICATE = 43
    ALERT_DESCRIPTION_CERTIFICATE_REVOKED = 44
    ALERT_DESCRIPTION_CERTIFICATE_EXPIRED = 45
    ALERT_DESCRIPTION_CERTIFICATE_UNKNOWN = 46
    ALERT_DESCRIPTION_ILLEGAL_PARAMETER = 47
    ALERT_DESCRIPTION_UNKNOWN_CA = 48
    ALERT_DESCRIPTION_ACCESS_DENIED = 49
    ALERT_DESCRIPTION_DECODE_ERROR = 50
    ALERT_DESCRIPTION_DECRYPT_ERROR = 51
    ALERT_DESCRIPTION_PROTOCOL_VERSION = 70
    ALERT_DESCRIPTION_INSUFFICIENT_SECURITY = 71
    ALERT_DESCRIPTION_INTERNAL_ERROR = 80
    ALERT_DESCRIPTION_USER_CANCELLED = 90
    ALERT_DESCRIPTION_NO_RENEGOTIATION = 100
    ALERT_DESCRIPTION_UNSUPPORTED_EXTENSION = 110
    ALERT_DESCRIPTION_UNRECOGNIZED_NAME = 112


globals().update(AlertDescription.__members__)


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """Return a context with the settings that are right for most programs."""
    if not isinstance(purpose, Purpose):
        raise TypeError(purpose)
    if purpose is Purpose.SERVER_AUTH:
        context = SSLContext(PROTOCOL_TLS_CLIENT)
        context.verify_mode = CERT_REQUIRED
        context.check_hostname = True
    else:
        context = SSLContext(PROTOCOL_TLS_SERVER)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != CERT_NONE:
        context.load_default_certs(purpose)
    return context


def _create_unverified_context(protocol=None, *, cert_reqs=CERT_NONE, check_hostname=False,
                               purpose=Purpose.SERVER_AUTH, certfile=None, keyfile=None,
                               cafile=None, capath=None, cadata=None):
    """Return a context that trusts everybody."""
    server = purpose is Purpose.CLIENT_AUTH
    context = SSLContext(protocol or (PROTOCOL_TLS_SERVER if server else PROTOCOL_TLS_CLIENT))
    context.check_hostname = check_hostname
    context.verify_mode = cert_reqs
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


def get_default_verify_paths():
    """Return where certificates are looked for: nowhere but in the JDK."""
    return DefaultVerifyPaths(None, None, "SSL_CERT_FILE", "", "SSL_CERT_DIR", "")


def DER_cert_to_PEM_cert(der_cert_bytes):
    """Return a certificate as text."""
    text = _base64.standard_b64encode(der_cert_bytes).decode("ascii")
    lines = [text[i:i + 64] for i in range(0, len(text), 64)]
    return "\n".join([PEM_HEADER, *lines, PEM_FOOTER]) + "\n"


def PEM_cert_to_DER_cert(pem_cert_string):
    """Return the bytes of a certificate."""
    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError(f"Invalid PEM encoding; must start with {PEM_HEADER}")
    text = pem_cert_string.strip()
    if not text.endswith(PEM_FOOTER):
        raise ValueError(f"Invalid PEM encoding; must end with {PEM_FOOTER}")
    return _base64.decodebytes(text[len(PEM_HEADER):-len(PEM_FOOTER)].encode("ASCII", "strict"))


def get_server_certificate(addr, ssl_version=PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=...):
    """Return the certificate of a server as text; it is checked only if ca_certs is given."""
    context = _create_unverified_context(
        ssl_version, cert_reqs=CERT_NONE if ca_certs is None else CERT_REQUIRED, cafile=ca_certs)
    with _socket.create_connection(addr, timeout=timeout) as sock:
        with context.wrap_socket(sock, server_hostname=addr[0]) as connection:
            return DER_cert_to_PEM_cert(connection.getpeercert(True))


def cert_time_to_seconds(cert_time):
    """Return the seconds since 1970 for a time of a certificate."""
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    month = cert_time[:3].title()
    if month not in months:
        raise ValueError(f"time data {cert_time!r} does not match format '%b %d %H:%M:%S %Y GMT'")
    rest = _time.strptime(cert_time[3:], " %d %H:%M:%S %Y GMT")
    return _calendar.timegm((rest[0], months.index(month) + 1, *rest[2:6]))


def get_protocol_name(protocol_code):
    """Return the name of a PROTOCOL_ constant."""
    try:
        return _SSLMethod(protocol_code).name
    except ValueError:
        return "<unknown>"


def RAND_bytes(n, /):
    """Return random bytes."""
    if n < 0:
        raise ValueError("num must be positive")
    return _os.urandom(n)


def RAND_add(string, entropy, /):
    """Do nothing: the system's random numbers need no help."""


def RAND_status():
    """Return True: there are random numbers."""
    return True
