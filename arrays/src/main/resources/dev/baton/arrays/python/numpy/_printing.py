"""Arrays as text."""

import _numpy

_options = {
    "edgeitems": 3,
    "threshold": 1000,
    "floatmode": "maxprec",
    "precision": 8,
    "suppress": False,
    "linewidth": 75,
    "nanstr": "nan",
    "infstr": "inf",
    "sign": "-",
    "formatter": None,
    "legacy": False,
}


def get_printoptions():
    """Return the options in force."""
    return dict(_options)


def set_printoptions(
    precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None,
    formatter=None, sign=None, floatmode=None
):
    """Set how arrays are shown."""
    given = {
        "precision": precision, "threshold": threshold, "edgeitems": edgeitems, "linewidth": linewidth,
        "suppress": suppress, "nanstr": nanstr, "infstr": infstr, "sign": sign, "floatmode": floatmode,
    }
    for name, value in given.items():
        if value is not None:
            _options[name] = value
    _options["formatter"] = formatter


class printoptions:
    """A context in which arrays are shown in another way."""

    def __init__(self, **kwargs):
        self.kwargs = kwargs

    def __enter__(self):
        self.old = get_printoptions()
        set_printoptions(**self.kwargs)
        return get_printoptions()

    def __exit__(self, *exc_info):
        _options.update(self.old)


def _plain(text):
    """The shortest digits of a float without an exponent; they have a point."""
    sign = ""
    if text[0] == "-":
        sign, text = "-", text[1:]
    digits, _, exponent = text.partition("e")
    whole, _, fraction = digits.partition(".")
    shift = int(exponent or 0)
    if shift >= 0:
        fraction = fraction.ljust(shift, "0")
        whole, fraction = whole + fraction[:shift], fraction[shift:]
    else:
        whole = whole.rjust(1 - shift, "0")
        whole, fraction = whole[:shift], whole[shift:] + fraction
    return sign + (whole.lstrip("0") or "0") + "." + fraction.rstrip("0")


class _Floats:
    """Shows floats of an array with a common form."""

    def __init__(self, values, single, options):
        self.single = single
        self.options = options
        self.precision = options["precision"]
        finite = [x for x in values if x - x == 0]
        sizes = [abs(x) for x in finite if x]
        self.scientific = bool(sizes) and (
            max(sizes) >= 1e8
            or not options["suppress"] and (min(sizes) < 0.0001 or max(sizes) / min(sizes) > 1000.0)
        )
        self.left = self.right = 0
        if finite:
            if self.scientific:
                self._measure_scientific(finite)
            else:
                self._measure(finite)
        if len(finite) < len(values):
            # As NumPy: room for an infinity, also where there is but a NaN, whose sign has none.
            signed = options["sign"] == "+" or any(x == float("-inf") for x in values)
            room = max(len(options["nanstr"]), len(options["infstr"]) + signed)
            self.left = max(self.left, room - self.right - 1)

    def _special(self, x):
        if x != x:
            return ("+" if self.options["sign"] == "+" else "") + self.options["nanstr"]
        return ("-" if x < 0 else "+" if self.options["sign"] == "+" else "") + self.options["infstr"]

    def _measure(self, finite):
        parts = [self._positional(x).split(".") for x in finite]
        self.left = max(len(whole) for whole, _ in parts)
        self.right = max(len(fraction) for _, fraction in parts)
        if self.options["floatmode"] == "fixed":
            self.right = self.precision

    def _measure_scientific(self, finite):
        parts = [self._split(x) for x in finite]
        self.digits = max(len(fraction) for _, fraction, _ in parts)
        if self.options["floatmode"] == "fixed":
            self.digits = self.precision
        self.exponent = max(len(exponent) for _, _, exponent in parts)
        self.left = max(len(whole) for whole, _, _ in parts)
        self.right = self.exponent + 1 + self.digits

    def _positional(self, x):
        if self.options["floatmode"] == "fixed":
            text = format(x, f".{self.precision}f")
            text = text if "." in text else text + "."
        else:
            text = _plain(repr(_numpy._shortest(x) if self.single else x))
            if len(text) - text.index(".") - 1 > self.precision:
                text = format(x, f".{self.precision}f")
                text = text.rstrip("0") if "." in text else text + "."
        return "+" + text if self.options["sign"] == "+" and text[0] != "-" else text

    def _split(self, x):
        """Whole part, fraction and exponent without its sign."""
        text = repr(_numpy._shortest(x) if self.single else x)
        digits = text.partition("e")[0].replace("-", "").replace(".", "").lstrip("0").rstrip("0")
        count = min(max(len(digits) - 1, 0), self.precision)
        text = format(x, f".{count}e")
        mantissa, _, exponent = text.partition("e")
        whole, _, fraction = mantissa.partition(".")
        if self.options["sign"] == "+" and whole[0] != "-":
            whole = "+" + whole
        return whole, fraction.rstrip("0"), exponent

    def __call__(self, x):
        if x - x != 0:
            return self._special(x).rjust(self.left + self.right + 1)
        if self.scientific:
            whole, fraction, exponent = self._split(x)
            if self.options["floatmode"] == "fixed":
                fraction = format(x, f".{self.digits}e").partition("e")[0].partition(".")[2]
            exponent = exponent[0] + exponent[1:].rjust(self.exponent - 1, "0")
            return whole.rjust(self.left) + "." + fraction.ljust(self.digits, "0") + "e" + exponent
        whole, fraction = self._positional(x).split(".")
        return whole.rjust(self.left) + "." + fraction.ljust(self.right)


