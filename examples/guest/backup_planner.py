"""A planner of backups: which files have changed, which copies share content, which can go.

The program makes a directory of its own, backs it up several times as it changes, and restores it.
Content is kept once, under its SHA-256; a backup is a list of paths and digests, packed with gzip.
Old backups are thinned out: the last ones are kept, then one for each week and month.
"""

from __future__ import annotations

import argparse
import collections
import datetime
import fnmatch
import gzip
import hashlib
import json
import shlex
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Iterable, Iterator


@dataclass(frozen=True)
class Entry:
    path: str
    digest: str
    size: int


@dataclass(frozen=True)
class Snapshot:
    when: datetime.datetime
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        return f"{self.when:%Y%m%dT%H%M%S}.json.gz"

    def by_path(self) -> dict[str, Entry]:
        return {entry.path: entry for entry in self.entries}

    def dump(self) -> bytes:
        text = json.dumps({
            "when": self.when.isoformat(),
            "entries": [[e.path, e.digest, e.size] for e in self.entries],
        })
        return gzip.compress(text.encode(), mtime=0)

    @classmethod
    def load(cls, data: bytes) -> "Snapshot":
        read = json.loads(gzip.decompress(data))
        entries = tuple(Entry(*each) for each in read["entries"])
        return cls(datetime.datetime.fromisoformat(read["when"]), entries)


class Store:
    """A directory with content by digest and snapshots by time."""

    def __init__(self, root: Path):
        self.content = root / "content"
        self.snapshots = root / "snapshots"
        for directory in self.content, self.snapshots:
            directory.mkdir(parents=True, exist_ok=True)

    def place(self, digest: str) -> Path:
        return self.content / digest[:2] / digest[2:]

    def add(self, file: Path) -> tuple[str, int, bool]:
        """Keep the content of a file; also tells whether it is new."""
        with file.open("rb") as f:
            digest = hashlib.file_digest(f, "sha256").hexdigest()
        target = self.place(digest)
        new = not target.exists()
        if new:
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(file, target)
        return digest, file.stat().st_size, new

    def save(self, snapshot: Snapshot) -> None:
        (self.snapshots / snapshot.name).write_bytes(snapshot.dump())

    def all(self) -> list[Snapshot]:
        files = sorted(self.snapshots.glob("*.json.gz"))
        return [Snapshot.load(file.read_bytes()) for file in files]

    def remove(self, snapshots: Iterable[Snapshot]) -> int:
        """Remove snapshots and the content that nobody needs any more; return how many."""
        for snapshot in snapshots:
            (self.snapshots / snapshot.name).unlink()
        needed = {entry.digest for snapshot in self.all() for entry in snapshot.entries}
        gone = 0
        for file in sorted(self.content.rglob("*")):
            if file.is_file() and file.parent.name + file.name not in needed:
                file.unlink()
                gone += 1
        return gone

    def restore(self, snapshot: Snapshot, target: Path) -> None:
        for entry in snapshot.entries:
            file = target / entry.path
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.place(entry.digest), file)


def scan(root: Path, exclude: list[str]) -> Iterator[tuple[str, Path]]:
    """The files below a directory that no pattern leaves out, in order."""
    for file in sorted(root.rglob("*")):
        path = file.relative_to(root).as_posix()
        parts = PurePosixPath(path).parts
        if file.is_file() and not any(
                fnmatch.fnmatch(part, pattern) for part in parts for pattern in exclude):
            yield path, file


def back_up(store: Store, root: Path, when: datetime.datetime, exclude: list[str]) -> Snapshot:
    entries = []
    fresh = 0
    for path, file in scan(root, exclude):
        digest, size, new = store.add(file)
        fresh += size if new else 0
        entries.append(Entry(path, digest, size))
    snapshot = Snapshot(when, tuple(entries))
    store.save(snapshot)
    print(f"{when:%d %b %H:%M}  {len(entries)} files, {sum(e.size for e in entries)} bytes, "
          f"{fresh} of them new")
    return snapshot


def changes(old: Snapshot, new: Snapshot) -> list[str]:
    """What happened to files; one whose content appears elsewhere has been moved."""
    before, after = old.by_path(), new.by_path()
    added = {path for path in after if path not in before}
    removed = {path for path in before if path not in after}
    lines = []
    for path in sorted(removed):
        target = next((p for p in sorted(added) if after[p].digest == before[path].digest), None)
        if target is not None:
            lines.append(f"moved    {path} -> {target}")
            added.discard(target)
        else:
            lines.append(f"removed  {path}")
    lines += [f"added    {path}" for path in added]
    lines += [f"changed  {path}" for path in before
              if path in after and before[path].digest != after[path].digest]
    return sorted(lines)


