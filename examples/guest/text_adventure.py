"""A text adventure in a small house, played from a script.

The world is data: rooms, things and doors. A parser turns "put lamp in chest" into a verb with
nouns; verbs are methods found by name. `play` reads commands from any iterable, so the game runs
from a terminal (`for line in sys.stdin`) as well as from the walk-through below.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field

WIDTH = 72
DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west", "u": "up", "d": "down"}
OPPOSITE = {
    "north": "south",
    "south": "north",
    "east": "west",
    "west": "east",
    "up": "down",
    "down": "up",
}
IGNORED = {"the", "a", "an", "at", "to", "with", "my"}


class Complaint(Exception):
    """What the game says when a command makes no sense; costs no turn."""


@dataclass
class Thing:
    name: str
    description: str
    portable: bool = True
    container: bool = False
    is_open: bool = True
    locked_by: str | None = None
    lit: bool = False
    contents: list[Thing] = field(default_factory=list)

    def __str__(self):
        article = "an" if self.name[0] in "aeiou" else "a"
        return f"{article} {self.name}"


@dataclass
class Room:
    name: str
    description: str
    dark: bool = False
    things: list[Thing] = field(default_factory=list)
    exits: dict[str, Room] = field(default_factory=dict)
    visited: bool = False

    def connect(self, direction: str, other: Room) -> None:
        self.exits[direction] = other
        other.exits[OPPOSITE[direction]] = self


def listing(things: list[Thing]) -> str:
    names = [str(thing) for thing in things]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


class Game:
    """The state of one game and everything a player can do to it."""

    aliases = {
        "l": "look",
        "x": "examine",
        "i": "inventory",
        "get": "take",
        "inspect": "examine",
        "light": "ignite",
        "unlock": "open",
        "q": "quit",
    }

    def __init__(self):
        self.inventory: list[Thing] = []
        self.turns = 0
        self.score = 0
        self.over = False
        self.rewarded: set[str] = set()
        self.here = self.build_world()

    def build_world(self) -> Room:
        hall = Room("Hall", "Dust lies on the tiles. A staircase leads up, a door leads east.")
        kitchen = Room("Kitchen", "It smells of old soup. A trapdoor in the floor is open.")
        attic = Room("Attic", "Rafters, cobwebs, and a round window with a view of the sea.")
        damp = "The walls are damp. Something glitters behind the barrels."
        cellar = Room("Cellar", damp, dark=True)
        hall.connect("up", attic)
        hall.connect("east", kitchen)
        kitchen.connect("down", cellar)

        key = Thing("key", "A small brass key with the number 7.")
        matchbox = Thing("matchbox", "Three matches are left.")
        lamp = Thing("lamp", "An oil lamp. There is still oil in it.")
        chest = Thing("chest", "Heavy oak with a brass lock.", portable=False, container=True)
        chest.is_open, chest.locked_by = False, "key"
        chest.contents.append(Thing("crown", "Gold, and far too small for you."))
        table = Thing("table", "A kitchen table with a drawer.", portable=False)
        drawer = Thing("drawer", "It sticks a little.", portable=False, container=True)
        drawer.is_open = False
        drawer.contents.append(matchbox)

        hall.things.append(lamp)
        kitchen.things += [table, drawer]
        attic.things.append(key)
        cellar.things.append(chest)
        return hall

    # Finding things

    @property
    def can_see(self) -> bool:
        carried_light = any(thing.lit for thing in self.inventory + self.here.things)
        return carried_light or not self.here.dark

    def reachable(self) -> list[Thing]:
        found = []
        for thing in self.inventory + (self.here.things if self.can_see else []):
            found.append(thing)
            if thing.container and thing.is_open:
                found += thing.contents
        return found

    def find(self, name: str) -> Thing:
        for thing in self.reachable():
            if thing.name == name:
                return thing
        raise Complaint(f"You see no {name} here.")

    def remove(self, thing: Thing) -> None:
        holders = [self.inventory, self.here.things]
        holders += [holder.contents for holder in self.reachable()]
        for holder in holders:
            if any(other is thing for other in holder):
                holder[:] = [other for other in holder if other is not thing]
                return

    def reward(self, reason: str, points: int) -> None:
        if reason not in self.rewarded:
            self.rewarded.add(reason)
            self.score += points

    # Verbs. Each takes the nouns of the command and returns what to print.

    def do_look(self) -> str:
        if not self.can_see:
            return "It is pitch dark. You hear water dripping."
        self.here.visited = True
        lines = [self.here.name, self.here.description]
        if self.here.things:
            lines.append(f"You see {listing(self.here.things)}.")
        lines.append(f"Exits: {', '.join(sorted(self.here.exits))}.")
        return "\n".join(lines)

    def do_go(self, direction: str) -> str:
        direction = DIRECTIONS.get(direction, direction)
        if direction not in self.here.exits:
            raise Complaint(f"You cannot go {direction} from here.")
        self.here = self.here.exits[direction]
        if self.here.visited and self.can_see:
            return f"{self.here.name}."
        return self.do_look()

    def do_examine(self, name: str) -> str:
        thing = self.find(name)
        extra = ""
        if thing.lit:
            extra = " It is burning."
        if thing.container:
            inside = listing(thing.contents) or "nothing"
            extra = f" Inside is {inside}." if thing.is_open else " It is closed."
        return thing.description + extra

    def do_take(self, name: str) -> str:
        thing = self.find(name)
        if thing in self.inventory:
            raise Complaint("You have that already.")
        if not thing.portable:
            raise Complaint(f"The {name} is too heavy.")
        self.remove(thing)
        self.inventory.append(thing)
        if name == "crown":
            self.reward("crown", 50)
        return f"Taken: {name}."

    def do_drop(self, name: str) -> str:
        thing = self.carried(name)
        self.remove(thing)
        self.here.things.append(thing)
        return f"Dropped: {name}."

    def do_put(self, name: str, where: str) -> str:
        thing, box = self.carried(name), self.find(where)
        if thing is box:
            raise Complaint("That would be a miracle.")
        if not box.container or not box.is_open:
            raise Complaint(f"You cannot put things into the {where}.")
        self.remove(thing)
        box.contents.append(thing)
        return f"The {name} is now in the {where}."

    def do_open(self, name: str) -> str:
        thing = self.find(name)
        if not thing.container:
            raise Complaint(f"The {name} does not open.")
        if thing.is_open:
            raise Complaint("It is open already.")
        if thing.locked_by and not any(t.name == thing.locked_by for t in self.inventory):
            raise Complaint("It is locked.")
        thing.is_open = True
        self.reward(f"open {name}", 10)
        inside = listing(thing.contents) or "nothing"
        return f"The {name} opens. Inside you find {inside}."

    def do_ignite(self, name: str) -> str:
        thing = self.find(name)
        if name != "lamp":
            raise Complaint(f"Burning the {name} helps nobody.")
        self.carried("matchbox")
        if thing.lit:
            raise Complaint("It burns already.")
        thing.lit = True
        self.reward("light", 15)
        return "The lamp burns with a steady flame."

    def do_wear(self, name: str) -> str:
        thing = self.carried(name)
        if thing.name != "crown":
            raise Complaint(f"You cannot wear the {name}.")
        self.over = True
        self.reward("win", 25)
        return "You put on the crown. The house remembers you, and everything is yours."

    def do_inventory(self) -> str:
        return f"You carry {listing(self.inventory) or 'nothing'}."

    def do_score(self) -> str:
        return f"{self.score} of 110 points in {self.turns} turns."

    def do_quit(self) -> str:
        self.over = True
        return "Goodbye."

    def carried(self, name: str) -> Thing:
        for thing in self.inventory:
            if thing.name == name:
                return thing
        raise Complaint(f"You do not carry any {name}.")

    # Commands

    def parse(self, line: str) -> tuple[str, list[str]]:
        words = [word for word in line.lower().split() if word not in IGNORED]
        if not words:
            raise Complaint("Say something.")
        if words[0] in DIRECTIONS or words[0] in OPPOSITE:
            words.insert(0, "go")
        verb = self.aliases.get(words[0], words[0])
        nouns = [word for word in words[1:] if word not in ("in", "into")]
        return verb, nouns

    def command(self, line: str) -> str:
        verb, nouns = self.parse(line)
        action = getattr(self, f"do_{verb}", None)
        if action is None:
            raise Complaint(f"You do not know how to {verb}.")
        wanted = action.__func__.__code__.co_argcount - 1
        if len(nouns) < wanted:
            raise Complaint(f"{verb.capitalize()} what?")
        if len(nouns) > wanted:
            raise Complaint("That was too complicated.")
        answer = action(*nouns)
        self.turns += 1
        return answer


def play(commands) -> Game:
    """Plays the commands until the game is over; prints as a terminal would show it."""
    game = Game()
    show(game.do_look())
    for line in commands:
        print(f"\n> {line}")
        try:
            show(game.command(line))
        except Complaint as complaint:
            show(str(complaint))
        if game.over:
            break
    print(f"\nYou scored {game.do_score()}")
    return game


def show(text: str) -> None:
    for paragraph in text.splitlines():
        print(textwrap.fill(paragraph, WIDTH))


WALK_THROUGH = """look
take the lamp
north
fly
examine lamp
light lamp
u
x key
take key
take key
e
d
east
take table
open drawer
take matchbox
examine drawer
light the lamp
put matchbox in drawer
inventory
down
open chest
x chest
take crown
put key in chest
drop
drop lamp
wear lamp
look
wear crown
score""".splitlines()


if __name__ == "__main__":
    finished = play(WALK_THROUGH)
    assert finished.over and finished.score == 110
