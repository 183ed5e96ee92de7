"""The assert methods of TestCase that compare containers and long texts."""

from .util import _common_shorten_repr, _count_differences, safe_repr

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _value_diff(first, second):
    """The difference of two values as their pretty printed forms, line by line."""
    import difflib
    import pprint

    return "\n" + "\n".join(difflib.ndiff(pprint.pformat(first).splitlines(),
                                          pprint.pformat(second).splitlines()))


def _comparable_lines(first, second):
    """The lines of two texts; a missing last newline must not glue lines of a diff together."""
    if first and second:
        if not (first.endswith("\n") and second.endswith("\n")):
            first, second = first + "\n", second + "\n"
    elif not (first or second).endswith("\n"):
        first, second = first and first + "\n", second and second + "\n"
    return first.splitlines(keepends=True), second.splitlines(keepends=True)


class _ContainerChecks:
    """Checks on containers; every method takes a message to be added to its own."""

    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertIn(self, member, container, msg=None):
        """Check that member in container."""
        if member not in container:
            self._fail_with(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        """Check that member not in container."""
        if member in container:
            self._fail_with(
                msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Check that two sequences hold equal items in the same order.

        With seq_type both must be of that type; without, they may be of different ones.
        """
        name = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for ordinal, sequence in (("First", seq1), ("Second", seq2)):
                if not isinstance(sequence, seq_type):
                    raise self.failureException(
                        f"{ordinal} sequence is not a {name}: {safe_repr(sequence)}")
        text = self._sequence_difference(seq1, seq2, name, seq_type)
        if text is not None:
            text = self._truncateMessage(text, _value_diff(seq1, seq2))
            self._fail_with(msg, text)

    def _sequence_difference(self, seq1, seq2, name, seq_type):
        """Where two sequences differ first, in words; None if they are equal."""
        lengths = []
        for ordinal, sequence in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(sequence))
            except (TypeError, NotImplementedError):
                return f"{ordinal} {name} has no length.    Non-sequence?"
        if seq1 == seq2:
            return None
        text = "%ss differ: %s != %s\n" % (
            (name.capitalize(),) + _common_shorten_repr(seq1, seq2))
        found = self._first_different_item(seq1, seq2, min(lengths), name)
        if found is None and lengths[0] == lengths[1]:
            if seq_type is None and type(seq1) is not type(seq2):
                return None
        text += found or ""
        if lengths[0] > lengths[1]:
            text += self._extra_items("First", seq1, lengths[1], name)
        elif lengths[0] < lengths[1]:
            text += self._extra_items("Second", seq2, lengths[0], name)
        return text

    @staticmethod
    def _first_different_item(seq1, seq2, length, name):
        for index in range(length):
            items = []
            for ordinal, sequence in (("first", seq1), ("second", seq2)):
                try:
                    items.append(sequence[index])
                except (TypeError, IndexError, NotImplementedError):
                    return f"\nUnable to index element {index} of {ordinal} {name}\n"
            if items[0] != items[1]:
                return "\nFirst differing element %d:\n%s\n%s\n" % (
                    (index,) + _common_shorten_repr(*items))
        return None

    @staticmethod
    def _extra_items(ordinal, sequence, start, name):
        text = (f"\n{ordinal} {name} contains {len(sequence) - start} "
                "additional elements.\n")
        try:
            return text + f"First extra element {start}:\n{safe_repr(sequence[start])}\n"
        except (TypeError, IndexError, NotImplementedError):
            return text + f"Unable to index element {start} of {ordinal.lower()} {name}\n"

    def assertListEqual(self, list1, list2, msg=None):
        """Check that two lists are equal."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Check that two tuples are equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Check that two sets are equal; the message tells what only one of them has."""
        only_first = self._difference_of(set1, set2, "first")
        only_second = self._difference_of(set2, set1, "second")
        lines = []
        for items, one, other in ((only_first, "first", "second"),
                                  (only_second, "second", "first")):
            if items:
                lines.append(f"Items in the {one} set but not the {other}:")
                lines.extend([repr(item) for item in items])
        if lines:
            self._fail_with(msg, "\n".join(lines))

    def _difference_of(self, one, other, ordinal):
        try:
            return one.difference(other)
        except TypeError as error:
            self.fail(f"invalid type when attempting set difference: {error}")
        except AttributeError as error:
            self.fail(f"{ordinal} argument does not support set difference: {error}")

    def assertDictEqual(self, d1, d2, msg=None):
        """Check that two dicts are equal."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            text = "%s != %s" % _common_shorten_repr(d1, d2)
            self._fail_with(msg, self._truncateMessage(text, _value_diff(d1, d2)))

    def assertCountEqual(self, first, second, msg=None):
        """Check that two iterables hold the same items, equally often, in any order."""
        differences = _count_differences(list(first), list(second))
        if differences:
            lines = ["Element counts were not equal:"]
            for in_first, in_second, item in differences:
                lines.append(f"First has {in_first}, Second has {in_second}:  {item!r}")
            diff = "\n".join(lines[1:])
            self._fail_with(msg, self._truncateMessage(lines[0] + "\n", diff))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Check that two texts are equal; the message shows the lines that differ."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib

        first_lines, second_lines = _comparable_lines(first, second)
        text = "%s != %s" % _common_shorten_repr(first, second)
        diff = "\n" + "".join(difflib.ndiff(first_lines, second_lines))
        self._fail_with(msg, self._truncateMessage(text, diff))
