"""A small ray tracer: spheres and a chequered floor, shadows, reflection and a PPM picture.

Vectors are immutable; shapes answer where a ray hits them; a scene follows the ray further. The
picture is shown as text, and the PPM file is summarised by a checksum.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import Iterator, NamedTuple, Protocol

SHADES = " .:-=+*#%@"
EPSILON = 1e-6


class Vector(NamedTuple):
    x: float
    y: float
    z: float

    def __add__(self, other: Vector) -> Vector:
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other: Vector) -> Vector:
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor: float) -> Vector:
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    __rmul__ = __mul__

    def __neg__(self) -> Vector:
        return Vector(-self.x, -self.y, -self.z)

    def __matmul__(self, other: Vector) -> float:
        """The scalar product."""
        return self.x * other.x + self.y * other.y + self.z * other.z

    def __abs__(self) -> float:
        return math.sqrt(self @ self)

    def cross(self, other: Vector) -> Vector:
        return Vector(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )

    @property
    def unit(self) -> Vector:
        return self * (1 / abs(self))

    def mirrored(self, normal: Vector) -> Vector:
        return self - 2 * (self @ normal) * normal

    def scaled(self, other: Vector) -> Vector:
        """Component by component, for colours."""
        return Vector(self.x * other.x, self.y * other.y, self.z * other.z)


BLACK = Vector(0.0, 0.0, 0.0)
WHITE = Vector(1.0, 1.0, 1.0)


class Ray(NamedTuple):
    start: Vector
    direction: Vector

    def at(self, distance: float) -> Vector:
        return self.start + self.direction * distance


@dataclass(frozen=True)
class Material:
    color: Vector
    diffuse: float = 0.8
    specular: float = 0.3
    shininess: int = 30
    mirror: float = 0.0

    def color_at(self, point: Vector) -> Vector:
        return self.color


@dataclass(frozen=True)
class Chequered(Material):
    other: Vector = BLACK

    def color_at(self, point: Vector) -> Vector:
        odd = (math.floor(point.x) + math.floor(point.z)) % 2
        return self.other if odd else self.color


class Shape(Protocol):
    material: Material

    def distance(self, ray: Ray) -> float: ...

    def normal(self, point: Vector) -> Vector: ...


@dataclass(frozen=True)
class Sphere:
    center: Vector
    radius: float
    material: Material

    def distance(self, ray: Ray) -> float:
        offset = ray.start - self.center
        half = offset @ ray.direction
        root = half * half - (offset @ offset - self.radius * self.radius)
        if root < 0:
            return math.inf
        root = math.sqrt(root)
        for distance in (-half - root, -half + root):
            if distance > EPSILON:
                return distance
        return math.inf

    def normal(self, point: Vector) -> Vector:
        return (point - self.center) * (1 / self.radius)


@dataclass(frozen=True)
class Floor:
    height: float
    material: Material

    def distance(self, ray: Ray) -> float:
        if abs(ray.direction.y) < EPSILON:
            return math.inf
        distance = (self.height - ray.start.y) / ray.direction.y
        return distance if distance > EPSILON else math.inf

    def normal(self, point: Vector) -> Vector:
        return Vector(0.0, 1.0, 0.0)


@dataclass(frozen=True)
class Light:
    position: Vector
    brightness: float


@dataclass
class Scene:
    shapes: list[Shape]
    lights: list[Light]
    ambient: float = 0.12
    sky: Vector = Vector(0.3, 0.5, 0.9)
    rays: int = field(default=0, repr=False)

    def nearest(self, ray: Ray) -> tuple[float, Shape | None]:
        self.rays += 1
        best, found = math.inf, None
        for shape in self.shapes:
            distance = shape.distance(ray)
            if distance < best:
                best, found = distance, shape
        return best, found

    def color(self, ray: Ray, depth: int = 3) -> Vector:
        distance, shape = self.nearest(ray)
        if shape is None:
            height = max(0.0, ray.direction.y)
            return self.sky * (1 - 0.6 * height)
        point = ray.at(distance)
        normal = shape.normal(point)
        color = self.lit(ray, point, normal, shape.material)
        mirror = shape.material.mirror
        if mirror and depth:
            bounced = Ray(point, ray.direction.mirrored(normal).unit)
            color = color * (1 - mirror) + self.color(bounced, depth - 1) * mirror
        return color

    def lit(self, ray: Ray, point: Vector, normal: Vector, material: Material) -> Vector:
        base = material.color_at(point)
        total = base * self.ambient
        for light in self.lights:
            towards = light.position - point
            reach = abs(towards)
            towards = towards.unit
            angle = normal @ towards
            if angle <= 0 or self.nearest(Ray(point + normal * EPSILON * 10, towards))[0] < reach:
                continue
            total += base * (material.diffuse * angle * light.brightness)
            shine = (-towards).mirrored(normal) @ -ray.direction
            if shine > 0:
                total += WHITE * (material.specular * shine**material.shininess * light.brightness)
        return total


@dataclass(frozen=True)
class Camera:
    position: Vector
    target: Vector
    angle: float = 60.0

    @cached_property
    def axes(self) -> tuple[Vector, Vector, Vector]:
        forward = (self.target - self.position).unit
        right = Vector(0.0, 1.0, 0.0).cross(forward).unit
        return forward, right, forward.cross(right)

    def ray(self, x: float, y: float) -> Ray:
        """The ray through the picture at x and y, both from -1 to 1."""
        forward, right, up = self.axes
        reach = math.tan(math.radians(self.angle / 2))
        direction = forward + right * (x * reach) + up * (y * reach)
        return Ray(self.position, direction.unit)


class Picture:
    def __init__(self, width: int, height: int):
        self.width, self.height = width, height
        self.pixels: list[list[Vector]] = []

    def render(self, scene: Scene, camera: Camera, aspect: float = 1.0) -> Picture:
        ratio = self.height / self.width * aspect
        for row in range(self.height):
            y = (1 - 2 * (row + 0.5) / self.height) * ratio
            self.pixels.append(
                [
                    scene.color(camera.ray(2 * (column + 0.5) / self.width - 1, y))
                    for column in range(self.width)
                ]
            )
        return self

    def bytes(self) -> Iterator[int]:
        for row in self.pixels:
            for pixel in row:
                for part in pixel:
                    yield max(0, min(255, round(255 * part**0.8)))

    def ppm(self) -> bytes:
        file = io.BytesIO()
        file.write(f"P6\n{self.width} {self.height}\n255\n".encode("ascii"))
        file.write(bytes(self.bytes()))
        return file.getvalue()

    def text(self) -> Iterator[str]:
        for row in self.pixels:
            line = ""
            for pixel in row:
                brightness = 0.3 * pixel.x + 0.59 * pixel.y + 0.11 * pixel.z
                line += SHADES[min(len(SHADES) - 1, int(brightness * len(SHADES)))]
            yield line.rstrip()


def hexadecimal(color: Vector) -> str:
    """The colour with one digit for each component."""
    return "".join(f"{round(15 * min(1.0, part)):x}" for part in color)


def adler32(data: bytes) -> int:
    """The checksum of RFC 1950."""
    low, high = 1, 0
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def build_scene() -> Scene:
    red = Material(Vector(0.9, 0.2, 0.2), mirror=0.1)
    glass = Material(Vector(0.8, 0.9, 1.0), diffuse=0.3, specular=0.9, shininess=80, mirror=0.7)
    gold = Material(Vector(1.0, 0.8, 0.3), specular=0.6, mirror=0.25)
    light, dark = Vector(0.9, 0.9, 0.85), Vector(0.15, 0.15, 0.2)
    tiles = Chequered(light, specular=0.0, mirror=0.1, other=dark)
    return Scene(
        shapes=[
            Floor(-1.0, tiles),
            Sphere(Vector(-1.4, 0.0, 4.0), 1.0, red),
            Sphere(Vector(0.6, 0.1, 5.2), 1.1, glass),
            Sphere(Vector(1.7, -0.5, 3.4), 0.5, gold),
            Sphere(Vector(0.1, -0.75, 2.7), 0.25, Material(Vector(0.3, 0.8, 0.4))),
        ],
        lights=[Light(Vector(-4.0, 6.0, -2.0), 0.8), Light(Vector(5.0, 4.0, 0.0), 0.35)],
    )


def main() -> None:
    scene = build_scene()
    camera = Camera(Vector(0.0, 0.6, -2.0), Vector(0.1, -0.1, 4.0))
    picture = Picture(76, 30).render(scene, camera, aspect=2.0)
    for line in picture.text():
        print(line)
    data = picture.ppm()
    print(f"{scene.rays} rays")
    print(f"{len(data)} bytes of PPM, header {data[:12]!r}")

    tiny = Picture(8, 4).render(build_scene(), camera, aspect=2.0)
    print(f"checksum of a tiny picture: {adler32(tiny.ppm()):#010x}")
    for row in tiny.pixels:
        print(" ".join(hexadecimal(pixel) for pixel in row))

    v, w = Vector(1.0, 2.0, 2.0), Vector(0.0, 3.0, 4.0)
    print(abs(v), v @ w, v.cross(w), 2 * v - w, -v == v * -1, v.unit @ v.unit)
    print(v.mirrored(Vector(0.0, 1.0, 0.0)), v.scaled(w), Vector(*map(round, w.unit * 10)))


if __name__ == "__main__":
    main()
