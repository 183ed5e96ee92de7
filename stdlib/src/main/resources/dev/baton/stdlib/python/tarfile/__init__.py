"""TAR archives: reading, writing, and extracting with care."""

from tarfile._archive import TarFile, is_tarfile
from tarfile._data import CompressionError, ExtractError, ReadError, StreamError
from tarfile._filters import (
    AbsoluteLinkError, AbsolutePathError, FilterError, LinkOutsideDestinationError,
    OutsideDestinationError, SpecialFileError, data_filter, fully_trusted_filter, tar_filter)
from tarfile._members import (
    AREGTYPE, BLKTYPE, CHRTYPE, CONTTYPE, DEFAULT_FORMAT, DIRTYPE, ENCODING, FIFOTYPE,
    GNU_FORMAT, GNUTYPE_LONGLINK, GNUTYPE_LONGNAME, GNUTYPE_SPARSE, LNKTYPE, PAX_FORMAT, REGTYPE,
    SYMTYPE, USTAR_FORMAT, HeaderError, TarError, TarInfo)

__all__ = ["TarFile", "TarInfo", "is_tarfile", "TarError", "ReadError", "CompressionError",
           "StreamError", "ExtractError", "HeaderError", "ENCODING", "USTAR_FORMAT",
           "GNU_FORMAT", "PAX_FORMAT", "DEFAULT_FORMAT", "open", "fully_trusted_filter",
           "data_filter", "tar_filter", "FilterError", "AbsoluteLinkError",
           "OutsideDestinationError", "SpecialFileError", "AbsolutePathError",
           "LinkOutsideDestinationError"]

open = TarFile.open

for _kind in (TarFile, TarInfo, TarError, ReadError, CompressionError, StreamError, ExtractError,
              HeaderError, FilterError, AbsoluteLinkError, OutsideDestinationError,
              SpecialFileError, AbsolutePathError, LinkOutsideDestinationError):
    _kind.__module__ = "tarfile"
del _kind
