# Connections: a server that answers, addresses, streams over sockets.
import socket
import threading


def serve(server):
    connection, address = server.accept()
    with connection:
        while data := connection.recv(64):
            connection.sendall(data.upper())


with socket.create_server(("127.0.0.1", 0)) as server:
    thread = threading.Thread(target=serve, args=(server,))
    thread.start()
    host, port = server.getsockname()
    print(host, port > 0)  # expect: 127.0.0.1 True
    with socket.create_connection((host, port), timeout=30) as client:
        print(client.gettimeout(), client.getblocking())  # expect: 30.0 True
        print(client.getpeername() == server.getsockname())  # expect: True
        print(client.family is socket.AF_INET, client.type is socket.SOCK_STREAM)  # expect: True True
        client.sendall(b"abc")
        print(client.recv(3, socket.MSG_WAITALL))  # expect: b'ABC'
        print(client.send(memoryview(b"xyz")))  # expect: 3
        room = bytearray(5)
        print(client.recv_into(room), room)  # expect: 3 bytearray(b'XYZ\x00\x00')
        client.shutdown(socket.SHUT_WR)
        print(client.recv(9))  # expect: b''
    print(client.fileno(), repr(client))  # expect: -1 <socket.socket [closed] fd=-1, family=2, type=1, proto=6>
    thread.join()
print(server.fileno())  # expect: -1
# ---
# Streams made of sockets.
import io
import socket

left, right = socket.socketpair()
with left, right:
    print(left.getsockname() == "", left.family is socket.AF_UNIX)  # expect: True True
    out = left.makefile("w", encoding="utf-8", newline="\n")
    with right.makefile(encoding="utf-8") as lines:
        print(out.write("grün\nblau\n"), out.mode)  # expect: 10 w
        out.flush()
        print(lines.readline(), end="")  # expect: grün
        print(repr(lines.readline()))  # expect: 'blau\n'
    both = right.makefile("rwb")
    print(type(both) is io.BufferedRWPair)  # expect: True
    both.write(b"12")
    both.flush()
    print(left.recv(2))  # expect: b'12'
    raw = left.makefile("rb", buffering=0)
    print(raw.readable(), raw.writable(), raw.seekable(), raw.mode)  # expect: True False False rb
    left.close()
    print(left.fileno() == raw.fileno() != -1)  # expect: True
    raw.close()
    out.close()
    print(left.fileno(), raw.name)  # expect: -1 -1
    print(both.read(), right.recv(1))  # expect: b'' b''
    try:
        right.send(b"x")
    except BrokenPipeError as error:
        print(error)  # expect: [Errno 32] Broken pipe
    both.close()
try:
    socket.socket().makefile("a")
except ValueError as error:
    print(error)  # expect: invalid mode 'a' (only r, w, b allowed)
# ---
# Timeouts and sockets that do not wait.
import socket

left, right = socket.socketpair()
left.settimeout(0.01)
try:
    left.recv(1)
except socket.timeout as error:
    print(type(error), error, error.errno)  # expect: <class 'TimeoutError'> timed out None
left.setblocking(False)
print(left.gettimeout(), left.getblocking())  # expect: 0.0 False
try:
    left.recv(1)
except BlockingIOError as error:
    print(error)  # expect: [Errno 11] Resource temporarily unavailable
right.setblocking(False)
sent = 0
try:
    while True:
        sent += right.send(bytes(10000))
except BlockingIOError as error:
    print(error.errno, sent > 0)  # expect: 11 True
left.settimeout(None)
got = 0
while got < sent:
    got += len(left.recv(sent))
print(got == sent)  # expect: True
try:
    left.recv(1, socket.MSG_DONTWAIT)
except BlockingIOError as error:
    print(error.errno)  # expect: 11
for bad in -1, "soon", float("nan"), 1e300:
    try:
        left.settimeout(bad)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
        # expect: ValueError Timeout value out of range
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: ValueError Invalid value NaN (not a number)
        # expect: OverflowError timestamp out of range for platform time_t
left.close()
right.close()
socket.setdefaulttimeout(2.5)
with socket.socket() as fresh:
    print(fresh.gettimeout(), fresh.timeout)  # expect: 2.5 2.5
