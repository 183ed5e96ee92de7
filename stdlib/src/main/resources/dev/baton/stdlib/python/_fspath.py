"""The path protocol, for `os` and `posixpath`, which import each other."""


def fspath(path):
    """Return the file system path of an object: a str or bytes.

    Other objects must have __fspath__(); TypeError if they do not.
    """
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    try:
        convert = cls.__fspath__
    except AttributeError:
        raise TypeError("expected str, bytes or os.PathLike object, "
                        f"not {cls.__name__}") from None
    result = convert(path)
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f"expected {cls.__name__}.__fspath__() to return str or bytes, "
                    f"not {type(result).__name__}")
