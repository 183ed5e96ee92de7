# Planning subnets.
import ipaddress

site = ipaddress.ip_network("10.20.0.0/22")
print(site, site.num_addresses, site.netmask, site.hostmask, site.broadcast_address, site.prefixlen, site.version)  # expect: 10.20.0.0/22 1024 255.255.252.0 0.0.3.255 10.20.3.255 22 4
for name, net in zip(["office", "lab", "dmz"], site.subnets(new_prefix=24)):
    hosts = list(net.hosts())
    print(name, net, hosts[0], hosts[-1], len(hosts))
# expect: office 10.20.0.0/24 10.20.0.1 10.20.0.254 254
# expect: lab 10.20.1.0/24 10.20.1.1 10.20.1.254 254
# expect: dmz 10.20.2.0/24 10.20.2.1 10.20.2.254 254
print([str(n) for n in site.address_exclude(ipaddress.ip_network("10.20.1.128/25"))])  # expect: ['10.20.2.0/23', '10.20.0.0/24', '10.20.1.0/25']
print(site.supernet(), site.supernet(new_prefix=8), ipaddress.ip_network("10.20.2.0/24").subnet_of(site))  # expect: 10.20.0.0/21 10.0.0.0/8 True
print(ipaddress.ip_address("10.20.3.7") in site, ipaddress.ip_address("10.20.4.0") in site, site.overlaps(ipaddress.ip_network("10.0.0.0/8")))  # expect: True False True
print([str(n) for n in ipaddress.collapse_addresses([ipaddress.ip_network(t) for t in ("192.0.2.0/25", "192.0.2.128/25", "192.0.3.0/24", "192.0.5.0/24")])])  # expect: ['192.0.2.0/23', '192.0.5.0/24']
print([str(n) for n in ipaddress.summarize_address_range(ipaddress.ip_address("192.0.2.5"), ipaddress.ip_address("192.0.2.130"))])  # expect: ['192.0.2.5/32', '192.0.2.6/31', '192.0.2.8/29', '192.0.2.16/28', '192.0.2.32/27', '192.0.2.64/26', '192.0.2.128/31', '192.0.2.130/32']
print([str(a) for a in ipaddress.ip_network("192.0.2.0/30")], list(ipaddress.ip_network("192.0.2.4/31").hosts()), list(ipaddress.ip_network("192.0.2.4").hosts()))  # expect: ['192.0.2.0', '192.0.2.1', '192.0.2.2', '192.0.2.3'] [IPv4Address('192.0.2.4'), IPv4Address('192.0.2.5')] [IPv4Address('192.0.2.4')]
print(site[0], site[5], site[-1], site.with_netmask, site.with_hostmask, repr(site), site.compare_networks(ipaddress.ip_network("10.0.0.0/8")))  # expect: 10.20.0.0 10.20.0.5 10.20.3.255 10.20.0.0/255.255.252.0 10.20.0.0/0.0.3.255 IPv4Network('10.20.0.0/22') 1
# ---
# Addresses: texts, numbers, kinds and order.
import ipaddress, pickle

a = ipaddress.ip_address("192.168.1.20")
print(repr(a), int(a), a + 300, a - 21, a.packed, a.version, a.max_prefixlen, a.reverse_pointer, a < ipaddress.ip_address("192.168.1.21"))  # expect: IPv4Address('192.168.1.20') 3232235796 192.168.2.64 192.168.0.255 b'\xc0\xa8\x01\x14' 4 32 20.1.168.192.in-addr.arpa True
print(ipaddress.ip_address(3232235777), ipaddress.ip_address(b"\x7f\x00\x00\x01"), ipaddress.IPv4Address(1), ipaddress.ip_address(2**64))  # expect: 192.168.1.1 127.0.0.1 0.0.0.1 0:0:0:1::
for text in ("10.0.0.1", "8.8.8.8", "127.0.0.1", "169.254.3.4", "224.0.0.1", "240.0.0.1", "0.0.0.0", "100.64.0.1", "172.31.255.255", "203.0.113.9",
             "::1", "::", "fe80::1", "fc00::1", "2001:db8::1", "2606:4700::1111", "ff02::1", "::ffff:10.0.0.1", "2002:c000:204::", "fec0::1"):
    a = ipaddress.ip_address(text)
    print(text, [n for n in ("is_private", "is_global", "is_loopback", "is_link_local", "is_multicast", "is_reserved", "is_unspecified") if getattr(a, n)])