socket.setdefaulttimeout(None)
print(socket.getdefaulttimeout())  # expect: None
# ---
# Errors of connections.
import socket


def attempt(action, *args):
    try:
        print(action(*args))
    except Exception as error:
        print(type(error).__name__, error)


holder = socket.socket()
holder.bind(("127.0.0.1", 0))  # keeps the port, at which nobody listens
nobody = holder.getsockname()
with socket.socket() as second:
    attempt(second.bind, nobody)  # expect: OSError [Errno 98] Address already in use
with socket.socket() as s:
    attempt(s.connect, nobody)  # expect: ConnectionRefusedError [Errno 111] Connection refused
    print(s.connect_ex(nobody))  # expect: 111
    attempt(s.recv, 5)  # expect: OSError [Errno 107] Transport endpoint is not connected
    attempt(s.send, b"x")  # expect: BrokenPipeError [Errno 32] Broken pipe
    attempt(s.getpeername)  # expect: OSError [Errno 107] Transport endpoint is not connected
    attempt(s.shutdown, 2)  # expect: OSError [Errno 107] Transport endpoint is not connected
    attempt(s.accept)  # expect: OSError [Errno 22] Invalid argument
    attempt(s.recv, -1)  # expect: ValueError negative buffersize in recv
    attempt(s.send, "x")  # expect: TypeError a bytes-like object is required, not 'str'
    attempt(s.connect, "x")  # expect: TypeError connect(): AF_INET address must be tuple, not str
    attempt(s.connect, ("x",))  # expect: TypeError AF_INET address must be a pair (host, port)
    attempt(s.connect, ("::1", 80))  # expect: gaierror [Errno -9] Address family for hostname not supported
    attempt(s.connect, ("127.0.0.1", 70000))  # expect: OverflowError connect(): port must be 0-65535.
    attempt(s.setsockopt, 1, 999, 1)  # expect: OSError [Errno 92] Protocol not available
attempt(s.recv, 5)  # expect: OSError [Errno 9] Bad file descriptor
attempt(s.close)  # expect: None
attempt(socket.socket, 77)  # expect: OSError [Errno 97] Address family not supported by protocol
attempt(socket.socket, socket.AF_INET, 9)  # expect: OSError [Errno 94] Socket type not supported
attempt(socket.create_connection, nobody)  # expect: ConnectionRefusedError [Errno 111] Connection refused
holder.close()
print(issubclass(socket.gaierror, OSError), socket.error is OSError)  # expect: True True
# ---
# Datagrams.
import socket

with socket.socket(type=socket.SOCK_DGRAM) as here, socket.socket(type=socket.SOCK_DGRAM) as there:
    print(here.getsockname())  # expect: ('0.0.0.0', 0)
    here.bind(("127.0.0.1", 0))
    there.bind(("127.0.0.1", 0))
    print(here.sendto(b"hello", there.getsockname()))  # expect: 5
    data, address = there.recvfrom(100)
    print(data, address == here.getsockname())  # expect: b'hello' True
    there.sendto(b"", here.getsockname())
    room = bytearray(3)
    count, address = here.recvfrom_into(room)
    print(count, address == there.getsockname())  # expect: 0 True
    there.connect(here.getsockname())
    there.send(b"good day")
    print(here.recv(4))  # expect: b'good'
    here.settimeout(0)
    try:
        here.recvfrom(1)
    except BlockingIOError as error:
        print(error.errno)  # expect: 11
    try:
        here.listen()
    except OSError as error:
        print(error)  # expect: [Errno 95] Operation not supported
    try:
        here.send(b"x")
    except OSError as error:
        print(error)  # expect: [Errno 89] Destination address required
# ---
# Options and objects.
import socket

with socket.socket() as s:
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))  # expect: 0
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))  # expect: 1
    s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    print(s.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))  # expect: 1
    s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\5\0\0\0")
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8))  # expect: b'\x01\x00\x00\x00\x05\x00\x00\x00'
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE))  # expect: 1
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))  # expect: 0
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))  # expect: 0
    s.listen()
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))  # expect: 1
    copy = s.dup()
    print(copy.fileno() != s.fileno(), copy.getsockname() == s.getsockname())  # expect: True True
    number = copy.detach()
    print(copy.fileno(), number >= 0)  # expect: -1 True
    again = socket.socket(fileno=number)
    print(again.getsockname() == s.getsockname())  # expect: True
    again.close()
    print(s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))  # expect: 1
