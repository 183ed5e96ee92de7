"""Levels and their names."""

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_level_to_name = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO",
                  DEBUG: "DEBUG", NOTSET: "NOTSET"}
_name_to_level = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING,
                  "WARNING": WARNING, "INFO": INFO, "DEBUG": DEBUG, "NOTSET": NOTSET}


def getLevelNamesMapping():
    """Return a dict from names to levels."""
    return _name_to_level.copy()


def getLevelName(level):
    """Return the name of a level, or the level of a name; 'Level x' for an unknown one."""
    name = _level_to_name.get(level)
    if name is not None:
        return name
    number = _name_to_level.get(level)
    return f"Level {level}" if number is None else number


def addLevelName(level, levelName):
    """Give a level a name."""
    _level_to_name[level] = levelName
    _name_to_level[levelName] = level


def check_level(level):
    """The number of a level given as number or name."""
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    if level not in _name_to_level:
        raise ValueError(f"Unknown level: {level!r}")
    return _name_to_level[level]
