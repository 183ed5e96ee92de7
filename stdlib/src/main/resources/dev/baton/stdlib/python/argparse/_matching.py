"""One run of a parser over a command line.

Every argument is classified first: O for an option, A for anything else, - for the '--' that
ends the options.  What an action takes is then a regular expression over these letters.
"""

from ._actions import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError,
    ArgumentTypeError, name_of)
from ._containers import _is_negative_number

_PATTERNS = {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)",
             ONE_OR_MORE: "(-*A[A-]*)", REMAINDER: "([-AO]*)", PARSER: "(-*A[-AO]*)",
             SUPPRESS: "(-*-*)"}
_EXPECTED = {None: "expected one argument", OPTIONAL: "expected at most one argument",
             ONE_OR_MORE: "expected at least one argument"}


def _pattern_of(action):
    pattern = _PATTERNS.get(action.nargs)
    if pattern is None:
        pattern = "(-*%s-*)" % "-*".join("A" * action.nargs)
    if action.option_strings:  # The values of an option end where '--' stands.
        pattern = pattern.replace("-*", "").replace("-", "")
    return pattern


class _ParseRun:
    """The state of one run: what was seen, what is left."""

    def __init__(self, parser, arguments, namespace, intermixed):
        self.parser = parser
        self.arguments = arguments
        self.namespace = namespace
        self.intermixed = intermixed
        self.extras = []
        self.seen = set()
        self.seen_with_value = set()
        self.positionals = parser._get_positional_actions()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [other for other in group._group_actions if other is not action]
                self.conflicts.setdefault(action, []).extend(others)
        # Position -> (action or None, option string, explicit value or None).
        self.options = {}
        self.letters = self._classify()

    def run(self):
        """Parse everything and return the arguments that nobody takes."""
        last_option = max(self.options, default=-1)
        if self.intermixed:
            self._run_intermixed(last_option)
        else:
            place = 0
            while place <= last_option:
                place = self._step(place)
            end = self._take_positionals(place, self.letters[place:])
            self.extras.extend(self.arguments[end:])
        self._check_required()
        return self.extras

    def _step(self, place):
        """Parse the positional arguments up to the next option, or that option."""
        option = min([index for index in self.options if index >= place])
        if place != option:
            end = self._take_positionals(place, self.letters[place:])
            if end > place:
                return end
        if place not in self.options:
            self.extras.extend(self.arguments[place:option])
            place = option
        return self._take_option(place)

    def _run_intermixed(self, last_option):
        """Take all options first; what is left belongs to the positional arguments."""
        left, letters, place = [], "", 0
        while place < len(self.arguments):
            if place in self.options and place <= last_option:
                place = self._take_option(place)
            else:
                left.append(self.arguments[place])
                letters += self.letters[place]
                place += 1
        self.arguments = left
        end = self._take_positionals(0, letters)
        self.extras.extend(left[end:])

    # Classification

    def _classify(self):
        letters = []
        rest = iter(enumerate(self.arguments))
        for place, argument in rest:
            if argument == "--":
                letters.append("-")
                letters.extend(["A" for _ in rest])
                break
            option = self._as_option(argument)
            if option is None:
                letters.append("A")
            else:
                self.options[place] = option
                letters.append("O")
        return "".join(letters)

    def _as_option(self, argument):
        """(action or None, option string, explicit value or None); None for no option."""
        parser = self.parser
        known = parser._option_string_actions
        if not argument or argument[0] not in parser.prefix_chars:
            return None
        if argument in known:
            return known[argument], argument, None
        if len(argument) == 1:
            return None
        name, equals, value = argument.partition("=")
        if equals and name in known:
            return known[name], name, value
        matches = self._abbreviated(argument)
        if len(matches) > 1:
            options = ", ".join([option for _, option, _ in matches])
            raise ArgumentError(
                None, f"ambiguous option: {argument} could match {options}")
        if matches:
            return matches[0]
        if _is_negative_number(argument) and not parser._has_negative_number_optionals:
            return None
        if " " in argument:
            return None
        return None, argument, None

    def _abbreviated(self, argument):
        """The options that an argument may be short for, or begin with."""
        parser = self.parser
        chars = parser.prefix_chars
        known = parser._option_string_actions
        if argument[1] in chars:
            if not parser.allow_abbrev:
                return []
            name, equals, value = argument.partition("=")
            return [(action, option, value if equals else None)
                    for option, action in known.items() if option.startswith(name)]
        matches = []
        for option, action in known.items():
            if option == argument[:2]:
                matches.append((action, option, argument[2:]))
            elif option.startswith(argument):
                matches.append((action, option, None))
        return matches

    # Taking arguments

    def _count(self, action, letters):
        """How many of the arguments that begin here an action takes."""
        import re

        match = re.match(_pattern_of(action), letters)
        if match is None:
            nargs = action.nargs
            message = _EXPECTED.get(nargs)
            if message is None:
                message = f"expected {nargs} argument{'' if nargs == 1 else 's'}"
            raise ArgumentError(action, message)
        return len(match.group(1))

    def _take_option(self, place):
        """Parse the option at a place, or several written together; returns where it ends."""
        action, option, value = self.options[place]
        known = self.parser._option_string_actions
        found = []
        while True:
            if action is None:
                self.extras.append(self.arguments[place])
                return place + 1
            if value is None:
                start = place + 1
                end = start + self._count(action, self.letters[start:])
                found.append((action, self.arguments[start:end], option))
                break
            count = self._count(action, "A")
            end = place + 1
            if count == 1:
                found.append((action, [value], option))
                break
            if count != 0 or option[1] in self.parser.prefix_chars or value == "":
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            # Letters after an option without value are further options.
            found.append((action, [], option))
            following = option[0] + value[0]
            if following not in known:
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            action, option, value = known[following], following, value[1:] or None
        for action, arguments, option in found:
            self._perform(action, arguments, option)
        return end

    def _take_positionals(self, place, letters):
        """Give arguments to as many positional actions as match; returns where they end."""
        import re

        counts = []
        for size in range(len(self.positionals), 0, -1):
            pattern = "".join([_pattern_of(action) for action in self.positionals[:size]])
            match = re.match(pattern, letters)
            if match is not None:
                counts = [len(text) for text in match.groups()]
                break
        for action, count in zip(self.positionals, counts):
            arguments = self.arguments[place:place + count]
            place += count
            self._perform(action, arguments, None)
        self.positionals = self.positionals[len(counts):]
        return place

    def _perform(self, action, arguments, option):
        self.seen.add(action)
        values = self._values(action, arguments)
        if values is not action.default:
            self.seen_with_value.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_with_value:
                    raise ArgumentError(action, f"not allowed with argument {name_of(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    # Values

    def _values(self, action, arguments):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and "--" in arguments:
            arguments = arguments[:]
            arguments.remove("--")
        if not arguments and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._converted(action, value)
                self._check_choice(action, value)
            return value
        if not arguments and nargs == ZERO_OR_MORE and not action.option_strings:
            return arguments if action.default is None else action.default
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._converted(action, argument) for argument in arguments]
        if nargs == REMAINDER:
            return values
        for value in values[:1] if nargs == PARSER else values:
            self._check_choice(action, value)
        return values[0] if nargs in (None, OPTIONAL) and len(values) == 1 else values

    def _converted(self, action, text):
        convert = self.parser._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, f"{convert!r} is not callable")
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    @staticmethod
    def _check_choice(action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join([repr(choice) for choice in action.choices])
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {choices})")

    def _check_required(self):
        missing = []
        namespace = self.namespace
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(name_of(action))
            elif (isinstance(action.default, str) and hasattr(namespace, action.dest)
                  and action.default is getattr(namespace, action.dest)):
                # A default given as text counts as if it stood on the command line.
                setattr(namespace, action.dest, self._converted(action, action.default))
        if missing:
            self.parser.error("the following arguments are required: " + ", ".join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any([action in self.seen_with_value
                                           for action in group._group_actions]):
                names = [name_of(action) for action in group._group_actions
                         if action.help is not SUPPRESS]
                self.parser.error(f"one of the arguments {' '.join(names)} is required")