# expect: 10.0.0.1 ['is_private']
# expect: 8.8.8.8 ['is_global']
# expect: 127.0.0.1 ['is_private', 'is_loopback']
# expect: 169.254.3.4 ['is_private', 'is_link_local']
# expect: 224.0.0.1 ['is_global', 'is_multicast']
# expect: 240.0.0.1 ['is_private', 'is_reserved']
# expect: 0.0.0.0 ['is_private', 'is_unspecified']
# expect: 100.64.0.1 []
# expect: 172.31.255.255 ['is_private']
# expect: 203.0.113.9 ['is_private']
# expect: ::1 ['is_private', 'is_loopback', 'is_reserved']
# expect: :: ['is_private', 'is_reserved', 'is_unspecified']
# expect: fe80::1 ['is_private', 'is_link_local']
# expect: fc00::1 ['is_private']
# expect: 2001:db8::1 ['is_private']
# expect: 2606:4700::1111 ['is_global']
# expect: ff02::1 ['is_global', 'is_multicast']
# expect: ::ffff:10.0.0.1 ['is_private', 'is_reserved']
# expect: 2002:c000:204:: ['is_global']
# expect: fec0::1 ['is_global']
b = ipaddress.ip_address("2001:0DB8:0:0:1:0:0:1")
print(b, b.exploded, b.compressed, b.reverse_pointer)  # expect: 2001:db8::1:0:0:1 2001:0db8:0000:0000:0001:0000:0000:0001 2001:db8::1:0:0:1 1.0.0.0.0.0.0.0.0.0.0.0.1.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa
for text in "::", "1::", "::1", "1:2:3:4:5:6:7:8", "1:0:0:2:0:0:0:3", "1:0:2:3:4:5:6:7", "::ffff:192.0.2.1", "fe80::1%eth0":
    a = ipaddress.ip_address(text)
    print(text, a, repr(a), a.scope_id, a.ipv4_mapped)
# expect: :: :: IPv6Address('::') None None
# expect: 1:: 1:: IPv6Address('1::') None None
# expect: ::1 ::1 IPv6Address('::1') None None
# expect: 1:2:3:4:5:6:7:8 1:2:3:4:5:6:7:8 IPv6Address('1:2:3:4:5:6:7:8') None None
# expect: 1:0:0:2:0:0:0:3 1:0:0:2::3 IPv6Address('1:0:0:2::3') None None
# expect: 1:0:2:3:4:5:6:7 1:0:2:3:4:5:6:7 IPv6Address('1:0:2:3:4:5:6:7') None None
# expect: ::ffff:192.0.2.1 ::ffff:c000:201 IPv6Address('::ffff:c000:201') None 192.0.2.1
# expect: fe80::1%eth0 fe80::1%eth0 IPv6Address('fe80::1%eth0') eth0 None
print(ipaddress.ip_address("2002:c000:204::").sixtofour, ipaddress.ip_address("2001:0:4136:e378:8000:63bf:3fff:fdd2").teredo)  # expect: 192.0.2.4 (IPv4Address('65.54.227.120'), IPv4Address('192.0.2.45'))
print(f"{ipaddress.ip_address('1.2.3.4'):b}|{ipaddress.ip_address('1.2.3.4'):#_x}|{ipaddress.ip_address('::1'):n}|{ipaddress.ip_address('1.2.3.4'):>12}|{ipaddress.ip_address('1.2.3.4'):X}")  # raises: TypeError: unsupported format string passed to IPv4Address.__format__
# ---
# Interfaces: an address in its network.
import ipaddress

