"""Contexts: what connections of the same kind have in common."""

import os as _os

import _tls
from _ssl_names import (
    Options, SSLError, TLSVersion, VerifyFlags, VerifyMode, _SSLMethod, cipher_bits, failure,
    openssl_name)
from _ssl_objects import SSLObject, SSLSocket

_VERSIONS = {TLSVersion.TLSv1: "TLSv1", TLSVersion.TLSv1_1: "TLSv1.1",
             TLSVersion.TLSv1_2: "TLSv1.2", TLSVersion.TLSv1_3: "TLSv1.3"}
_REFUSALS = {TLSVersion.TLSv1: Options.OP_NO_TLSv1, TLSVersion.TLSv1_1: Options.OP_NO_TLSv1_1,
             TLSVersion.TLSv1_2: Options.OP_NO_TLSv1_2, TLSVersion.TLSv1_3: Options.OP_NO_TLSv1_3}
# Words of OpenSSL's language for sets of ciphers that stand for more than one of them.
_GENERAL = {"ALL", "DEFAULT", "HIGH", "COMPLEMENTOFDEFAULT", "ECDHE", "DHE", "EECDH", "EDH",
            "AESGCM", "AES", "AES128", "AES256", "CHACHA20", "RSA", "ECDSA", "ECDH", "TLSV1.2"}


