# Differences of texts.
import difflib

one = "alpha\nbeta\ngamma\ndelta\n".splitlines(True)
two = "alpha\nbeth\ngamma\nepsilon\n".splitlines(True)
print("".join(difflib.ndiff(one, two)))  # expect:   alpha
# expect: - beta
# expect: ?    ^
# expect: + beth
# expect: ?    ^
# expect:   gamma
# expect: - delta
# expect: + epsilon
# expect:
print("".join(difflib.unified_diff(one, two, "old", "new", n=1)))  # expect: --- old
# expect: +++ new
# expect: @@ -1,4 +1,4 @@
# expect:  alpha
# expect: -beta
# expect: +beth
# expect:  gamma
# expect: -delta
# expect: +epsilon
# expect:
print("".join(difflib.context_diff(one, two, "old", "new", n=1)))  # expect: *** old
# expect: --- new
# expect: ***************
# expect: *** 1,4 ****
# expect:   alpha
# expect: ! beta
# expect:   gamma
# expect: ! delta
# expect: --- 1,4 ----
# expect:   alpha
# expect: ! beth
# expect:   gamma
# expect: ! epsilon
# expect:
print(list(difflib.restore(difflib.ndiff(one, two), 2)) == two)  # expect: True
s = difflib.SequenceMatcher(None, "private thread", "public thread")
print(s.get_opcodes())  # expect: [('equal', 0, 1, 0, 1), ('replace', 1, 2, 1, 4), ('equal', 2, 3, 4, 5), ('replace', 3, 7, 5, 6), ('equal', 7, 14, 6, 13)]
print(round(s.ratio(), 4), s.quick_ratio() >= s.ratio(), s.find_longest_match())  # expect: 0.6667 True Match(a=7, b=6, size=7)
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))  # expect: ['apple', 'ape']
