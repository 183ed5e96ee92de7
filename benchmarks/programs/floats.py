"""Float arithmetic: planets that attract each other, stepped with the leap-frog method."""

import math


class Body:
    __slots__ = ("x", "y", "z", "vx", "vy", "vz", "mass")

    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass


def system():
    """A heavy sun and four planets on slightly tilted circles."""
    bodies = [Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0)]
    for n in range(1, 5):
        radius, angle = 1.0 + 1.7 * n, 2.1 * n
        speed = math.sqrt(40.0 / radius)
        x, y = radius * math.cos(angle), radius * math.sin(angle)
        vx, vy = -speed * math.sin(angle), speed * math.cos(angle)
        bodies.append(Body(x, y, 0.1 * n, vx, vy, 0.02 * n, 0.01 * n))
    return bodies


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in bodies[i + 1 :]:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            total -= a.mass * b.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    return total


def advance(bodies, pairs, dt):
    for a, b in pairs:
        dx = a.x - b.x
        dy = a.y - b.y
        dz = a.z - b.z
        distance2 = dx * dx + dy * dy + dz * dz
        strength = dt / (distance2 * math.sqrt(distance2))
        pull = b.mass * strength
        a.vx -= dx * pull
        a.vy -= dy * pull
        a.vz -= dz * pull
        pull = a.mass * strength
        b.vx += dx * pull
        b.vy += dy * pull
        b.vz += dz * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def run():
    bodies = system()
    pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1 :]]
    for _ in range(50_000):
        advance(bodies, pairs, 0.0005)
    return round(energy(bodies), 6)


EXPECTED = -0.365301

if __name__ == "__main__":
    result = run()
    assert result == EXPECTED, result
    print(result)
