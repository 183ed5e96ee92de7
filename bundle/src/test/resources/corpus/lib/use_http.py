# requires: 3.12
import email.utils
import http
import http.client
import http.server
import io
import os
import socket
import socketserver
import tempfile
import threading
import urllib.error
import urllib.request
from http import HTTPMethod, HTTPStatus


def error(call):
    try:
        return call()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    seen = []

    def log_message(self, format, *args):
        self.seen.append(format % args)

    def answer(self, code, body, **headers):
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self):
        if self.path == "/chunked":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"3\r\nabc\r\n6;x=y\r\nde\nfgh\r\n0\r\nT: u\r\n\r\n")
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "10")
            self.end_headers()
            self.wfile.write(b"abc")
            self.close_connection = True
        elif self.path == "/gone":
            self.close_connection = True
        elif self.path == "/broken":
            self.wfile.write(b"nonsense\r\n")
            self.close_connection = True
        elif self.path.startswith("/hop"):
            n = int(self.path[4:])
            self.answer(302, b"", Location=f"/hop{n - 1}" if n else "/")
        elif self.path == "/loop":
            self.answer(301, b"", Location="/loop")
        elif self.path == "/away":
            self.answer(302, b"", Location="file:///etc/passwd")
        elif self.path == "/secret":
            if self.headers["Authorization"] == "Basic dXNlcjpwYXNz":
                self.answer(200, b"in")
            else:
                self.answer(401, b"", WWW_Authenticate='Basic realm="R"')
        elif self.path == "/fail":
            self.send_error(404)
        elif self.path == "/why":
            self.send_error(500, "Very <bad>", "because")
        else:
            self.answer(200, f"{self.path} {self.headers.get('X-Test')}".encode(), X_One="1", X_Two="a")

    do_HEAD = do_GET

    def do_POST(self):
        if self.headers.get("Transfer-Encoding") == "chunked":
            data = b""
            while size := int(self.rfile.readline(), 16):
                data += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            data = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(201, data, X_Type=str(self.headers.get("Content-Type")))


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
thread = threading.Thread(target=server.serve_forever, args=(0.05,))
thread.start()
host, port = server.server_address
base = f"http://127.0.0.1:{port}"
print(server.server_port == port, HTTPStatus.NOT_FOUND, repr(HTTPStatus(404)), HTTPStatus.OK.phrase, HTTPStatus.OK.description, HTTPStatus.IM_A_TEAPOT.is_client_error, HTTPMethod.GET, repr(HTTPMethod.GET), HTTPMethod.PUT.description, error(lambda: HTTPStatus(99)))  # expect: True 404 <HTTPStatus.NOT_FOUND: 404> OK Request fulfilled, document follows True GET <HTTPMethod.GET> Replace the target with the request payload. ValueError: 99 is not a valid HTTPStatus

c = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
c.request("GET", "/path?q=1", headers={"X-Test": "yes"})
r = c.getresponse()
print(r.status, r.reason, r.version, r.getheader("x-one"), r.getheader("none", "default"), r.headers["X-TWO"], r.length, r.closed, r.isclosed())  # expect: 200 OK 11 1 default a 13 False False
print([name for name, _ in r.getheaders()], r.msg is r.headers, r.getheader("Server").split("/")[0], r.read(3), r.read1(2), r.peek()[:3], r.read(), r.read(), r.isclosed(), r.getcode())  # expect: ['Server', 'Date', 'X-One', 'X-Two', 'Content-Length'] True BaseHTTP b'/pa' b'th' b'?q=' b'?q=1 yes' b'' True 200
c.request("GET", "/chunked")
r = c.getresponse()
print(r.chunked, r.length, r.read(2), r.readline(), r.read1(100), r.read(), r.isclosed())  # expect: True None b'ab' b'cde\n' b'fgh' b'' True
c.request("GET", "/chunked")
r = c.getresponse()
print(error(lambda: c.request("GET", "/")), error(lambda: c.getresponse()), list(r))  # expect: None ResponseNotReady: Request-sent [b'abcde\n', b'fgh']
c = http.client.HTTPConnection(f"127.0.0.1:{port}")
c.request("POST", "/p", body="text", headers={"Content-Type": "text/x"})
r = c.getresponse()
print(r.status, r.getheader("X-Type"), r.read())  # expect: 201 text/x b'text'
c.request("POST", "/p", body=[b"pieces ", b"of ", b"it"])
print(c.getresponse().read())  # expect: b'pieces of it'
c.request("POST", "/p", body=io.BytesIO(b"from a file" * 1000))
print(len(c.getresponse().read()))  # expect: 11000
c.request("HEAD", "/h")
r = c.getresponse()
print(r.read(), r.getheader("Content-Length"))  # expect: b'' 7
c.request("GET", "/cut")
r = c.getresponse()
print(error(r.read), error(lambda: r.read()))  # expect: IncompleteRead: IncompleteRead(3 bytes read, 7 more expected) b''
c.request("GET", "/gone")
print(error(c.getresponse))  # expect: RemoteDisconnected: Remote end closed connection without response
c.close()
c.request("GET", "/broken")
print(error(c.getresponse).split())  # expect: ['BadStatusLine:', 'nonsense']
c.close()
c.request("PUT", "/x")
r = c.getresponse()
print(r.status, r.reason, r.getheader("Content-Type"), r.read().split()[:6])  # expect: 501 Unsupported method ('PUT') text/html;charset=utf-8 [b'<!DOCTYPE', b'HTML>', b'<html', b'lang="en">', b'<head>', b'<meta']
c.close()
for bad in ("GET", "/a b"), ("GET", "/a\r\nX: y"), ("G\nT", "/"):
    print(error(lambda: c.request(*bad)))  # expect: InvalidURL: URL can't contain control characters. '/a b' (found at least ' ')
    # expect: InvalidURL: URL can't contain control characters. '/a\r\nX: y' (found at least '\r')
    # expect: ValueError: method can't contain control characters. 'G\nT' (found at least '\n')
    c.close()
print(error(lambda: c.putheader("a", "b")), error(lambda: http.client.HTTPConnection("h:x")), error(lambda: http.client.HTTPConnection("a b")), http.client.HTTPConnection("[::1]:81").host)  # expect: CannotSendHeader:  InvalidURL: nonnumeric port: 'x' InvalidURL: URL can't contain control characters. 'a b' (found at least ' ') ::1
c.putrequest("GET", "/", skip_host=True)
print(error(lambda: c.putheader("a b:", "c")), error(lambda: c.putheader("a", "b\r\nc")), error(lambda: c.putrequest("GET", "/")))  # expect: ValueError: Invalid header name b'a b:' ValueError: Invalid header value b'b\r\nc' CannotSendRequest: Request-started
c.close()
print(http.client.responses[404], http.client.NOT_FOUND, http.client.IncompleteRead(b"abc", 5), repr(http.client.IncompleteRead(b"")), error(lambda: http.client.HTTPConnection("127.0.0.1", 1, timeout=60).request("GET", "/")))  # expect: Not Found 404 IncompleteRead(3 bytes read, 5 more expected) IncompleteRead(0 bytes read) ConnectionRefusedError: [Errno 111] Connection refused


def raw(data):
    with socket.create_connection((host, port)) as s:
        s.sendall(data)
        s.shutdown(socket.SHUT_WR)
        return s.makefile("rb").read().partition(b"\r\n")[0]


