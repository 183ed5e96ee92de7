"""Compare files and folders."""

import os
import stat
from itertools import filterfalse

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
BUFSIZE = 8 * 1024
_cache = {}


def clear_cache():
    """Forget which files were equal."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Whether two files are equal; with shallow, type, size and time of change may suffice."""
    a, b = (_sign(os.stat(name)) for name in (f1, f2))
    if a[0] != stat.S_IFREG or b[0] != stat.S_IFREG:
        return False
    if shallow and a == b:
        return True
    if a[1] != b[1]:
        return False
    key = f1, f2, a, b
    if key not in _cache:
        if len(_cache) > 100:
            clear_cache()
        _cache[key] = _same_content(f1, f2)
    return _cache[key]


def _sign(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def _same_content(f1, f2):
    with open(f1, "rb") as a, open(f2, "rb") as b:
        while True:
            one, two = a.read(BUFSIZE), b.read(BUFSIZE)
            if one != two:
                return False
            if not one:
                return True


def cmpfiles(a, b, common, shallow=True):
    """Return the names of files in two folders that are equal, that differ, that are unreadable."""
    result = [], [], []
    for name in common:
        try:
            kind = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except OSError:
            kind = 2
        result[kind].append(name)
    return result


class dircmp:
    """What two folders have in common and where they differ; found when it is asked for."""

    def __init__(self, a, b, ignore=None, hide=None):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    def _names(self, folder):
        skipped = {*self.hide, *self.ignore}
        return sorted(name for name in os.listdir(folder) if name not in skipped)

    def phase0(self):
        """Read the folders."""
        self.left_list, self.right_list = self._names(self.left), self._names(self.right)

    def phase1(self):
        """Find the common names."""
        right, left = set(self.right_list), set(self.left_list)
        self.common = [name for name in self.left_list if name in right]
        self.left_only = list(filterfalse(right.__contains__, self.left_list))
        self.right_only = list(filterfalse(left.__contains__, self.right_list))

    def phase2(self):
        """Tell common folders from files."""
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                kinds = [stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode)
                         for folder in (self.left, self.right)]
            except (OSError, ValueError):
                kinds = [None, 0]
            if kinds[0] != kinds[1]:
                self.common_funny.append(name)
            elif kinds[0] == stat.S_IFDIR:
                self.common_dirs.append(name)
            elif kinds[0] == stat.S_IFREG:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        """Compare common files."""
        self.same_files, self.diff_files, self.funny_files = cmpfiles(
            self.left, self.right, self.common_files)

    def phase4(self):
        """Compare common folders."""
        self.subdirs = {
            name: type(self)(os.path.join(self.left, name), os.path.join(self.right, name),
                             self.ignore, self.hide) for name in self.common_dirs}

    def __getattr__(self, name):
        for phase, names in (
                (self.phase0, ("left_list", "right_list")),
                (self.phase1, ("common", "left_only", "right_only")),
                (self.phase2, ("common_dirs", "common_files", "common_funny")),
                (self.phase3, ("same_files", "diff_files", "funny_files")),
                (self.phase4, ("subdirs",))):
            if name in names:
                phase()
                return self.__dict__[name]
        raise AttributeError(name)

    def report(self):
        """Print how the folders differ."""
        print("diff", self.left, self.right)
        for title, names in (
                (f"Only in {self.left}", self.left_only),
                (f"Only in {self.right}", self.right_only),
                ("Identical files", self.same_files), ("Differing files", self.diff_files),
                ("Trouble with common files", self.funny_files),
                ("Common subdirectories", self.common_dirs),
                ("Common funny cases", self.common_funny)):
            if names:
                names.sort()
                print(title, ":", names)

    def report_partial_closure(self):
        """Print how the folders and the folders in them differ."""
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report()

    def report_full_closure(self):
        """Print how the folders and all below them differ."""
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report_full_closure()
