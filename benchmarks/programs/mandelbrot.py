"""The Mandelbrot set: once with pairs of floats, once with complex numbers."""


def with_floats(size, limit):
    inside = 0
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        for column in range(size):
            cr = 2.0 * column / size - 1.5
            zr = zi = 0.0
            for _ in range(limit):
                squared_r, squared_i = zr * zr, zi * zi
                if squared_r + squared_i > 4.0:
                    break
                zi = 2.0 * zr * zi + ci
                zr = squared_r - squared_i + cr
            else:
                inside += 1
    return inside


def with_complex(size, limit):
    picture = []
    for row in range(size):
        line = ""
        for column in range(size):
            c = complex(3.0 * column / size - 2.0, 2.0 * row / size - 1.0)
            z, count = 0j, 0
            while count < limit and abs(z) < 2.0:
                z = z * z + c
                count += 1
            line += " .:-=+*#%@"[count * 9 // limit]
        picture.append(line)
    return picture


def run():
    picture = with_complex(120, 40)
    return with_floats(320, 50), sum(line.count("@") for line in picture), picture[40][::2].strip()


EXPECTED = (40694, 3879, '....=:-:-:::.::+@@@@@@@@@@@@@@@@@@@@@@#.')
