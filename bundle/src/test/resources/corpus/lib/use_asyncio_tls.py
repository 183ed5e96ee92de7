# requires: 3.12
import asyncio
import os
import ssl
import tempfile

CA = """-----BEGIN CERTIFICATE-----
MIIBwDCCAWegAwIBAgIUVO4Tams2vQ3C/oSXMAkSEmeUYuowCgYIKoZIzj0EAwIw
NTELMAkGA1UEBhMCREUxFDASBgNVBAoMC0JhdG9uIFRlc3RzMRAwDgYDVQQDDAdU
ZXN0IENBMCAXDTI2MTEzMDIxNDMwM1oYDzIwODEwOTAyMjE0MzAzWjA1MQswCQYD
VQQGEwJERTEUMBIGA1UECgwLQmF0b24gVGVzdHMxEDAOBgNVBAMMB1Rlc3QgQ0Ew
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQ2fkA7Clv/kHM1XG2x4mdHXdoVKwlP
uoraMWR6I4qLfpyBdynijFHfy33rCBdW5vrYT26AL3AjEPo+4hRiDKmMo1MwUTAd
BgNVHQ4EFgQUdYT57ViETVBlV46bb4R6Rb2EbEEwHwYDVR0jBBgwFoAUdYT57ViE
TVBlV46bb4R6Rb2EbEEwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBE
AiBCdYlZnYWLGff3hkNkRCCR9VqRUSyditpM4m1aJCGjTAIgQl//7yAviLdDFF3m
TCuhYS8iluLZBOyt7Xr582AESJ8=
-----END CERTIFICATE-----
"""
SERVER = """-----BEGIN CERTIFICATE-----
MIIB3jCCAYSgAwIBAgIUd5YJGtpmJmptKvuqoV5F/wqagBcwCgYIKoZIzj0EAwIw
NTELMAkGA1UEBhMCREUxFDASBgNVBAoMC0JhdG9uIFRlc3RzMRAwDgYDVQQDDAdU
ZXN0IENBMCAXDTI2MTEzMDIxNDMwNVoYDzIwODEwOTAyMjE0MzA1WjA3MQswCQYD
VQQGEwJERTEUMBIGA1UECgwLQmF0b24gVGVzdHMxEjAQBgNVBAMMCWxvY2FsaG9z
dDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABGM11lpdTLxCrfwP91UjxIEi1iKg
7I8wMstVifZmnE63zzs4qEtkqXLChlzE07UHYFWmF/jmrOEYBzjRbbfU0OGjbjBs
MCoGA1UdEQQjMCGCCWxvY2FsaG9zdIIOKi5leGFtcGxlLnRlc3SHBH8AAAEwHQYD
VR0OBBYEFIjBgbTt2Jzbs0otJfFOEgWvkwliMB8GA1UdIwQYMBaAFHWE+e1YhE1Q
ZVeOm2+EekW9hGxBMAoGCCqGSM49BAMCA0gAMEUCIBqowliSRW5dN6xKYrM9oJ1P
vBiHeatRdH2e9mk9y6XRAiEArdbKJrZL3DZuHU/OmXYhvdVm2fZaiMH1L9BOzD6J
L20=
-----END CERTIFICATE-----
"""
SERVER_KEY = """-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIKznl/z7rxNSMted1XH3TpaE9iajJ9n7W/g6Fq3BB9ZroAoGCCqGSM49
AwEHoUQDQgAEYzXWWl1MvEKt/A/3VSPEgSLWIqDsjzAyy1WJ9macTrfPOzioS2Sp
csKGXMTTtQdgVaYX+Oas4RgHONFtt9TQ4Q==
-----END EC PRIVATE KEY-----
"""
folder = tempfile.TemporaryDirectory()


def file(name, text):
    path = os.path.join(folder.name, name)
    with open(path, "w") as f:
        f.write(text)
    return path


server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server_context.load_cert_chain(file("server.pem", SERVER), file("server.key", SERVER_KEY))
context = ssl.create_default_context(cafile=file("ca.pem", CA))


async def failing(awaitable):
    try:
        return await awaitable
    except Exception as e:
        return f"{type(e).__name__}: {str(e).split(' (_ssl')[0]}"


