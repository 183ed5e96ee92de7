"""Flat shapes."""


class Square:
    sides = 4


def name_of_package():
    return __package__, __name__
