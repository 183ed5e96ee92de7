"""Abstract base classes of loaders and finders."""

import abc

__all__ = ["InspectLoader", "Loader", "MetaPathFinder", "PathEntryFinder", "SourceLoader"]


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
        return __import__("importlib").import_module(fullname)


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


class SourceLoader(InspectLoader):
    """A loader of files with source text."""
