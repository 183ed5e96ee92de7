"""How addresses of both versions are written, for `ipaddress`."""

from _ipaddress_base import AddressValueError


class _V4:
    __slots__ = ()
    version = 4
    max_prefixlen = _max_prefixlen = 32
    _all_ones = 2**32 - 1

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        octets = text.split(".")
        if len(octets) != 4:
            raise AddressValueError(f"Expected 4 octets in {text!r}")
        number = 0
        for octet in octets:
            try:
                number = number << 8 | cls._octet(octet)
            except ValueError as error:
                raise AddressValueError(f"{error} in {text!r}") from None
        return number

    @staticmethod
    def _octet(text):
        if not text:
            raise ValueError("Empty octet not permitted")
        if not (text.isascii() and text.isdigit()):
            raise ValueError(f"Only decimal digits permitted in {text!r}")
        if len(text) > 3:
            raise ValueError(f"At most 3 characters permitted in {text!r}")
        if text != "0" and text[0] == "0":
            raise ValueError(f"Leading zeros are not permitted in {text!r}")
        if int(text) > 255:
            raise ValueError(f"Octet {int(text)} (> 255) not permitted")
        return int(text)

    @staticmethod
    def _text(number):
        return ".".join(map(str, number.to_bytes(4)))

    def _reverse_pointer(self):
        return ".".join(str(self).split(".")[::-1]) + ".in-addr.arpa"


class _V6:
    __slots__ = ()
    version = 6
    max_prefixlen = _max_prefixlen = 128
    _all_ones = 2**128 - 1

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError("Address cannot be empty")
        parts = text.split(":")
        if len(parts) < 3:
            raise AddressValueError(f"At least 3 parts expected in {text!r}")
        if "." in parts[-1]:
            try:
                number = _V4._parse(parts.pop())
            except AddressValueError as error:
                raise AddressValueError(f"{error} in {text!r}") from None
            parts += [f"{number >> 16:x}", f"{number & 0xFFFF:x}"]
        if len(parts) > 9:
            raise AddressValueError(f"At most 8 colons permitted in {text!r}")
        parts = cls._filled(parts, text)
        number = 0
        for part in parts:
            try:
                number = number << 16 | cls._group(part)
            except ValueError as error:
                raise AddressValueError(f"{error} in {text!r}") from None
        return number

    @staticmethod
    def _filled(parts, text):
        """The eight groups, with zeros in place of `::`."""
        gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
        if len(gaps) > 1:
            raise AddressValueError(f"At most one '::' permitted in {text!r}")
        if not gaps:
            if len(parts) != 8:
                raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
            if not parts[0]:
                raise AddressValueError(
                    f"Leading ':' only permitted as part of '::' in {text!r}")
            if not parts[-1]:
                raise AddressValueError(
                    f"Trailing ':' only permitted as part of '::' in {text!r}")
            return parts
        before, after = parts[:gaps[0]], parts[gaps[0] + 1:]
        if not before[0]:
            before = before[1:]
            if before:
                raise AddressValueError(
                    f"Leading ':' only permitted as part of '::' in {text!r}")
        if not after[-1]:
            after = after[:-1]
            if after:
                raise AddressValueError(
                    f"Trailing ':' only permitted as part of '::' in {text!r}")
        missing = 8 - len(before) - len(after)
        if missing < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        return before + ["0"] * missing + after

    @staticmethod
    def _group(text):
        if not set(text) <= set("0123456789abcdefABCDEF"):
            raise ValueError(f"Only hex digits permitted in {text!r}")
        if len(text) > 4:
            raise ValueError(f"At most 4 characters permitted in {text!r}")
        return int(text, 16)

    @staticmethod
    def _text(number):
        groups = [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -16, -16)]
        best, length, start = 0, 1, None
        # The first of the longest runs of zeros, of two at least.
        for i, group in enumerate([*groups, ""]):
            if group == "0":
                start = i if start is None else start
            elif start is not None:
                if i - start > length:
                    best, length = start, i - start
                start = None
        if length < 2:
            return ":".join(groups)
        return f"{':'.join(groups[:best])}::{':'.join(groups[best + length:])}"

    def _exploded(self):
        text = f"{self._ip:032x}"
        return ":".join(text[i:i + 4] for i in range(0, 32, 4))

    def _reverse_pointer(self):
        address = self.exploded.partition("/")[0].replace(":", "")
        return ".".join(address[::-1]) + ".ip6.arpa"
