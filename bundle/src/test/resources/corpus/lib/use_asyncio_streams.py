# Streams.
import asyncio


async def serve(reader, writer):
    async for line in reader:
        if line == b"long\n":
            line = b"x" * 200_000 + b"\n"
        writer.write(line.strip()[::-1] + b"\n")
        await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    print(host, server.is_serving(), len(server.sockets))
    reader, writer = await asyncio.open_connection(host, port)
    for word in b"abc", b"streams":
        writer.write(word + b"\n")
        await writer.drain()
        print(await reader.readline())
    print(writer.get_extra_info("peername") == (host, port), writer.is_closing())
    writer.write(b"long\n12345")
    writer.write_eof()
    try:
        await reader.readline()
    except ValueError as error:
        print(error)
    rest = await reader.read()
    print(rest[-6:], reader.at_eof(), await reader.read(5))
    try:
        await reader.readexactly(3)
    except asyncio.IncompleteReadError as error:
        print(error.partial, error.expected, error)
    writer.close()
    await writer.wait_closed()
    print(writer.is_closing())

    async def client(n):
        reader, writer = await asyncio.open_connection(host, port)
        writer.write(f"{n:03}\n".encode())
        answer = await reader.readuntil(b"\n")
        writer.close()
        await writer.wait_closed()
        return answer.decode().strip()

    print(await asyncio.gather(*map(client, range(12, 20))))
    server.close()
    await server.wait_closed()
    print(server.is_serving(), server.sockets)
    try:
        await asyncio.open_connection(host, port)
    except ConnectionRefusedError as error:
        print(type(error).__name__)


asyncio.run(main())
# expect: 127.0.0.1 True 1
# expect: b'cba\n'
# expect: b'smaerts\n'
# expect: True False
# expect: Separator is not found, and chunk exceed the limit
# expect: b'54321\n' True b''
# expect: b'' 3 0 bytes read on a total of 3 expected bytes
# expect: True
# expect: ['210', '310', '410', '510', '610', '710', '810', '910']
# expect: False ()
# expect: ConnectionRefusedError
# ---
# Protocols and sockets under the loop.
import asyncio
import socket


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data.upper())

    def eof_received(self):
        print("server: eof")


class Client(asyncio.Protocol):
    def __init__(self, ended):
        self.ended = ended
        self.data = b""

    def connection_made(self, transport):
        transport.write(b"hello")
        transport.write_eof()

    def data_received(self, data):
        self.data += data

    def connection_lost(self, exc):
        self.ended.set_result(exc)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    ended = loop.create_future()
    address = server.sockets[0].getsockname()
    transport, protocol = await loop.create_connection(lambda: Client(ended), *address)
    print(await ended, protocol.data, transport.is_closing())
    server.close()
    await server.wait_closed()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    receiving = asyncio.create_task(loop.sock_recv(b, 100))
    await asyncio.sleep(0)
    print(receiving.done())
    await loop.sock_sendall(a, b"direct")
    print(await receiving)
    seen = []
    loop.add_reader(b, lambda: seen.append(b.recv(10)))
    a.send(b"more")
    while not seen:
        await asyncio.sleep(0)
    print(seen, loop.remove_reader(b), loop.remove_reader(b))
    late = asyncio.create_task(loop.sock_recv(b, 1))
    await asyncio.sleep(0)
    late.cancel()
    await asyncio.wait([late])
    print(late.cancelled())
    print(await asyncio.to_thread(a.send, b"!"), await loop.sock_recv(b, 5))
    a.close()
    print(await loop.sock_recv(b, 5))
    b.close()


asyncio.run(main())
# expect: server: eof
# expect: None b'HELLO' True
# expect: False
# expect: b'direct'
# expect: [b'more'] True False
# expect: True
# expect: 1 b'!'
# expect: b''