def _content(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as failed:
        raise type(failed)(failed.errno, failed.strerror) from None


class SSLContext:
    """Certificates, keys and settings for connections."""

    sslsocket_class = SSLSocket
    sslobject_class = SSLObject

    def __new__(cls, protocol=None, *args, **kwargs):
        self = super().__new__(cls)
        if protocol is None:
            import warnings
            warnings.warn("ssl.SSLContext() without protocol argument is deprecated.",
                          category=DeprecationWarning, stacklevel=2)
            protocol = _SSLMethod.PROTOCOL_TLS
        try:
            self._protocol = _SSLMethod(protocol)
        except ValueError:
            raise ValueError(f"invalid or unsupported protocol version {protocol!r}") from None
        if self._protocol in (_SSLMethod.PROTOCOL_TLS, _SSLMethod.PROTOCOL_TLSv1_2):
            import warnings
            warnings.warn(f"ssl.{self._protocol.name} is deprecated",
                          category=DeprecationWarning, stacklevel=2)
        client = self._protocol == _SSLMethod.PROTOCOL_TLS_CLIENT
        self._store = _tls.Context()
        self._verify_mode = VerifyMode.CERT_REQUIRED if client else VerifyMode.CERT_NONE
        self._check_hostname = client
        self._minimum = TLSVersion.TLSv1_2
        self._maximum = TLSVersion.MAXIMUM_SUPPORTED
        if self._protocol == _SSLMethod.PROTOCOL_TLSv1_2:
            self._maximum = TLSVersion.TLSv1_2
        self._options = (Options.OP_ALL | Options.OP_NO_SSLv3 | Options.OP_NO_COMPRESSION
                         | Options.OP_CIPHER_SERVER_PREFERENCE
                         | Options.OP_ENABLE_MIDDLEBOX_COMPAT)
        self._verify_flags = VerifyFlags.VERIFY_X509_TRUSTED_FIRST
        self._alpn = []
        self._ciphers = None
        self._sni_callback = None
        self._trusted_defaults = False
        self.hostname_checks_common_name = True
        self.post_handshake_auth = False
        self.keylog_filename = None
        return self

    # ---- settings

    @property
    def protocol(self):
        """What it was made for."""
        return self._protocol

    @property
    def verify_mode(self):
        """Whether the peer must have a certificate."""
        return self._verify_mode

    @verify_mode.setter
    def verify_mode(self, value):
        try:
            mode = VerifyMode(value)
        except ValueError:
            if not isinstance(value, int):
                raise TypeError(f"{type(value).__name__!r} object cannot be interpreted as an "
                                "integer") from None
            raise ValueError("invalid value for verify_mode") from None
        if mode == VerifyMode.CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._verify_mode = mode

    @property
    def check_hostname(self):
        """Whether the certificate must be for the host."""
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        value = bool(value)
        if value and self._verify_mode == VerifyMode.CERT_NONE:
            self._verify_mode = VerifyMode.CERT_REQUIRED
        self._check_hostname = value

    @property
    def minimum_version(self):
        """The oldest version of the protocol to use."""
        return self._minimum

    @minimum_version.setter
    def minimum_version(self, value):
        self._minimum = TLSVersion(value)

    @property
    def maximum_version(self):
        """The newest version of the protocol to use."""
        return self._maximum

    @maximum_version.setter
    def maximum_version(self, value):
        self._maximum = TLSVersion(value)

    @property
    def options(self):
        """What it does and does not; only the refusals of versions have an effect."""
        return self._options

    @options.setter
    def options(self, value):
        self._options = Options(value)

    @property
    def verify_flags(self):
        """How certificates are checked; kept, without an effect."""
        return self._verify_flags

    @verify_flags.setter
    def verify_flags(self, value):
        self._verify_flags = VerifyFlags(value)

    @property
    def sni_callback(self):
        """None: a server has one certificate for all names."""
        return self._sni_callback

    @sni_callback.setter
    def sni_callback(self, value):
        if value is not None:
            raise NotImplementedError("sni_callback is not implemented over the JDK's TLS")

    def set_alpn_protocols(self, alpn_protocols):
        """Set which protocols to offer or to accept, best first."""
        names = []
        for protocol in alpn_protocols:
            name = bytes(protocol, "ascii")
            if not 0 < len(name) < 256:
                raise SSLError("ALPN protocols must be 1 to 255 in length")
            names.append(protocol)
        self._alpn = names

    def set_npn_protocols(self, npn_protocols):
        """Do nothing: there is no NPN any more."""

    def set_ecdh_curve(self, name, /):
        """Do nothing: the JDK chooses."""

    def set_ciphers(self, ciphers, /):
        """Set which ciphers to use before TLS 1.3, by OpenSSL's names, separated by colons."""
        known = {openssl_name(name): name for name in _tls.ciphers()}
        words = [word for word in ciphers.replace(",", ":").replace(" ", ":").split(":") if word]
        chosen = [word for word in words if word in known and "_WITH_" in known[word]]
        if not chosen and not any(word.upper().split("+")[0].lstrip("@") in _GENERAL
                                  for word in words):
            raise SSLError("No cipher can be selected.")
        modern = [name for name in known.values() if "_WITH_" not in name]
        self._ciphers = modern + [known[word] for word in chosen] if chosen else None

    def get_ciphers(self):
        """Return a list of dicts that describe the ciphers in use, best first."""
        return [{"name": openssl_name(name),
                 "protocol": "TLSv1.2" if "_WITH_" in name else "TLSv1.3",
                 "strength_bits": cipher_bits(name), "alg_bits": cipher_bits(name)}
                for name in self._ciphers or _tls.ciphers() if "SCSV" not in name]

    # ---- certificates

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """Load the certificates to show to peers, and their key."""
        chain = _content(certfile)
        key = chain if keyfile is None else _content(keyfile)
        if callable(password):
            password = password()
        if isinstance(password, (bytes, bytearray)):
            password = password.decode("utf-8")
        elif password is not None and not isinstance(password, str):
            raise TypeError("password should be a string or callable")
        wrong = self._store.load_chain(chain, key, password)
        if wrong == "PASSWORD":
            raise SSLError("the key needs a password, and there is nobody to ask for it")
        if wrong == "KEY_VALUES_MISMATCH":
            raise failure(wrong, "key values mismatch", library="X509", number=116)
        if wrong == "NO_CERTIFICATE_ASSIGNED":
            raise failure(wrong, "no certificate assigned", number=177)
        if wrong is not None:
            error = SSLError(9, "[SSL] PEM lib (_ssl.c:3900)")
            error.library, error.reason = "SSL", None
            raise error

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Trust the certificates of a file, of a directory's files, or of text or bytes."""
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        if cafile is not None and self._store.trust(_content(cafile), True) <= 0:
            raise failure("NO_CERTIFICATE_OR_CRL_FOUND", "no certificate or crl found",
                          library="X509", number=136)
        if capath is not None:
            for name in sorted(_os.listdir(capath)):
                path = _os.path.join(capath, name)
                if _os.path.isfile(path):
                    self._store.trust(_content(path), True)
        if cadata is not None:
            if isinstance(cadata, str):
                count = self._store.trust(cadata.encode("ascii"), True)
                if count <= 0:
                    raise SSLError(0, "no start line: cadata does not contain a certificate "
                                      "(_ssl.c:4015)")
            elif self._store.trust(cadata, False) <= 0:
                raise SSLError(0, "not enough data: cadata does not contain a certificate "
                                  "(_ssl.c:4015)")

    def load_default_certs(self, purpose=None):
        """Trust what the JDK trusts."""
        self.set_default_verify_paths()

    def set_default_verify_paths(self):
        """Trust what the JDK trusts."""
        self._trusted_defaults = True
        self._store.trust_defaults()

    def get_ca_certs(self, binary_form=False):
        """Return a list of the certificates that are trusted, but for the JDK's."""
        return self._store.trusted(binary_form)

    def cert_store_stats(self):
        """Return how many certificates there are."""
        count = len(self._store.trusted(True))
        return {"x509": count, "crl": 0, "x509_ca": count}

    def session_stats(self):
        """Return how often connections were resumed: never."""
        return dict.fromkeys(("number", "connect", "connect_good", "connect_renegotiate",
                              "accept", "accept_good", "accept_renegotiate", "hits", "misses",
                              "timeouts", "cache_full"), 0)

    # ---- connections

    def _protocols(self):
        supported = set(_tls.protocols())
        least = self._minimum if self._minimum > 0 else TLSVersion.TLSv1
        most = self._maximum if self._maximum > 0 else TLSVersion.TLSv1_3
        if self._minimum == TLSVersion.MAXIMUM_SUPPORTED:
            least = TLSVersion.TLSv1_3
        if self._maximum == TLSVersion.MINIMUM_SUPPORTED:
            most = TLSVersion.TLSv1_2
        chosen = [name for version, name in _VERSIONS.items()
                  if least <= version <= most and name in supported
                  and not self._options & _REFUSALS[version]]
        if not chosen:
            raise failure("NO_PROTOCOLS_AVAILABLE", "no protocols available")
        return chosen

    def _new_engine(self, server_side, server_hostname):
        if server_side and self._protocol == _SSLMethod.PROTOCOL_TLS_CLIENT:
            raise SSLError("Cannot create a server socket with a PROTOCOL_TLS_CLIENT context")
        if not server_side and self._protocol == _SSLMethod.PROTOCOL_TLS_SERVER:
            raise SSLError("Cannot create a client socket with a PROTOCOL_TLS_SERVER context")
        if isinstance(server_hostname, bytes):
            server_hostname = server_hostname.decode("ascii")
        if server_hostname is not None:
            if not server_hostname or server_hostname.startswith("."):
                raise ValueError("server_hostname cannot be an empty string or start with a "
                                 "leading dot.")
            if not server_hostname.isascii():
                server_hostname = server_hostname.encode("idna").decode("ascii")
        return self._store.engine(server_side, server_hostname, int(self._verify_mode),
                                  self._check_hostname and not server_side, self._protocols(),
                                  self._ciphers or [], self._alpn)

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True,
                    suppress_ragged_eofs=True, server_hostname=None, session=None):
        """Return a socket with TLS over a stream socket, which it takes over."""
        return self.sslsocket_class._create(
            sock, server_side, do_handshake_on_connect, suppress_ragged_eofs, server_hostname, self)

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        """Return a connection between two MemoryBIO."""
        return self.sslobject_class._create(incoming, outgoing, server_side, server_hostname, self)


SSLContext.__module__ = "ssl"
