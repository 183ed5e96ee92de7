# Temporary files and directories.
import os
import tempfile

with tempfile.TemporaryDirectory(prefix="pre", suffix="suf") as name:
    print(os.path.isdir(name), os.path.basename(name)[:3], name[-3:])  # expect: True pre suf
    with tempfile.NamedTemporaryFile("w+", dir=name, suffix=".txt") as file:
        file.write("text")
        file.seek(0)
        print(file.read(), os.path.exists(file.name), os.path.dirname(file.name) == name)  # expect: text True True
    print(os.listdir(name))  # expect: []
    os.makedirs(os.path.join(name, "x", "y"))
print(os.path.exists(name))  # expect: False
with tempfile.TemporaryFile() as file:
    file.write(b"bytes")
    file.seek(0)
    print(file.read())  # expect: b'bytes'
spooled = tempfile.SpooledTemporaryFile(max_size=4, mode="w+b")
spooled.write(b"ab")
spooled.write(b"cdef")
spooled.seek(1)
print(spooled.read())  # expect: b'bcdef'
print(tempfile.gettempprefix(), os.path.isdir(tempfile.gettempdir()))  # expect: tmp True
