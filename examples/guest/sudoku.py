"""Solves Sudoku puzzles, explains the easy steps, counts solutions and makes new puzzles.

A grid keeps for every cell the set of digits that are still possible. Two rules are applied until
nothing changes: a digit that is placed disappears from the cell's peers, and a digit with one place
left in a unit goes there. Where the rules are not enough, the solver tries the cell with the fewest
digits and goes back when it meets a contradiction.
"""

from __future__ import annotations

import random
from itertools import product
from typing import Iterable, Iterator

DIGITS = "123456789"
SIZE = 9
CELLS = [(row, column) for row in range(SIZE) for column in range(SIZE)]
ROWS = [[(row, column) for column in range(SIZE)] for row in range(SIZE)]
COLUMNS = [[(row, column) for row in range(SIZE)] for column in range(SIZE)]
BOXES = [
    [(top + row, left + column) for row, column in product(range(3), repeat=2)]
    for top, left in product((0, 3, 6), repeat=2)
]
UNITS = ROWS + COLUMNS + BOXES
UNITS_OF = {cell: [unit for unit in UNITS if cell in unit] for cell in CELLS}
PEERS = {cell: {peer for unit in UNITS_OF[cell] for peer in unit} - {cell} for cell in CELLS}

Cell = tuple[int, int]


class Contradiction(Exception):
    """No digit fits where one is needed."""


class Grid:
    """What is known about a puzzle; `place` and `exclude` draw the simple conclusions."""

    def __init__(self, text: str = ""):
        self.possible: dict[Cell, str] = dict.fromkeys(CELLS, DIGITS)
        self.steps: list[str] = []
        symbols = [char for char in text if char in DIGITS + ".0"]
        if text and len(symbols) != SIZE * SIZE:
            raise ValueError(f"a puzzle has {SIZE * SIZE} cells, not {len(symbols)}")
        for cell, symbol in zip(CELLS, symbols):
            if symbol in DIGITS:
                self.place(cell, symbol)

    def copy(self) -> Grid:
        other = Grid()
        other.possible = dict(self.possible)
        other.steps = list(self.steps)
        return other

    def place(self, cell: Cell, digit: str, reason: str = "") -> None:
        if digit not in self.possible[cell]:
            raise Contradiction(f"{digit} cannot be at {name(cell)}")
        if reason:
            self.steps.append(f"{name(cell)}={digit} ({reason})")
        for other in self.possible[cell].replace(digit, ""):
            self.exclude(cell, other)

    def exclude(self, cell: Cell, digit: str) -> None:
        if digit not in self.possible[cell]:
            return
        left = self.possible[cell] = self.possible[cell].replace(digit, "")
        if not left:
            raise Contradiction(f"nothing is possible at {name(cell)}")
        if len(left) == 1:
            for peer in sorted(PEERS[cell]):
                self.exclude(peer, left)
        for unit in UNITS_OF[cell]:
            places = [place for place in unit if digit in self.possible[place]]
            if not places:
                raise Contradiction(f"no place for {digit} near {name(cell)}")
            if len(places) == 1 and len(self.possible[places[0]]) > 1:
                self.place(places[0], digit, "only place")

    @property
    def solved(self) -> bool:
        return all(len(digits) == 1 for digits in self.possible.values())

    @property
    def unknown(self) -> int:
        return sum(len(digits) > 1 for digits in self.possible.values())

    def narrowest(self) -> Cell:
        """The open cell with the fewest possible digits."""
        return min(
            (cell for cell in CELLS if len(self.possible[cell]) > 1),
            key=lambda cell: len(self.possible[cell]),
        )

    def check(self) -> bool:
        """Whether every unit holds every digit once."""
        return self.solved and all(
            sorted(self.possible[cell] for cell in unit) == list(DIGITS) for unit in UNITS
        )

    def line(self) -> str:
        return "".join(d if len(d) == 1 else "." for d in self.possible.values())

    def __str__(self) -> str:
        symbols = self.line()
        rows = []
        for row in range(SIZE):
            cells = symbols[row * SIZE : (row + 1) * SIZE]
            rows.append(" | ".join(" ".join(cells[i : i + 3]) for i in (0, 3, 6)))
            if row in (2, 5):
                rows.append("------+-------+------")
        return "\n".join(rows)


