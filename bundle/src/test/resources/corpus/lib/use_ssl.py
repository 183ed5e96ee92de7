# requires: 3.12
import http.client, http.server, os, re, socket, ssl, tempfile, threading, urllib.error, urllib.request

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
ENCRYPTED_KEY = """-----BEGIN ENCRYPTED PRIVATE KEY-----
MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAiKNIxwOdvGCgICCAAw
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEENEzmT+UI0s58C64wknTkrgEgZC9
geB2T2tmSE8lxurMvH+k3aSgCkbI0R9UXPADT2FWgb/bAhOzHnALAu+WDZyobMEE
nmIE7TnPt1cuaf1KiJPz/s6DJ0qj7Vx4tVGjAkJ68GezHBSHQXO4cBA06KfDG+1O
2ijICB1JrE5g/OxV4HmLku1dQBRgEpsS95xZ9jwzGI1NRBl8M0iGJS6L+cwfj60=
-----END ENCRYPTED PRIVATE KEY-----
"""
SELF_SIGNED = """-----BEGIN CERTIFICATE-----
MIIDITCCAgmgAwIBAgIUH7Uz0VYSOX6utd3lPeFg5/ItPL0wDQYJKoZIhvcNAQEL
BQAwFDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDIxNDMwNVoYDzIwODEw
OTAyMjE0MzA1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwggEiMA0GCSqGSIb3DQEB
AQUAA4IBDwAwggEKAoIBAQDItTr1g1/nPOF+l/mNUbu6fcqtLWvhDusW2bqsvuE+
v71WzxTjwjXtgsQQycC42DjaCpaX0G0kuTykqpusy+TkK9ZtlLvGYCuXhK05AIxQ
Iku1JvuZyX2JEIVAxrm20DJkky1SSkbcsc/uNs9JRTTzfBH2EZ9BtWJuGBuM6CbO
T3F6qMcaKsL1ZjqvtdiBl2Dv+aGpZ1Oq9zSmp/rt5mQJfWlJJEyIstOujeg3gTnM
BnXsFlFyWh2j4OQNOmmRFt70KKeljaNzt2+b/5RQVzNUMie4DVanUR5bKlMmVvfl
FZlpd1+hqX6ps9X5HtfFIOHJhwUIp3YvRT4U2JGvzz8tAgMBAAGjaTBnMB0GA1Ud
DgQWBBQX2hs8c4Dc4Rgy3QMc+Jm28hhgxTAfBgNVHSMEGDAWgBQX2hs8c4Dc4Rgy
3QMc+Jm28hhgxTAPBgNVHRMBAf8EBTADAQH/MBQGA1UdEQQNMAuCCWxvY2FsaG9z
dDANBgkqhkiG9w0BAQsFAAOCAQEAlwgH9GG91pDt/RJbvDFf78WrzNg9eYrF+NTH
rvufJZREqBkL/M+ZWKlFr3lxW9WEEMV28rWwGa/detu7ys7bKrdyN1sRfFGwLefE
OOspqEicnX1iN3WYRZeecjqNnQIMfvVOqJf1P77zQgctsY1pxL/QFItVm9nGEXB+
yn6mFbjYNL/2NMGS2tut4eL5wndGDBaZitnjM+kPWMYf+kuYOq3ygowpxinmwCZG
yhnQNcorWxHjhia5c6BAkKguf/nH6GtAh2cmjVaW1LmBQpWBFB4XJxeZdpZEkGAs
pcOO36aX8WYHzW7l9pVy0R2guQhTcmwBhjOBI1ft+SfIupDtdg==
-----END CERTIFICATE-----
"""
SELF_SIGNED_KEY = """-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDItTr1g1/nPOF+
l/mNUbu6fcqtLWvhDusW2bqsvuE+v71WzxTjwjXtgsQQycC42DjaCpaX0G0kuTyk
qpusy+TkK9ZtlLvGYCuXhK05AIxQIku1JvuZyX2JEIVAxrm20DJkky1SSkbcsc/u
Ns9JRTTzfBH2EZ9BtWJuGBuM6CbOT3F6qMcaKsL1ZjqvtdiBl2Dv+aGpZ1Oq9zSm
p/rt5mQJfWlJJEyIstOujeg3gTnMBnXsFlFyWh2j4OQNOmmRFt70KKeljaNzt2+b
/5RQVzNUMie4DVanUR5bKlMmVvflFZlpd1+hqX6ps9X5HtfFIOHJhwUIp3YvRT4U
2JGvzz8tAgMBAAECggEAV3Juz81/mXZzIP8CIcp8qpJoHe/uUs53KyuOI/m+leJg
klQDXACgEm2pE090ApVin82BM4ACLb/vZidXUIA9qBRZhsEI1zPLimaqOm28tKVc
qv7jHGwnn/JsvH5ZKAeqDRv64SGvojRuzfFfeyMGIRfrk3S2GKD409L5Hfl//t7k
KpZjnUDz8y1ijEjmnSE4iP3ywK8T96otmyeVnZ9g7pLHD7jkV1wfrCmC32GV2PMe
0o6vKjBsLjh1hEtjNmaVl1PlQnmaPeYz2dufeM3zDi0WuCCqjTraVg5ZlTPDVkyZ
sYW8HOn0tItnAr9K/VX89b9tCZAxCJ8lB//dGW94mQKBgQDy0vlcRBHlAqigq6Ma
vqp+rWgSI0pzdRwSWgHHz4XukH2EgiGvfaWNyG/Zlj1bIbW+gvmeftmDc/Uoqi5W
DplIuDOjZIoIYVEKCIICDyQMVK2KvkP8LBtS8/PaWhdB1png+vk1BBzGl61XXoAJ
lmd/ylJsNtgaYScDcM8LuzU6MwKBgQDTmTpYLGTGmdhSOTCIz6PM4msnpPAGUyv5
Is5AIC3Mi7RDpT8l0W+B5KwdXHXCtMc98wX7pz7q/wR2CozFXlyO4iCw7PI00PK1
Z3Tz2VTBlGEerV7R1J5/RzfEITYmLZyo3dAvk5RX1KD90pkWeXOXysWdhss6qVcS
wIoUB1EBHwKBgFmwwbhp0C5FuCF4pEtJp9IYnPsuG97fn9nLcyLprS+8IRCjvGuE
vnTLVz0IeGtD3UycNjVr503ds+0sRuc0hzvMBg7RIQcNYxCQqey2yPrhACTiOFxZ
slIGl8jMRBDmgnoOWaRSe4qDFdzSo/pmmp4iDiW4cEP2JKHptiBAKt3vAoGBAIt0
GPezilc5XVATUOFZt2J4dpaSJX6Foh13yuaITqbYC93pMk0CUrMQuj4/iXzhF87E
M9U+zECkAZSqL0yEfAvPDCyOfLJCYzMbFAEB4tIRsFA/gpZXwn2vuhkQqldPCEhi
p6ozYTjhcZjXCv283WnUwZioFZh7sl8xdc7tY32RAoGAIFHRwjU/+LfdwqBRC87F
lc79UhC/KHqArqPcHXl+j3VULbwtgmPJfl7W/Gyz3RyHeDiRHyNPo4bpey9y1xjb
h3toUZvXeu0onjFgClD8Yt60BnKSQIf07r3aX8W9zOyhcdACrrYWgz9Wu10/3Liz
qmnY6Pjl6PodYU/coOJGwJU=
-----END PRIVATE KEY-----
"""

