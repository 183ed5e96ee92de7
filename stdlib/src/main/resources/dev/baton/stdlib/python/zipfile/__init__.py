"""ZIP archives: reading, writing, extracting, and paths inside of them."""

from zipfile._archive import ZipFile, is_zipfile
from zipfile._entries import (
    ZIP64_LIMIT, ZIP_BZIP2, ZIP_DEFLATED, ZIP_FILECOUNT_LIMIT, ZIP_LZMA, ZIP_MAX_COMMENT,
    ZIP_STORED, BadZipFile, LargeZipFile, ZipInfo)
from zipfile._paths import CompleteDirs, Path
from zipfile._streams import ZipExtFile

BadZipfile = error = BadZipFile

__all__ = ["BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2",
           "ZIP_LZMA", "is_zipfile", "ZipInfo", "ZipFile", "LargeZipFile", "Path"]

for _kind in ZipFile, BadZipFile, LargeZipFile, ZipInfo, ZipExtFile:
    _kind.__module__ = "zipfile"
is_zipfile.__module__ = "zipfile"
CompleteDirs.__module__ = Path.__module__ = "zipfile._path"
del _kind


def main(args=None):
    """List, test, extract or create an archive, as the arguments of a command line say."""
    from zipfile.__main__ import run
    run(args)
