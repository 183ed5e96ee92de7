"""Archives: their table, and what is done with their entries."""

import io
import os
import shutil
import threading
import time
import warnings

from zipfile._directory import end_record, packed_end, read_entries
from zipfile._entries import (
    DESCRIPTOR, ENCRYPTED, LOCAL_HEADER, LOCAL_MAGIC, LZMA_END, PATCHED, STRONG, UTF_8,
    ZIP64_LIMIT, ZIP_FILECOUNT_LIMIT, ZIP_LZMA, ZIP_MAX_COMMENT, ZIP_STORED, BadZipFile,
    LargeZipFile, ZipInfo, check_method)
from zipfile._streams import EntryWriter, Section, ZipExtFile


def is_zipfile(filename):
    """Return whether a file, given by name or open, seems to be an archive."""
    try:
        if hasattr(filename, "read"):
            return end_record(filename) is not None
        with open(filename, "rb") as file:
            return end_record(file) is not None
    except OSError:
        return False


class _Counting:
    """A file without a position, as one that counts what was written."""

    def __init__(self, file):
        self._file = file
        self._written = 0

    def write(self, data):
        size = self._file.write(data)
        self._written += size
        return size

    def tell(self):
        return self._written

    def flush(self):
        self._file.flush()

    def close(self):
        self._file.close()


