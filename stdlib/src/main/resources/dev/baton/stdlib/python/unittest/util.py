"""Short texts for long values."""

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LENGTH = 12
_MIN_BEGIN = _MIN_COMMON = _MIN_END = 5
_MIN_DIFF = _MAX_LENGTH - (_MIN_BEGIN + _MIN_COMMON + _MIN_END + 2 * _PLACEHOLDER_LENGTH)


def safe_repr(obj, short=False):
    """Return repr(obj), or something like it where that fails; short cuts it off."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if not short or len(text) < _MAX_LENGTH:
        return text
    return text[:_MAX_LENGTH] + " [truncated]..."


def strclass(cls):
    """Return the full name of a class."""
    return f"{cls.__module__}.{cls.__qualname__}"


def _shorten(text, head, tail):
    """Replace the middle of a text by its length, where that makes it shorter."""
    hidden = len(text) - head - tail
    if hidden <= _PLACEHOLDER_LENGTH:
        return text
    return f"{text[:head]}[{hidden} chars]{text[len(text) - tail:]}"


def _common_prefix(texts):
    first, last = min(texts), max(texts)
    for place, char in enumerate(first):
        if char != last[place]:
            return first[:place]
    return first


def _common_shorten_repr(*values):
    """The reprs of values to compare, shortened mostly where they are alike."""
    texts = tuple([safe_repr(value) for value in values])
    longest = max([len(text) for text in texts])
    if longest <= _MAX_LENGTH:
        return texts
    prefix = _common_prefix(texts)
    rest = [text[len(prefix):] for text in texts]
    room = _MAX_LENGTH - (longest - len(prefix) + _MIN_BEGIN + _PLACEHOLDER_LENGTH)
    if room > _MIN_COMMON:
        prefix = _shorten(prefix, _MIN_BEGIN, room)
        return tuple([prefix + text for text in rest])
    prefix = _shorten(prefix, _MIN_BEGIN, _MIN_COMMON)
    return tuple([prefix + _shorten(text, _MIN_DIFF, _MIN_END) for text in rest])


def _take_equal(items, wanted):
    """Remove every item equal to wanted from a list; returns how many there were."""
    before = len(items)
    items[:] = [item for item in items if not item == wanted]
    return before - len(items)


def _count_differences(first, second):
    """Triples (count in first, count in second, item) of items whose counts differ."""
    try:
        return _count_hashable(first, second)
    except TypeError:
        pass
    first, second = list(first), list(second)
    differences = []
    while first or second:
        item = (first or second)[0]
        in_first, in_second = _take_equal(first, item), _take_equal(second, item)
        if not in_first and not in_second:  # Not even equal to itself.
            (first or second).pop(0)
            in_first = 1
        if in_first != in_second:
            differences.append((in_first, in_second, item))
    return differences


def _count_hashable(first, second):
    counts = {}
    for place, items in ((0, first), (1, second)):
        for item in items:
            counts.setdefault(item, [0, 0])[place] += 1
    return [(a, b, item) for item, (a, b) in counts.items() if a != b]


def three_way_cmp(a, b):
    """Return -1, 0 or 1, as a is less than, equal to or greater than b."""
    return (a > b) - (a < b)
