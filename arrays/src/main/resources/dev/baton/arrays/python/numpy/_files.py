"""Arrays in files: the .npy format, archives of such, and text."""

import _numpy
from _numpy import asarray

_MAGIC = b"\x93NUMPY"


def _opened(file, mode):
    """A file object, and whether it is to be closed."""
    if hasattr(file, "read") or hasattr(file, "write"):
        return file, False
    import os

    name = os.fspath(file)
    if mode == "wb" and not name.endswith(".npy"):
        name += ".npy"
    return open(name, mode), True


def _image(array):
    """An array as the bytes of a file."""
    header = f"{{'descr': '{array.dtype.str}', 'fortran_order': False, 'shape': {array.shape!r}, }}"
    length = len(_MAGIC) + 4 + len(header) + 1
    header += " " * (-length % 64) + "\n"
    return _MAGIC + b"\x01\x00" + len(header).to_bytes(2, "little") + header.encode("latin1") + array.tobytes()


def save(file, arr, allow_pickle=True, fix_imports=True):
    """Save an array to a file in .npy format."""
    stream, owned = _opened(file, "wb")
    try:
        stream.write(_image(asarray(arr)))
    finally:
        if owned:
            stream.close()


def _parsed(data):
    """The array of the bytes of a file."""
    import re

    if data[:6] != _MAGIC:
        raise ValueError("Cannot load file containing pickled data when allow_pickle=False")
    width = 2 if data[6] == 1 else 4
    length = int.from_bytes(data[8:8 + width], "little")
    start = 8 + width + length
    if len(data) < start:
        raise ValueError(f"EOF: reading array header, expected {length} bytes got {max(0, len(data) - 8 - width)}")
    text = data[8 + width:start].decode("latin1")
    entries = dict(re.findall(r"'(\w+)': ('[^']*'|True|False|\([\d, ]*\))", text))
    if entries.keys() != {"descr", "fortran_order", "shape"} or entries["shape"][0] != "(":
        raise ValueError(f"Cannot parse header: {text!r}")
    described, fortran = entries["descr"].strip("'"), entries["fortran_order"] == "True"
    shape = tuple(map(int, re.findall(r"\d+", entries["shape"])))
    if described.startswith(">"):
        raise ValueError("files of big-endian items are not supported")
    dtype = _numpy.dtype(described)
    count = 1
    for extent in shape:
        count *= extent
    if len(data) - start < count * dtype.itemsize:
        raise ValueError(f"Failed to read all data for array. Expected {shape} = {count} elements, could only read {(len(data) - start) // dtype.itemsize} elements. (file seems not fully written?)")
    items = _numpy.frombuffer(data, dtype, count, start).copy()
    return items.reshape(shape[::-1]).T if fortran else items.reshape(shape)


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII"):
    """Load an array from a .npy file, or the arrays of an .npz archive."""
    stream, owned = _opened(file, "rb")
    try:
        data = stream.read()
    finally:
        if owned:
            stream.close()
    if data[:4] == b"PK\x03\x04":
        raise ValueError("archives (.npz) are not supported")
    return _parsed(data)


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# "):
    """Save an array as text."""
    X = asarray(X)
    rows = X.reshape(-1, 1) if X.ndim < 2 else X
    lines = [comments + header + newline] if header else []
    for row in rows.tolist():
        if isinstance(fmt, str) and fmt.count("%") == 1:
            lines.append(delimiter.join(fmt % item for item in row) + newline)
        else:
            form = fmt if isinstance(fmt, str) else delimiter.join(fmt)
            lines.append(form % tuple(row) + newline)
    if footer:
        lines.append(comments + footer + newline)
    if hasattr(fname, "write"):
        fname.write("".join(lines))
    else:
        with open(fname, "w") as file:
            file.write("".join(lines))


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0):
    """Load an array from text."""
    if isinstance(fname, str) or hasattr(fname, "__fspath__"):
        with open(fname) as file:
            lines = file.read().splitlines()
    else:
        lines = [line.decode() if isinstance(line, bytes) else line for line in fname]
    rows = []
    convert = int if _numpy.dtype(dtype).kind in "iu" else float
    for number, line in enumerate(lines[skiprows:], 1):
        line = line.partition(comments)[0].strip() if comments else line.strip()
        if line:
            words = line.split(delimiter)
            if usecols is not None:
                words = [words[c] for c in ((usecols,) if hasattr(usecols, "__index__") else usecols)]
            if rows and len(words) != len(rows[0]):
                raise ValueError(f"the number of columns changed from {len(rows[0])} to {len(words)} at row {number}; use `usecols` to select a subset and avoid this error")
            rows.append([convert(word) for word in words])
    result = _numpy.array(rows, dtype)
    if result.ndim == 2 and 1 in result.shape and ndmin < 2:
        result = result.reshape(-1) if ndmin or result.size != 1 else result.reshape(())
    return result.T if unpack else result


def fromstring(string, dtype=float, count=-1, *, sep):
    """Return the numbers of a text."""
    words = string.split() if sep.isspace() else [word for word in string.split(sep) if word.strip()]
    convert = int if _numpy.dtype(dtype).kind in "iu" else float
    return _numpy.array([convert(word) for word in words[:count if count >= 0 else None]], dtype)
