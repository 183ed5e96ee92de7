"""An interpreter of bytecode in Python: an assembler, a loop with a chain of tests, and one by a table."""

PUSH, ADD, SUB, MUL, MOD, LESS, JUMP, JUMP_IF, LOAD, STORE, CALL, RETURN, PRINT, HALT = range(14)
NAMES = dict(PUSH=0, ADD=1, SUB=2, MUL=3, MOD=4, LESS=5, JUMP=6, JUMP_IF=7, LOAD=8, STORE=9, CALL=10, RETURN=11, PRINT=12, HALT=13)

COLLATZ = """
    push 1
    store n
    push 0
    store longest
next:
    load n
    store x
    push 0
    store steps
step:
    load x
    push 2
    less
    jump_if end
    load x
    push 2
    mod
    jump_if odd
    load x
    call half
    store x
    jump count
odd:
    load x
    push 3
    mul
    push 1
    add
    store x
count:
    load steps
    push 1
    add
    store steps
    jump step
end:
    load longest
    load steps
    less
    jump_if better
    jump more
better:
    load steps
    store longest
more:
    load n
    push 1
    add
    store n
    load n
    push LIMIT
    less
    jump_if next
    load longest
    print
    halt
half:
    store y
    push 0
    store q
    load y
    push 2
    mod
    store r
    load y
    load r
    sub
    push 500
    mul
    push 1000
    call divide
    return
divide:
    store b
    store a
    load a
    load a
    load b
    mod
    sub
    store a
    load a
    quotient
    return
"""


def assemble(source, limit):
    words, labels, variables, lines = [], {}, {}, []
    for line in source.replace("LIMIT", str(limit)).splitlines():
        line = line.strip()
        if line.endswith(":"):
            labels[line[:-1]] = len(lines)
        elif line == "quotient":
            lines += [["load", "a"], ["push", "1000"], ["divide", ""]]
        elif line:
            lines.append((line.split() + [""])[:2])
    for name, operand in lines:
        if name == "divide":
            words.append((14, 0))
            continue
        code = NAMES[name.upper()]
        if code in (JUMP, JUMP_IF, CALL):
            words.append((code, labels[operand]))
        elif code in (LOAD, STORE):
            words.append((code, variables.setdefault(operand, len(variables))))
        else:
            words.append((code, int(operand or 0)))
    return words, len(variables)


def interpret(words, size):
    """One loop that tests for each instruction in turn."""
    stack, calls, variables, printed = [], [], [0] * size, []
    pc = 0
    while True:
        op, operand = words[pc]
        pc += 1
        if op == LOAD:
            stack.append(variables[operand])
        elif op == PUSH:
            stack.append(operand)
        elif op == STORE:
            variables[operand] = stack.pop()
        elif op == ADD:
            right = stack.pop()
            stack[-1] += right
        elif op == SUB:
            right = stack.pop()
            stack[-1] -= right
        elif op == MUL:
            right = stack.pop()
            stack[-1] *= right
        elif op == MOD:
            right = stack.pop()
            stack[-1] %= right
        elif op == 14:
            right = stack.pop()
            stack[-1] //= right
        elif op == LESS:
            right = stack.pop()
            stack[-1] = 1 if stack[-1] < right else 0
        elif op == JUMP:
            pc = operand
        elif op == JUMP_IF:
            if stack.pop():
                pc = operand
        elif op == CALL:
            calls.append(pc)
            pc = operand
        elif op == RETURN:
            pc = calls.pop()
        elif op == PRINT:
            printed.append(stack.pop())
        else:
            return printed


class Machine:
    """The same by a table of methods."""

    def __init__(self, words, size):
        self.words, self.variables = words, [0] * size
        self.stack, self.calls, self.printed, self.pc = [], [], [], 0
        self.table = [
            self.stack.append, self.add, self.sub, self.mul, self.mod, self.less, self.jump, self.jump_if,
            self.load, self.store, self.call, self.back, self.show, self.halt, self.divide,
        ]

    def run(self):
        words, table = self.words, self.table
        try:
            while True:
                op, operand = words[self.pc]
                self.pc += 1
                table[op](operand)
        except StopIteration:
            return self.printed

    def add(self, _):
        right = self.stack.pop()
        self.stack[-1] += right

    def sub(self, _):
        right = self.stack.pop()
        self.stack[-1] -= right

    def mul(self, _):
        right = self.stack.pop()
        self.stack[-1] *= right

    def mod(self, _):
        right = self.stack.pop()
        self.stack[-1] %= right

    def divide(self, _):
        right = self.stack.pop()
        self.stack[-1] //= right

    def less(self, _):
        right = self.stack.pop()
        self.stack[-1] = 1 if self.stack[-1] < right else 0

    def jump(self, to):
        self.pc = to

    def jump_if(self, to):
        if self.stack.pop():
            self.pc = to

    def load(self, slot):
        self.stack.append(self.variables[slot])

    def store(self, slot):
        self.variables[slot] = self.stack.pop()

    def call(self, to):
        self.calls.append(self.pc)
        self.pc = to

    def back(self, _):
        self.pc = self.calls.pop()

    def show(self, _):
        self.printed.append(self.stack.pop())

    def halt(self, _):
        raise StopIteration


def run():
    program = assemble(COLLATZ, 600)
    shorter = assemble(COLLATZ, 300)
    return interpret(*program), Machine(*shorter).run()


EXPECTED = ([143], [127])
