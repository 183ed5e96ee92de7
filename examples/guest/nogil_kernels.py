"""Typed regions: kernels written in Python that several threads run without the lock."""

import array
import threading

import cython


@cython.boundscheck(False)
@cython.wraparound(False)
@cython.locals(i=cython.Py_ssize_t, total=cython.double)
def norm(v: cython.double[:]):
    """The length of a vector."""
    total = 0
    with cython.nogil:
        for i in range(v.shape[0]):
            total += v[i] * v[i]
        total = total ** 0.5
    return total


@cython.cfunc
@cython.nogil
def escape(x: cython.double, y: cython.double, limit: cython.int) -> cython.int:
    """After how many steps a point leaves the Mandelbrot set's neighbourhood."""
    a: cython.double = 0
    b: cython.double = 0
    t: cython.double
    n: cython.int
    for n in range(limit):
        t = a * a - b * b + x
        b = 2 * a * b + y
        a = t
        if a * a + b * b > 4:
            return n
    return limit


@cython.locals(row=cython.Py_ssize_t, column=cython.Py_ssize_t, x=cython.double,
               y=cython.double)
def mandelbrot(picture: cython.int[:, :], first: cython.Py_ssize_t, step: cython.Py_ssize_t):
    """Fills some rows of a picture."""
    with cython.nogil:
        for row in range(first, picture.shape[0], step):
            for column in range(picture.shape[1]):
                x = column * 3.0 / picture.shape[1] - 2.2
                y = row * 2.4 / picture.shape[0] - 1.2
                picture[row, column] = escape(x, y, 200)


@cython.cfunc
@cython.nogil
def life(old: cython.uchar[:, :], new: cython.uchar[:, :]) -> cython.void:
    """One generation of Conway's game on a torus."""
    rows: cython.Py_ssize_t = old.shape[0]
    columns: cython.Py_ssize_t = old.shape[1]
    i: cython.Py_ssize_t
    j: cython.Py_ssize_t
    k: cython.Py_ssize_t
    m: cython.Py_ssize_t
    around: cython.int
    for i in range(rows):
        for j in range(columns):
            around = -old[i, j]
            for k in range(-1, 2):
                for m in range(-1, 2):
                    around += old[(i + k) % rows, (j + m) % columns]
            new[i, j] = around == 3 or (around == 2 and old[i, j] == 1)


def table(code, rows, columns):
    width = array.array(code).itemsize
    return memoryview(bytearray(width * rows * columns)).cast(code, (rows, columns))


def run(target, arguments):
    threads = [threading.Thread(target=target, args=a) for a in arguments]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


def main():
    print("norm", round(norm(array.array("d", range(100))) ** 2, 6))

    picture = table("i", 24, 64)
    run(mandelbrot, [(picture, n, 4) for n in range(4)])
    for row in picture.tolist():
        print("".join(" .:-=+*#%@"[min(n, 200) * 9 // 200] for n in row).rstrip())

    old, new = table("B", 6, 6), table("B", 6, 6)
    for i, j in [(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)]:
        old[i, j] = 1
    for generation in range(12):
        life(old, new)
        old, new = new, old
    for row in old.tolist():
        print("".join(".#"[cell] for cell in row))


if __name__ == "__main__":
    main()