async def echo(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def silent(reader, writer):
    await reader.read()
    writer.close()


async def streams():
    server = await asyncio.start_server(echo, "127.0.0.1", 0, ssl=server_context, limit=2**20)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname="localhost")
    writer.write(b"hello\n")
    print(await reader.readline(), writer.can_write_eof(), type(writer.get_extra_info("ssl_object")).__name__, writer.get_extra_info("sslcontext") is context, dict(x[0] for x in writer.get_extra_info("peercert")["subject"]).get("commonName"), len(writer.get_extra_info("cipher")))
    big = b"x" * 300_000 + b"\n"

    async def send():
        for _ in range(3):
            writer.write(big)
            await writer.drain()

    async def receive():
        return [len(await reader.readexactly(len(big))) for _ in range(3)]

    print((await asyncio.gather(send(), receive()))[1])
    writer.close()
    await writer.wait_closed()
    print(await reader.read(), writer.is_closing())
    print(await failing(asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname="wrong.test")))
    print(await failing(asyncio.open_connection("127.0.0.1", port, ssl=ssl.create_default_context(), server_hostname="localhost")))
    print(await failing(asyncio.open_connection("127.0.0.1", port, server_hostname="x")), await failing(asyncio.start_server(echo, "127.0.0.1", 0, ssl=True)), await failing(asyncio.open_connection("127.0.0.1", port, ssl_handshake_timeout=1)), sep="\n")
    several = [await asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname="localhost") for _ in range(5)]

    async def talk(i, reader, writer):
        writer.write(b"line %d\n" % i)
        answer = await reader.readline()
        writer.close()
        return answer

    print(await asyncio.gather(*[talk(i, *pair) for i, pair in enumerate(several)]))
    server.close()
    plain = await asyncio.start_server(silent, "127.0.0.1", 0)
    port = plain.sockets[0].getsockname()[1]
    print((await failing(asyncio.open_connection("127.0.0.1", port, ssl=context, server_hostname="localhost", ssl_handshake_timeout=0.2))))
    plain.close()


asyncio.run(streams())  # expect: b'HELLO\n' False SSLObject True localhost 3
# expect: [300001, 300001, 300001]
# expect: b'' True
# expect: SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'wrong.test'.
# expect: SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate
# expect: ValueError: server_hostname is only meaningful with ssl
# expect: TypeError: ssl argument must be an SSLContext or None
# expect: ValueError: ssl_handshake_timeout is only meaningful with ssl
# expect: [b'LINE 0\n', b'LINE 1\n', b'LINE 2\n', b'LINE 3\n', b'LINE 4\n']
# expect: ConnectionAbortedError: SSL handshake is taking longer than 0.2 seconds: aborting the connection


async def upgraded(reader, writer):
    assert await reader.readline() == b"STARTTLS\n"
    writer.write(b"go\n")
    await writer.drain()
    await writer.start_tls(server_context)
    writer.write(b"secret " + await reader.readline())
    await writer.drain()
    writer.close()


async def start_tls():
    server = await asyncio.start_server(upgraded, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.sockets[0].getsockname()[1])
    writer.write(b"STARTTLS\n")
    print(await reader.readline())
    await writer.start_tls(context, server_hostname="localhost")
    writer.write(b"hello\n")
    print(await reader.read(), type(writer.get_extra_info("ssl_object")).__name__)
    writer.close()
    server.close()


asyncio.run(start_tls())  # expect: b'go\n'
# expect: b'secret hello\n' SSLObject


class Lines(asyncio.Protocol):
    def __init__(self):
        self.events = []
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.events.append("made")
        transport.write(b"a\n")
        self.transport = transport

    def data_received(self, data):
        self.events.append(data)
        self.transport.close()

    def connection_lost(self, exc):
        self.events.append(exc)
        self.done.set_result(None)


async def protocols():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(echo, "127.0.0.1", 0, ssl=server_context)
    transport, protocol = await loop.create_connection(Lines, "127.0.0.1", server.sockets[0].getsockname()[1], ssl=context, server_hostname="localhost")
    print(transport.get_protocol() is protocol, transport.is_reading(), transport.get_write_buffer_size())
    await protocol.done
    print(protocol.events, transport.is_closing())
    try:
        transport.write("text")
    except TypeError as e:
        print(e)
    server.close()


asyncio.run(protocols())  # expect: True True 0
# expect: ['made', b'A\n', None] True
# expect: data: expecting a bytes-like instance, got str
folder.cleanup()
