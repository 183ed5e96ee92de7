"""A solver of constraints: number places (sudoku) and a letter sum, by propagation and search."""

DIGITS = "123456789"
ROWS = "abcdefghi"
CELLS = [r + c for r in ROWS for c in DIGITS]
UNITS = (
    [[r + c for c in DIGITS] for r in ROWS]
    + [[r + c for r in ROWS] for c in DIGITS]
    + [[r + c for r in rs for c in cs] for rs in ("abc", "def", "ghi") for cs in ("123", "456", "789")]
)
UNITS_OF = {cell: [unit for unit in UNITS if cell in unit] for cell in CELLS}
PEERS = {cell: {other for unit in UNITS_OF[cell] for other in unit} - {cell} for cell in CELLS}

PUZZLES = [
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
    "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "..53.....8......2..7..1.5..4....53...1..7...6..32...8..6.5....9..4....3......97..",
]


class Contradiction(Exception):
    pass


def assign(values, cell, digit):
    for other in values[cell].replace(digit, ""):
        eliminate(values, cell, other)


def eliminate(values, cell, digit):
    if digit not in values[cell]:
        return
    values[cell] = left = values[cell].replace(digit, "")
    if not left:
        raise Contradiction(cell)
    if len(left) == 1:
        for peer in PEERS[cell]:
            eliminate(values, peer, left)
    for unit in UNITS_OF[cell]:
        places = [c for c in unit if digit in values[c]]
        if not places:
            raise Contradiction(f"no place for {digit}")
        if len(places) == 1 and len(values[places[0]]) > 1:
            assign(values, places[0], digit)


def search(values):
    if all(len(v) == 1 for v in values.values()):
        return values
    cell = min((c for c in CELLS if len(values[c]) > 1), key=lambda c: (len(values[c]), c))
    for digit in values[cell]:
        copy = dict(values)
        try:
            assign(copy, cell, digit)
            return search(copy)
        except Contradiction:
            pass
    raise Contradiction("nothing fits")


def solve(puzzle):
    values = dict.fromkeys(CELLS, DIGITS)
    for cell, digit in zip(CELLS, puzzle):
        if digit != ".":
            assign(values, cell, digit)
    return "".join(search(values).values())


def letter_sum(words, total):
    """Digits for letters such that the words add up, column by column from the right."""
    letters = sorted(set("".join(words) + total))
    first = {word[0] for word in words} | {total[0]}
    columns = [[w[-i - 1] for w in words if i < len(w)] for i in range(len(total))]

    def fill(column, carry, given):
        if column == len(total):
            return given if carry == 0 else None
        missing = [x for x in dict.fromkeys(columns[column]) if x not in given]
        return choose(missing, column, carry, given)

    def choose(missing, column, carry, given):
        if missing:
            for digit in range(10):
                if digit not in given.values() and (digit or missing[0] not in first):
                    found = choose(missing[1:], column, carry, {**given, missing[0]: digit})
                    if found:
                        return found
            return None
        carry, digit = divmod(carry + sum(given[x] for x in columns[column]), 10)
        letter = total[-column - 1]
        if letter in given:
            return fill(column + 1, carry, given) if given[letter] == digit else None
        if digit in given.values() or not digit and letter in first:
            return None
        return fill(column + 1, carry, {**given, letter: digit})

    found = fill(0, 0, {})
    return "".join(f"{x}{found[x]}" for x in letters)


def run():
    renamed = [p.translate(str.maketrans(DIGITS, DIGITS[n:] + DIGITS[:n])) for p in PUZZLES for n in range(7)]
    return [solve(puzzle)[:12] for puzzle in renamed], letter_sum(["SEND", "MORE"], "MONEY"), letter_sum(["BASE", "BALL"], "GAMES")


EXPECTED = (['534678912672',
  '645789123783',
  '756891234894',
  '867912345915',
  '978123456126',
  '189234567237',
  '291345678348',
  '812753649943',
  '923864751154',
  '134975862265',
  '245186973376',
  '356297184487',
  '467318295598',
  '578429316619',
  '417369825632',
  '528471936743',
  '639582147854',
  '741693258965',
  '852714369176',
  '963825471287',
  '174936582398',
  '145327698839',
  '256438719941',
  '367549821152',
  '478651932263',
  '589762143374',
  '691873254485',
  '712984365596'],
 'D7E5M1N6O0R8S9Y2',
 'A4B7E3G1L5M9S8')
