"""Does not compile."""

def f(:
    pass
