"""Objects that depend on each other: a spreadsheet that recomputes what a change touches.

Formulas form a graph of small objects; a change marks the dependents, then they are evaluated in
the order of their depth. Virtual calls, sets, dicts and recursion.
"""


class Formula:
    def inputs(self):
        return ()

    def value(self, sheet):
        raise NotImplementedError


class Constant(Formula):
    def __init__(self, number):
        self.number = number

    def value(self, sheet):
        return self.number


class Sum(Formula):
    def __init__(self, cells):
        self.cells = cells

    def inputs(self):
        return self.cells

    def value(self, sheet):
        total = 0
        for cell in self.cells:
            total += cell.value
        return total


class Combine(Formula):
    def __init__(self, left, right):
        self.left, self.right = left, right

    def inputs(self):
        return (self.left, self.right)

    def value(self, sheet):
        return self.combine(self.left.value, self.right.value)

    def combine(self, a, b):
        raise NotImplementedError


class Product(Combine):
    def combine(self, a, b):
        return a * b % 10_007


class Difference(Combine):
    def combine(self, a, b):
        return a - b


class Larger(Combine):
    def combine(self, a, b):
        return a if a > b else b


class Cell:
    def __init__(self, name):
        self.name = name
        self.formula = None
        self.value = 0
        self.depth = 0
        self.dependents = set()

    def define(self, formula):
        if self.formula is not None:
            for cell in self.formula.inputs():
                cell.dependents.discard(self)
        self.formula = formula
        for cell in formula.inputs():
            cell.dependents.add(self)
        self.deepen()

    def deepen(self):
        depth = 1 + max((cell.depth for cell in self.formula.inputs()), default=-1)
        if depth != self.depth:
            self.depth = depth
            for cell in self.dependents:
                cell.deepen()


class Sheet:
    def __init__(self):
        self.cells = {}
        self.evaluated = 0

    def __getitem__(self, name):
        if name not in self.cells:
            self.cells[name] = Cell(name)
        return self.cells[name]

    def __setitem__(self, name, formula):
        cell = self[name]
        cell.define(formula)
        self.recompute(cell)

    def recompute(self, start):
        touched, stack = {start}, [start]
        while stack:
            for cell in stack.pop().dependents:
                if cell not in touched:
                    touched.add(cell)
                    stack.append(cell)
        for cell in sorted(touched, key=lambda c: c.depth):
            cell.value = cell.formula.value(self)
            self.evaluated += 1


def build(columns, rows):
    sheet = Sheet()
    for column in range(columns):
        sheet[column, 0] = Constant(column + 1)
    kinds = [Product, Difference, Larger]
    for row in range(1, rows):
        for column in range(columns):
            left, right = sheet[column, row - 1], sheet[(column + row) % columns, row - 1]
            sheet[column, row] = kinds[(row + column) % 3](left, right)
    sheet["total"] = Sum([sheet[column, rows - 1] for column in range(columns)])
    return sheet


def run():
    sheet = build(columns=24, rows=12)
    total = 0
    for step in range(1_600):
        sheet[step % 24, 0] = Constant(step * 7 % 101)
        total = (total * 31 + sheet["total"].value) % 1_000_000_007
    return total, sheet.evaluated


EXPECTED = (660055095, 294689)

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
