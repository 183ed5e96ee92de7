"""Objects by their dotted names, for modules that are told what to use."""


def resolve(name):
    """The object of a dotted name; modules on the way are imported."""
    path, *rest = name.split(".")
    found = __import__(path)
    for part in rest:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found