try:
    socket.socket(fileno=-5)
except ValueError as error:
    print(error)  # expect: negative file descriptor


class Counted(socket.socket):
    sent = 0

    def send(self, data, flags=0):
        self.sent += len(data)
        return super().send(data, flags)


left, right = socket.socketpair()
with Counted(fileno=left.detach()) as counted, right:
    counted.send(b"four")
    print(counted.sent, right.recv(9))  # expect: 4 b'four'
# ---
# Addresses and names.
import socket


def attempt(action, *args):
    try:
        print(action(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(socket.inet_aton, "1.2.3")  # expect: b'\x01\x02\x00\x03'
attempt(socket.inet_aton, "0x7f.1")  # expect: b'\x7f\x00\x00\x01'
attempt(socket.inet_aton, "x")  # expect: OSError illegal IP address string passed to inet_aton
attempt(socket.inet_ntoa, b"\x7f\0\0\1")  # expect: 127.0.0.1
attempt(socket.inet_ntoa, b"x")  # expect: OSError packed IP wrong length for inet_ntoa
attempt(socket.inet_pton, socket.AF_INET, "1.2.3")  # expect: OSError illegal IP address string passed to inet_pton
for text in "::1", "::", "1::", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "fe80::1:0:0:2", "1:0:0:2::3":
    packed = socket.inet_pton(socket.AF_INET6, text)
    print(packed.hex(), socket.inet_ntop(socket.AF_INET6, packed))
    # expect: 00000000000000000000000000000001 ::1
    # expect: 00000000000000000000000000000000 ::
    # expect: 00010000000000000000000000000000 1::
    # expect: 00010002000300040005000600070008 1:2:3:4:5:6:7:8
    # expect: 00000000000000000000ffff01020304 ::ffff:1.2.3.4
    # expect: fe800000000000000001000000000002 fe80::1:0:0:2
    # expect: 00010000000000020000000000000003 1:0:0:2::3
for text in "1::2::3", "1:2:3:4:5:6:7", "12345::", ":1", "1.2.3.4::", "g::", "":
    attempt(socket.inet_pton, socket.AF_INET6, text)
    # expect: OSError illegal IP address string passed to inet_pton
    # expect: OSError illegal IP address string passed to inet_pton
    # expect: OSError illegal IP address string passed to inet_pton
    # expect: OSError illegal IP address string passed to inet_pton
    # expect: OSError illegal IP address string passed to inet_pton
    # expect: OSError illegal IP address string passed to inet_pton
    # expect: OSError illegal IP address string passed to inet_pton
attempt(socket.inet_ntop, socket.AF_INET6, b"x")  # expect: ValueError invalid length of packed IP address string
print(socket.ntohs(socket.htons(258)), socket.ntohl(socket.htonl(16909060)))  # expect: 258 16909060
attempt(socket.htons, -1)  # expect: OverflowError htons: can't convert negative Python int to C 16-bit unsigned integer
attempt(socket.ntohl, 1 << 32)  # expect: OverflowError int larger than 32 bits
print(socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
# expect: [(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('127.0.0.1', 80))]
print([entry[1:3] for entry in socket.getaddrinfo("127.0.0.1", "80")])
# expect: [(<SocketKind.SOCK_STREAM: 1>, 6), (<SocketKind.SOCK_DGRAM: 2>, 17), (<SocketKind.SOCK_RAW: 3>, 0)]
attempt(socket.getaddrinfo, "localhost", 80, 0, 0, 0, socket.AI_NUMERICHOST)  # expect: gaierror [Errno -2] Name or service not known
attempt(socket.getaddrinfo, "::1", 80, socket.AF_INET)  # expect: gaierror [Errno -9] Address family for hostname not supported
attempt(socket.gethostbyname, "127.0.0.1")  # expect: 127.0.0.1
attempt(socket.getnameinfo, ("127.0.0.1", 4), 3)  # expect: ('127.0.0.1', '4')
print(isinstance(socket.gethostname(), str))  # expect: True
