"""Arrays in files: the .npy format, archives of such, and text."""

import _numpy
from _numpy import asarray

_MAGIC = b"\x93NUMPY"


def _opened(file, mode, ending=".npy"):
    """A file object, and whether it is to be closed."""
    if hasattr(file, "read") or hasattr(file, "write"):
        return file, False
    import os

    name = os.fspath(file)
    if mode == "wb" and not name.endswith(ending):
        name += ending
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
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return NpzFile(data)
    return _parsed(data)


class NpzFile:
    """The arrays of an archive by name; each is read when it is asked for."""

    def __init__(self, data):
        import io
        import zipfile

        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self._names = {name.removesuffix(".npy"): name for name in self.zip.namelist()}
        self.files = list(self._names)

    def __getitem__(self, key):
        if key not in self._names and key not in self._names.values():
            raise KeyError(f"{key} is not a file in the archive")
        return _parsed(self.zip.read(self._names.get(key, key)))

    def __contains__(self, key):
        return key in self._names or key in self._names.values()

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def keys(self):
        """The names."""
        return dict.fromkeys(self.files).keys()

    def values(self):
        """The arrays."""
        return [self[name] for name in self.files]

    def items(self):
        """The names and the arrays."""
        return [(name, self[name]) for name in self.files]

    def get(self, key, default=None):
        """The array of a name, or a default."""
        return self[key] if key in self else default

    def close(self):
        """Close the archive."""
        self.zip.close()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.close()


def savez(file, *args, **kwds):
    """Save several arrays to an archive."""
    _save_archive(file, args, kwds, False)


def savez_compressed(file, *args, **kwds):
    """Save several arrays to a compressed archive."""
    _save_archive(file, args, kwds, True)


def _save_archive(file, args, kwds, compressed):
    import zipfile

    arrays = dict(kwds)
    for number, each in enumerate(args):
        name = f"arr_{number}"
        if name in arrays:
            raise ValueError(f"Cannot use un-named variables and keyword {name}")
        arrays[name] = each
    method = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
    stream, owned = _opened(file, "wb", ".npz")
    try:
        with zipfile.ZipFile(stream, "w", method) as archive:
            for name, each in arrays.items():
                archive.writestr(name + ".npy", _image(asarray(each)))
    finally:
        if owned:
            stream.close()


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


def _lines(file, encoding=None):
    if isinstance(file, str) or hasattr(file, "__fspath__"):
        with open(file, encoding=encoding) as stream:
            return stream.read().splitlines()
    return [line.decode() if isinstance(line, bytes) else line for line in file]


def _without_comment(line, comments):
    for comment in (comments,) if isinstance(comments, str) else comments or ():
        line = line.partition(comment)[0]
    return line


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding="bytes", max_rows=None):
    """Load an array from text."""
    rows = []
    convert = int if _numpy.dtype(dtype).kind in "iu" else float
    columns = usecols
    if columns is not None:
        columns = [columns] if hasattr(columns, "__index__") else list(columns)
    for number, line in enumerate(_lines(fname)[skiprows:], 1):
        line = _without_comment(line, comments).strip()
        if not line or max_rows is not None and len(rows) == max_rows:
            continue
        words = line.split(delimiter)
        places = range(len(words)) if columns is None else columns
        if rows and len(places) != len(rows[0]):
            raise ValueError(f"the number of columns changed from {len(rows[0])} to {len(words)} at row {number}; use `usecols` to select a subset and avoid this error")
        row = []
        for place in places:
            if not -len(words) <= place < len(words):
                raise ValueError(f"invalid column index {place} at row {number} with {len(words)} columns")
            special = converters if callable(converters) else (converters or {}).get(place)
            try:
                row.append(special(words[place]) if special else convert(words[place]))
            except ValueError as e:
                raise ValueError(f"could not convert string {words[place]!r} to {_numpy.dtype(dtype).name} at row {number - 1}, column {place + 1}.") from e
        rows.append(row)
    return _shaped(_numpy.array(rows, dtype), ndmin, unpack)


def _shaped(result, ndmin, unpack):
    if result.ndim == 2 and 1 in result.shape and ndmin < 2:
        result = result.reshape(-1) if ndmin or result.size != 1 else result.reshape(())
    return result.T if unpack else result


def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, missing_values=None, filling_values=None, usecols=None, unpack=False, invalid_raise=True, max_rows=None, encoding="bytes"):
    """Load an array from text in which numbers may be missing."""
    kind = _numpy.dtype(dtype).kind
    filling = (-1 if kind in "iu" else float("nan")) if filling_values is None else filling_values
    lines = _lines(fname)
    lines = lines[skip_header:len(lines) - skip_footer]
    rows, wrong = [], []
    for number, line in enumerate(lines, 1 + skip_header):
        line = _without_comment(line, comments).strip("\r\n" if delimiter else None)
        if not line.strip() or max_rows is not None and len(rows) == max_rows:
            continue
        words = line.split(delimiter)
        if rows and len(words) != width:
            wrong.append((number, len(words)))
            continue
        width = len(words)
        if usecols is not None:
            words = [words[c] for c in ((usecols,) if hasattr(usecols, "__index__") else usecols)]
        rows.append([_number(word.strip(), kind, filling) for word in words])
    if wrong and invalid_raise:
        told = "".join(f"\n    Line #{number} (got {count} columns instead of {width})" for number, count in wrong)
        raise ValueError("Some errors were detected !" + told)
    result = _numpy.array(rows, dtype)
    if result.ndim == 2 and 1 in result.shape:
        result = result.reshape(-1) if result.size != 1 else result.reshape(())
    return result.T if unpack else result


def _number(word, kind, filling):
    try:
        return int(word) if kind in "iu" else float(word)
    except ValueError:
        return filling


def fromstring(string, dtype=float, count=-1, *, sep):
    """Return the numbers of a text."""
    words = string.split() if sep.isspace() else [word for word in string.split(sep) if word.strip()]
    convert = int if _numpy.dtype(dtype).kind in "iu" else float
    return _numpy.array([convert(word) for word in words[:count if count >= 0 else None]], dtype)
