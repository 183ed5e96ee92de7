# requires: 3.12
import asyncio
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def failing(awaitable):
    try:
        return await awaitable
    except Exception as e:
        return f"{type(e).__name__}: {e}"


async def main():
    p = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(await p.communicate(b"data" * 50_000) == (b"data" * 50_000, None), p.returncode, await p.wait(), p.pid > 0, repr(p) == f"<Process {p.pid}>")
    p = await asyncio.create_subprocess_shell("echo out; echo err >&2; exit 3", stdout=PIPE, stderr=PIPE)
    print(await p.communicate(), p.returncode, p.stdin)
    p = await asyncio.create_subprocess_shell("echo out; echo err >&2", stdout=PIPE, stderr=STDOUT)
    print((await p.communicate())[0], p.stderr)
    p = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    lines = []
    for text in (b"one\n", b"two\n"):
        p.stdin.write(text)
        await p.stdin.drain()
        lines.append(await p.stdout.readline())
    p.stdin.close()
    await p.stdin.wait_closed()
    print(lines, await p.stdout.read(), await p.wait(), p.stdout.at_eof(), p.stdin.is_closing())
    p = await asyncio.create_subprocess_exec("sleep", "60")
    print(p.returncode, p.stdout)
    p.kill()
    print(await p.wait())
    p = await asyncio.create_subprocess_exec("sleep", "60", stdout=DEVNULL)
    p.terminate()
    print(await p.wait() == -signal.SIGTERM)
    for call in (p.kill, p.terminate, lambda: p.send_signal(1)):
        try:
            call()
        except ProcessLookupError as e:
            print("ProcessLookupError", e)
    print(await failing(asyncio.create_subprocess_exec("/no/such/program")), await failing(asyncio.create_subprocess_shell(3)), await failing(asyncio.create_subprocess_exec("ls", text=True)), await failing(asyncio.create_subprocess_exec("ls", shell=True)), await failing(asyncio.create_subprocess_exec("ls", encoding="utf-8")), await failing(asyncio.create_subprocess_exec("ls", bufsize=1)), sep="\n")
    p = await asyncio.create_subprocess_exec("sleep", "60")
    try:
        await asyncio.wait_for(p.wait(), 0.01)
    except TimeoutError:
        print("timeout", p.returncode)
    p.kill()
    await p.wait()
    results = await asyncio.gather(*[(await asyncio.create_subprocess_shell(f"echo {i}", stdout=PIPE)).communicate() for i in range(4)])
    print(results)
    p = await asyncio.create_subprocess_shell("read x; echo got $x", stdin=PIPE, stdout=PIPE)
    print(await p.communicate(b"line\n" * 3))
    p = await asyncio.create_subprocess_exec("true", stdin=PIPE)
    await p.wait()
    print(await p.communicate(b"x" * 200_000))
    p = await asyncio.create_subprocess_shell("head -c 300000 /dev/zero", stdout=PIPE, limit=1000)
    total = 0
    while data := await p.stdout.read(7000):
        total += len(data)
    print(total, await p.wait())


asyncio.run(main())  # expect: True 0 0 True True
# expect: (b'out\n', b'err\n') 3 None
# expect: b'out\nerr\n' None
# expect: [b'one\n', b'two\n'] b'' 0 True True
# expect: None None
# expect: -9
# expect: True
# expect: ProcessLookupError 
# expect: ProcessLookupError 
# expect: ProcessLookupError 
# expect: FileNotFoundError: [Errno 2] No such file or directory: '/no/such/program'
# expect: ValueError: cmd must be a string
# expect: ValueError: text must be False
# expect: ValueError: shell must be False
# expect: ValueError: encoding must be None
# expect: ValueError: bufsize must be 0
# expect: timeout None
# expect: [(b'0\n', None), (b'1\n', None), (b'2\n', None), (b'3\n', None)]
# expect: (b'got line\n', None)
# expect: (None, None)
# expect: 300000 0


async def signals():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, event.set)
    signal.raise_signal(signal.SIGUSR1)
    await event.wait()
    print(event.is_set(), loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))

    async def coroutine():
        pass

    for args in ((signal.SIGUSR1, coroutine), ("x", print), (1000, print), (signal.SIGKILL, print)):
        try:
            loop.add_signal_handler(*args)
        except Exception as e:
            print(type(e).__name__, e)


asyncio.run(signals())  # expect: True True False
# expect: TypeError coroutines cannot be used with add_signal_handler()
# expect: TypeError sig must be an int, not 'x'
# expect: ValueError invalid signal number 1000
# expect: RuntimeError sig 9 cannot be caught
# ---
# requires: 3.12
import asyncio
import socket


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.transport.sendto(data.upper(), addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.got = asyncio.Queue()
        self.lost = asyncio.get_running_loop().create_future()

    def datagram_received(self, data, addr):
        self.got.put_nowait(data)

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def failing(awaitable):
    try:
        return await awaitable
    except Exception as e:
        return f"{type(e).__name__}: {e}"


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    client, protocol = await loop.create_datagram_endpoint(Client, remote_addr=address)
    client.sendto(b"hello")
    client.sendto(b"again", address)
    print(sorted([await protocol.got.get(), await protocol.got.get()]), client.get_extra_info("peername") == address, client.get_protocol() is protocol, client.get_write_buffer_size())
    for args in (("text",), (b"x", ("127.0.0.1", 1))):
        try:
            client.sendto(*args)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, str(e).replace(str(address), "ADDRESS"))
    client.close()
    print(client.is_closing(), await protocol.lost)
    server.abort()
    print(await failing(loop.create_datagram_endpoint(Echo)), await failing(loop.create_datagram_endpoint(Echo, local_addr="x")), sep="\n")
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind(("127.0.0.1", 0))
    print((await failing(loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0), sock=sock))))
    transport, protocol = await loop.create_datagram_endpoint(Echo, sock=sock)
    print(transport.get_extra_info("socket").getsockname() == sock.getsockname())
    transport.close()
    a, b = socket.socketpair()
    print((await failing(loop.create_datagram_endpoint(Echo, sock=a)))[:42])
    a.close()
    b.close()


asyncio.run(main())  # expect: [b'AGAIN', b'HELLO'] True True 0
# expect: TypeError data argument must be a bytes-like object, not 'str'
# expect: ValueError Invalid address: must be None or ADDRESS
# expect: True None
# expect: ValueError: unexpected address family
# expect: TypeError: 2-tuple is expected
# expect: ValueError: socket modifier keyword arguments can not be used when sock is specified. (local_addr=('127.0.0.1', 0))
# expect: True
# expect: ValueError: A UDP Socket was expected, got