print(raw(b"GET / HTTP/1.1\r\n\r\n"), raw(b"GET /\r\n\r\n"), raw(b"nonsense\r\n"), raw(b"GET / HTTP/x\r\n\r\n"), raw(b"GET / HTTP/3.0\r\n\r\n"))  # expect: b'HTTP/1.1 200 OK' b'/ None' b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 400</p>\n        <p>Message: Bad request syntax (\'nonsense\').</p>\n        <p>Error code explanation: 400 - Bad request syntax or unsupported method.</p>\n    </body>\n</html>\n' b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 400</p>\n        <p>Message: Bad request version (\'HTTP/x\').</p>\n        <p>Error code explanation: 400 - Bad request syntax or unsupported method.</p>\n    </body>\n</html>\n' b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 505</p>\n        <p>Message: Invalid HTTP version (3.0).</p>\n        <p>Error code explanation: 505 - Cannot fulfill request.</p>\n    </body>\n</html>\n'
print(raw(b"PUT /\r\n\r\n"), raw(b"a b c d\r\n"), raw(b""), raw(b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n"))  # expect: b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 400</p>\n        <p>Message: Bad HTTP/0.9 request type (\'PUT\').</p>\n        <p>Error code explanation: 400 - Bad request syntax or unsupported method.</p>\n    </body>\n</html>\n' b'<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 400</p>\n        <p>Message: Bad request version (\'d\').</p>\n        <p>Error code explanation: 400 - Bad request syntax or unsupported method.</p>\n    </body>\n</html>\n' b'' b'HTTP/1.1 431 Too many headers'

with urllib.request.urlopen(base + "/u#frag", timeout=60) as r:
    print(r.status, r.code, r.msg, r.url == base + "/u#frag", r.geturl() == r.url, r.info() is r.headers, r.read(), r.headers.get_content_type())  # expect: 200 200 OK True True True b'/u None' text/plain
print(urllib.request.urlopen(urllib.request.Request(base + "/h", headers={"x-test": "req"})).read())  # expect: b'/h req'
r = urllib.request.urlopen(base + "/p", data=b"a=1")
print(r.status, r.getheader("X-Type"), r.read())  # expect: 201 application/x-www-form-urlencoded b'a=1'
print(urllib.request.urlopen(base + "/hop3").geturl() == base + "/", error(lambda: urllib.request.urlopen(base + "/hop20")).split("\n"))  # expect: True ['HTTPError: HTTP Error 302: The HTTP server returned a redirect error that would lead to an infinite loop.', 'The last 30x error message was:', 'Found']
print(error(lambda: urllib.request.urlopen(base + "/loop")).split("\n"), error(lambda: urllib.request.urlopen(base + "/away")))  # expect: ['HTTPError: HTTP Error 301: The HTTP server returned a redirect error that would lead to an infinite loop.', 'The last 30x error message was:', 'Moved Permanently'] HTTPError: HTTP Error 302: Found - Redirection to url 'file:///etc/passwd' is not allowed
try:
    urllib.request.urlopen(base + "/fail")
except urllib.error.HTTPError as e:
    print(e, repr(e), e.code, e.reason, e.msg, e.headers["Connection"], e.url == base + "/fail", b"Nothing matches the given URI" in e.read(), isinstance(e, OSError))  # expect: HTTP Error 404: Not Found <HTTPError 404: 'Not Found'> 404 Not Found Not Found close True True True
try:
    urllib.request.urlopen(base + "/why")
except urllib.error.HTTPError as e:
    print(e, e.fp.read().decode().split("\n")[9:11])  # expect: HTTP Error 500: Very <bad> ['        <p>Message: Very &lt;bad&gt;.</p>', '        <p>Error code explanation: 500 - because.</p>']
opener = urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler())
auth = urllib.request.HTTPBasicAuthHandler()
auth.add_password("R", base, "user", "pass")
print(urllib.request.build_opener(auth).open(base + "/secret").read(), error(lambda: opener.open(base + "/secret")))  # expect: b'in' HTTPError: HTTP Error 401: Unauthorized
print(error(lambda: urllib.request.urlopen("http://127.0.0.1:1/")), error(lambda: urllib.request.urlopen("nothing")), error(lambda: urllib.request.urlopen("foo://x")))  # expect: URLError: <urlopen error [Errno 111] Connection refused> ValueError: unknown url type: 'nothing' URLError: <urlopen error unknown url type: foo>
print(error(lambda: urllib.request.urlopen(base, data="text")), error(lambda: urllib.request.urlopen("http:///x")), error(lambda: urllib.request.urlopen("file:///no/such")))  # expect: TypeError: POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str. URLError: <urlopen error no host given> URLError: <urlopen error [Errno 2] No such file or directory: '/no/such'>
r = urllib.request.urlopen("data:text/x;charset=utf-8;base64,aGk=")
print(r.read(), r.headers["Content-type"], r.headers["content-length"], urllib.request.urlopen("data:,a%20b").read())  # expect: b'hi' text/x;charset=utf-8 2 b'a b'
q = urllib.request.Request("http://h:8/p?q#f", data=b"1", headers={"content-TYPE": "x"}, method="PUT")
print(q.get_method(), q.full_url, q.type, q.host, q.selector, q.fragment, q.headers, q.has_header("Content-type"), q.get_header("Content-type"), q.header_items(), q.origin_req_host, q.data)  # expect: PUT http://h:8/p?q#f http h:8 /p?q f {'Content-type': 'x'} True x [('Content-type', 'x')] h b'1'
server.shutdown()
thread.join()
server.server_close()
print(len(Handler.seen) > 30, Handler.seen[0])  # expect: True "GET /path?q=1 HTTP/1.1" 200 -
# ---
# requires: 3.12
import email
import email.message
import email.utils
import io
import mimetypes
import os
import pathlib
import pickle
import socketserver
import tempfile
import threading
import urllib.request
from http.cookies import BaseCookie, CookieError, Morsel, SimpleCookie
from http.server import HTTPServer, SimpleHTTPRequestHandler, ThreadingHTTPServer


def error(call):
    try:
        return call()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


c = SimpleCookie()
c["a"] = "plain"
c["b"] = 'with "quotes", and ü;\n'
c["n"] = 5
c["a"]["path"] = "/p"
c["a"]["Max-Age"] = 10
c["a"]["secure"] = True
c["a"]["httponly"] = ""
c["a"]["comment"] = "a b"
c["a"]["samesite"] = "Lax"
print(c.output().split("\r\n"), repr(c), repr(c["a"]), c["b"].value, c["b"].coded_value, c["a"].key)  # expect: ['Set-Cookie: a=plain; Comment="a b"; Max-Age=10; Path=/p; SameSite=Lax; Secure', 'Set-Cookie: b="with \\"quotes\\"\\054 and \\374\\073\\012"', 'Set-Cookie: n=5'] <SimpleCookie: a='plain' b='with "quotes", and ü;\n' n='5'> <Morsel: a=plain; Comment="a b"; Max-Age=10; Path=/p; SameSite=Lax; Secure> with "quotes", and ü;
# expect:  "with \"quotes\"\054 and \374\073\012" a
print(c.output(attrs=["path"], header="C:", sep="|"), str(c["n"]), c["a"].OutputString(["path", "secure"]), c["a"] == c["a"].copy(), c["a"].isReservedKey("Path"))  # expect: C: a=plain; Path=/p|C: b="with \"quotes\"\054 and \374\073\012"|C: n=5 Set-Cookie: n=5 a=plain; Path=/p; Secure True True
print(error(lambda: c.__setitem__("bad key", "x")), error(lambda: c.__setitem__("path", "x")), error(lambda: c["a"].__setitem__("nothing", 1)), error(lambda: c["a"].update({"q": 1})))  # expect: CookieError: Illegal key 'bad key' CookieError: Attempt to set a reserved key 'path' CookieError: Invalid attribute 'nothing' CookieError: Invalid attribute 'q'
d = SimpleCookie('x=1; y="two words"; Path=/q; Secure; z="\\"q\\" \\054"')
print(str(d).split(), [(k, m.value, m["path"], m["secure"]) for k, m in d.items()], c.js_output()[:60].split())  # expect: ['Set-Cookie:', 'x=1', 'Set-Cookie:', 'y="two', 'words";', 'Path=/q;', 'Secure', 'Set-Cookie:', 'z="\\"q\\"', '\\054"'] [('x', '1', '', ''), ('y', 'two words', '/q', True), ('z', '"q" ,', '', '')] ['<script', 'type="text/javascript">', '<!--', 'begin']
print(*map(repr, [SimpleCookie("a=b; path; c=d"), SimpleCookie("Path=/; a=b"), SimpleCookie("$Version=1; a=b; $Path=/x")["a"]["path"], SimpleCookie("a=b=c; d=[1]"), SimpleCookie("novalue; a=b"), SimpleCookie({"k": "v"}), BaseCookie("q=\"r\"")]))  # expect: <SimpleCookie: > <SimpleCookie: > '/x' <SimpleCookie: a='b=c' d='[1]'> <SimpleCookie: > <SimpleCookie: k='v'> <BaseCookie: q='"r"'>
print(SimpleCookie("e=1; expires=Wed, 09 Jun 2021 10:18:14 GMT; f=2").output().split("\r\n"), pickle.loads(pickle.dumps(c["a"])) == c["a"])  # expect: ['Set-Cookie: e=1; expires=Wed, 09 Jun 2021 10:18:14 GMT', 'Set-Cookie: f=2'] True
print([mimetypes.guess_type(n) for n in ("a.html", "b.tar.gz", "c.tgz", "d.PNG", "e", "f.svgz", "g.js", "http://h/x.css?q", "data:text/x,1", "h.unknownext", "i.py", "j.jpg")])  # expect: [('text/html', None), ('application/x-tar', 'gzip'), ('application/x-tar', 'gzip'), ('image/png', None), (None, None), ('image/svg+xml', 'gzip'), ('text/javascript', None), (None, None), ('text/x', None), (None, None), ('text/x-python', None), ('image/jpeg', None)]
print(mimetypes.guess_extension("text/html"), mimetypes.guess_extension("image/jpeg"), mimetypes.guess_all_extensions("text/css"), mimetypes.guess_extension("no/thing"))  # expect: .html .jpg ['.css'] None
mimetypes.add_type("x/y", ".zzz")
print(mimetypes.guess_type("a.zzz"), mimetypes.guess_extension("x/y"))  # expect: ('x/y', None) .zzz
m = email.message_from_string("Subject: Hi\nContent-Type: Text/HTML; charset=\"UTF-8\"; x=y\nX: a\nx: b\n  folded\n\nbody\nmore\n")
print(m["subject"], m.get_all("X"), m.keys(), m.get_content_type(), m.get_content_charset(), m.get_param("x"), m.get_params(), m.get_payload(), m["none"], len(m), "SUBJECT" in m)  # expect: Hi ['a', 'b\n  folded'] ['Subject', 'Content-Type', 'X', 'x'] text/html utf-8 y [('Text/HTML', ''), ('charset', 'UTF-8'), ('x', 'y')] body
# expect: more
# expect:  None 4 True
m["New"] = "v"
del m["x"]
m.replace_header("subject", "Ho")
m.add_header("Content-Disposition", "attachment", filename="a b.txt")
print(m.items(), m.get_filename(), error(lambda: m.replace_header("q", "r")), m.get_content_maintype(), m.get("zz", 1))  # expect: [('Subject', 'Ho'), ('Content-Type', 'Text/HTML; charset="UTF-8"; x=y'), ('New', 'v'), ('Content-Disposition', 'attachment; filename="a b.txt"')] a b.txt KeyError: 'q' text 1
print(email.message_from_bytes(b"A: b\r\n\r\nc\r\n").get_payload().split(), email.message.Message().get_content_type())  # expect: ['c'] text/plain
print(email.utils.formatdate(1e9, usegmt=True), email.utils.formatdate(0), email.utils.parsedate_to_datetime("Sun, 09 Sep 2001 01:46:40 GMT"), email.utils.parsedate_tz("Mon, 1 Jan 2024 10:20:30 +0130"), email.utils.parsedate("nonsense"), error(lambda: email.utils.parsedate_to_datetime("x")))  # expect: Sun, 09 Sep 2001 01:46:40 GMT Thu, 01 Jan 1970 00:00:00 -0000 2001-09-09 01:46:40+00:00 (2024, 1, 1, 10, 20, 30, 0, 1, -1, 5400) None ValueError: Invalid date value or format "x"


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


class Datagram(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read()[::-1])


import socket

with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Echo) as server:
    t = threading.Thread(target=server.serve_forever, args=(0.05,))
    t.start()
    with socket.create_connection(server.server_address) as s:
        s.sendall(b"abc\ndef\n")
        s.shutdown(socket.SHUT_WR)
        print(s.makefile("rb").read())  # expect: b'ABC\nDEF\n'
    server.shutdown()
    t.join()
