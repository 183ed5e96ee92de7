# A catalogue as msgfmt makes it, and what comes out of it.
import gettext
import io
import os
import struct
import tempfile


def catalogue(messages, order="<"):
    keys = sorted(messages)
    ids = [k.encode() for k in keys]
    texts = [messages[k].encode() for k in keys]
    start = 28 + 16 * len(keys)
    data, tables = b"", []
    for part in ids, texts:
        table = []
        for text in part:
            table.append((len(text), start + len(data)))
            data += text + b"\0"
        tables.append(table)
    head = struct.pack(order + "7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0)
    return head + b"".join(struct.pack(order + "2I", *row) for table in tables for row in table) + data


polish = catalogue({
    "": "Content-Type: text/plain; charset=UTF-8\nLanguage: pl\n"
        "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n",
    "Yes": "Tak", "menu\x04Open": "Otwórz",
    "%d file\0%d files": "%d plik\0%d pliki\0%d plików"})
t = gettext.GNUTranslations(io.BytesIO(polish))
print(t.gettext("Yes"), t.gettext("No"), t.pgettext("menu", "Open"), t.pgettext("x", "Open"), t.charset(), t.info()["language"])  # expect: Tak No Otwórz Open UTF-8 pl
print([t.ngettext("%d file", "%d files", n) % n for n in (0, 1, 2, 5, 12, 22, 25)], t.ngettext("%d a", "%d b", 2))  # expect: ['0 plików', '1 plik', '2 pliki', '5 plików', '12 plików', '22 pliki', '25 plików'] %d b
print(gettext.GNUTranslations(io.BytesIO(catalogue({"a": "b"}, ">"))).gettext("a"))  # expect: b
null = gettext.NullTranslations()
null.add_fallback(t)
print(null.gettext("Yes"), null.ngettext("%d file", "%d files", 1), gettext.NullTranslations().ngettext("one", "many", 1), gettext.NullTranslations().npgettext("c", "one", "many", 2))  # expect: Tak %d plik one many
with tempfile.TemporaryDirectory() as folder:
    for language, text in ("pl", polish), ("de_AT", catalogue({"": "Content-Type: text/plain; charset=utf-8\n", "Yes": "Jo", "Tomato": "Paradeiser"})), ("de", catalogue({"Yes": "Ja", "No": "Nein"})):
        os.makedirs(os.path.join(folder, language, "LC_MESSAGES"))
        with open(os.path.join(folder, language, "LC_MESSAGES", "shop.mo"), "wb") as f:
            f.write(text)
    print(os.path.relpath(gettext.find("shop", folder, ["fr", "de_AT.UTF-8"]), folder), len(gettext.find("shop", folder, ["de_AT"], all=True)), gettext.find("shop", folder, ["fr"]))
    t = gettext.translation("shop", folder, ["de_AT"])
    print(t.gettext("Yes"), t.gettext("No"), t.gettext("Tomato"), t.gettext("Bye"))
    os.environ["LANGUAGE"] = "pl:de"
    print(gettext.bindtextdomain("shop", folder) == folder, gettext.textdomain("shop"), gettext.gettext("Yes"), gettext.ngettext("%d file", "%d files", 3), gettext.dgettext("nothing", "Yes"))
    gettext.install("shop", folder, names=["ngettext"])
    print(_("Yes"), ngettext("%d file", "%d files", 5))
    try:
        gettext.translation("shop", folder, ["fr"])
    except FileNotFoundError as e:
        print(e)
    print(gettext.translation("shop", folder, ["fr"], fallback=True).gettext("Yes"))
# expect: de_AT/LC_MESSAGES/shop.mo 2 None
# expect: Jo Nein Paradeiser Bye
# expect: True shop Tak %d pliki Yes
# expect: Tak %d plików
# expect: [Errno 2] No translation file found for domain: 'shop'
# expect: Yes
# ---
# Plural forms and files that are wrong.
import gettext
import io

for form in "n != 1", "n==1 ? 0 : n==2 ? 1 : 2", "n>1", "!(n%2)", "0", "n/2+1", "n%10==1 && n%100!=11 || n==7":
    f = gettext.c2py(form)
    print(form, [f(n) for n in (0, 1, 2, 3, 7, 11, 21)])
# expect: n != 1 [1, 0, 1, 1, 1, 1, 1]
# expect: n==1 ? 0 : n==2 ? 1 : 2 [2, 0, 1, 2, 2, 2, 2]
# expect: n>1 [0, 0, 1, 1, 1, 1, 1]
# expect: !(n%2) [1, 0, 1, 0, 0, 0, 0]
# expect: 0 [0, 0, 0, 0, 0, 0, 0]
# expect: n/2+1 [1, 1, 2, 2, 4, 6, 11]
# expect: n%10==1 && n%100!=11 || n==7 [0, 1, 0, 0, 1, 0, 1]
for form in "n +", "n x", "(n", "n)", "$":
    try:
        gettext.c2py(form)
    except ValueError as e:
        print(form, "|", e)
# expect: n + | unexpected end of plural form
# expect: n x | invalid token in plural form: x
# expect: (n | unbalanced parenthesis in plural form
# expect: n) | unexpected token in plural form: )
# expect: $ | invalid token in plural form: $
try:
    gettext.GNUTranslations(io.BytesIO(b"no catalogue at all"))
except OSError as e:
    print(e)
# expect: [Errno 0] Bad magic number: ''
