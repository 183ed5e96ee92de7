"""Copying, moving and removing of files and trees."""

import fnmatch as _fnmatch
import os
import stat as _stat

from _shutil_archives import (
    ReadError, RegistryError, get_archive_formats, get_unpack_formats, make_archive,
    register_archive_format, register_unpack_format, unpack_archive,
    unregister_archive_format, unregister_unpack_format)

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree",
           "move", "rmtree", "Error", "SpecialFileError", "which", "get_terminal_size",
           "ignore_patterns", "SameFileError", "ExecError", "ReadError",
           "RegistryError", "make_archive", "unpack_archive", "get_archive_formats",
           "get_unpack_formats", "register_archive_format", "register_unpack_format",
           "unregister_archive_format", "unregister_unpack_format"]

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    """An operation on several files failed."""


class SameFileError(Error):
    """Source and destination are the same file."""


class SpecialFileError(OSError):
    """The operation cannot be done on a special file."""


class ExecError(OSError):
    """A command could not be executed."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy the rest of one file object to another."""
    length = length or COPY_BUFSIZE
    while data := fsrc.read(length):
        fdst.write(data)


def _same(src, dst):
    if isinstance(src, os.DirEntry):
        src = src.path
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the content of a file to another path, and return that."""
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    for path in src, dst:
        try:
            mode = os.stat(path).st_mode
        except OSError:
            continue
        if _stat.S_ISFIFO(mode):
            raise SpecialFileError(f"`{os.fspath(path)}` is a named pipe")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as source:
        try:
            with open(dst, "wb") as target:
                copyfileobj(source, target)
        except IsADirectoryError as e:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError(f"Directory does not exist: {dst}") from e
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the rights of a file to another."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    os.chmod(dst, _stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy the rights and times of a file to another."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return
    status = os.stat(src)
    os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns))
    os.chmod(dst, _stat.S_IMODE(status.st_mode))


def _into(src, dst):
    if os.path.isdir(dst):
        return os.path.join(dst, os.path.basename(src))
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its rights; the destination may be a directory."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with its rights and times; the destination may be a directory."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """Return a function for copytree() that leaves out names that match patterns."""
    def ignore(path, names):
        return {name for pattern in patterns for name in _fnmatch.filter(names, pattern)}

    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a directory and all below to another path, and return that."""
    with os.scandir(src) as entries:
        entries = list(entries)
    ignored = ignore(os.fspath(src), [e.name for e in entries]) if ignore else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        source = os.path.join(src, entry.name)
        target = os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                os.symlink(os.readlink(source), target)
            elif entry.is_symlink() and not os.path.exists(source) and ignore_dangling_symlinks:
                continue
            elif entry.is_dir():
                copytree(source, target, symlinks, ignore, copy_function,
                         ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as e:
            errors.extend(e.args[0])
        except OSError as e:
            errors.append((source, target, str(e)))
    try:
        copystat(src, dst)
    except OSError as e:
        errors.append((src, dst, str(e)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a directory and all below; onexc(function, path, exception) hears of errors."""
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    if ignore_errors:
        def failed(function, where, error):
            pass
    elif onexc is not None:
        failed = onexc
    elif onerror is not None:
        def failed(function, where, error):
            onerror(function, where, (type(error), error, error.__traceback__))
    else:
        def failed(function, where, error):
            raise error
    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError as e:
        failed(os.path.islink, path, e)
        return
    _remove(path, failed)


def _remove(path, failed):
    try:
        with os.scandir(path) as entries:
            entries = list(entries)
    except OSError as e:
        failed(os.scandir if os.path.exists(path) else os.lstat, path, e)
        return
    for entry in entries:
        full = os.path.join(path, entry.name)
        if entry.is_dir(follow_symlinks=False):
            _remove(full, failed)
            continue
        try:
            os.unlink(full)
        except OSError as e:
            failed(os.unlink, full, e)
    try:
        os.rmdir(path)
    except OSError as e:
        failed(os.rmdir, path, e)


def move(src, dst, copy_function=copy2):
    """Move a file or directory to another path or into a directory, and return where it is."""
    target = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
        return target
    except FileNotFoundError:
        raise
    except OSError:
        pass
    if os.path.islink(src):
        os.symlink(os.readlink(src), target)
        os.unlink(src)
    elif os.path.isdir(src):
        inside = os.path.abspath(target) + "/"
        if inside.startswith(os.path.abspath(src) + "/"):
            raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
        copytree(src, target, copy_function=copy_function, symlinks=True)
        rmtree(src)
    else:
        copy_function(src, target)
        os.unlink(src)
    return target


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Return the path of a command, None if it is not found."""
    def usable(file):
        return os.path.exists(file) and os.access(file, mode) and not os.path.isdir(file)

    if os.path.dirname(cmd):
        return cmd if usable(cmd) else None
    if path is None:
        path = os.environ.get("PATH", os.defpath)
    for directory in dict.fromkeys(path.split(os.pathsep)):
        file = os.path.join(directory, cmd)
        if usable(file):
            return file
    return None


def get_terminal_size(fallback=(80, 24)):
    """Return columns and lines of the terminal; COLUMNS and LINES overrule it."""
    sizes = []
    for name in "COLUMNS", "LINES":
        try:
            sizes.append(int(os.environ.get(name, 0)))
        except ValueError:
            sizes.append(0)
    if 0 in sizes:
        try:
            found = os.get_terminal_size()
        except (AttributeError, ValueError, OSError):
            found = fallback
        sizes = [given or other for given, other in zip(sizes, found)]
    return os.terminal_size(sizes)
