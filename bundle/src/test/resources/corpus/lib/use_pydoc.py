# help() about what a program defines.
def area(width, height: float = 1.0, *more, unit="m", **rest) -> float:
    """The area.

    In square metres.
    """


class Shape:
    """A shape.

    It has corners.
    """

    __slots__ = ()
    corners = 4

    def __init__(self, name):
        "Makes one."

    def draw(self):
        "Draws it."

    @property
    def size(self):
        "How large it is."

    @classmethod
    def unit(cls):
        "One of size 1."

    @staticmethod
    def parse(text):
        "Reads one."


class Square(Shape):
    """With equal sides."""

    __slots__ = ()

    def side(self):
        pass


help(area)  # expect: Help on function area in module __main__:
# expect:
# expect: area(width, height: float = 1.0, *more, unit='m', **rest) -> float
# expect:     The area.
# expect:
# expect:     In square metres.
# expect:
help(Square)  # expect: Help on class Square in module __main__:
# expect:
# expect: class Square(Shape)
# expect:  |  Square(name)
# expect:  |
# expect:  |  With equal sides.
# expect:  |
# expect:  |  Method resolution order:
# expect:  |      Square
# expect:  |      Shape
# expect:  |      builtins.object
# expect:  |
# expect:  |  Methods defined here:
# expect:  |
# expect:  |  side(self)
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Methods inherited from Shape:
# expect:  |
# expect:  |  __init__(self, name)
# expect:  |      Makes one.
# expect:  |
# expect:  |  draw(self)
# expect:  |      Draws it.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Class methods inherited from Shape:
# expect:  |
# expect:  |  unit() from builtins.type
# expect:  |      One of size 1.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Static methods inherited from Shape:
# expect:  |
# expect:  |  parse(text)
# expect:  |      Reads one.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Readonly properties inherited from Shape:
# expect:  |
# expect:  |  size
# expect:  |      How large it is.
# expect:  |
# expect:  |  ----------------------------------------------------------------------
# expect:  |  Data and other attributes inherited from Shape:
# expect:  |
# expect:  |  corners = 4
# expect:
help(Shape("x").draw)  # expect: Help on method draw in module __main__:
# expect:
# expect: draw() method of __main__.Shape instance
# expect:     Draws it.
# expect:
help("no.such.thing")  # expect: No Python documentation found for 'no.such.thing'.
# expect: Use help() to get the interactive help utility.
# expect: Use help(str) for help on the str class.
# expect:
# ---
# The parts of pydoc that programs use.
import pydoc


def documented():
    """One.

    Two.
    """


print(repr(pydoc.getdoc(documented)), pydoc.splitdoc(pydoc.getdoc(documented)), pydoc.splitdoc("only"))  # expect: 'One.\n\nTwo.' ('One.', 'Two.') ('only', '')
print(pydoc.locate("os.path.join").__name__, pydoc.locate("json.decoder").__name__, pydoc.locate("len"), pydoc.locate("no.such"))  # expect: join json.decoder <built-in function len> None
print(pydoc.plain("b\bbo\bold"), repr(pydoc.help)[:21])  # expect: bold <pydoc.Helper instanc
print(pydoc.plain(pydoc.render_doc(documented, "About %s")))  # expect: About function documented in module __main__
# expect:
# expect: documented()
# expect:     One.
# expect:
# expect:     Two.
# expect:
