"""What is refused, and what is changed, when members of unknown origin are extracted."""

import os

from tarfile._members import TarError


class FilterError(TarError):
    """A filter refuses a member."""


class AbsolutePathError(FilterError):
    """A name begins at the root."""

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"member {tarinfo.name!r} has an absolute path")


class OutsideDestinationError(FilterError):
    """A name leads out of the directory."""

    def __init__(self, tarinfo, path):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__(f"{tarinfo.name!r} would be extracted to {path!r}, "
                         "which is outside the destination")


class SpecialFileError(FilterError):
    """A member is a device or a pipe."""

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"{tarinfo.name!r} is a special file")


class AbsoluteLinkError(FilterError):
    """A link leads to a name that begins at the root."""

    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__(f"{tarinfo.name!r} is a link to an absolute path")


class LinkOutsideDestinationError(FilterError):
    """A link leads out of the directory."""

    def __init__(self, tarinfo, path):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__(f"{tarinfo.name!r} would link to {path!r}, "
                         "which is outside the destination")


def _is_below(path, directory):
    return os.path.commonpath([path, directory]) == directory


def _changes(member, directory, data):
    changes = {}
    name = member.name
    directory = os.path.realpath(directory)
    if name.startswith(("/", os.sep)):
        name = changes["name"] = member.path.lstrip("/" + os.sep)
    if os.path.isabs(name):
        raise AbsolutePathError(member)
    target = os.path.realpath(os.path.join(directory, name))
    if not _is_below(target, directory):
        raise OutsideDestinationError(member, target)
    mode = member.mode
    if mode is not None:
        mode &= 0o755
        if data:
            if member.isreg() or member.islnk():
                # Whoever may not execute it may not make others do so; the owner may use it.
                if not mode & 0o100:
                    mode &= ~0o111
                mode |= 0o600
            elif member.isdir() or member.issym():
                mode = None
            else:
                raise SpecialFileError(member)
        if mode != member.mode:
            changes["mode"] = mode
    if data:
        for key in "uid", "gid", "uname", "gname":
            if getattr(member, key) is not None:
                changes[key] = None
        if member.islnk() or member.issym():
            if os.path.isabs(member.linkname):
                raise AbsoluteLinkError(member)
            base = os.path.dirname(name) if member.issym() else ""
            target = os.path.realpath(os.path.join(directory, base, member.linkname))
            if not _is_below(target, directory):
                raise LinkOutsideDestinationError(member, target)
    return changes


def fully_trusted_filter(member, dest_path):
    """Return a member as it is."""
    return member


def tar_filter(member, dest_path):
    """Return a member that stays below the directory and gives nobody else rights."""
    changes = _changes(member, dest_path, False)
    return member.replace(**changes, deep=False) if changes else member


def data_filter(member, dest_path):
    """Return a member that is a plain file, a directory, or a link that stays below."""
    changes = _changes(member, dest_path, True)
    return member.replace(**changes, deep=False) if changes else member


NAMED = {"fully_trusted": fully_trusted_filter, "tar": tar_filter, "data": data_filter}