i = ipaddress.ip_interface("192.0.2.5/24")
print(i, repr(i), i.ip, i.network, i.netmask, i.with_netmask, i.with_hostmask, i.with_prefixlen, i.hostmask, i == ipaddress.ip_address("192.0.2.5"))  # expect: 192.0.2.5/24 IPv4Interface('192.0.2.5/24') 192.0.2.5 192.0.2.0/24 255.255.255.0 192.0.2.5/255.255.255.0 192.0.2.5/0.0.0.255 192.0.2.5/24 0.0.0.255 False
print(ipaddress.ip_interface("192.0.2.5/255.255.255.128").network, ipaddress.ip_interface("192.0.2.5/0.0.0.15").network, ipaddress.IPv4Interface("1.2.3.4"))  # expect: 192.0.2.0/25 192.0.2.0/28 1.2.3.4/32
print(ipaddress.ip_interface("2001:db8::5/64"), ipaddress.ip_interface("2001:db8::5/64").network, ipaddress.ip_interface("2001:db8::5/64").exploded)  # expect: 2001:db8::5/64 2001:db8::/64 2001:0db8:0000:0000:0000:0000:0000:0005/64
print(sorted([ipaddress.ip_interface("10.0.0.9/8"), ipaddress.ip_interface("10.0.0.1/16"), ipaddress.ip_interface("10.0.0.2/8")]))  # expect: [IPv4Interface('10.0.0.2/8'), IPv4Interface('10.0.0.9/8'), IPv4Interface('10.0.0.1/16')]
print(ipaddress.ip_network("192.0.2.5/24", strict=False), ipaddress.ip_network((3221225984, 28)), ipaddress.IPv6Network("2001:db8::/126").exploded, len(list(ipaddress.IPv6Network("2001:db8::/126").hosts())))  # expect: 192.0.2.0/24 192.0.2.0/28 2001:0db8:0000:0000:0000:0000:0000:0000/126 3
print(ipaddress.ip_network("127.0.0.0/8").is_loopback, ipaddress.ip_network("10.0.0.0/8").is_private, ipaddress.ip_network("8.8.8.0/24").is_global, ipaddress.ip_network("fe80::/10").is_link_local)  # expect: True True True True
# ---
# What is no address, and what does not go together.
import ipaddress


def wrong(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)


for text in ("", "1.2.3", "1..2.3", "a.2.3.4", "1234.1.1.1", "01.2.3.4", "256.1.1.1", "1.2.3.4/8", -1, 2**32, b"\x01\x02", "1.2.3.4.5"):
    wrong(ipaddress.IPv4Address, text)