def name(cell: Cell) -> str:
    return f"{'ABCDEFGHI'[cell[0]]}{cell[1] + 1}"


class Solver:
    """Depth-first search; counts how often it had to guess and to go back."""

    def __init__(self, shuffle: random.Random | None = None):
        self.shuffle = shuffle
        self.guesses = 0
        self.retreats = 0

    def solutions(self, grid: Grid) -> Iterator[Grid]:
        if grid.solved:
            yield grid
            return
        cell = grid.narrowest()
        for digit in self.order(grid.possible[cell]):
            attempt = grid.copy()
            self.guesses += 1
            try:
                attempt.place(cell, digit, "guess")
            except Contradiction:
                self.retreats += 1
                continue
            yield from self.solutions(attempt)

    def order(self, digits: str) -> Iterable[str]:
        if self.shuffle is None:
            return digits
        return self.shuffle.sample(digits, len(digits))

    def first(self, grid: Grid) -> Grid | None:
        return next(self.solutions(grid), None)

    def count(self, grid: Grid, limit: int) -> int:
        found = 0
        for _ in self.solutions(grid):
            found += 1
            if found == limit:
                break
        return found


def generate(seed: int, clues: int) -> str:
    """A puzzle with one solution: a full grid from which cells are removed while that holds."""
    source = random.Random(seed)
    full = Solver(source).first(Grid()).line()
    symbols = list(full)
    for index in source.sample(range(SIZE * SIZE), SIZE * SIZE):
        if sum(symbol != "." for symbol in symbols) <= clues:
            break
        removed, symbols[index] = symbols[index], "."
        if Solver().count(Grid("".join(symbols)), 2) != 1:
            symbols[index] = removed
    return "".join(symbols)


PUZZLES = {
    "easy": """
        53..7.... 6..195... .98....6.
        8...6...3 4..8.3..1 7...2...6
        .6....28. ...419..5 ....8..79""",
    "medium": """
        ..9748... 7........ .2.1.9...
        ..7...24. .64.1.59. .98...3..
        ...8.3.2. ........6 ...2759..""",
    "hard": """
        4.....8.5 .3....... ...7.....
        .2.....6. ....8.4.. ....1....
        ...6.3.7. 5..2..... 1.4......""",
    "several solutions": """
        .8...9743 .5...8.1. .1.......
        8....5... ...8.4... ...3....6
        .......7. .3.5...8. 9724...5.""",
}


def solve(title: str, text: str) -> None:
    grid = Grid(text)
    clues = sum(char in DIGITS for char in text)
    solver = Solver()
    print(f"{title}: {clues} clues, {grid.unknown} cells open after the simple rules")
    solution = solver.first(grid)
    if solution is None:
        print("no solution")
        return
    print(solution)
    assert solution.check()
    count = Solver().count(grid, 5)
    print(f"{solver.guesses} guesses, {solver.retreats} taken back, {count} solution(s)")
    print("first steps:", ", ".join(solution.steps[:4]) or "none")
    print()


def main() -> None:
    for title, text in PUZZLES.items():
        solve(title, text)

    puzzle = generate(seed=3, clues=30)
    print("made:", puzzle)
    print(f"{sum(symbol != '.' for symbol in puzzle)} clues")
    solve("made", puzzle)

    easy = PUZZLES["easy"]
    for wrong in ["12", easy.replace("53..7", "55..7"), easy.replace("8..79", "8..99")]:
        try:
            Grid(wrong)
        except (Contradiction, ValueError) as problem:
            print(f"{type(problem).__name__}: {problem}")


if __name__ == "__main__":
    main()
