"""The numbers of lzma, and its filters as the packers want them."""

import _packing
from _packing import LZMAError

CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256 = 0, 1, 4, 10
CHECK_ID_MAX, CHECK_UNKNOWN = 15, 16
FILTER_LZMA1, FILTER_LZMA2, FILTER_DELTA = 0x4000000000000001, 0x21, 3
FILTER_X86, FILTER_POWERPC, FILTER_IA64, FILTER_ARM, FILTER_ARMTHUMB, FILTER_SPARC = range(4, 10)
FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW = range(4)
MF_HC3, MF_HC4, MF_BT2, MF_BT3, MF_BT4 = 3, 4, 0x12, 0x13, 0x14
MODE_FAST, MODE_NORMAL = 1, 2
PRESET_DEFAULT, PRESET_EXTREME = 6, 1 << 31

_LZMA_KEYS = ("dict_size", "lc", "lp", "pb", "mode", "nice_len", "mf", "depth")
_LEAST_DICTIONARY = 4096
_PRESET_DICTIONARIES = (1 << 18, 1 << 20, 1 << 21, 1 << 22, 1 << 22, 1 << 23, 1 << 23, 1 << 24,
                        1 << 25, 1 << 26)


def _row(spec):
    """The numbers of a filter, from the dict that a program gives."""
    if not hasattr(spec, "keys"):
        raise TypeError("Filter specifier must be a dict or dict-like object")
    if "id" not in spec:
        raise ValueError('Filter specifier must have an "id" entry')
    kind = spec["id"]
    rest = {key: spec[key] for key in spec.keys() if key != "id"}
    if kind in (FILTER_LZMA1, FILTER_LZMA2):
        preset = rest.pop("preset", PRESET_DEFAULT)
        if not rest.keys() <= set(_LZMA_KEYS):
            raise ValueError("Invalid filter specifier for LZMA filter")
        values = [rest.get(key, -1) for key in _LZMA_KEYS]
    elif kind == FILTER_DELTA:
        preset = PRESET_DEFAULT
        values = [rest.pop("dist", 1)]
        if rest:
            raise ValueError("Invalid filter specifier for delta filter")
    elif FILTER_X86 <= kind <= FILTER_SPARC:
        preset = PRESET_DEFAULT
        values = [rest.pop("start_offset", 0)]
        if rest:
            raise ValueError("Invalid filter specifier for BCJ filter")
    else:
        raise ValueError(f"Invalid filter ID: {kind}")
    return _numbers(-1 if kind == FILTER_LZMA1 else kind, preset, values)


def _numbers(kind, preset, values):
    level, extreme = preset & ~PRESET_EXTREME, bool(preset & PRESET_EXTREME)
    if not 0 <= level <= 9:
        raise LZMAError(f"Invalid compression preset: {preset}")
    values = [value & 0x7FFFFFFF if value >= 0 else -1 for value in values]
    return kind, level, extreme, *values, *[-1] * (8 - len(values))


def _rows(filters):
    rows = [_row(spec) for spec in filters]
    if len(rows) > 4:
        raise ValueError("Too many filters - LZMA supports a maximum of 4")
    return rows


def packer(format, check, preset, filters, size=None):
    """Return a packer for the arguments of LZMACompressor; size is that of the data, if known."""
    if preset is not None and filters is not None:
        raise ValueError("Cannot specify both preset and filter chain")
    if format != FORMAT_XZ and check not in (-1, CHECK_NONE):
        raise ValueError("Integrity checks are only supported by FORMAT_XZ")
    if format not in (FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW):
        raise ValueError(f"Invalid container format: {format}")
    if filters is not None:
        rows = _rows(filters)
    elif format == FORMAT_RAW:
        raise ValueError("Must specify filters for FORMAT_RAW")
    else:
        level = PRESET_DEFAULT if preset is None else preset
        if format == FORMAT_XZ and not 0 <= level & ~PRESET_EXTREME <= 9:
            raise LZMAError("Invalid or unsupported options")
        kind = FILTER_LZMA2 if format == FORMAT_XZ else -1
        values = []
        # A dictionary larger than the data gains nothing, and costs ten times its size.
        if size is not None and 0 <= (level & 15) <= 9:
            least = max(_LEAST_DICTIONARY, 1 << (size - 1).bit_length() if size else 0)
            values = [min(least, _PRESET_DICTIONARIES[level & 15])]
        rows = [_numbers(kind, level, values)]
    if check not in (-1, CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256):
        raise LZMAError("Unsupported integrity check")
    return _packing.lzma_packer(format, CHECK_CRC64 if check == -1 else check, rows)


def unpacker(format, memlimit, filters):
    """Return an unpacker for the arguments of LZMADecompressor."""
    if memlimit is not None and format == FORMAT_RAW:
        raise ValueError("Cannot specify memory limit with FORMAT_RAW")
    if format == FORMAT_RAW and filters is None:
        raise ValueError("Must specify filters for FORMAT_RAW")
    if format != FORMAT_RAW and filters is not None:
        raise ValueError("Cannot specify filters except with FORMAT_RAW")
    if format not in (FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW):
        raise ValueError(f"Invalid container format: {format}")
    limit = -1 if memlimit is None else memlimit
    return _packing.lzma_unpacker(format, limit, _rows(filters or ()))
