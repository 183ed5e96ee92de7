"""Attributes and methods: a hierarchy of shapes, properties, class and static methods, super."""


class Shape:
    count = 0
    scale = 1

    def __init__(self, name):
        self.name = name
        self.visits = 0
        Shape.count += 1

    def area(self):
        return 0

    def visit(self):
        self.visits += 1
        return self

    @property
    def label(self):
        return self.name

    @classmethod
    def units(cls):
        return cls.scale

    @staticmethod
    def double(x):
        return x + x


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__("rectangle")
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    scale = 2

    def __init__(self, side):
        super().__init__(side, side)
        self.name = "square"

    def area(self):
        return super().area() + self.units()


class Triangle(Shape):
    def __init__(self, base, height):
        super().__init__("triangle")
        self.base, self.height = base, height

    def area(self):
        return self.base * self.height // 2


def run():
    Shape.count = 0
    shapes = []
    for i in range(3_000):
        shapes.append(Rectangle(i, i + 1))
        shapes.append(Square(i))
        shapes.append(Triangle(i, 4))
    total = 0
    for _ in range(36):
        for shape in shapes:
            total += shape.area()
            total += shape.visit().visits
            total += len(shape.label)
            shape.visits -= shape.double(0)
    return total, Shape.count


EXPECTED = (648170568000, 9000)

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
