"""Addresses, networks and interfaces of the Internet Protocol, versions 4 and 6."""

import functools
from _ipaddress_base import (AddressValueError, NetmaskValueError, _BaseAddress, _BaseNetwork,
                             _IPBase, _split)
from _ipaddress_text import _V4, _V6

IPV4LENGTH = 32
IPV6LENGTH = 128


def ip_address(address):
    """Return an IPv4Address or IPv6Address, whichever a text, number or bytes mean."""
    return _either(address, IPv4Address, IPv6Address, "address")


def ip_network(address, strict=True):
    """Return an IPv4Network or IPv6Network; with strict host bits must not be set."""
    return _either(address, lambda a: IPv4Network(a, strict), lambda a: IPv6Network(a, strict),
                   "network")


def ip_interface(address):
    """Return an IPv4Interface or IPv6Interface: an address with its network."""
    return _either(address, IPv4Interface, IPv6Interface, "interface")


def _either(address, four, six, what):
    for make in four, six:
        try:
            return make(address)
        except (AddressValueError, NetmaskValueError):
            pass
    if what == "interface":
        raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 interface")
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 {what}")


def v4_int_to_packed(address):
    """Return the four bytes of an address given as a number."""
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4") from None


def v6_int_to_packed(address):
    """Return the sixteen bytes of an address given as a number."""
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6") from None


def summarize_address_range(first, last):
    """Yield the networks that together hold the addresses from first to last."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    network = IPv4Network if first.version == 4 else IPv6Network
    start, end, bits = first._ip, last._ip, first._max_prefixlen
    while start <= end:
        free = (start & -start).bit_length() - 1 if start else bits
        host_bits = min(free, (end - start + 1).bit_length() - 1)
        yield network((start, bits - host_bits))
        start += 1 << host_bits


def collapse_addresses(addresses):
    """Return an iterator over the fewest networks that hold exactly the given ones."""
    singles, networks = [], []
    for each in addresses:
        known = singles or networks
        if known and known[-1].version != each.version:
            raise TypeError(f"{each} and {known[-1]} are not of the same version")
        if isinstance(each, _BaseAddress):
            if each._prefixlen_of_one() == each._max_prefixlen:
                singles.append(getattr(each, "ip", each))
            else:
                networks.append(each.network)
        elif each._prefixlen == each._max_prefixlen:
            singles.append(each.network_address)
        else:
            networks.append(each)
    ranges = [(each._ip, each._ip) for each in singles]
    ranges += [(int(each.network_address), int(each.broadcast_address)) for each in networks]
    if not ranges:
        return iter(())
    make = (singles or [each.network_address for each in networks])[0]._of_number
    return _collapsed(sorted(ranges), make)


def _collapsed(ranges, make):
    first, last = ranges[0]
    for start, end in ranges[1:]:
        if start > last + 1:
            yield from summarize_address_range(make(first), make(last))
            first, last = start, end
        else:
            last = max(last, end)
    yield from summarize_address_range(make(first), make(last))


def get_mixed_type_key(obj):
    """A key for sorting addresses and networks together."""
    if isinstance(obj, _BaseNetwork):
        return obj.version, obj.network_address, obj.netmask
    if isinstance(obj, _BaseAddress):
        return obj.version, obj
    return NotImplemented


@functools.cache
def _networks(*texts):
    return [ip_network(text) for text in texts]


class IPv4Address(_V4, _BaseAddress):
    """An address of version 4."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        _BaseAddress.__init__(self, address)

    @staticmethod
    def _of_number(number):
        return IPv4Address(number)

    @staticmethod
    def _private_networks():
        return _networks(
            "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/29", "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
            "255.255.255.255/32")

    def _inside(self, *texts):
        return any(self in network for network in _networks(*texts))

    @property
    def is_reserved(self):
        """Whether the standards keep the address for later."""
        return self._inside("240.0.0.0/4")

    @property
    def is_private(self):
        """Whether the address is not reachable from everywhere."""
        return any(self in network for network in self._private_networks())

    @property
    def is_global(self):
        """Whether the address is reachable from everywhere."""
        return not self._inside("100.64.0.0/10") and not self.is_private

    @property
    def is_multicast(self):
        """Whether the address is for multicast."""
        return self._inside("224.0.0.0/4")

    @property
    def is_unspecified(self):
        """Whether the address is 0.0.0.0."""
        return self._ip == 0

    @property
    def is_loopback(self):
        """Whether the address is that of the host itself."""
        return self._inside("127.0.0.0/8")

    @property
    def is_link_local(self):
        """Whether the address is used on one link only."""
        return self._inside("169.254.0.0/16")