# expect: AddressValueError Address cannot be empty
# expect: AddressValueError Expected 4 octets in '1.2.3'
# expect: AddressValueError Empty octet not permitted in '1..2.3'
# expect: AddressValueError Only decimal digits permitted in 'a' in 'a.2.3.4'
# expect: AddressValueError At most 3 characters permitted in '1234' in '1234.1.1.1'
# expect: AddressValueError Leading zeros are not permitted in '01' in '01.2.3.4'
# expect: AddressValueError Octet 256 (> 255) not permitted in '256.1.1.1'
# expect: AddressValueError Unexpected '/' in '1.2.3.4/8'
# expect: AddressValueError -1 (< 0) is not permitted as an IPv4 address
# expect: AddressValueError 4294967296 (>= 2**32) is not permitted as an IPv4 address
# expect: AddressValueError b'\x01\x02' (len 2 != 4) is not permitted as an IPv4 address
# expect: AddressValueError Expected 4 octets in '1.2.3.4.5'
for text in ("", "1:2", "1:2:3:4:5:6:7:8:9:10", "1::2::3", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", ":1::2", "1::2:", "1:2:3:4:5:6:7", "1:2:3:4::5:6:7:8:9", "g::", "12345::", "::1.2.3", "fe80::1%", 2**128):
    wrong(ipaddress.IPv6Address, text)
# expect: AddressValueError Address cannot be empty
# expect: AddressValueError At least 3 parts expected in '1:2'
# expect: AddressValueError At most 8 colons permitted in '1:2:3:4:5:6:7:8:9:10'
# expect: AddressValueError At most one '::' permitted in '1::2::3'
# expect: AddressValueError Leading ':' only permitted as part of '::' in ':1:2:3:4:5:6:7'
# expect: AddressValueError Trailing ':' only permitted as part of '::' in '1:2:3:4:5:6:7:'
# expect: AddressValueError Leading ':' only permitted as part of '::' in ':1::2'
# expect: AddressValueError Trailing ':' only permitted as part of '::' in '1::2:'
# expect: AddressValueError Exactly 8 parts expected without '::' in '1:2:3:4:5:6:7'
# expect: AddressValueError At most 8 colons permitted in '1:2:3:4::5:6:7:8:9'
# expect: AddressValueError Only hex digits permitted in 'g' in 'g::'
# expect: AddressValueError At most 4 characters permitted in '12345' in '12345::'
# expect: AddressValueError Expected 4 octets in '1.2.3' in '::1.2.3'
# expect: AddressValueError Invalid IPv6 address: "'fe80::1%'"
# expect: AddressValueError 340282366920938463463374607431768211456 (>= 2**128) is not permitted as an IPv6 address
for text in "192.0.2.1/24", "192.0.2.0/33", "192.0.2.0/x", "192.0.2.0/255.0.255.0", "1.2.3.0/24/8", "::/129", "::1/64", "::/ffff::":
    wrong(ipaddress.IPv6Network if ":" in text else ipaddress.IPv4Network, text)
# expect: ValueError 192.0.2.1/24 has host bits set
# expect: NetmaskValueError '33' is not a valid netmask
# expect: NetmaskValueError 'x' is not a valid netmask
# expect: NetmaskValueError '255.0.255.0' is not a valid netmask
# expect: AddressValueError Only one '/' permitted in '1.2.3.0/24/8'
# expect: NetmaskValueError '129' is not a valid netmask
# expect: ValueError ::1/64 has host bits set
# expect: NetmaskValueError 'ffff::' is not a valid netmask
wrong(ipaddress.ip_address, "nowhere")  # expect: ValueError 'nowhere' does not appear to be an IPv4 or IPv6 address
wrong(ipaddress.ip_network, "nowhere/8")  # expect: ValueError 'nowhere/8' does not appear to be an IPv4 or IPv6 network
wrong(ipaddress.ip_interface, "nowhere")  # expect: ValueError 'nowhere' does not appear to be an IPv4 or IPv6 interface
wrong(lambda: ipaddress.ip_address("1.2.3.4") < ipaddress.ip_address("::1"))  # expect: TypeError 1.2.3.4 and ::1 are not of the same version
wrong(lambda: ipaddress.ip_address("1.2.3.4") < ipaddress.ip_network("::/8"))  # expect: TypeError '<' not supported between instances of 'IPv4Address' and 'IPv6Network'
wrong(lambda: ipaddress.ip_network("1.2.3.0/24")[256])  # expect: IndexError address out of range
wrong(lambda: list(ipaddress.ip_network("1.2.3.0/24").subnets(new_prefix=8)))  # expect: ValueError new prefix must be longer
wrong(lambda: list(ipaddress.ip_network("1.2.3.0/24").subnets(prefixlen_diff=20)))  # expect: ValueError prefix length diff 44 is invalid for netblock 1.2.3.0/24
wrong(lambda: ipaddress.ip_network("1.2.3.0/24").supernet(new_prefix=28))  # expect: ValueError new prefix must be shorter
wrong(lambda: ipaddress.ip_network("1.0.0.0/8").supernet(prefixlen_diff=9))  # expect: ValueError current prefixlen is 8, cannot have a prefixlen_diff of 9
wrong(lambda: list(ipaddress.ip_network("1.2.3.0/24").address_exclude(ipaddress.ip_network("1.2.4.0/24"))))  # expect: ValueError 1.2.4.0/24 not contained in 1.2.3.0/24
wrong(lambda: list(ipaddress.summarize_address_range(ipaddress.ip_address("1.2.3.4"), ipaddress.ip_address("1.2.3.3"))))  # expect: ValueError last IP address must be greater than first
wrong(lambda: ipaddress.ip_address("255.255.255.255") + 1)  # expect: AddressValueError 4294967296 (>= 2**32) is not permitted as an IPv4 address
wrong(lambda: ipaddress.ip_network("1.2.3.0/24").subnet_of(ipaddress.ip_network("::/8")))  # expect: TypeError 1.2.3.0/24 and ::/8 are not of the same version
ipaddress.IPv4Address("1.2.3")  # raises: ipaddress.AddressValueError: Expected 4 octets in '1.2.3'
