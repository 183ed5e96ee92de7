"""Archives: a row of members, each a header and data."""

import builtins
import io
import os
import shutil
import stat
import time

from tarfile._data import ExtractError, MemberData, ReadError
from tarfile._filters import NAMED, FilterError, fully_trusted_filter
from tarfile._members import (
    BLOCK, DEFAULT_FORMAT, DIRTYPE, ENCODING, GNUTYPE_LONGLINK, GNUTYPE_LONGNAME, LNKTYPE,
    PAX_FORMAT, SYMTYPE, HeaderError, TarError, TarInfo, packed_records,
    unpacked_records)
from tarfile._opening import Opening

_RECORD = 20 * BLOCK


def is_tarfile(name):
    """Return whether a file, given by name or open, is an archive."""
    try:
        if hasattr(name, "read"):
            at = name.tell()
            TarFile.open(fileobj=name)
            name.seek(at)
        else:
            TarFile.open(name).close()
        return True
    except TarError:
        return False


class TarFile(Opening):
    """An archive, to be read ("r"), made ("w", "x") or added to ("a")."""

    debug, dereference, ignore_zeros, errorlevel = 0, False, False, 1
    format, encoding, errors = DEFAULT_FORMAT, ENCODING, None
    tarinfo = TarInfo
    extraction_filter = None

    def __init__(self, name=None, mode="r", fileobj=None, format=None, tarinfo=None,
                 dereference=None, ignore_zeros=None, encoding=None, errors="surrogateescape",
                 pax_headers=None, debug=None, errorlevel=None, copybufsize=None):
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode = mode
        self._own = fileobj is None
        if fileobj is None:
            fileobj = builtins.open(name, {"r": "rb", "a": "r+b", "w": "wb", "x": "xb"}[mode])
        elif name is None and isinstance(getattr(fileobj, "name", None), (str, bytes)):
            name = fileobj.name
        self.name = os.path.abspath(name) if name else None
        self.fileobj = fileobj
        for key, value in (("format", format), ("tarinfo", tarinfo),
                           ("dereference", dereference), ("ignore_zeros", ignore_zeros),
                           ("encoding", encoding), ("debug", debug), ("errorlevel", errorlevel)):
            if value is not None:
                setattr(self, key, value)
        self.errors = errors
        self.pax_headers = dict(pax_headers or {}) if self.format == PAX_FORMAT else {}
        self.closed = False
        self.members = []
        self._loaded = mode != "r"
        self.inodes = {}
        self.offset = fileobj.tell() if mode != "w" and hasattr(fileobj, "tell") else 0
        try:
            if mode == "r":
                self._begin = self.offset
                first = self.next()
                if first is None and self.offset == self._begin:
                    raise ReadError("empty file")
            elif mode == "a":
                self._go_to_end()
            elif self.pax_headers:
                self._write(packed_records(self.pax_headers, b"g"))
        except:
            if self._own:
                self.fileobj.close()
            self.closed = True
            raise

    def _write(self, data):
        self.fileobj.write(data)
        self.offset += len(data)

    def _go_to_end(self):
        self._loaded = False
        while True:
            at = self.offset
            self.fileobj.seek(at)
            if self.next() is None:
                break
        self._loaded = True
        self.offset = at
        self.fileobj.seek(at)

    def close(self):
        """Close the archive; what was written gets its end."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode != "r":
                self._write(bytes(2 * BLOCK))
                rest = self.offset % _RECORD
                if rest:
                    self._write(bytes(_RECORD - rest))
        finally:
            if self._own:
                self.fileobj.close()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.close()
        else:
            if self._own:
                self.fileobj.close()
            self.closed = True

    def _check(self, modes=None):
        if self.closed:
            raise OSError(f"{type(self).__name__} is closed")
        if modes is not None and self.mode not in modes:
            raise OSError(f"bad operation for mode {self.mode!r}")

    # reading

    def next(self):
        """Return the next member; None at the end."""
        self._check("ra")
        if self._loaded:
            return None
        begin = self.offset
        try:
            member = self._read_member({})
        except HeaderError as failure:
            message = str(failure)
            if message in ("end of file header", "empty header"):
                if message == "empty header" and begin == 0 and not self.members:
                    raise ReadError("empty file") from None
                member = None
            elif begin == 0 or not self.members or message == "truncated header":
                if begin == 0:
                    raise ReadError(message) from None
                member = None
            else:
                member = None
        if member is None:
            self._loaded = True
            return None
        self.members.append(member)
        return member

    def _block(self):
        self.fileobj.seek(self.offset)
        block = self.fileobj.read(BLOCK)
        self.offset += len(block)
        return block

    def _read_member(self, records):
        begin = self.offset
        member = self.tarinfo.frombuf(self._block(), self.encoding, self.errors)
        if member.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, b"x", b"g", b"X"):
            data = self.fileobj.read(member.size)
            if len(data) < member.size:
                raise ReadError("unexpected end of data")
            self.offset += -(-member.size // BLOCK) * BLOCK
            if member.type == b"g":
                self.pax_headers.update(unpacked_records(data))
            elif member.type in (b"x", b"X"):
                records.update(unpacked_records(data))
            else:
                key = "path" if member.type == GNUTYPE_LONGNAME else "linkpath"
                records[key, "gnu"] = data.partition(b"\0")[0].decode(self.encoding, self.errors)
            member = self._read_member(records)
            member.offset = begin
            return member
        member.offset, member.offset_data = begin, self.offset
        for key, value in {**self.pax_headers, **records}.items():
            self._apply(member, key, value)
        member.tarfile = self
        if member.isreg() or member.type not in b"1234567":
            self.offset += -(-member.size // BLOCK) * BLOCK
        return member

    @staticmethod
    def _apply(member, key, value):
        if isinstance(key, tuple):
            setattr(member, key[0], value.rstrip("/") if member.isdir() else value)
            return
        member.pax_headers[key] = value
        if key in ("path", "linkpath", "uname", "gname"):
            setattr(member, key, value.rstrip("/") if key == "path" else value)
        elif key in ("uid", "gid", "size", "mtime"):
            try:
                setattr(member, key, (float if key == "mtime" else int)(value))
            except ValueError:
                setattr(member, key, 0)

    def getmembers(self):
        """Return all members."""
        self._check()
        while not self._loaded:
            self.next()
        return self.members

    def getnames(self):
        """Return the names of all members."""
        return [member.name for member in self.getmembers()]

    def getmember(self, name):
        """Return the last member of a name."""
        member = self._find(name.rstrip("/"))
        if member is None:
            raise KeyError(f"filename {name!r} not found")
        return member

    def _find(self, name, before=None):
        members = self.getmembers()
        if before is not None and before in members:
            members = members[:members.index(before)]
        return next((m for m in reversed(members) if m.name == name), None)

    def __iter__(self):
        at = 0
        while at < len(self.members) or self.next() is not None:
            yield self.members[at]
            at += 1

    def list(self, verbose=True, *, members=None):
        """Print a table of the members."""
        for member in self if members is None else members:
            words = []
            if verbose:
                mode = {LNKTYPE: stat.S_IFREG, SYMTYPE: stat.S_IFLNK, DIRTYPE: stat.S_IFDIR}.get(
                    member.type, stat.S_IFREG)
                date = "%d-%02d-%02d %02d:%02d:%02d" % time.localtime(member.mtime)[:6]
                words = [stat.filemode(mode | member.mode),
                         f"{member.uname or member.uid}/{member.gname or member.gid}",
                         f"{member.size:10d}", date]
            words.append(member.name + "/" * member.isdir())
            if verbose and member.issym():
                words += ["->", member.linkname]
            if verbose and member.islnk():
                words += ["link to", member.linkname]
            print(*words, end=" \n")

    def extractfile(self, member):
        """Return the data of a member as a file; None if it has none."""
        self._check("r")
        member = self.getmember(member) if isinstance(member, str) else member
        if member.isreg() or member.type not in (*b"1234567",):
            if member.isdir() or member.isdev():
                return None
            if not (member.islnk() or member.issym()):
                return io.BufferedReader(MemberData(self.fileobj, member.offset_data, member.size))
        if member.islnk() or member.issym():
            return self.extractfile(self._target(member))
        return None

    def _target(self, member):
        if member.issym():
            name = "/".join(filter(None, (os.path.dirname(member.name), member.linkname)))
            found = self._find(os.path.normpath(name))
        else:
            name = member.linkname
            found = self._find(os.path.normpath(name), member)
        if found is None:
            raise KeyError(f"linkname {name!r} not found")
        return found

    # extracting

    def _filter(self, filter):
        if filter is None:
            filter = self.extraction_filter
            if filter is None:
                return fully_trusted_filter
            if isinstance(filter, str):
                raise TypeError("String names are not supported for TarFile.extraction_filter. "
                                "Use a function such as tarfile.data_filter directly.")
        if callable(filter):
            return filter
        try:
            return NAMED[filter]
        except KeyError:
            raise ValueError(f"filter {filter!r} not found") from None

    def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
        """Extract some members, or all, below a directory."""
        chosen = self._filter(filter)
        directories = []
        for member in self if members is None else members:
            member = self._chosen(member, chosen, path)
            if member is None:
                continue
            if member.isdir():
                directories.append(member)
            self._extract_one(member, path, not member.isdir())
        for member in sorted(directories, key=lambda m: m.name, reverse=True):
            self._set_attributes(member, os.path.join(path, member.name))

    def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
        """Extract a member below a directory."""
        member = self._chosen(member, self._filter(filter), path)
        if member is not None:
            self._extract_one(member, path, set_attrs)

    def _chosen(self, member, filter, path):
        member = self.getmember(member) if isinstance(member, str) else member
        try:
            return filter(member, path)
        except (OSError, FilterError):
            if self.errorlevel > 0:
                raise
        except ExtractError:
            if self.errorlevel > 1:
                raise
        return None

    def _extract_one(self, member, path, set_attrs):
        self._check("r")
        try:
            self._extract(member, path, os.path.join(path, member.name), set_attrs)
        except OSError:
            if self.errorlevel > 0:
                raise
        except ExtractError:
            if self.errorlevel > 1:
                raise

    def _extract(self, member, path, target, set_attrs):
        target = target.rstrip("/")
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above, exist_ok=True)
        if member.isdir():
            if not os.path.isdir(target):
                os.mkdir(target, 0o777 if member.mode is None else 0o700)
        elif member.issym():
            if os.path.lexists(target):
                os.unlink(target)
            os.symlink(member.linkname, target)
            return
        elif member.isdev():
            raise ExtractError("special devices not supported by system")
        elif member.islnk() and os.path.exists(os.path.join(path, member.linkname)):
            if os.path.lexists(target):
                os.unlink(target)
            os.link(os.path.join(path, member.linkname), target)
        else:
            with builtins.open(target, "wb") as file:
                shutil.copyfileobj(self.extractfile(member), file)
        if set_attrs:
            self._set_attributes(member, target)

    @staticmethod
    def _set_attributes(member, target):
        if member.mode is not None:
            os.chmod(target, member.mode)
        if member.mtime is not None:
            os.utime(target, (member.mtime, member.mtime))

    # writing

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        """Return a member for a file of the file system; None if it can be none."""
        self._check("awx")
        if fileobj is not None:
            name = fileobj.name
        arcname = os.path.splitdrive(name if arcname is None else arcname)[1].lstrip("/")
        if fileobj is not None:
            found = os.fstat(fileobj.fileno())
        else:
            found = os.stat(name) if self.dereference else os.lstat(name)
        member = self.tarinfo()
        member.tarfile = self
        if stat.S_ISREG(found.st_mode):
            member.size = found.st_size
        elif stat.S_ISDIR(found.st_mode):
            member.type = DIRTYPE
        elif stat.S_ISLNK(found.st_mode):
            member.type = SYMTYPE
            member.linkname = os.readlink(name)
        else:
            return None
        member.name, member.mode = arcname, found.st_mode
        member.uid, member.gid, member.mtime = found.st_uid, found.st_gid, found.st_mtime
        return member

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        """Add a file, or a directory with all that is in it."""
        self._check("awx")
        if arcname is None:
            arcname = name
        if self.name is not None and os.path.abspath(name) == self.name:
            return
        member = self.gettarinfo(name, arcname)
        if member is not None and filter is not None:
            member = filter(member)
        if member is None:
            return
        if member.isreg():
            with builtins.open(name, "rb") as file:
                self.addfile(member, file)
            return
        self.addfile(member)
        if member.isdir() and recursive:
            for entry in sorted(os.listdir(name)):
                self.add(os.path.join(name, entry), os.path.join(arcname, entry), recursive,
                         filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        """Add a member with data from a file."""
        self._check("awx")
        member = tarinfo.replace()
        self._write(member.tobuf(self.format, self.encoding, self.errors))
        member.offset_data = self.offset
        if fileobj is not None:
            left = member.size
            while left:
                data = fileobj.read(min(left, 1 << 16))
                if not data:
                    raise OSError("unexpected end of data")
                self._write(data)
                left -= len(data)
            self._write(bytes(-member.size % BLOCK))
        self.members.append(member)
