"""Transfer encodings of bodies."""

import base64
import quopri

__all__ = ["encode_7or8bit", "encode_base64", "encode_noop", "encode_quopri"]


def quoted_body(data):
    """Return bytes in quoted-printable, with spaces as they are."""
    return quopri.encodestring(data)


def _data(msg):
    return msg.get_payload(decode=True)


def encode_base64(msg):
    """Write the body in base64, and say so in a header."""
    msg.set_payload(base64.encodebytes(_data(msg)).decode("ascii"))
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    """Write the body in quoted-printable, and say so in a header."""
    text = quopri.encodestring(_data(msg), quotetabs=True).replace(b" ", b"=20")
    msg.set_payload(text.decode("ascii"))
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    """Say in a header whether the body is ASCII."""
    data = _data(msg)
    msg["Content-Transfer-Encoding"] = "7bit" if data is None or data.isascii() else "8bit"


def encode_noop(msg):
    """Do nothing."""
