"""Archives of directories by the name of their format, for `shutil`."""

import errno
import os
import stat


class ReadError(OSError):
    """An archive cannot be read."""

    __module__ = "shutil"


class RegistryError(Exception):
    """A format is not registered, or is already."""

    __module__ = "shutil"


def _make_tar(base_name, base_dir, compress, suffix, *, dry_run=0, logger=None, owner=None,
              group=None, root_dir=None, verbose=0):
    import tarfile
    name = base_name + ".tar" + suffix
    _make_folder(name, dry_run, logger)
    if logger is not None:
        logger.info("Creating tar archive")

    def with_owner(info):
        if owner is not None:
            info.uname = str(owner)
        if group is not None:
            info.gname = str(group)
        return info

    if not dry_run:
        source = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
        with tarfile.open(name, f"w|{compress}") as tar:
            tar.add(source, base_dir, filter=with_owner)
    return name if root_dir is None else os.path.abspath(name)


def _make_folder(name, dry_run, logger):
    folder = os.path.dirname(name)
    if folder and not os.path.exists(folder):
        if logger is not None:
            logger.info("creating %s", folder)
        if not dry_run:
            os.makedirs(folder)


def _make_zip(base_name, base_dir, *, dry_run=0, logger=None, owner=None, group=None,
              root_dir=None, verbose=0):
    import zipfile
    name = base_name + ".zip"
    _make_folder(name, dry_run, logger)
    if logger is not None:
        logger.info("creating '%s' and adding '%s' to it", name, base_dir)
    if not dry_run:
        start = os.path.normpath(base_dir)
        source = start if root_dir is None else os.path.join(root_dir, start)
        with zipfile.ZipFile(name, "w", compression=zipfile.ZIP_DEFLATED) as archive:
            if start != os.curdir:
                archive.write(source, start)
            for folder, folders, files in os.walk(source):
                files = [file for file in files if os.path.isfile(os.path.join(folder, file))]
                inside = os.path.normpath(os.path.join(start, os.path.relpath(folder, source)))
                for entry in sorted(folders) + files:
                    archive.write(os.path.join(folder, entry),
                                  os.path.normpath(os.path.join(inside, entry)))
    return name if root_dir is None else os.path.abspath(name)


def _unpack_zip(filename, extract_dir):
    import zipfile
    if not zipfile.is_zipfile(filename):
        raise ReadError(f"{filename} is not a zip file")
    with zipfile.ZipFile(filename) as archive:
        for info in archive.infolist():
            if info.filename.startswith("/") or ".." in info.filename:
                continue
            target = os.path.join(extract_dir, *info.filename.split("/"))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if not info.filename.endswith("/"):
                with open(target, "wb") as file:
                    file.write(archive.read(info.filename))


def _unpack_tar(filename, extract_dir, *, filter=None):
    import tarfile
    try:
        archive = tarfile.open(filename)
    except tarfile.TarError:
        raise ReadError(f"{filename} is not a compressed or uncompressed tar file")
    with archive:
        archive.extractall(extract_dir, filter=filter)


def _tar(compress, suffix):
    def make(base_name, base_dir, **options):
        return _make_tar(base_name, base_dir, compress, suffix, **options)
    return make


# name: (what makes it, what unpacks it, ends of names, description, a module it needs)
_KNOWN = {
    "tar": (_tar("", ""), _unpack_tar, [".tar"], "uncompressed tar file", "tarfile"),
    "gztar": (_tar("gz", ".gz"), _unpack_tar, [".tar.gz", ".tgz"], "gzip'ed tar-file", "zlib"),
    "zip": (_make_zip, _unpack_zip, [".zip"], "ZIP file", "zlib"),
    "bztar": (_tar("bz2", ".bz2"), _unpack_tar, [".tar.bz2", ".tbz2"], "bzip2'ed tar-file",
              "bz2"),
    "xztar": (_tar("xz", ".xz"), _unpack_tar, [".tar.xz", ".txz"], "xz'ed tar-file", "lzma"),
}
# None until somebody asks: finding out which formats there are imports modules.
_making = _unpacking = None


def _tables():
    global _making, _unpacking
    if _making is None:
        making, unpacking = {}, {}
        for name, (make, unpack, ends, description, needed) in _KNOWN.items():
            try:
                __import__(needed)
            except ImportError:
                continue
            making[name] = make, (), description, True
            unpacking[name] = ends, unpack, (), description
        _making, _unpacking = making, unpacking
    return _making, _unpacking


def _check(function, extra_args):
    if not callable(function):
        raise TypeError(f"The {function} object is not callable")
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    for pair in extra_args:
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:
            raise TypeError("extra_args elements are : (arg_name, value)")


def get_archive_formats():
    """Return (name, description) of the formats that archives can be made in."""
    return sorted([(name, entry[2]) for name, entry in _tables()[0].items()])


def register_archive_format(name, function, extra_args=None, description=""):
    """Add a format; function(base_name, base_dir, **extra) makes an archive."""
    extra_args = extra_args or []
    _check(function, extra_args)
    _tables()[0][name] = function, extra_args, description, False


def unregister_archive_format(name):
    """Remove a format."""
    del _tables()[0][name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0,
                 owner=None, group=None, logger=None):
    """Make an archive of a directory, with names from root_dir on; return its path."""
    try:
        function, extra, _, own = _tables()[0][format]
    except KeyError:
        raise ValueError(f"unknown archive format {format!r}") from None
    options = {"dry_run": dry_run, "logger": logger, **dict(extra)}
    if format != "zip":
        options.update(owner=owner, group=group)
    before = None
    if root_dir is not None:
        if not stat.S_ISDIR(os.stat(root_dir).st_mode):
            raise NotADirectoryError(errno.ENOTDIR, "Not a directory", root_dir)
        if own:
            base_name = os.fspath(base_name)
            options["root_dir"] = root_dir
        else:
            before = os.getcwd()
            base_name = os.path.abspath(base_name)
            if not dry_run:
                os.chdir(root_dir)
    try:
        return function(base_name, os.curdir if base_dir is None else base_dir, **options)
    finally:
        if before is not None:
            os.chdir(before)


def get_unpack_formats():
    """Return (name, ends of names, description) of the formats that can be unpacked."""
    return sorted([(name, entry[0], entry[3]) for name, entry in _tables()[1].items()])


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Add a format; function(archive, directory, **extra) unpacks an archive."""
    extra_args = extra_args or []
    formats = _tables()[1]
    taken = {end: other for other, entry in formats.items() for end in entry[0]}
    for end in extensions:
        if end in taken:
            raise RegistryError(f'{end} is already registered for "{taken[end]}"')
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    formats[name] = extensions, function, extra_args, description


def unregister_unpack_format(name):
    """Remove a format."""
    del _tables()[1][name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive, by default into the current directory; its name tells the format.

    The filter is that of tarfile's extractall().
    """
    extract_dir = os.getcwd() if extract_dir is None else os.fspath(extract_dir)
    filename = os.fspath(filename)
    formats = _tables()[1]
    if format is None:
        format = next((name for name, entry in formats.items()
                       if filename.endswith(tuple(entry[0]))), None)
        if format is None:
            raise ReadError(f"Unknown archive format '{filename}'")
    elif format not in formats:
        raise ValueError(f"Unknown unpack format '{format}'")
    _, function, extra, _ = formats[format]
    filters = {} if filter is None else {"filter": filter}
    function(filename, extract_dir, **dict(extra), **filters)