with socketserver.UDPServer(("127.0.0.1", 0), Datagram) as server:
    with socket.socket(type=socket.SOCK_DGRAM) as s:
        s.sendto(b"abc", server.server_address)
        server.handle_request()
        print(s.recv(10))  # expect: b'cba'
    server.timeout = 0
    print(server.handle_request())  # expect: None


class Files(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


with tempfile.TemporaryDirectory() as top:
    os.makedirs(top + "/root/sub")
    pathlib.Path(top, "outside.txt").write_text("secret")
    pathlib.Path(top, "root/a.txt").write_text("text of a")
    pathlib.Path(top, "root/sub/<x>.html").write_text("<p>")
    os.utime(top + "/root/a.txt", (1e9, 1e9))
    with ThreadingHTTPServer(("127.0.0.1", 0), lambda *a: Files(*a, directory=top + "/root")) as server:
        t = threading.Thread(target=server.serve_forever, args=(0.05,))
        t.start()
        base = "http://127.0.0.1:%d" % server.server_port

        def get(path, **headers):
            try:
                with urllib.request.urlopen(urllib.request.Request(base + path, headers=headers)) as r:
                    return r.status, r.headers["Content-Type"], r.headers["Last-Modified"], r.read().decode()
            except urllib.error.HTTPError as e:
                return e.code, e.msg

        print(get("/a.txt"), get("/none"), get("/../outside.txt"), get("/%2e%2e/outside.txt"), get("/a.txt/"))  # expect: (200, 'text/plain', 'Sun, 09 Sep 2001 01:46:40 GMT', 'text of a') (404, 'File not found') (404, 'File not found') (404, 'File not found') (404, 'File not found')
        print(get("/a.txt", If_Modified_Since="Sun, 09 Sep 2001 01:46:40 GMT"), get("/a.txt", **{"If-Modified-Since": "Sun, 09 Sep 2001 01:46:40 GMT"}))  # expect: (200, 'text/plain', 'Sun, 09 Sep 2001 01:46:40 GMT', 'text of a') (304, 'Not Modified')
        print(get("/sub?q"), get("/"))  # expect: (200, 'text/html; charset=utf-8', None, '<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for /sub/?q</title>\n</head>\n<body>\n<h1>Directory listing for /sub/?q</h1>\n<hr>\n<ul>\n<li><a href="%3Cx%3E.html">&lt;x&gt;.html</a></li>\n</ul>\n<hr>\n</body>\n</html>\n') (200, 'text/html; charset=utf-8', None, '<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for /</title>\n</head>\n<body>\n<h1>Directory listing for /</h1>\n<hr>\n<ul>\n<li><a href="a.txt">a.txt</a></li>\n<li><a href="sub/">sub/</a></li>\n</ul>\n<hr>\n</body>\n</html>\n')
        server.shutdown()
        t.join()
    print(urllib.request.urlretrieve("file://" + top + "/root/a.txt", top + "/copy")[1].items(), pathlib.Path(top, "copy").read_text())  # expect: [('Content-type', 'text/plain'), ('Content-length', '9'), ('Last-modified', 'Sun, 09 Sep 2001 01:46:40 GMT')] text of a