def thin_out(snapshots: list[Snapshot], last: int, weeks: int, months: int) -> list[Snapshot]:
    """The snapshots that can go."""
    newest_first = sorted(snapshots, key=lambda s: s.when, reverse=True)
    keep = set(newest_first[:last])
    for count, key in (weeks, lambda s: s.when.isocalendar()[:2]), (
            months, lambda s: (s.when.year, s.when.month)):
        groups: dict[tuple, Snapshot] = {}
        for snapshot in newest_first:
            groups.setdefault(key(snapshot), snapshot)
        keep.update(list(groups.values())[:count])
    return [s for s in snapshots if s not in keep]


def options(line: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="backup", description="Plans backups.")
    parser.add_argument("--exclude", action="append", default=[], metavar="PATTERN")
    parser.add_argument("--keep-last", type=int, default=2)
    parser.add_argument("--keep-weeks", type=int, default=2)
    parser.add_argument("--keep-months", type=int, default=3)
    return parser.parse_args(shlex.split(line))


def write(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def live(root: Path, store: Store, exclude: list[str]) -> None:
    """Months in the life of a directory, each step backed up."""
    clock = datetime.datetime(2024, 1, 28, 22, 30, tzinfo=datetime.timezone.utc)
    write(root, {"notes/todo.txt": "buy milk\n", "notes/old.txt": "nothing\n", "readme.md": "# Me\n",
                 "cache/x.tmp": "junk", "src/main.py": "print('hi')\n" * 40})
    previous = back_up(store, root, clock, exclude)
    steps = [
        (1, {"notes/todo.txt": "buy milk\nbuy bread\n"}, None),
        (6, {"src/util.py": "print('hi')\n" * 40, "src/.git/HEAD": "ref"}, None),
        (9, {}, ("notes/old.txt", "archive/2023/old.txt")),
        (30, {"readme.md": "# Me again\n"}, ("src/util.py", None)),
        (33, {"photos/é.jpg": "\u00ff" * 1000}, None),
    ]
    for days, files, moved in steps:
        write(root, files)
        if moved is not None:
            source, target = root / moved[0], moved[1]
            if target is None:
                source.unlink()
            else:
                (root / target).parent.mkdir(parents=True)
                source.rename(root / target)
        when = clock + datetime.timedelta(days=days)
        snapshot = back_up(store, root, when, exclude)
        for line in changes(previous, snapshot):
            print("           ", line)
        previous = snapshot


def main() -> None:
    chosen = options("--exclude '*.tmp' --exclude .git --keep-last=1 --keep-weeks 2")
    print(f"without {', '.join(chosen.exclude)}; keeping {chosen.keep_last} last, "
          f"{chosen.keep_weeks} weeks, {chosen.keep_months} months")
    here = Path(tempfile.mkdtemp())
    try:
        root, store = here / "home", Store(here / "store")
        live(root, store, chosen.exclude)
        snapshots = store.all()
        sizes = collections.Counter(len(s.entries) for s in snapshots)
        print(f"{len(snapshots)} backups by number of files: {sorted(sizes.items())}")
        old = thin_out(snapshots, chosen.keep_last, chosen.keep_weeks, chosen.keep_months)
        print("can go:", ", ".join(f"{s.when:%d %b}" for s in old))
        print(store.remove(old), "contents removed, kept:",
              ", ".join(f"{s.when:%d %b}" for s in store.all()))
        last = store.all()[-1]
        copy = here / "restored"
        store.restore(last, copy)
        same = [path for path, file in scan(copy, [])
                if file.read_bytes() == (root / path).read_bytes()]
        print(f"restored {len(same)} files alike: {', '.join(same)}")
        try:
            Snapshot.load(b"not a snapshot")
        except gzip.BadGzipFile as e:
            print(f"{type(e).__name__}: {e}")
        try:
            store.restore(Snapshot(last.when, (Entry("x", "00ff", 1),)), copy)
        except FileNotFoundError as e:
            print(f"{type(e).__name__}: content/{Path(e.filename).relative_to(store.content)}")
    finally:
        shutil.rmtree(here)
    print("cleaned up:", not here.exists())


if __name__ == "__main__":
    main()