class _Complexes:
    """Shows complex numbers of an array: both parts have a common form."""

    def __init__(self, values, options):
        self.real = _Floats([x.real for x in values], False, options)
        self.imaginary = _Floats([x.imag for x in values], False, options | {"sign": "+"})

    def __call__(self, x):
        imaginary = self.imaginary(x.imag)
        digits = imaginary.rstrip()
        return self.real(x.real) + digits + "j" + imaginary[len(digits):]


def _formatter(data, options):
    """The function that shows an item."""
    own = options["formatter"] or {}
    kind = data.dtype.kind
    names = {"f": ("float", "float_kind"), "b": ("bool",), "c": ("complexfloat", "complex_kind")}.get(kind, ("int", "int_kind")) + ("all",)
    for name in names:
        if name in own:
            return own[name]
    values = data.ravel().tolist()
    if kind == "f":
        return _Floats(values, data.dtype.itemsize == 4, options)
    if kind == "c":
        return _Complexes(values, options)
    if kind == "b":
        width = 5 if data.ndim else 0
        return lambda x: str(x).rjust(width)
    width = max(len(str(max(values))), len(str(min(values)))) if values else 0
    return lambda x: str(x).rjust(width)


def _edges(a, count):
    """The items at both ends of each dimension that is longer."""
    for axis, extent in enumerate(a.shape):
        if extent > 2 * count:
            index = list(range(count)) + list(range(extent - count, extent))
            a = a[(slice(None),) * axis + (index,)]
    return a


class _Layout:
    """Puts items into rows and rows into brackets."""

    def __init__(self, shape, show, separator, summary, edge):
        self.shape = shape
        self.show = show
        self.separator = separator
        self.summary = summary
        self.edge = edge

    def text(self, items, axis, indent, width):
        if axis == len(self.shape):
            return self.show(items)
        parts = list(items)
        if self.summary and self.shape[axis] > 2 * self.edge:
            parts.insert(self.edge, None)
        last = axis == len(self.shape) - 1
        body = self._row(parts, indent, width) if last else self._block(parts, axis, indent, width)
        return "[" + body[len(indent):] + "]"

    def _row(self, parts, indent, width):
        text = ""
        line = indent
        within = width - max(len(self.separator.rstrip()), 1)
        for number, part in enumerate(parts):
            final = number == len(parts) - 1
            word = "..." if part is None else self.show(part)
            if len(line) + len(word) > (width - 1 if final else within) and len(line) > len(indent):
                text += line.rstrip() + "\n"
                line = indent
            line += word
            if not final:
                line += self.separator
        return text + line

    def _block(self, parts, axis, indent, width):
        gap = self.separator.rstrip() + "\n" * (len(self.shape) - axis - 1)
        rows = []
        for part in parts:
            shown = "..." if part is None else self.text(part, axis + 1, indent + " ", width - 1)
            rows.append(indent + shown)
        return gap.join(rows)


def array2string(
    a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="", *, formatter=None,
    threshold=None, edgeitems=None, sign=None, floatmode=None, suffix=""
):
    """Return an array as text."""
    options = get_printoptions()
    given = {
        "linewidth": max_line_width, "precision": precision, "suppress": suppress_small, "formatter": formatter,
        "threshold": threshold, "edgeitems": edgeitems, "sign": sign, "floatmode": floatmode,
    }
    options.update((name, value) for name, value in given.items() if value is not None)
    if a.size == 0:
        return "[]"
    summary = a.size > options["threshold"]
    data = _edges(a, options["edgeitems"]) if summary else a
    layout = _Layout(a.shape, _formatter(data, options), separator, summary, options["edgeitems"])
    return layout.text(data.tolist(), 0, " " + " " * len(prefix), options["linewidth"] - len(suffix))


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    """Return an array as str() shows it."""
    if a.shape == ():
        return str(a[()])
    return array2string(a, max_line_width, precision, suppress_small)


def array_repr(a, max_line_width=None, precision=None, suppress_small=None):
    """Return an array as repr() shows it."""
    width = max_line_width or _options["linewidth"]
    prefix = "array("
    if a.size == 0 and a.shape != (0,):
        text = "[], shape=" + str(a.shape)
    else:
        text = array2string(a, max_line_width, precision, suppress_small, ", ", prefix, suffix=")")
    if a.size and a.dtype.name in ("int64", "float64", "bool", "complex128"):
        return prefix + text + ")"
    text = prefix + text + ","
    tail = f"dtype={a.dtype.name})"
    spacer = " "
    if len(text) - (text.rfind("\n") + 1) + len(tail) + 1 > width:
        spacer = "\n" + " " * len(prefix)
    return text + spacer + tail
