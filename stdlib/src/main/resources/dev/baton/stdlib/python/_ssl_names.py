"""The numbers and errors of ssl."""

import enum as _enum

_PLACE = "_ssl.c:1000"


class SSLError(OSError):
    """Something went wrong with a connection."""

    library = reason = None

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    """The peer has closed the connection properly."""


class SSLWantReadError(SSLError):
    """More data must be received first."""


class SSLWantWriteError(SSLError):
    """More data must be sent first."""


class SSLSyscallError(SSLError):
    """The system reported an error."""


class SSLEOFError(SSLError):
    """The connection was cut off."""


class SSLCertVerificationError(SSLError, ValueError):
    """The peer's certificate is not to be trusted."""


for _error in (SSLError, SSLZeroReturnError, SSLWantReadError, SSLWantWriteError, SSLSyscallError,
               SSLEOFError, SSLCertVerificationError):
    _error.__module__ = "ssl"


class SSLErrorNumber(_enum.IntEnum):
    """How an operation failed."""

    SSL_ERROR_SSL = 1
    SSL_ERROR_WANT_READ = 2
    SSL_ERROR_WANT_WRITE = 3
    SSL_ERROR_WANT_X509_LOOKUP = 4
    SSL_ERROR_SYSCALL = 5
    SSL_ERROR_ZERO_RETURN = 6
    SSL_ERROR_WANT_CONNECT = 7
    SSL_ERROR_EOF = 8
    SSL_ERROR_INVALID_ERROR_CODE = 10


def failure(reason, text, code=None, message=None, library="SSL", number=1):
    """Return the error for what an engine tells of a failure."""
    kind = SSLError if code is None else SSLCertVerificationError
    error = kind(number, f"[{library}: {reason}] {text} ({_PLACE})")
    error.library = library
    error.reason = reason
    if code is not None:
        error.verify_code = code
        error.verify_message = message
    return error


def want_read():
    """Return the error for data that have not come yet."""
    return SSLWantReadError(int(SSLErrorNumber.SSL_ERROR_WANT_READ),
                            f"The operation did not complete (read) ({_PLACE})")


def want_write():
    """Return the error for data that cannot be sent yet."""
    return SSLWantWriteError(int(SSLErrorNumber.SSL_ERROR_WANT_WRITE),
                             f"The operation did not complete (write) ({_PLACE})")


def cut_off():
    """Return the error for a connection that ended without a word."""
    error = SSLEOFError(int(SSLErrorNumber.SSL_ERROR_EOF),
                        "[SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of "
                        f"protocol ({_PLACE})")
    error.library, error.reason = "SSL", "UNEXPECTED_EOF_WHILE_READING"
    return error


def closed():
    """Return the error for a connection that the peer has closed."""
    return SSLZeroReturnError(int(SSLErrorNumber.SSL_ERROR_ZERO_RETURN),
                              f"TLS/SSL connection has been closed (EOF) ({_PLACE})")


class _SSLMethod(_enum.IntEnum):
    PROTOCOL_TLS = 2
    PROTOCOL_SSLv23 = 2
    PROTOCOL_TLSv1_2 = 5
    PROTOCOL_TLS_CLIENT = 16
    PROTOCOL_TLS_SERVER = 17


class VerifyMode(_enum.IntEnum):
    """Whether the peer must have a certificate."""

    CERT_NONE = 0
    CERT_OPTIONAL = 1
    CERT_REQUIRED = 2


class VerifyFlags(_enum.IntFlag):
    """How certificates are checked."""

    VERIFY_DEFAULT = 0
    VERIFY_CRL_CHECK_LEAF = 4
    VERIFY_CRL_CHECK_CHAIN = 12
    VERIFY_X509_STRICT = 32
    VERIFY_ALLOW_PROXY_CERTS = 64
    VERIFY_X509_TRUSTED_FIRST = 32768
    VERIFY_X509_PARTIAL_CHAIN = 524288


class Options(_enum.IntFlag):
    """What a context does and does not."""

    OP_ALL = 0x80000050
    OP_CIPHER_SERVER_PREFERENCE = 1 << 22
    OP_ENABLE_KTLS = 8
    OP_ENABLE_MIDDLEBOX_COMPAT = 1 << 20
    OP_IGNORE_UNEXPECTED_EOF = 1 << 7
    OP_LEGACY_SERVER_CONNECT = 4
    OP_NO_COMPRESSION = 1 << 17
    OP_NO_RENEGOTIATION = 1 << 30
    OP_NO_SSLv2 = 0
    OP_NO_SSLv3 = 1 << 25
    OP_NO_TICKET = 1 << 14
    OP_NO_TLSv1 = 1 << 26
    OP_NO_TLSv1_1 = 1 << 28
    OP_NO_TLSv1_2 = 1 << 27
    OP_NO_TLSv1_3 = 1 << 29
    OP_SINGLE_DH_USE = 0
    OP_SINGLE_ECDH_USE = 0


class TLSVersion(_enum.IntEnum):
    """Versions of the protocol."""

    MINIMUM_SUPPORTED = -2
    SSLv3 = 768
    TLSv1 = 769
    TLSv1_1 = 770
    TLSv1_2 = 771
    TLSv1_3 = 772
    MAXIMUM_SUPPORTED = -1


def openssl_name(name):
    """Return OpenSSL's name for one of the JDK's suites of ciphers."""
    if "_WITH_" not in name:
        return name
    exchange, rest = name.removeprefix("TLS_").split("_WITH_")
    rest = rest.replace("AES_", "AES").replace("CHACHA20_POLY1305_SHA256", "CHACHA20_POLY1305")
    rest = rest.replace("_CBC_", "_").replace("3DES_EDE", "DES_CBC3")
    return (rest if exchange == "RSA" else exchange + "_" + rest).replace("_", "-")


def cipher_bits(name):
    """Return the length of the key of a suite of ciphers."""
    return 256 if "256_" in name or "CHACHA20" in name else 168 if "3DES" in name else 128
