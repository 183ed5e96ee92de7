"""Guesses at what a misspelt name was meant to be, for `traceback`."""

import sys

_MAX_CANDIDATES = 750
_MAX_LENGTH = 40
_MOVE_COST = 2
_CASE_COST = 1


def hint_for(exc, traceback):
    """Return the text to add to an exception's message, '' where there is nothing to say."""
    if isinstance(exc, ImportError):
        wrong = getattr(exc, "name_from", None)
        if wrong is None:
            return ""
        guess = _closest(_names_of_module(exc.name), wrong)
        return f". Did you mean: '{guess}'?" if guess else ""
    if not isinstance(exc, (NameError, AttributeError)):
        return ""
    wrong = getattr(exc, "name", None)
    if wrong is None:
        return ""
    names = (_visible_names(exc, traceback) if isinstance(exc, NameError)
             else _attribute_names(exc.obj))
    text = ""
    guess = _closest(names, wrong)
    if guess:
        text = f". Did you mean: '{guess}'?"
    if isinstance(exc, NameError) and wrong in getattr(sys, "stdlib_module_names", ()):
        if guess:
            text += f" Or did you forget to import '{wrong}'?"
        else:
            text = f". Did you forget to import '{wrong}'?"
    return text


def _names_of_module(name):
    try:
        return dir(__import__(name, None, None, ["*"]))
    except Exception:
        return []


def _attribute_names(obj):
    try:
        return dir(obj)
    except Exception:
        return []


def _visible_names(exc, traceback):
    """All names the failing frame could have meant; a bare self.x counts as a name too."""
    if traceback is None:
        return []
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    frame = traceback.tb_frame
    names = [*frame.f_locals, *frame.f_globals, *frame.f_builtins]
    this = frame.f_locals.get("self")
    wrong = exc.name
    if this is not None:
        try:
            if hasattr(this, wrong):
                return [f"self.{wrong}"]
        except Exception:
            pass
    return names


def _closest(names, wrong):
    if not isinstance(wrong, str) or not names or len(names) > _MAX_CANDIDATES:
        return None
    if f"self.{wrong}" in names:
        return f"self.{wrong}"
    if len(wrong) > _MAX_LENGTH:
        return None
    best, best_distance = None, None
    for name in sorted([name for name in names if isinstance(name, str) and name != wrong]):
        # A guess may differ in about a third of the characters, not more.
        limit = (len(name) + len(wrong) + 3) * _MOVE_COST // 6
        if best_distance is not None:
            limit = min(limit, best_distance - 1)
        distance = _distance(wrong, name, limit)
        if distance <= limit:
            best, best_distance = name, distance
    return best


def _substitution(a, b):
    if a == b:
        return 0
    return _CASE_COST if a.lower() == b.lower() else _MOVE_COST


def _distance(a, b, limit):
    """Weighted Levenshtein distance, or some number above limit if it is above."""
    if abs(len(a) - len(b)) * _MOVE_COST > limit or len(b) > _MAX_LENGTH:
        return limit + 1
    row = [column * _MOVE_COST for column in range(len(b) + 1)]
    for number, char in enumerate(a, 1):
        diagonal, row[0] = row[0], number * _MOVE_COST
        for column, other in enumerate(b, 1):
            cost = min(diagonal + _substitution(char, other),
                       row[column] + _MOVE_COST, row[column - 1] + _MOVE_COST)
            diagonal, row[column] = row[column], cost
        if min(row) > limit:
            return limit + 1
    return row[-1]
