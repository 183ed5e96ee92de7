"""Abstract base classes of loaders and finders."""

import abc

import _imp

__all__ = [
    "ExecutionLoader",
    "FileLoader",
    "InspectLoader",
    "Loader",
    "MetaPathFinder",
    "PathEntryFinder",
    "ResourceLoader",
    "SourceLoader",
]


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Finds modules by name."""

    def invalidate_caches(self):
        """Forget what is known about files."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds modules in one place."""

    def invalidate_caches(self):
        """Forget what is known about files."""


class Loader(metaclass=abc.ABCMeta):
    """Makes and runs modules."""

    def create_module(self, spec):
        """Return a new module, or None to have one made."""
        return None

    def load_module(self, fullname):
        """Import a module by its name."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        return __import__("importlib").import_module(fullname)


class ResourceLoader(Loader):
    """A loader that can give the bytes of files."""

    @abc.abstractmethod
    def get_data(self, path):
        """Return the bytes of a file."""
        raise OSError


class InspectLoader(Loader):
    """A loader that can give the source of its modules."""

    def is_package(self, fullname):
        """Whether the module is a package."""
        raise ImportError(fullname)

    @abc.abstractmethod
    def get_source(self, fullname):
        """Return the source text."""
        raise ImportError(fullname)

    def get_code(self, fullname):
        """Return the code object."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @staticmethod
    def source_to_code(data, path="<string>"):
        """Compile source text."""
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        """Run the code in the namespace of the module."""
        exec(self.get_code(module.__name__), module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader that knows the file of a module."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """Return the path of the file."""
        raise ImportError

    def get_code(self, fullname):
        """Return the code object, compiled under the name of the file."""
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(ResourceLoader, ExecutionLoader):
    """A loader of one file."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, name=None):
        """Return the path of the file."""
        return self.path

    def get_data(self, path):
        """Return the bytes of a file."""
        with open(path, "rb") as file:
            return file.read()

    def is_package(self, fullname):
        """Whether the file is the __init__ of a package."""
        return self.path.rpartition("/")[2].startswith("__init__.")


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of files with source text: get_data() and get_filename() are to be given."""

    def is_package(self, fullname):
        """Whether the file is the __init__ of a package."""
        return self.get_filename(fullname).rpartition("/")[2].startswith("__init__.")

    def get_source(self, fullname):
        """Return the text of the file."""
        try:
            data = self.get_data(self.get_filename(fullname))
        except OSError as error:
            raise ImportError("source not available through get_data()", name=fullname) from error
        import io

        return io.TextIOWrapper(io.BytesIO(data), "utf-8").read()

    def get_code(self, fullname):
        """Compile the bytes of the file."""
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


SourceLoader.register(_imp.SourceFileLoader)
FileLoader.register(_imp.SourceFileLoader)
MetaPathFinder.register(_imp.BuiltinImporter)
MetaPathFinder.register(_imp.PathFinder)
InspectLoader.register(_imp.BuiltinImporter)