class ZipFile:
    """An archive, to be read ("r"), made ("w", "x") or added to ("a")."""

    fp = None

    def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True,
                 compresslevel=None, *, strict_timestamps=True, metadata_encoding=None):
        if mode not in ("r", "w", "x", "a"):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        check_method(compression)
        self._allowZip64 = allowZip64
        self._didModify = False
        self.debug = 0
        self.NameToInfo = {}
        self.filelist = []
        self.compression, self.compresslevel = compression, compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b""
        self._strict_timestamps = strict_timestamps
        self.metadata_encoding = metadata_encoding
        if metadata_encoding and mode != "r":
            raise ValueError("metadata_encoding is only supported for reading files")
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._filePassed = not isinstance(file, str)
        if self._filePassed:
            self.fp = file
            self.filename = getattr(file, "name", None)
        else:
            self.filename = file
            self.fp = self._open_file(file)
        self._users = 1
        self._lock = threading.RLock()
        self._seekable = True
        self._writing = False
        try:
            self._begin()
        except BaseException:
            fp, self.fp = self.fp, None
            self._leave(fp)
            raise

    def _open_file(self, file):
        modes = {"r": ["rb"], "w": ["w+b", "wb"], "x": ["x+b", "xb"],
                 "a": ["r+b", "w+b", "wb"]}[self.mode]
        for mode in modes[:-1]:
            try:
                return io.open(file, mode)
            except OSError:
                pass
        return io.open(file, modes[-1])

    def _begin(self):
        if self.mode == "r":
            self._read_table()
        elif self.mode in ("w", "x"):
            self._didModify = True
            self._begin_writing()
        else:
            try:
                self._read_table()
                self.fp.seek(self.start_dir)
            except BadZipFile:
                self.fp.seek(0, 2)
                self._didModify = True
                self.start_dir = self.fp.tell()

    def _begin_writing(self):
        try:
            self.start_dir = self.fp.tell()
        except (AttributeError, OSError):
            self.fp = _Counting(self.fp)
            self.start_dir = 0
            self._seekable = False
        else:
            try:
                self.fp.seek(self.start_dir)
            except (AttributeError, OSError):
                self._seekable = False

    def _read_table(self):
        self.start_dir, self._comment, self.filelist = read_entries(
            self.fp, self.metadata_encoding)
        for entry in self.filelist:
            self.NameToInfo[entry.filename] = entry

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __del__(self):
        self.close()

    def __repr__(self):
        text = f"<{type(self).__module__}.{type(self).__qualname__}"
        if self.fp is None:
            return text + " [closed]>"
        if self._filePassed:
            text += f" file={self.fp!r}"
        elif self.filename is not None:
            text += f" filename={self.filename!r}"
        return f"{text} mode={self.mode!r}>"

    # what is in it

    def namelist(self):
        """Return the names of all entries."""
        return [entry.filename for entry in self.filelist]

    def infolist(self):
        """Return all entries."""
        return self.filelist

    def getinfo(self, name):
        """Return the entry of a name."""
        entry = self.NameToInfo.get(name)
        if entry is None:
            raise KeyError(f"There is no item named {name!r} in the archive")
        return entry

    def printdir(self, file=None):
        """Print a table of the entries."""
        print("%-46s %19s %12s" % ("File Name", "Modified    ", "Size"), file=file)
        for entry in self.filelist:
            date = "%d-%02d-%02d %02d:%02d:%02d" % entry.date_time[:6]
            print("%-46s %s %12d" % (entry.filename, date, entry.file_size), file=file)

    def testzip(self):
        """Read every entry; return the name of the first damaged one, or None."""
        for entry in self.filelist:
            try:
                with self.open(entry.filename, "r") as stream:
                    while stream.read(1 << 20):
                        pass
            except BadZipFile:
                return entry.filename

    def setpassword(self, pwd):
        """Set the password for encrypted entries."""
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        self.pwd = pwd or None

    @property
    def comment(self):
        """The comment of the archive, as bytes."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f"comment: expected bytes, got {type(comment).__name__}")
        if len(comment) > ZIP_MAX_COMMENT:
            warnings.warn("Archive comment is too long; truncating to "
                          f"{ZIP_MAX_COMMENT} bytes", stacklevel=2)
            comment = comment[:ZIP_MAX_COMMENT]
        self._comment = comment
        self._didModify = True

    # reading

    def read(self, name, pwd=None):
        """Return what is in an entry."""
        with self.open(name, "r", pwd) as stream:
            return stream.read()

    def open(self, name, mode="r", pwd=None, *, force_zip64=False):
        """Open an entry as a binary file, for reading or for writing."""
        if mode not in ("r", "w"):
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == "w":
            raise ValueError("pwd is only supported for reading files")
        if not self.fp:
            raise ValueError("Attempt to use ZIP archive that was already closed")
        if isinstance(name, ZipInfo):
            entry = name
        elif mode == "w":
            entry = ZipInfo(name)
            entry.compress_type = self.compression
            entry._compresslevel = self.compresslevel
        else:
            entry = self.getinfo(name)
        if mode == "w":
            return self._open_to_write(entry, force_zip64)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing "
                             "handle on it. Close the writing handle before trying to read.")
        with self._lock:
            self._users += 1
        section = Section(self.fp, entry.header_offset, self._leave, self._lock,
                          lambda: self._writing)
        try:
            self._check_header(section, entry)
            if entry.flag_bits & ENCRYPTED:
                self._refuse_encrypted(entry, pwd)
            return ZipExtFile(section, mode, entry)
        except BaseException:
            section.close()
            raise

    def _check_header(self, section, entry):
        header = section.read(LOCAL_HEADER.size)
        if len(header) != LOCAL_HEADER.size:
            raise BadZipFile("Truncated file header")
        (magic, _, _, flags, _, _, _, _, _, _, name_size,
         extra_size) = LOCAL_HEADER.unpack(header)
        if magic != LOCAL_MAGIC:
            raise BadZipFile("Bad magic number for file header")
        name = section.read(name_size)
        if extra_size:
            section.seek(section.tell() + extra_size)
        if entry.flag_bits & PATCHED:
            raise NotImplementedError("compressed patched data (flag bit 5)")
        if entry.flag_bits & STRONG:
            raise NotImplementedError("strong encryption (flag bit 6)")
        encoding = "utf-8" if flags & UTF_8 else self.metadata_encoding or "cp437"
        text = name.decode(encoding)
        if text != entry.orig_filename:
            raise BadZipFile(f"File name in directory {entry.orig_filename!r} and header "
                             f"{name!r} differ.")
        end = entry._end_offset
        if end is not None and section.tell() + entry.compress_size > end:
            raise BadZipFile(f"Overlapped entries: {entry.orig_filename!r} (possible zip bomb)")

    def _refuse_encrypted(self, entry, pwd):
        pwd = pwd or self.pwd
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f"pwd: expected bytes, got {type(pwd).__name__}")
        if not pwd:
            raise RuntimeError(f"File {entry.filename!r} is encrypted, password required for "
                               "extraction")
        raise NotImplementedError(f"File {entry.filename!r} is encrypted; decryption is not "
                                  "supported")

    def extract(self, member, path=None, pwd=None):
        """Extract an entry below a directory, the current one by default; return its path."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Extract some entries, or all, below a directory."""
        path = os.getcwd() if path is None else os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path, pwd)

    def _extract(self, member, directory, pwd):
        entry = member if isinstance(member, ZipInfo) else self.getinfo(member)
        # Whatever an entry is called, it stays below the directory: no root, no way up.
        name = os.path.splitdrive(entry.filename.replace("/", os.sep))[1]
        parts = [part for part in name.split(os.sep) if part not in ("", os.curdir, os.pardir)]
        target = os.path.normpath(os.path.join(directory, *parts))
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above, exist_ok=True)
        if entry.is_dir():
            if not os.path.isdir(target):
                try:
                    os.mkdir(target)
                except FileExistsError:
                    if not os.path.isdir(target):
                        raise
            return target
        with self.open(entry, "r", pwd) as source, io.open(target, "wb") as file:
            shutil.copyfileobj(source, file)
        return target

    # writing

    def _open_to_write(self, entry, force_zip64):
        if force_zip64 and not self._allowZip64:
            raise ValueError("force_zip64 is True, but allowZip64 was False when opening the ZIP "
                             "file.")
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle "
                             "open on it. Close the first handle before opening another.")
        entry.compress_size = entry.CRC = entry.flag_bits = 0
        if entry.compress_type == ZIP_LZMA:
            entry.flag_bits |= LZMA_END
        if not self._seekable:
            entry.flag_bits |= DESCRIPTOR
        if not entry.external_attr:
            entry.external_attr = 0o600 << 16
        zip64 = force_zip64 or entry.file_size * 1.05 > ZIP64_LIMIT
        if not self._allowZip64 and zip64:
            raise LargeZipFile("Filesize would require ZIP64 extensions")
        self._begin_entry(entry)
        self.fp.write(entry.FileHeader(zip64))
        self._writing = True
        return EntryWriter(self, entry, zip64)

    def _begin_entry(self, entry):
        if self._seekable:
            self.fp.seek(self.start_dir)
        entry.header_offset = self.fp.tell()
        self._check_entry(entry)
        self._didModify = True

    def _check_entry(self, entry):
        if entry.filename in self.NameToInfo:
            warnings.warn(f"Duplicate name: {entry.filename!r}", stacklevel=3)
        if self.mode not in ("w", "x", "a"):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError("Attempt to write ZIP archive that was already closed")
        check_method(entry.compress_type)
        if not self._allowZip64:
            needs = None
            if len(self.filelist) >= ZIP_FILECOUNT_LIMIT:
                needs = "Files count"
            elif entry.file_size > ZIP64_LIMIT:
                needs = "Filesize"
            elif entry.header_offset > ZIP64_LIMIT:
                needs = "Zipfile size"
            if needs:
                raise LargeZipFile(needs + " would require ZIP64 extensions")

    def _check_may_write(self, end=""):
        if not self.fp:
            raise ValueError("Attempt to write to ZIP archive that was already closed")
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists" + end)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Add a file of the file system, under another name if one is given."""
        self._check_may_write()
        entry = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if entry.is_dir():
            entry.compress_size = entry.CRC = 0
            self.mkdir(entry)
            return
        entry.compress_type = self.compression if compress_type is None else compress_type
        entry._compresslevel = self.compresslevel if compresslevel is None else compresslevel
        with io.open(filename, "rb") as source, self.open(entry, "w") as target:
            shutil.copyfileobj(source, target, 8192)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Add an entry with the given text or bytes."""
        if isinstance(data, str):
            data = data.encode("utf-8")
        if isinstance(zinfo_or_arcname, ZipInfo):
            entry = zinfo_or_arcname
        else:
            entry = ZipInfo(zinfo_or_arcname, time.localtime(time.time())[:6])
            entry.compress_type = self.compression
            entry._compresslevel = self.compresslevel
            if entry.filename.endswith("/"):
                entry.external_attr = 0o40775 << 16 | 0x10
            else:
                entry.external_attr = 0o600 << 16
        self._check_may_write(".")
        if compress_type is not None:
            entry.compress_type = compress_type
        if compresslevel is not None:
            entry._compresslevel = compresslevel
        entry.file_size = len(data)
        with self._lock, self.open(entry, "w") as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Add a directory."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            entry = zinfo_or_directory_name
            if not entry.is_dir():
                raise ValueError("The given ZipInfo does not describe a directory")
        elif isinstance(zinfo_or_directory_name, str):
            name = zinfo_or_directory_name
            entry = ZipInfo(name if name.endswith("/") else name + "/")
            entry.compress_size = entry.CRC = entry.file_size = 0
            entry.external_attr = ((0o40000 | mode) & 0xFFFF) << 16 | 0x10
        else:
            raise TypeError("Expected type str or ZipInfo")
        with self._lock:
            self._begin_entry(entry)
            self.filelist.append(entry)
            self.NameToInfo[entry.filename] = entry
            self.fp.write(entry.FileHeader(False))
            self.start_dir = self.fp.tell()

    # the end

    def close(self):
        """Close the archive; what was written gets its table."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on "
                             "it. Close the writing handle before closing the zip.")
        try:
            if self.mode in ("w", "x", "a") and self._didModify:
                with self._lock:
                    if self._seekable:
                        self.fp.seek(self.start_dir)
                    self._write_table()
        finally:
            fp, self.fp = self.fp, None
            self._leave(fp)

    def _write_table(self):
        for entry in self.filelist:
            self.fp.write(entry.directory_record())
        at = self.fp.tell()
        count, size = len(self.filelist), at - self.start_dir
        large = None
        if count > ZIP_FILECOUNT_LIMIT:
            large = "Files count"
        elif self.start_dir > ZIP64_LIMIT:
            large = "Central directory offset"
        elif size > ZIP64_LIMIT:
            large = "Central directory size"
        if large and not self._allowZip64:
            raise LargeZipFile(large + " would require ZIP64 extensions")
        self.fp.write(packed_end(count, size, self.start_dir, self._comment, bool(large)))
        if self.mode == "a":
            self.fp.truncate()
        self.fp.flush()

    def _leave(self, file):
        """The archive or a reader needs the file no longer."""
        with self._lock:
            self._users -= 1
            if not self._users and not self._filePassed:
                file.close()
