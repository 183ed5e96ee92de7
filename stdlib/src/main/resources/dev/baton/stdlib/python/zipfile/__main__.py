"""The command line of zipfile."""

import argparse
import os

from zipfile import ZIP_DEFLATED, ZipFile


def run(args=None):
    """Do what the arguments say."""
    parser = argparse.ArgumentParser(prog="python -m zipfile",
                                     description="Lists, tests, extracts and makes ZIP archives.")
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("-l", "--list", metavar="<zipfile>", help="list what is in an archive")
    action.add_argument("-e", "--extract", nargs=2, metavar=("<zipfile>", "<output_dir>"),
                        help="extract an archive")
    action.add_argument("-c", "--create", nargs="+", metavar=("<name>", "<file>"),
                        help="make an archive of files")
    action.add_argument("-t", "--test", metavar="<zipfile>", help="test an archive")
    parser.add_argument("--metadata-encoding", metavar="<encoding>",
                        help="the encoding of names for -l, -e and -t")
    wanted = parser.parse_args(args)
    encoding = wanted.metadata_encoding
    if wanted.test is not None:
        with ZipFile(wanted.test, metadata_encoding=encoding) as archive:
            bad = archive.testzip()
        if bad:
            print(f"The following enclosed file is corrupted: {bad!r}")
        print("Done testing")
    elif wanted.list is not None:
        with ZipFile(wanted.list, metadata_encoding=encoding) as archive:
            archive.printdir()
    elif wanted.extract is not None:
        source, target = wanted.extract
        with ZipFile(source, metadata_encoding=encoding) as archive:
            archive.extractall(target)
    else:
        if encoding:
            parser.exit(1, "Non-conforming encodings not supported with -c.\n")
        _create(*wanted.create)


def _create(target, *files):
    with ZipFile(target, "w") as archive:
        for file in files:
            name = os.path.basename(file) or os.path.basename(os.path.dirname(file))
            _add(archive, file, "" if name in ("", os.curdir, os.pardir) else name)


def _add(archive, path, name):
    if os.path.isfile(path):
        archive.write(path, name, ZIP_DEFLATED)
    elif os.path.isdir(path):
        if name:
            archive.write(path, name)
        for entry in sorted(os.listdir(path)):
            _add(archive, os.path.join(path, entry), os.path.join(name, entry))


if __name__ == "__main__":
    run()