folder = tempfile.TemporaryDirectory()


def file(name, text):
    path = os.path.join(folder.name, name)
    with open(path, "w") as f:
        f.write(text)
    return path


ca, cert, key = file("ca.pem", CA), file("server.pem", SERVER), file("server.key", SERVER_KEY)
both = file("both.pem", SELF_SIGNED_KEY + SELF_SIGNED)
encrypted = file("encrypted.key", ENCRYPTED_KEY)


def tried(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: " + re.sub(r" \(_ssl.c:\d+\)", "", str(e))


def serve(context, talk):
    """Serve one connection in a thread; return the address and a function that waits for its end."""
    listener = socket.create_server(("127.0.0.1", 0))
    result = []

    def run():
        sock, _ = listener.accept()
        with listener, sock:
            try:
                with context.wrap_socket(sock, server_side=True) as connection:
                    result.append(talk(connection))
            except OSError as e:
                result.append(type(e).__mro__[-4].__name__)

    thread = threading.Thread(target=run)
    thread.start()

    def end():
        thread.join()
        return result[0]

    return listener.getsockname(), end


def echo(connection):
    total = 0
    while data := connection.recv(100_000):
        connection.sendall(data)
        total += len(data)
    return total


def once(connection):
    connection.sendall(connection.recv(100))


def ask(context, host="localhost", server=None, talk=once):
    """What a client gets back, or its error."""
    address, end = serve(server or server_context, talk)
    try:
        with socket.create_connection(address) as sock:
            with context.wrap_socket(sock, server_hostname=host) as connection:
                connection.sendall(b"hello")
                return connection.recv(100)
    except OSError as e:
        return f"{type(e).__name__}: " + re.sub(r" \(_ssl.c:\d+\)", "", str(e))
    finally:
        end()


server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server_context.load_cert_chain(cert, key)
client = ssl.create_default_context(cafile=ca)
print(client.verify_mode, client.check_hostname, client.protocol, client.minimum_version)  # expect: 2 True 16 771
print(server_context.verify_mode, server_context.check_hostname, server_context.protocol)  # expect: 0 False 17

for version in ssl.TLSVersion.TLSv1_3, ssl.TLSVersion.TLSv1_2:
    client.maximum_version = version
    address, end = serve(server_context, echo)
    with client.wrap_socket(socket.create_connection(address), server_hostname="localhost") as s:
        print(s.version(), len(s.cipher()), s.cipher()[1:], s.server_side, s.server_hostname, s.context is client)
        data = bytes(range(256)) * 4000
        sender = threading.Thread(target=s.sendall, args=(data,))
        sender.start()
        got = bytearray()
        while len(got) < len(data):
            got += s.recv(50_000)
        sender.join()
        print(got == data, s.pending(), isinstance(s, socket.socket), s.selected_alpn_protocol())
    print(end() == len(data))
# expect: TLSv1.3 3 ('TLSv1.3', 256) False localhost True
# expect: True 0 True None
# expect: True
# expect: TLSv1.2 3 ('TLSv1.2', 256) False localhost True
# expect: True 0 True None
# expect: True
client.maximum_version = ssl.TLSVersion.MAXIMUM_SUPPORTED

address, end = serve(server_context, once)
with client.wrap_socket(socket.create_connection(address), server_hostname="localhost") as s:
    shown = s.getpeercert()
    for name in shown:
        print(name, shown[name])
    print(s.getpeercert(True) == ssl.PEM_cert_to_DER_cert(SERVER), s.compression(), s.session_reused)
    s.write(b"by file\n")
    with s.makefile("rb") as f:
        print(f.readline())
    print(tried(s.recv, 10, 1), "/", tried(s.recvfrom, 10), "/", tried(s.dup))
# expect: subject ((('countryName', 'DE'),), (('organizationName', 'Baton Tests'),), (('commonName', 'localhost'),))
# expect: issuer ((('countryName', 'DE'),), (('organizationName', 'Baton Tests'),), (('commonName', 'Test CA'),))
# expect: version 3
# expect: serialNumber 7796091ADA66266A6D2AFBAAA15E45FF0A9A8017
# expect: notBefore Nov 30 21:43:05 2026 GMT
# expect: notAfter Sep  2 21:43:05 2081 GMT
# expect: subjectAltName (('DNS', 'localhost'), ('DNS', '*.example.test'), ('IP Address', '127.0.0.1'))
# expect: True None False
# expect: b'by file\n'
# expect: ValueError: non-zero flags not allowed in calls to recv() on <class 'ssl.SSLSocket'> / ValueError: recvfrom not allowed on instances of <class 'ssl.SSLSocket'> / NotImplementedError: Can't dup() SSLSocket instances
end()
print(tried(s.recv, 10))  # expect: OSError: [Errno 9] Bad file descriptor

print(ask(client), ask(client, "a.example.test"), ask(client, "127.0.0.1"))  # expect: b'hello' b'hello' b'hello'
print(ask(client, "wrong.test"))  # expect: SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'wrong.test'.
print(ask(client, "a.b.example.test"))  # expect: SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'a.b.example.test'.
print(ask(client, "127.0.0.2"))  # expect: SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: IP address mismatch, certificate is not valid for '127.0.0.2'.
print(ask(ssl.create_default_context(cadata=SELF_SIGNED)))  # expect: SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate
own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
own.load_cert_chain(both)
print(ask(client, server=own))  # expect: SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate
print(ask(ssl.create_default_context(cadata=SELF_SIGNED), server=own))  # expect: b'hello'
print(ask(ssl._create_unverified_context(), "any.thing"))  # expect: b'hello'
try:
    address, end = serve(own, once)
    client.wrap_socket(socket.create_connection(address), server_hostname="localhost")
except ssl.SSLCertVerificationError as e:
    print(e.library, e.reason, e.verify_code, e.verify_message, e.errno, isinstance(e, ValueError))
# expect: SSL CERTIFICATE_VERIFY_FAILED 18 self-signed certificate 1 True
print(end())  # expect: OSError

# Certificates of clients.
strict = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=ca)
strict.load_cert_chain(cert, key)
strict.verify_mode = ssl.CERT_REQUIRED


