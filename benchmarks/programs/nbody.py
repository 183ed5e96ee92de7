"""The outer planets: gravity between five bodies, integrated step by step."""

from math import sqrt

SOLAR_MASS = 39.478417604357434
DAYS = 365.24


class Body:
    def __init__(self, position, velocity, mass):
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = (v * DAYS for v in velocity)
        self.mass = mass * SOLAR_MASS


def bodies():
    return [
        Body((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 1.0),
        Body((4.8414, -1.1603, -0.1036), (0.001660, 0.007699, -0.0000690), 9.5479e-4),
        Body((8.3434, 4.1248, -0.4035), (-0.002767, 0.004998, 0.0000230), 2.8588e-4),
        Body((12.8944, -15.1112, -0.2233), (0.002965, 0.002378, -0.0000296), 4.3662e-5),
        Body((15.3797, -25.9193, 0.1793), (0.002681, 0.001628, -0.0000952), 5.1513e-5),
    ]


def at_rest(system):
    px = sum(b.vx * b.mass for b in system)
    py = sum(b.vy * b.mass for b in system)
    pz = sum(b.vz * b.mass for b in system)
    sun = system[0]
    sun.vx, sun.vy, sun.vz = -px / SOLAR_MASS, -py / SOLAR_MASS, -pz / SOLAR_MASS


def advance(system, dt):
    for i, a in enumerate(system):
        for j in range(i + 1, len(system)):
            b = system[j]
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            squared = dx * dx + dy * dy + dz * dz
            strength = dt / (squared * sqrt(squared))
            a.vx -= dx * b.mass * strength
            a.vy -= dy * b.mass * strength
            a.vz -= dz * b.mass * strength
            b.vx += dx * a.mass * strength
            b.vy += dy * a.mass * strength
            b.vz += dz * a.mass * strength
    for b in system:
        b.x += dt * b.vx
        b.y += dt * b.vy
        b.z += dt * b.vz


def energy(system):
    total = 0.0
    for i, a in enumerate(system):
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in system[i + 1 :]:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            total -= a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def run():
    system = bodies()
    at_rest(system)
    before = energy(system)
    for _ in range(40_000):
        advance(system, 0.01)
    return f"{before:.6f} {energy(system):.6f}"


EXPECTED = '-0.169083 -0.169061'
