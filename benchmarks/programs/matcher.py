"""A matcher of regular expressions: parsed to a tree, matched by closures and by a set of states."""


class Parser:
    """Of `|`, `*`, `+`, `?`, `.`, groups and classes such as `[a-c]`."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def take(self):
        self.at += 1
        return self.text[self.at - 1]

    def choice(self):
        options = [self.sequence()]
        while self.peek() == "|":
            self.take()
            options.append(self.sequence())
        return options[0] if len(options) == 1 else ("or", options)

    def sequence(self):
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated())
        return ("seq", parts)

    def repeated(self):
        part = self.single()
        while self.peek() in ("*", "+", "?"):
            part = (self.take(), part)
        return part

    def single(self):
        c = self.take()
        if c == "(":
            inner = self.choice()
            if self.take() != ")":
                raise ValueError("a group without an end")
            return inner
        if c == "[":
            members = set()
            while (c := self.take()) != "]":
                if self.peek() == "-":
                    self.take()
                    members.update(chr(n) for n in range(ord(c), ord(self.take()) + 1))
                else:
                    members.add(c)
            return ("in", frozenset(members))
        return ("any",) if c == "." else ("in", frozenset(c))


def closure(node, then):
    """A function of a text and a place that says where a match ends, or -1."""
    kind = node[0]
    if kind == "in":
        members = node[1]
        return lambda s, i: then(s, i + 1) if i < len(s) and s[i] in members else -1
    if kind == "any":
        return lambda s, i: then(s, i + 1) if i < len(s) else -1
    if kind == "seq":
        for part in reversed(node[1]):
            then = closure(part, then)
        return then
    if kind == "or":
        ways = [closure(option, then) for option in node[1]]

        def either(s, i):
            for way in ways:
                end = way(s, i)
                if end >= 0:
                    return end
            return -1

        return either
    if kind == "?":
        once = closure(node[1], then)
        return lambda s, i: end if (end := once(s, i)) >= 0 else then(s, i)
    if kind == "+":
        return closure(("seq", [node[1], ("*", node[1])]), then)

    def again(s, i):
        end = more(s, i)
        return end if end >= 0 else then(s, i)

    more = closure(node[1], again)
    return again


class Machine:
    """The same as states; a step goes from a set of them to the next."""

    def __init__(self, node):
        self.members, self.next, self.free = [], [], []
        self.start = self.add(node, self.state())
        self.steps = {}

    def state(self, members=None, following=None):
        self.members.append(members)
        self.next.append(following)
        self.free.append([])
        return len(self.members) - 1

    def add(self, node, end):
        kind = node[0]
        if kind == "in":
            return self.state(node[1], end)
        if kind == "any":
            return self.state(frozenset(map(chr, range(32, 127))), end)
        if kind == "seq":
            for part in reversed(node[1]):
                end = self.add(part, end)
            return end
        fork = self.state()
        if kind == "or":
            self.free[fork] = [self.add(option, end) for option in node[1]]
        elif kind == "?":
            self.free[fork] = [self.add(node[1], end), end]
        else:
            first = self.add(node[1], fork)
            self.free[fork] = [first, end]
            return first if kind == "+" else fork
        return fork

    def reach(self, states):
        seen, todo = set(states), list(states)
        while todo:
            for state in self.free[todo.pop()]:
                if state not in seen:
                    seen.add(state)
                    todo.append(state)
        return frozenset(seen)

    def matches(self, text):
        now = self.reach([self.start])
        for c in text:
            key = now, c
            if key not in self.steps:
                self.steps[key] = self.reach(
                    [self.next[s] for s in now if self.members[s] and c in self.members[s]]
                )
            now = self.steps[key]
        return 0 in now


PATTERNS = ["(a|b)*abb", "[0-9]+(.[0-9]+)?(e[0-9]+)?", "(ab?)+c*[x-z]", "a?a?a?a?a?aaaaa"]
TEXTS = ["abababababb", "aabbaabb", "3.14159", "271e828", "12e", "abaabccz", "aaaaaaa", "abcabc", "", "ababababababababababababba"]


def run():
    found = []
    for pattern in PATTERNS:
        tree = Parser(pattern).choice()
        whole = closure(tree, lambda s, i: i if i == len(s) else -1)
        machine = Machine(tree)
        for _ in range(1_200):
            by_closure = [whole(text, 0) >= 0 for text in TEXTS]
            by_states = [machine.matches(text) for text in TEXTS]
        assert by_closure == by_states
        found.append("".join("01"[hit] for hit in by_closure))
    return found


EXPECTED = ['1100000000', '0011000000', '0000010000', '0000001000']