def in_memory(one, other):
    """Shake hands without sockets; the names of the errors, or of the protocol."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = [one.wrap_bio(to_client, to_server, server_hostname="localhost"),
            other.wrap_bio(to_server, to_client, server_side=True)]
    results = [None, None]
    for _ in range(10):
        for i, end in enumerate(ends):
            try:
                if results[i] is None:
                    end.do_handshake()
                    end.read()
            except ssl.SSLWantReadError:
                pass
            except ssl.SSLError as e:
                results[i] = type(e).__name__
    return [result or end.version() for result, end in zip(results, ends)]


print(in_memory(client, strict), in_memory(client, server_context), in_memory(client, own))  # expect: ['SSLError', 'SSLError'] ['TLSv1.3', 'TLSv1.3'] ['SSLCertVerificationError', 'SSLError']
known = ssl.create_default_context(cafile=ca)
known.load_cert_chain(cert, encrypted, "secret")
print(ask(known, server=strict))  # expect: b'hello'
address, end = serve(strict, lambda c: (once(c), c.getpeercert()["subject"]))
with known.wrap_socket(socket.create_connection(address), server_hostname="localhost") as s:
    s.sendall(b"x")
    print(s.recv(1))
# expect: b'x'
print(end())  # expect: (None, ((('countryName', 'DE'),), (('organizationName', 'Baton Tests'),), (('commonName', 'localhost'),)))

# Agreement on protocols.
def chosen(offered, accepted):
    a, b = ssl.create_default_context(cafile=ca), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    b.load_cert_chain(cert, key)
    a.set_alpn_protocols(offered)
    b.set_alpn_protocols(accepted)
    address, end = serve(b, lambda c: (once(c), c.selected_alpn_protocol())[1])
    with a.wrap_socket(socket.create_connection(address), server_hostname="localhost") as s:
        s.sendall(b"x")
        s.recv(1)
        return s.selected_alpn_protocol(), end()


print(chosen(["h2", "http/1.1"], ["http/1.1"]), chosen(["h2"], ["http/1.1"]))  # expect: ('http/1.1', 'http/1.1') (None, None)
new = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
new.load_cert_chain(cert, key)
new.minimum_version = ssl.TLSVersion.TLSv1_3
old = ssl.create_default_context(cafile=ca)
old.maximum_version = ssl.TLSVersion.TLSv1_2
print(ask(old, server=new))  # expect: SSLError: [SSL: TLSV1_ALERT_PROTOCOL_VERSION] tlsv1 alert protocol version

# Ends: one that is announced, and one that is not.
def unwrapped(connection):
    plain = connection.unwrap()
    return plain.recv(10)


address, end = serve(server_context, unwrapped)
with client.wrap_socket(socket.create_connection(address), server_hostname="localhost") as s:
    print(s.recv(10))
    plain = s.unwrap()
    plain.sendall(b"plain")
    print(end())
# expect: b''
# expect: b'plain'
address, end = serve(server_context, lambda c: None)
with client.wrap_socket(socket.create_connection(address), server_hostname="localhost", suppress_ragged_eofs=False) as s:
    end()
    print(tried(s.recv, 10))
# expect: SSLEOFError: [SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol

# What is not TLS.
def plainly(text):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = listener.getsockname()

        def run():
            sock, _ = listener.accept()
            with sock:
                sock.recv(100_000)
                sock.sendall(text)
        thread = threading.Thread(target=run)
        thread.start()
        with socket.create_connection(address) as sock:
            print(tried(client.wrap_socket, sock, server_hostname="localhost"))
        thread.join()


plainly(b"HTTP/1.0 400 Bad Request\r\n\r\n")  # expect: SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number

# In memory, step by step.
to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
a = client.wrap_bio(to_client, to_server, server_hostname="localhost")
b = server_context.wrap_bio(to_server, to_client, server_side=True)
print(tried(a.do_handshake), a.version(), to_server.pending > 0)  # expect: SSLWantReadError: The operation did not complete (read) None True
for _ in range(10):
    for side in b, a:
        try:
            side.do_handshake()
        except ssl.SSLWantReadError:
            pass
print(a.version(), b.version(), a.write(b"through memory"), b.read(100), tried(b.read, 100))  # expect: TLSv1.3 TLSv1.3 14 b'through memory' SSLWantReadError: The operation did not complete (read)
print(tried(b.unwrap))  # expect: SSLWantReadError: The operation did not complete (read)
print(tried(a.read, 10), "/", a.unwrap(), b.unwrap())  # expect: b'' / None None
bio = ssl.MemoryBIO()
print(bio.write(b"abc"), bio.pending, bio.read(2), bio.eof, bio.write_eof(), bio.read(), bio.eof)  # expect: 3 3 b'ab' False None b'c' True
print(tried(bio.write, b"x"))  # expect: SSLError: ('cannot write() after write_eof()',)

# Wrong use.
print(tried(ssl.SSLSocket), "/", tried(ssl.SSLObject))  # expect: TypeError: SSLSocket does not have a public constructor. Instances are returned by SSLContext.wrap_socket(). / TypeError: SSLObject does not have a public constructor. Instances are returned by SSLContext.wrap_bio().
print(tried(client.wrap_socket, socket.socket()))  # expect: ValueError: check_hostname requires server_hostname
print(tried(ssl.SSLContext, 99))  # expect: ValueError: invalid or unsupported protocol version 99
print(tried(setattr, client, "verify_mode", ssl.CERT_NONE))  # expect: ValueError: Cannot set verify_mode to CERT_NONE when check_hostname is enabled.
print(tried(setattr, client, "verify_mode", 7))  # expect: ValueError: invalid value for verify_mode
print(tried(client.load_verify_locations))  # expect: TypeError: cafile, capath and cadata cannot be all omitted
print(tried(client.load_verify_locations, os.path.join(folder.name, "missing")))  # expect: FileNotFoundError: [Errno 2] No such file or directory
print(tried(client.load_verify_locations, key))  # expect: SSLError: [X509: NO_CERTIFICATE_OR_CRL_FOUND] no certificate or crl found
print(tried(client.load_verify_locations, cadata="nothing"))  # expect: SSLError: no start line: cadata does not contain a certificate
print(tried(server_context.load_cert_chain, cert, both))  # expect: SSLError: [SSL: NO_CERTIFICATE_ASSIGNED] no certificate assigned
print(tried(server_context.load_cert_chain, key))  # expect: SSLError: [SSL] PEM lib
print(tried(server_context.load_cert_chain, ca + "x"))  # expect: FileNotFoundError: [Errno 2] No such file or directory
print(tried(client.set_alpn_protocols, [""]))  # expect: SSLError: ('ALPN protocols must be 1 to 255 in length',)
print(tried(client.set_ciphers, "NOTHING"))  # expect: SSLError: ('No cipher can be selected.',)
print(ssl.cert_time_to_seconds("Jan  5 09:34:43 2018 GMT"), ssl.get_protocol_name(ssl.PROTOCOL_TLS_SERVER), len(ssl.RAND_bytes(5)))  # expect: 1515144883 PROTOCOL_TLS_SERVER 5
print(ssl.DER_cert_to_PEM_cert(ssl.PEM_cert_to_DER_cert(CA)) == CA, [type(c).__name__ for c in client.get_ca_certs()])  # expect: True ['dict']


# HTTPS.
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"{self.command} {self.path} {self.request.version() is not None}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        pass


with Server(("127.0.0.1", 0), Handler) as server:
    server.socket = server_context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    host = f"localhost:{server.server_port}"
    with urllib.request.urlopen(f"https://{host}/by/urllib", context=client) as answer:
        print(answer.status, answer.read())
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=client))
    print(opener.open(f"https://{host}/by/opener").read())
    c = http.client.HTTPSConnection(host, context=client)
    c.request("GET", "/by/client")
    print(c.getresponse().read())
    c.close()
    distrusting = ssl.create_default_context(cadata=SELF_SIGNED)
    try:
        urllib.request.urlopen(f"https://{host}/", context=distrusting)
    except urllib.error.URLError as e:
        print(e.reason.verify_message)
    print(http.client.HTTPSConnection("h").port, "https" in str(tried(urllib.request.urlopen, "https:///x")))
    server.shutdown()
    thread.join()
# expect: 200 b'GET /by/urllib True'
# expect: b'GET /by/opener True'
# expect: b'GET /by/client True'
# expect: unable to get local issuer certificate
# expect: 443 False
folder.cleanup()
