# requires: 3.12
import datetime
import email
import email.header
import email.iterators
import email.policy
import email.utils
import io
import re
from email import encoders
from email.generator import BytesGenerator, Generator
from email.header import Header, decode_header, make_header
from email.headerregistry import Address, Group
from email.message import EmailMessage, Message
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.parser import BytesFeedParser, BytesParser, HeaderParser, Parser


def error(call, *args, **kwargs):
    try:
        return call(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def shown(text):
    return re.sub(r"={15}\d+==", "BOUNDARY", text)


# A message of mail.
m = EmailMessage()
m["Subject"] = "Grüße aus Köln und mehr"
m["From"] = Address("Jörg Müller", "j", "x.example")
m["To"] = "a@x.org, Bob Brown <b@y.org>, \"Doe, Jane\" <jane@y.org>"
m["Date"] = datetime.datetime(2024, 2, 29, 12, 30, tzinfo=datetime.timezone.utc)
m.set_content("Hello\nWörld\n")
print(m)  # expect: Subject: Grüße aus Köln und mehr
# expect: From: Jörg Müller <j@x.example>
# expect: To: a@x.org, Bob Brown <b@y.org>, "Doe, Jane" <jane@y.org>
# expect: Date: Thu, 29 Feb 2024 12:30:00 +0000
# expect: Content-Type: text/plain; charset="utf-8"
# expect: Content-Transfer-Encoding: base64
# expect: MIME-Version: 1.0
# expect:
# expect: SGVsbG8KV8O2cmxkCg==
# expect:
print(m.as_string())  # expect: Subject: =?utf-8?b?R3LDvMOfZSBhdXMgS8O2bG4=?= und mehr
# expect: From: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <j@x.example>
# expect: To: a@x.org, Bob Brown <b@y.org>, "Doe, Jane" <jane@y.org>
# expect: Date: Thu, 29 Feb 2024 12:30:00 +0000
# expect: Content-Type: text/plain; charset="utf-8"
# expect: Content-Transfer-Encoding: base64
# expect: MIME-Version: 1.0
# expect:
# expect: SGVsbG8KV8O2cmxkCg==
# expect:
print(m.as_bytes())  # expect: b'Subject: =?utf-8?b?R3LDvMOfZSBhdXMgS8O2bG4=?= und mehr\nFrom: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <j@x.example>\nTo: a@x.org, Bob Brown <b@y.org>, "Doe, Jane" <jane@y.org>\nDate: Thu, 29 Feb 2024 12:30:00 +0000\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit\nMIME-Version: 1.0\n\nHello\nW\xc3\xb6rld\n'
m.set_content("plain text\n")
m.add_alternative("<p>hi</p>\n", subtype="html")
m.add_attachment(bytes(range(90)), maintype="application", subtype="octet-stream", filename="däta.bin")
m.add_attachment("a,b\n", subtype="csv", filename="a.csv")
m.add_attachment(EmailMessage())
print(shown(m.as_string()))  # expect: Subject: =?utf-8?b?R3LDvMOfZSBhdXMgS8O2bG4=?= und mehr
# expect: From: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <j@x.example>
# expect: To: a@x.org, Bob Brown <b@y.org>, "Doe, Jane" <jane@y.org>
# expect: Date: Thu, 29 Feb 2024 12:30:00 +0000
# expect: MIME-Version: 1.0
# expect: Content-Type: multipart/mixed; boundary="BOUNDARY"
# expect:
# expect: --BOUNDARY
# expect: Content-Type: multipart/alternative;
# expect:  boundary="BOUNDARY"
# expect:
# expect: --BOUNDARY
# expect: Content-Type: text/plain; charset="utf-8"
# expect: Content-Transfer-Encoding: 7bit
# expect:
# expect: plain text
# expect:
# expect: --BOUNDARY
# expect: Content-Type: text/html; charset="utf-8"
# expect: Content-Transfer-Encoding: 7bit
# expect: MIME-Version: 1.0
# expect:
# expect: <p>hi</p>
# expect:
# expect: --BOUNDARY--
# expect:
# expect: --BOUNDARY
# expect: Content-Type: application/octet-stream
# expect: Content-Transfer-Encoding: base64
# expect: Content-Disposition: attachment; filename*=utf-8''d%C3%A4ta.bin
# expect: MIME-Version: 1.0
# expect:
# expect: AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4
# expect: OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZ
# expect:
# expect: --BOUNDARY
# expect: Content-Type: text/csv; charset="utf-8"
# expect: Content-Transfer-Encoding: 7bit
# expect: Content-Disposition: attachment; filename="a.csv"
# expect: MIME-Version: 1.0
# expect:
# expect: a,b
# expect:
# expect: --BOUNDARY
# expect: Content-Type: message/rfc822
# expect: Content-Transfer-Encoding: 8bit
# expect: MIME-Version: 1.0
# expect: Content-Disposition: attachment
# expect:
# expect:
# expect:
# expect: --BOUNDARY--
# expect:
email.iterators._structure(m)  # expect: multipart/mixed
# expect:     multipart/alternative
# expect:         text/plain
# expect:         text/html
# expect:     application/octet-stream
# expect:     text/csv
# expect:     message/rfc822
# expect:         text/plain
print(m.get_body().get_content(), m.get_body(("plain",)).get_content_type(), [(a.get_filename(), a.get_content_type(), a.is_attachment()) for a in m.iter_attachments()], m.is_multipart())  # expect: <p>hi</p>
# expect:  text/plain [('däta.bin', 'application/octet-stream', True), ('a.csv', 'text/csv', True), (None, 'message/rfc822', True)] True
print([type(part.get_content()).__name__ for part in m.iter_attachments()], error(m.get_content), error(m.set_content, "x"), error(m.make_alternative))  # expect: ['bytes', 'str', 'EmailMessage'] KeyError: 'multipart/mixed' TypeError: set_content not valid on multipart ValueError: Cannot convert mixed to alternative
print(m["to"].addresses, m["from"].addresses[0].display_name, m["date"].datetime, m["subject"].name, m["content-type"].maintype, dict(list(m.iter_attachments())[0]["content-disposition"].params), sep="\n")  # expect: (Address(display_name='', username='a', domain='x.org'), Address(display_name='Bob Brown', username='b', domain='y.org'), Address(display_name='Doe, Jane', username='jane', domain='y.org'))
# expect: Jörg Müller
# expect: 2024-02-29 12:30:00+00:00
# expect: Subject
# expect: multipart
# expect: {'filename': 'däta.bin'}
print(error(m.__setitem__, "Subject", "again"), error(m.__setitem__, "X", "a\nb"), m["none"], m.get_all("to"), len(m), "subject" in m, m.keys(), sep="\n")  # expect: ValueError: There may be at most 1 Subject headers in a message
# expect: ValueError: Header values may not contain linefeed or carriage return characters
# expect: None
# expect: ['a@x.org, Bob Brown <b@y.org>, "Doe, Jane" <jane@y.org>']
# expect: 6
# expect: True
# expect: ['Subject', 'From', 'To', 'Date', 'MIME-Version', 'Content-Type']
del m["date"]
m["Date"] = "no date"
print(m["date"].datetime, m["date"].defects, m["date"] == "no date")  # expect: None (InvalidDateDefect('Invalid date value or format'),) True
m.replace_header("Subject", "new")
print(m["subject"], error(m.replace_header, "Y", "z"))  # expect: new KeyError: 'y'
long = EmailMessage()
long["Subject"] = "word " * 30 + "end"
long["To"] = [Address(f"Person {i}", f"person{i}", "example.org") for i in range(5)]
long["Cc"] = (Group("Team", [Address("", "a", "b.c"), Address("", "d", "e.f")]), Address("", "x", "y.z"))
long["X-Long"] = "x" * 100
long["X-Umlaut"] = "ü" * 40 + " and " + "ö" * 20
long.set_content("")
print(long.as_string())  # expect: Subject: word word word word word word word word word word word word word word
# expect:  word word word word word word word word word word word word word word word
# expect:  word end
# expect: To: Person 0 <person0@example.org>, Person 1 <person1@example.org>,
# expect:  Person 2 <person2@example.org>, Person 3 <person3@example.org>,
# expect:  Person 4 <person4@example.org>
# expect: Cc: Team: a@b.c, d@e.f;, x@y.z
# expect: X-Long: =?utf-8?q?xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx?=
# expect:  =?utf-8?q?xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx?=
# expect: X-Umlaut: =?utf-8?b?w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8?=
# expect:  =?utf-8?b?w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7wgYW5kIMO2w7Y=?=
# expect:  =?utf-8?b?w7bDtsO2w7bDtsO2w7bDtsO2w7bDtsO2w7bDtsO2w7bDtsO2?=
# expect: Content-Type: text/plain; charset="utf-8"
# expect: Content-Transfer-Encoding: 7bit
# expect: MIME-Version: 1.0
# expect:
# expect:
# expect:
print(long["cc"].groups, long["cc"], sep="\n")  # expect: (Group(display_name='Team', addresses=(Address(display_name='', username='a', domain='b.c'), Address(display_name='', username='d', domain='e.f')), Group(display_name=None, addresses=(Address(display_name='', username='x', domain='y.z'),))
# expect: Team: a@b.c, d@e.f;, x@y.z
for text in ("short\n", "é" * 30 + "\n", "long " * 40, "é" * 200):
    part = EmailMessage()
    part.set_content(text, charset="utf-8")
    print(part["content-transfer-encoding"], part.get_payload()[:40], part.get_content() == text + ("" if text.endswith("\n") else "\n"))
# expect: 7bit short
# expect:  True
# expect: 8bit éééééééééééééééééééééééééééééé
# expect:  True
# expect: quoted-printable long long long long long long long long  True
# expect: base64 w6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOpw6nDqcOp True
part = EmailMessage()
part.set_content("x", subtype="html", cte="quoted-printable", disposition="inline", cid="<1>", params={"format": "flowed"}, headers=["X-A: b"])
print(part, error(part.set_content, "x", cte="strange"), error(part.set_content, 3), error(part.set_content, b"x", "a"))  # expect: X-A: b
# expect: MIME-Version: 1.0
# expect:
# expect:  ValueError: Unknown content transfer encoding strange KeyError: 'builtins.int' TypeError: set_bytes_content() missing 1 required positional argument: 'subtype'
related = EmailMessage()
related.set_content("<img src='cid:1'>", subtype="html")
related.add_related(b"GIF", "image", "gif", cid="<1>")
print([(p.get_content_type(), p["content-disposition"], p["content-id"]) for p in related.walk()], related.get_body().get_content_type(), len(list(related.iter_attachments())))  # expect: [('multipart/related', None, None), ('text/html', None, None), ('image/gif', 'inline', '<1>')] multipart/related 1
# ---
# requires: 3.12
# Messages made of their parts.
import email
import io
from email import encoders
from email.generator import BytesGenerator, DecodedGenerator, Generator
from email.header import Header, decode_header, make_header
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText


def error(call, *args, **kwargs):
    try:
        return call(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


m = MIMEMultipart("mixed", boundary="BB")
m["Subject"] = Header("Grüße", "utf-8")
m["From"] = "me@example.org"
m.attach(MIMEText("hällo\n"))
m.attach(MIMEText("plain\nFrom me\n"))
m.attach(MIMEText("<b>latin é</b>\n", "html", "iso-8859-1"))
part = MIMEBase("application", "x-thing", name="t.bin")
part.set_payload(b"\0\1\2" * 30)
encoders.encode_base64(part)
part.add_header("Content-Disposition", "attachment", filename="t.bin")
m.attach(part)
m.attach(MIMEApplication(b"zip", "zip", Name="z.zip"))
m.attach(MIMEImage(b"GIF89a..."))
m.attach(MIMEMessage(MIMEText("inner")))
m.preamble = "This is a multi-part message."
m["X"] = "a, " * 40 + "z"
m["X-Ümlaut"[:2] + "2"] = "Grüße an alle, die das hier lesen und sich über so lange Zeilen in den Köpfen wundern"
print(m.as_string())  # expect: Content-Type: multipart/mixed; boundary="BB"
# expect: MIME-Version: 1.0
# expect: Subject: =?utf-8?b?R3LDvMOfZQ==?=
# expect: From: me@example.org
# expect: X: a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, z
# expect: X-2: =?utf-8?q?Gr=C3=BC=C3=9Fe_an_alle=2C_die_das_hier_lesen_und_sich_=C3=BCber_so_lange_Zeilen_in_den_K=C3=B6pfen_wundern?=
# expect:
# expect: This is a multi-part message.
# expect: --BB
# expect: Content-Type: text/plain; charset="utf-8"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: base64
# expect:
# expect: aMOkbGxvCg==
# expect:
# expect: --BB
# expect: Content-Type: text/plain; charset="us-ascii"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: 7bit
# expect:
# expect: plain
# expect: From me
# expect:
# expect: --BB
# expect: Content-Type: text/html; charset="iso-8859-1"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: quoted-printable
# expect:
# expect: <b>latin =E9</b>
# expect:
# expect: --BB
# expect: Content-Type: application/x-thing; name="t.bin"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: base64
# expect: Content-Disposition: attachment; filename="t.bin"
# expect:
# expect: AAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAEC
# expect: AAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAEC
# expect:
# expect: --BB
# expect: Content-Type: application/zip; Name="z.zip"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: base64
# expect:
# expect: emlw
# expect:
# expect: --BB
# expect: Content-Type: image/gif
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: base64
# expect:
# expect: R0lGODlhLi4u
# expect:
# expect: --BB
# expect: Content-Type: message/rfc822
# expect: MIME-Version: 1.0
# expect:
# expect: Content-Type: text/plain; charset="us-ascii"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: 7bit
# expect:
# expect: inner
# expect: --BB--
# expect:
print(m.as_bytes().decode("ascii"))  # expect: Content-Type: multipart/mixed; boundary="BB"
# expect: MIME-Version: 1.0
# expect: Subject: =?utf-8?b?R3LDvMOfZQ==?=
# expect: From: me@example.org
# expect: X: a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,
# expect:  a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, z
# expect: X-2: =?utf-8?q?Gr=C3=BC=C3=9Fe_an_alle=2C_die_das_hier_lesen_und_sich_=C3=BC?=
# expect:  =?utf-8?q?ber_so_lange_Zeilen_in_den_K=C3=B6pfen_wundern?=
# expect:
# expect: This is a multi-part message.
# expect: --BB
# expect: Content-Type: text/plain; charset="utf-8"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: base64
# expect:
# expect: aMOkbGxvCg==
# expect:
# expect: --BB
# expect: Content-Type: text/plain; charset="us-ascii"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: 7bit
# expect:
# expect: plain
# expect: From me
# expect:
# expect: --BB
# expect: Content-Type: text/html; charset="iso-8859-1"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: quoted-printable
# expect:
# expect: <b>latin =E9</b>
# expect:
# expect: --BB
# expect: Content-Type: application/x-thing; name="t.bin"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: base64
# expect: Content-Disposition: attachment; filename="t.bin"
# expect:
# expect: AAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAEC
# expect: AAECAAECAAECAAECAAECAAECAAECAAECAAECAAECAAEC
# expect:
# expect: --BB
# expect: Content-Type: application/zip; Name="z.zip"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: base64
# expect:
# expect: emlw
# expect:
# expect: --BB
# expect: Content-Type: image/gif
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: base64
# expect:
# expect: R0lGODlhLi4u
# expect:
# expect: --BB
# expect: Content-Type: message/rfc822
# expect: MIME-Version: 1.0
# expect:
# expect: Content-Type: text/plain; charset="us-ascii"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: 7bit
# expect:
# expect: inner
# expect: --BB--
# expect:
print([p.get_content_type() for p in m.walk()], m.get_charsets(), m.get_boundary(), m.get_payload(0)["content-transfer-encoding"], m.get_payload(0).get_payload(decode=True), m.get_payload(3).get_filename(), m.get_payload(4).get_param("name"))  # expect: ['multipart/mixed', 'text/plain', 'text/plain', 'text/html', 'application/x-thing', 'application/zip', 'image/gif', 'message/rfc822', 'text/plain'] [None, 'utf-8', 'us-ascii', 'iso-8859-1', None, None, None, None, 'us-ascii'] BB base64 b'h\xc3\xa4llo\n' t.bin z.zip
out = io.StringIO()
Generator(out, mangle_from_=True, maxheaderlen=40).flatten(m.get_payload(1), unixfrom=True)
print(out.getvalue().replace(out.getvalue().split("\n")[0], "FROM"))  # expect: FROM
# expect: Content-Type: text/plain;
# expect:  charset="us-ascii"
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: 7bit
# expect:
# expect: plain
# expect: >From me
# expect:
out = io.BytesIO()
BytesGenerator(out, policy=m.policy.clone(linesep="\r\n")).flatten(m.get_payload(2))
print(out.getvalue())  # expect: b'Content-Type: text/html; charset="iso-8859-1"\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<b>latin =E9</b>\r\n'
out = io.StringIO()
DecodedGenerator(out).flatten(m)
print(out.getvalue())  # expect: Content-Type: multipart/mixed; boundary="BB"
# expect: MIME-Version: 1.0
# expect: Subject: =?utf-8?b?R3LDvMOfZQ==?=
# expect: From: me@example.org
# expect: X: a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a,
# expect:  a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, z
# expect: X-2: =?utf-8?q?Gr=C3=BC=C3=9Fe_an_alle=2C_die_das_hier_lesen_und_sich_=C3=BC?=
# expect:  =?utf-8?q?ber_so_lange_Zeilen_in_den_K=C3=B6pfen_wundern?=
# expect:
# expect: aMOkbGxvCg==
# expect:
# expect: plain
# expect: From me
# expect:
# expect: <b>latin =E9</b>
# expect:
# expect: [Non-text (application/x-thing) part of message omitted, filename t.bin]
# expect: [Non-text (application/zip) part of message omitted, filename z.zip]
# expect: [Non-text (image/gif) part of message omitted, filename [no filename]]
# expect: [Non-text (message/rfc822) part of message omitted, filename [no filename]]
# expect: inner
# expect:
print(error(MIMEImage, b"?"), error(MIMEText("x").attach, 1), error(m.get_payload, 50), error(MIMEMessage, 3), error(MIMEText("x").get_payload, 1))  # expect: TypeError: Could not guess image MIME subtype MultipartConversionError: Cannot attach additional subparts to non-multipart/* IndexError: list index out of range TypeError: Argument is not an instance of Message TypeError: Expected list, got <class 'str'>
plain = Message()
plain["Content-Type"] = 'text/plain; charset="us-ascii"; format=flowed; x="a;b"'
print(plain.get_params(), plain.get_param("X"), plain.get_param("none", 3), plain.get_content_charset(), plain.get_content_subtype())  # expect: [('text/plain', ''), ('charset', 'us-ascii'), ('format', 'flowed'), ('x', 'a;b')] a;b 3 us-ascii plain
plain.set_param("format", "fixed")
plain.set_param("new", "vä", charset="utf-8")
plain.del_param("charset")
print(plain["content-type"], plain.get_param("new"), plain.get_filename("no"))  # expect: text/plain; format="fixed"; x="a;b"; new*=utf-8''v%C3%83%C2%A4 ('utf-8', '', 'vÃ\x83Â¤') no
plain.set_type("text/html")
plain.set_charset("utf-8")
print(plain.as_string(), plain.get_charset(), plain.items())  # expect: MIME-Version: 1.0
# expect: Content-Type: text/html; format="fixed"; x="a;b"; new*=utf-8''v%C3%83%C2%83%C3%82%C2%A4; charset="utf-8"
# expect: Content-Transfer-Encoding: base64
# expect:
# expect:  utf-8 [('MIME-Version', '1.0'), ('Content-Type', 'text/html; format="fixed"; x="a;b"; new*=utf-8\'\'v%C3%83%C2%83%C3%82%C2%A4; charset="utf-8"'), ('Content-Transfer-Encoding', 'base64')]
plain.set_payload("äöü", "latin-1")
print(plain.get_payload(), plain.get_payload(decode=True), plain["content-type"])  # expect: äöü b'' text/html; format="fixed"; x="a;b"; charset="iso-8859-1"; new*=utf-8''v%C3%83%C2%83%C3%82%C2%83%C3%83%C2%82%C3%82%C2%A4
q = MIMEBase("text", "plain")
q.set_payload("a=b  \nc\n")
encoders.encode_quopri(q)
n = MIMEBase("text", "plain")
n.set_payload("x")
encoders.encode_7or8bit(n)
print(q.as_string(), n.as_string())  # expect: Content-Type: text/plain
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: quoted-printable
# expect:
# expect: a=3Db=20=20
# expect: c
# expect:  Content-Type: text/plain
# expect: MIME-Version: 1.0
# expect: Content-Transfer-Encoding: 7bit
# expect:
# expect: x
h = Header("Plain", header_name="Subject")
h.append("späß", "iso-8859-1")
h.append(" and more")
h.append("日本語", "utf-8")
print(h.encode(), str(h), h == str(h), repr(Header("x" * 100 + " y", header_name="S").encode()), repr(Header("a; b, " * 15, header_name="S", maxlinelen=40).encode()))  # expect: Plain =?iso-8859-1?q?sp=E4=DF?= and more =?utf-8?b?5pel5pys6Kqe?= Plain späß and more 日本語 True '\n xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n y' 'a; b, a; b, a; b, a; b, a; b, a;\n b, a; b, a; b, a; b, a; b, a; b, a;\n b, a; b, a; b, a; b, '
for text in ("=?utf-8?q?Gr=C3=BC=C3=9Fe?= plain =?utf-8?b?w7w=?= =?utf-8?q?_x?=", "plain", "=?iso-8859-1?Q?sp=E4=DF?=", "=?utf-8?q?a?=b"):
    print(decode_header(text), str(make_header(decode_header(text))))
# expect: [(b'Gr\xc3\xbc\xc3\x9fe', 'utf-8'), (b' plain ', None), (b'\xc3\xbc x', 'utf-8')] Grüße plain ü x
# expect: [('plain', None)] plain
# expect: [(b'sp\xe4\xdf', 'iso-8859-1')] späß
# expect: [(b'a', 'utf-8'), (b'b', None)] a b
print(repr(Header("ü" * 60, "utf-8", header_name="Subject").encode()), error(Header, "ü", "us-ascii"), error(Header("a\nb: c").encode))  # expect: '=?utf-8?b?w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8?=\n =?utf-8?b?w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8?=\n =?utf-8?b?w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8w7zDvMO8?=' ü HeaderParseError: header value appears to contain an embedded header: 'a\nb: c'
# ---
# requires: 3.12
# Reading.
import email
import email.policy
from email import policy
from email.parser import BytesFeedParser, BytesHeaderParser, BytesParser, FeedParser, HeaderParser, Parser

TEXT = """\
From sender@x Mon Jan  1
From: =?utf-8?q?J=C3=B6rg?= <j@x.de>
To: a@b.c,
 "D, E" <d@e.f>, Group: g@h.i, k@l.m;
Subject: =?utf-8?b?R3LDvMOfZQ==?= an =?iso-8859-1?q?alle?=
Date: Thu, 29 Feb 2024 12:30:00 +0100
Message-ID: <1@x.de>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="XX"

preamble
--XX
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

H=C3=A4llo=
 Welt
--XX
Content-Type: text/html; charset=latin-1
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="s\\"eite.html"

PGI+5DwvYj4=
--XX
Content-Type: message/rfc822

Subject: inner

body
--XX
Content-Type: application/x; name*0="long"; name*1="er.bin"
Content-Disposition: attachment; filename*=utf-8''%C3%A4.bin

data
--XX--
epilogue
"""
m = email.message_from_string(TEXT)
print(m["from"], m["to"], m["subject"], m.get_unixfrom(), m.preamble, m.epilogue, m.defects, sep="|")  # expect: =?utf-8?q?J=C3=B6rg?= <j@x.de>|a@b.c,
# expect:  "D, E" <d@e.f>, Group: g@h.i, k@l.m;|=?utf-8?b?R3LDvMOfZQ==?= an =?iso-8859-1?q?alle?=|From sender@x Mon Jan  1|preamble|epilogue
# expect: |[]
print([(p.get_content_type(), p.get_filename(), p.get_payload(decode=True)) for p in m.walk()])  # expect: [('multipart/mixed', None, None), ('text/plain', None, b'H\xc3\xa4llo Welt'), ('text/html', 's"eite.html', b'<b>\xe4</b>'), ('message/rfc822', None, None), ('text/plain', None, b'body'), ('application/x', 'ä.bin', b'data')]
print(m.get_payload(2).get_payload(0)["subject"], m.get_payload(3).get_param("name"), m.as_string(unixfrom=True) == TEXT.replace("multipart/mixed; ", "multipart/mixed; "))  # expect: inner longer.bin True
m = email.message_from_bytes(TEXT.encode(), policy=policy.default)
print(type(m).__name__, m["from"], m["to"], m["subject"], m["date"].datetime.isoformat(), m["message-id"], m["mime-version"].major)  # expect: EmailMessage Jörg <j@x.de> a@b.c, "D, E" <d@e.f>, Group: g@h.i, k@l.m; Grüße an alle 2024-02-29T12:30:00+01:00 <1@x.de> 1
print(m["to"].addresses, [g.display_name for g in m["to"].groups], m["from"].addresses[0].display_name, m["content-type"].params["boundary"], sep="\n")  # expect: (Address(display_name='', username='a', domain='b.c'), Address(display_name='D, E', username='d', domain='e.f'), Address(display_name='', username='g', domain='h.i'), Address(display_name='', username='k', domain='l.m'))
# expect: [None, None, 'Group']
# expect: Jörg
# expect: XX
print(m.get_body().get_content(), [(a.get_filename(), a.get_content()) for a in list(m.iter_attachments())[:1]], [part.get_content_type() for part in m.iter_parts()])  # expect: Hällo Welt [('s"eite.html', '<b>ä</b>')] ['text/plain', 'text/html', 'message/rfc822', 'application/x']
feed = BytesFeedParser()
for line in TEXT.encode().splitlines(True):
    feed.feed(line)
print(feed.close().get_payload(0).get_payload())  # expect: H=C3=A4llo=
# expect:  Welt
print(HeaderParser().parsestr(TEXT).get_payload()[:8], BytesHeaderParser().parsebytes(b"A: b\n\nc")["a"], BytesParser(policy=policy.SMTP).parsebytes(b"A: b\r\n\r\nc\r\n").as_bytes())  # expect: preamble b b'A: b\r\n\r\nc\r\n'
for text in ("Content-Type: multipart/mixed\n\nx", "Content-Type: multipart/mixed; boundary=B\n\nx", "Content-Type: multipart/mixed; boundary=B\n\n--B\n\nx", "A: b\nno header\nx", ""):
    m = email.message_from_string(text)
    print([type(d).__name__ for d in m.defects], m.is_multipart(), m.items(), m.get_payload() if not m.is_multipart() else len(m.get_payload()))
# expect: ['NoBoundaryInMultipartDefect', 'MultipartInvariantViolationDefect'] False [('Content-Type', 'multipart/mixed')] x
# expect: ['StartBoundaryNotFoundDefect', 'MultipartInvariantViolationDefect'] False [('Content-Type', 'multipart/mixed; boundary=B')] x
# expect: ['CloseBoundaryNotFoundDefect'] True [('Content-Type', 'multipart/mixed; boundary=B')] 1
# expect: ['MissingHeaderBodySeparatorDefect'] False [('A', 'b')] no header
# expect: x
# expect: [] False [] 
try:
    email.message_from_string("Content-Type: multipart/mixed\n\nx", policy=policy.strict)
except Exception as e:
    print(type(e).__name__)
# expect: NoBoundaryInMultipartDefect
m = email.message_from_bytes(b"Subject: caf\xc3\xa9\nContent-Type: text/plain; charset=utf-8\n\ncaf\xc3\xa9\n")
print(m.get_payload(), m.get_payload(decode=True), m.as_bytes())  # expect: café
# expect:  b'caf\xc3\xa9\n' b'Subject: caf\xc3\xa9\nContent-Type: text/plain; charset=utf-8\n\ncaf\xc3\xa9\n'
print(policy.default, policy.SMTP.linesep == "\r\n", policy.default.clone(max_line_length=40), (policy.SMTP + policy.strict).raise_on_defect)  # expect: EmailPolicy() True EmailPolicy(max_line_length=40) True
for call in (lambda: policy.default.clone(nothing=1), lambda: setattr(policy.default, "linesep", "x")):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError 'nothing' is an invalid keyword argument for EmailPolicy
# expect: AttributeError 'EmailPolicy' object attribute 'linesep' is read-only
# ---
# requires: 3.12
# Tools.
import datetime
import re
from email import utils
from email.headerregistry import Address, Group

for value in ("a@b.c", "Bob <b@c.d>", '"Doe, Jane" <j@d.e>', "<x@y>", "b@c.d (Bob B.)", "Bob", "", "a@b.c, d@e.f", "Mr. X <x@y.z>", '"q\\"uote" <q@u>', "A B <a @ b . c>"):
    print(repr(value), utils.parseaddr(value))
# expect: 'a@b.c' ('', 'a@b.c')
# expect: 'Bob <b@c.d>' ('Bob', 'b@c.d')
# expect: '"Doe, Jane" <j@d.e>' ('Doe, Jane', 'j@d.e')
# expect: '<x@y>' ('', 'x@y')
# expect: 'b@c.d (Bob B.)' ('Bob B.', 'b@c.d')
# expect: 'Bob' ('', 'Bob')
# expect: '' ('', '')
# expect: 'a@b.c, d@e.f' ('', 'a@b.c')
# expect: 'Mr. X <x@y.z>' ('Mr. X', 'x@y.z')
# expect: '"q\\"uote" <q@u>' ('q"uote', 'q@u')
# expect: 'A B <a @ b . c>' ('A B', 'a@b.c')
print(utils.getaddresses(["a@b.c, Bob <b@c.d>", "G: x@y.z, w@v.u;", '"D, E" <d@e.f>']))  # expect: [('', 'a@b.c'), ('Bob', 'b@c.d'), ('', 'x@y.z'), ('', 'w@v.u'), ('D, E', 'd@e.f')]
for pair in (("Bob", "b@c.d"), ("", "b@c.d"), ("Doe, Jane", "j@d.e"), ('q"uote', "q@u"), ("Jörg", "j@x.de")):
    print(utils.formataddr(pair), utils.parseaddr(utils.formataddr(pair)))
# expect: Bob <b@c.d> ('Bob', 'b@c.d')
# expect: b@c.d ('', 'b@c.d')
# expect: "Doe, Jane" <j@d.e> ('Doe, Jane', 'j@d.e')
# expect: "q\"uote" <q@u> ('q"uote', 'q@u')
# expect: =?utf-8?b?SsO2cmc=?= <j@x.de> ('=?utf-8?b?SsO2cmc=?=', 'j@x.de')
print(bool(re.fullmatch(r"<\d+\.\d+\.\d+\.tag@example\.org>", utils.make_msgid("tag", "example.org"))), utils.make_msgid(domain="x") != utils.make_msgid(domain="x"))  # expect: True True
print(utils.quote('a"\\b'), utils.unquote('"a\\"b"'), utils.unquote("<x>"), utils.encode_rfc2231("ä b", "utf-8", "de"), utils.encode_rfc2231("a b"), utils.decode_rfc2231("utf-8'de'%C3%A4"), utils.collapse_rfc2231_value(("utf-8", "", "\xc3\xa4")), utils.collapse_rfc2231_value('"x"'))  # expect: a\"\\b a"b x utf-8'de'%C3%A4%20b a%20b ['utf-8', 'de', '%C3%A4'] ä x
when = datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.timezone.utc)
print(utils.format_datetime(when), utils.parsedate_to_datetime("Thu, 29 Feb 2024 12:30:00 +0100"), utils.localtime(when) == when)  # expect: Thu, 29 Feb 2024 12:00:00 +0000 2024-02-29 12:30:00+01:00 True
print(Address("Bob B.", "bob", "x.org"), repr(Address(addr_spec="a.b@c.d")), Address("", "has space", "x"), Address() == Address(), Group("G", [Address("", "a", "b")]), Group(None, [Address("N", "a", "b")]), repr(Group("E")), str(Group("E")))  # expect: "Bob B." <bob@x.org> Address(display_name='', username='a.b', domain='c.d') "has space"@x True G: a@b; N <a@b> Group(display_name='E', addresses=() E:;
for call in (lambda: Address(username="a", addr_spec="a@b"), lambda: Address("a\nb", "c", "d"), lambda: utils.formataddr(("x", "ä@b.c")), lambda: utils.parsedate_to_datetime("x")):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError addrspec specified when username and/or domain also specified
# expect: ValueError invalid arguments; address parts cannot contain CR or LF
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe4' in position 0: ordinal not in range(128)
# expect: ValueError Invalid date value or format "x"