class IPv6Address(_V6, _BaseAddress):
    """An address of version 6, which may name a scope: fe80::1%eth0."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        if isinstance(address, str) and "%" in address and "/" not in address:
            bare, _, self._scope_id = address.partition("%")
            if not self._scope_id or "%" in self._scope_id:
                raise AddressValueError(f'Invalid IPv6 address: "{address!r}"')
            address = bare
        _BaseAddress.__init__(self, address)

    @property
    def scope_id(self):
        """The name of the scope, or None."""
        return self._scope_id

    def __str__(self):
        text = super().__str__()
        return text if self._scope_id is None else f"{text}%{self._scope_id}"

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is True:
            return self._scope_id == getattr(other, "_scope_id", None)
        return equal

    def __reduce__(self):
        return type(self), (str(self),)

    @staticmethod
    def _of_number(number):
        return IPv6Address(number)

    @staticmethod
    def _private_networks():
        return _networks("::1/128", "::/128", "::ffff:0:0/96", "100::/64", "2001::/23",
                         "2001:2::/48", "2001:db8::/32", "2001:10::/28", "fc00::/7", "fe80::/10")

    def _inside(self, *texts):
        return any(self in network for network in _networks(*texts))

    @property
    def is_multicast(self):
        """Whether the address is for multicast."""
        return self._inside("ff00::/8")

    @property
    def is_reserved(self):
        """Whether the standards keep the address for later."""
        return self._inside("::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4",
                            "4000::/3", "6000::/3", "8000::/3", "a000::/3", "c000::/3",
                            "e000::/4", "f000::/5", "f800::/6", "fe00::/9")

    @property
    def is_link_local(self):
        """Whether the address is used on one link only."""
        return self._inside("fe80::/10")

    @property
    def is_site_local(self):
        """Whether the address is used in one site only."""
        return self._inside("fec0::/10")

    @property
    def is_private(self):
        """Whether the address is not reachable from everywhere."""
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return any(self in network for network in self._private_networks())

    @property
    def is_global(self):
        """Whether the address is reachable from everywhere."""
        return not self.is_private

    @property
    def is_unspecified(self):
        """Whether the address is ::."""
        return self._ip == 0

    @property
    def is_loopback(self):
        """Whether the address is ::1."""
        return self._ip == 1

    @property
    def ipv4_mapped(self):
        """The address of version 4 that this one stands for, or None."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """The addresses of server and client that are in a Teredo address, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        """The address of version 4 that is in a 6to4 address, or None."""
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


class _Interface:
    """An address that knows its network."""

    __slots__ = ()

    def _init(self, address, network_class):
        host, mask = _split(address)
        super().__init__(host)
        self.network = network_class((self._ip, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    def _prefixlen_of_one(self):
        return self._prefixlen

    @property
    def hostmask(self):
        """The bits that the netmask has not."""
        return self.network.hostmask

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is not True:
            return equal
        return getattr(other, "network", None) == self.network

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented or not isinstance(other, _Interface):
            return NotImplemented if less is NotImplemented else less
        return self.network < other.network or self.network == other.network and less

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __reduce__(self):
        return type(self), (str(self),)

    @property
    def with_prefixlen(self):
        """The text with the length of the prefix."""
        return f"{self.ip}/{self._prefixlen}"

    @property
    def with_netmask(self):
        """The text with the netmask."""
        return f"{self.ip}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The text with the hostmask."""
        return f"{self.ip}/{self.hostmask}"


class IPv4Interface(_Interface, IPv4Address):
    """An address of version 4 with its network."""

    def __init__(self, address):
        self._init(address, IPv4Network)

    __hash__ = _Interface.__hash__

    @property
    def ip(self):
        """The address alone."""
        return IPv4Address(self._ip)


class IPv6Interface(_Interface, IPv6Address):
    """An address of version 6 with its network."""

    def __init__(self, address):
        self._init(address, IPv6Network)

    __hash__ = _Interface.__hash__

    @property
    def ip(self):
        """The address alone."""
        return IPv6Address(self._ip)

    @property
    def is_unspecified(self):
        """Whether address and network are those of no address."""
        return super().is_unspecified and self.network.is_unspecified

    @property
    def is_loopback(self):
        """Whether address and network are those of the host itself."""
        return super().is_loopback and self.network.is_loopback

    def _exploded(self):
        return f"{super()._exploded()}/{self._prefixlen}"


class IPv4Network(_V4, _BaseNetwork):
    """A network of version 4."""

    _address_class = IPv4Address

    @classmethod
    def _prefix_of_mask(cls, mask):
        try:
            number = cls._parse(mask)
        except AddressValueError:
            raise NetmaskValueError(f"{mask!r} is not a valid netmask") from None
        # A netmask has ones in front, a hostmask zeros.
        for candidate in number, number ^ cls._all_ones:
            zeros = (candidate ^ cls._all_ones).bit_length()
            if candidate == cls._all_ones >> zeros << zeros:
                return cls._max_prefixlen - zeros
        raise NetmaskValueError(f"{mask!r} is not a valid netmask")

    def _last_host(self):
        return int(self.broadcast_address)

    @property
    def is_global(self):
        """Whether the network is reachable from everywhere."""
        shared = _networks("100.64.0.0/10")[0]
        return not (self.network_address in shared and self.broadcast_address in shared) \
            and not self.is_private


class IPv6Network(_V6, _BaseNetwork):
    """A network of version 6."""

    _address_class = IPv6Address

    def _last_host(self):
        return int(self.broadcast_address) + 1

    def _exploded(self):
        return f"{self.network_address.exploded}/{self._prefixlen}"

    @property
    def is_site_local(self):
        """Whether the network is used in one site only."""
        return self._both_ends("is_site_local")
