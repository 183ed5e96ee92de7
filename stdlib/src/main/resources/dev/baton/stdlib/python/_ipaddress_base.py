"""What addresses and networks of both versions have in common, for `ipaddress`."""

import functools


class AddressValueError(ValueError):
    """A text or number that is no address."""

    __module__ = "ipaddress"


class NetmaskValueError(ValueError):
    """A text or number that is no netmask."""

    __module__ = "ipaddress"


class _IPBase:
    """What addresses and networks have in common."""

    __slots__ = ()

    @property
    def exploded(self):
        """The text without abbreviations."""
        return self._exploded()

    @property
    def compressed(self):
        """The shortest text."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name under which DNS has the names of the address."""
        return self._reverse_pointer()

    def _exploded(self):
        return str(self)


@functools.total_ordering
class _BaseAddress(_IPBase):
    __slots__ = ()

    def __init__(self, address):
        if isinstance(address, int):
            self._check_number(address)
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) * 8 != self._max_prefixlen:
                raise AddressValueError(
                    f"{address!r} (len {len(address)} != {self._max_prefixlen // 8}) is not "
                    f"permitted as an IPv{self.version} address")
            self._ip = int.from_bytes(address)
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._parse(text)

    def _check_number(self, number):
        if number < 0:
            raise AddressValueError(f"{number} (< 0) is not permitted as an IPv{self.version} "
                                    "address")
        if number > self._all_ones:
            raise AddressValueError(
                f"{number} (>= 2**{self._max_prefixlen}) is not permitted as an "
                f"IPv{self.version} address")

    def _prefixlen_of_one(self):
        return self._max_prefixlen

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip

    def __add__(self, other):
        return self._of_number(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self._of_number(self._ip - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self):
        return self._text(self._ip)

    def __hash__(self):
        return hash(hex(self._ip))

    def __reduce__(self):
        return type(self), (self._ip,)

    @property
    def packed(self):
        """The address as bytes."""
        return self._ip.to_bytes(self._max_prefixlen // 8)

    def __format__(self, spec):
        kind = spec[-1:]
        if kind in ("", "s"):
            return format(str(self), spec)
        # The signs: alternative form, grouping, then what base; the width is that of addresses.
        middle = spec[:-1]
        if kind not in "bnxX" or middle not in ("", "#", "_", "#_"):
            return super().__format__(spec)
        kind = {"n": "b" if self.version == 4 else "x"}.get(kind, kind)
        digits = self._max_prefixlen if kind == "b" else self._max_prefixlen // 4
        width = digits + (digits // 4 - 1 if "_" in middle else 0) + (2 if "#" in middle else 0)
        return format(self._ip, f"{middle.replace('_', '')}0{width}{'_' * ('_' in middle)}{kind}")


@functools.total_ordering
class _BaseNetwork(_IPBase):
    def __init__(self, address, strict=True):
        number, mask = _split(address)
        self.network_address = self._address_class(number)
        self._prefixlen = self._parse_prefix(mask)
        self.netmask = self._address_class(
            self._all_ones ^ (self._all_ones >> self._prefixlen))
        inside = self.network_address._ip & self.netmask._ip
        if inside != self.network_address._ip:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(inside)
        self.hosts = self._hosts_of(self._prefixlen)

    def _of_number(self, number):
        return self._address_class(number)

    def _hosts_of(self, prefixlen):
        if prefixlen == self._max_prefixlen - 1:
            return self.__iter__
        if prefixlen == self._max_prefixlen:
            return lambda: [self.network_address]
        return self._usable_hosts

    @classmethod
    def _parse_prefix(cls, mask):
        if mask is None:
            return cls._max_prefixlen
        if isinstance(mask, int):
            if not 0 <= mask <= cls._max_prefixlen:
                raise NetmaskValueError(f"{mask!r} is not a valid netmask")
            return mask
        if mask.isascii() and mask.isdigit():
            if int(mask) <= cls._max_prefixlen:
                return int(mask)
            raise NetmaskValueError(f"{mask!r} is not a valid netmask")
        return cls._prefix_of_mask(mask)

    @classmethod
    def _prefix_of_mask(cls, mask):
        raise NetmaskValueError(f"{mask!r} is not a valid netmask")

    def _usable_hosts(self):
        """Yield the addresses that hosts may have."""
        for number in range(int(self.network_address) + 1, self._last_host()):
            yield self._address_class(number)

    def __iter__(self):
        for number in range(int(self.network_address), int(self.broadcast_address) + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        base = self.network_address if n >= 0 else self.broadcast_address
        number = int(base) + (n if n >= 0 else n + 1)
        if not int(self.network_address) <= number <= int(self.broadcast_address):
            raise IndexError("address out of range")
        return self._address_class(number)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def _exploded(self):
        return f"{self.network_address.exploded}/{self._prefixlen}"

    def _reverse_pointer(self):
        return f"{self.network_address.reverse_pointer.split('.', 1)[0]}/{self._prefixlen}." \
            f"{self.network_address.reverse_pointer.split('.', 1)[1]}" if self.version == 4 \
            else self.network_address.reverse_pointer

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return (self.network_address, self.netmask) < (other.network_address, other.netmask)

    def __eq__(self, other):
        try:
            return (self.version == other.version
                    and self.network_address == other.network_address
                    and int(self.netmask) == int(other.netmask))
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __contains__(self, other):
        if self.version != getattr(other, "version", None) or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def __reduce__(self):
        return type(self), (str(self),)

    def overlaps(self, other):
        """Whether two networks have an address in common."""
        return self.network_address in other or (
            self.broadcast_address in other or (
                other.network_address in self or (other.broadcast_address in self)))

    @functools.cached_property
    def broadcast_address(self):
        """The last address."""
        return self._address_class(self.network_address._ip | self.hostmask._ip)

    @functools.cached_property
    def hostmask(self):
        """The bits that the netmask has not."""
        return self._address_class(self.netmask._ip ^ self._all_ones)

    @property
    def with_prefixlen(self):
        """The text with the length of the prefix."""
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        """The text with the netmask."""
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The text with the hostmask."""
        return f"{self.network_address}/{self.hostmask}"

    @property
    def num_addresses(self):
        """How many addresses there are."""
        return int(self.broadcast_address) - int(self.network_address) + 1

    @property
    def prefixlen(self):
        """How many bits the prefix has."""
        return self._prefixlen

    def address_exclude(self, other):
        """Yield the networks that hold all addresses of this one but those of the other."""
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        rest = self
        while rest != other:
            low, high = rest.subnets()
            inside, outside = (low, high) if other.subnet_of(low) else (high, low)
            yield outside
            rest = inside

    def compare_networks(self, other):
        """Return -1, 0 or 1, by the addresses and then by the netmasks."""
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same type")
        mine, its = self._get_networks_key(), other._get_networks_key()
        return (mine > its) - (mine < its)

    def _get_networks_key(self):
        return self.version, self.network_address, self.netmask

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """Yield the networks that this one is cut into."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        new = self._prefixlen + prefixlen_diff
        if new > self._max_prefixlen:
            raise ValueError(f"prefix length diff {new} is invalid for netblock {self}")
        step = 1 << (self._max_prefixlen - new)
        for number in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield type(self)((number, new))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """Return the network that this one is a part of."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        new = self._prefixlen - prefixlen_diff
        if new < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a "
                             f"prefixlen_diff of {prefixlen_diff}")
        return type(self)((int(self.network_address) & (int(self.netmask) << prefixlen_diff),
                           new))

    def _is_within(self, inner, outer):
        try:
            if inner.version != outer.version:
                raise TypeError(f"{inner} and {outer} are not of the same version")
            return (outer.network_address <= inner.network_address
                    and outer.broadcast_address >= inner.broadcast_address)
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {inner} and "
                            f"{outer}") from None

    def subnet_of(self, other):
        """Whether all addresses are in the other network."""
        return self._is_within(self, other)

    def supernet_of(self, other):
        """Whether all addresses of the other network are in this one."""
        return self._is_within(other, self)

    def _both_ends(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    @property
    def is_reserved(self):
        """Whether the standards keep the network for later."""
        return self._both_ends("is_reserved")

    @property
    def is_link_local(self):
        """Whether the network is used on one link only."""
        return self._both_ends("is_link_local")

    @property
    def is_multicast(self):
        """Whether the network is for multicast."""
        return self._both_ends("is_multicast")

    @property
    def is_private(self):
        """Whether the network is not reachable from everywhere."""
        return any(self.network_address in net and self.broadcast_address in net
                   for net in self.network_address._private_networks())

    @property
    def is_global(self):
        """Whether the network is reachable from everywhere."""
        return not self.is_private

    @property
    def is_unspecified(self):
        """Whether the network is that of no address."""
        return self._both_ends("is_unspecified")

    @property
    def is_loopback(self):
        """Whether the network is that of the host itself."""
        return self._both_ends("is_loopback")


def _split(address):
    """An address and a prefix or mask, from a text, a tuple, a number or bytes."""
    if isinstance(address, tuple):
        return address if len(address) == 2 else (address[0], None)
    if isinstance(address, bytes | int):
        return address, None
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts[0], parts[1] if len(parts) == 2 else None
