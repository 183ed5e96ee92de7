"""Opening archives, compressed in this way or that."""

import io

from tarfile._data import CompressionError, ReadError


class Opening:
    """What opens archives: the class methods of TarFile."""

    OPEN_METH = {"tar": "taropen", "gz": "gzopen", "bz2": "bz2open", "xz": "xzopen"}

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=10240, **kwargs):
        """Open an archive; the mode may name a compression, as in "r:gz" or "w|gz"."""
        if not name and not fileobj:
            raise ValueError("nothing to open")
        if mode in ("r", "r:*"):
            return cls._open_any(name, fileobj, **kwargs)
        for sign in ":|":
            if sign in mode:
                action, _, kind = mode.partition(sign)
                action, kind = action or "r", kind or "tar"
                if sign == "|":
                    if action not in ("r", "w"):
                        raise ValueError("mode must be 'r' or 'w'")
                    if action == "r":
                        fileobj = io.BytesIO(fileobj.read()) if fileobj else fileobj
                        if kind == "*":
                            return cls._open_any(name, fileobj, **kwargs)
                if kind not in cls.OPEN_METH:
                    raise CompressionError(f"unknown compression type {kind!r}")
                return getattr(cls, cls.OPEN_METH[kind])(name, action, fileobj, **kwargs)
        if mode in ("a", "w", "x"):
            return cls.taropen(name, mode, fileobj, **kwargs)
        raise ValueError("undiscernible mode")

    @classmethod
    def _open_any(cls, name, fileobj, **kwargs):
        failures = []
        at = fileobj.tell() if fileobj is not None else 0
        for kind in cls.OPEN_METH:
            try:
                return getattr(cls, cls.OPEN_METH[kind])(name, "r", fileobj, **kwargs)
            except (ReadError, CompressionError) as failure:
                failures.append(f"- method {kind}: {failure!r}")
                if fileobj is not None:
                    fileobj.seek(at)
        raise ReadError("file could not be opened successfully:\n" + "\n".join(failures))

    @classmethod
    def taropen(cls, name, mode="r", fileobj=None, **kwargs):
        """Open an archive that is not compressed."""
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def gzopen(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive compressed by gzip."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        import gzip
        packed = gzip.GzipFile(name, mode + "b", compresslevel, fileobj)
        return cls._over(packed, (OSError, EOFError), "not a gzip file", name, mode, kwargs)

    @classmethod
    def _over(cls, packed, failures, message, name, mode, kwargs):
        try:
            archive = cls.taropen(name, mode, packed, **kwargs)
        except failures as failure:
            packed.close()
            if mode == "r":
                raise ReadError(message) from failure
            raise
        except:
            packed.close()
            raise
        archive._own = True
        return archive

    @classmethod
    def bz2open(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        """Open an archive compressed by bzip2."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            from bz2 import BZ2File
        except ImportError:
            raise CompressionError("bz2 module is not available") from None
        packed = BZ2File(fileobj or name, mode, compresslevel=compresslevel)
        return cls._over(packed, (OSError, EOFError), "not a bzip2 file", name, mode, kwargs)

    @classmethod
    def xzopen(cls, name, mode="r", fileobj=None, preset=None, **kwargs):
        """Open an archive compressed by xz."""
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        try:
            from lzma import LZMAError, LZMAFile
        except ImportError:
            raise CompressionError("lzma module is not available") from None
        packed = LZMAFile(fileobj or name, mode, preset=preset)
        return cls._over(packed, (LZMAError, EOFError), "not an lzma file", name, mode, kwargs)
