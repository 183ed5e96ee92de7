"""Graph algorithms on one small class: shortest ways, spanning trees, order, components, flows.

The algorithms are generic in their vertices (anything hashable) and print in a fixed order, so that
the output does not depend on how sets and dicts are laid out.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict, deque
from dataclasses import dataclass, field
from itertools import count
from typing import Callable, Generic, Hashable, Iterable, Iterator, TypeVar

V = TypeVar("V", bound=Hashable)


class CycleError(ValueError):
    """The graph has a cycle where none is allowed."""

    def __init__(self, cycle: list):
        super().__init__(f"cycle: {' -> '.join(map(str, cycle))}")
        self.cycle = cycle


@dataclass
class Graph(Generic[V]):
    """A directed graph with weights; `undirected` adds every edge in both directions."""

    undirected: bool = False
    edges: dict[V, dict[V, float]] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str, undirected: bool = False) -> Graph[str]:
        """Reads `a-b:3 a-c b-c:1.5`; a name alone is a vertex without edges."""
        graph: Graph[str] = cls(undirected)
        for word in text.split():
            ends, _, weight = word.partition(":")
            start, dash, end = ends.partition("-")
            if dash:
                graph.add(start, end, float(weight or 1))
            else:
                graph.edges.setdefault(start, {})
        return graph

    def add(self, start: V, end: V, weight: float = 1) -> None:
        self.edges.setdefault(start, {})[end] = weight
        self.edges.setdefault(end, {})
        if self.undirected:
            self.edges[end][start] = weight

    def __iter__(self) -> Iterator[V]:
        return iter(self.edges)

    def __len__(self) -> int:
        return len(self.edges)

    def __contains__(self, vertex: object) -> bool:
        return vertex in self.edges

    def __getitem__(self, vertex: V) -> dict[V, float]:
        return self.edges[vertex]

    def all_edges(self) -> Iterator[tuple[float, V, V]]:
        for start, ends in self.edges.items():
            for end, weight in ends.items():
                yield weight, start, end

    def reversed(self) -> Graph[V]:
        result: Graph[V] = Graph(edges={vertex: {} for vertex in self})
        for weight, start, end in self.all_edges():
            result.edges[end][start] = weight
        return result


def breadth_first(graph: Graph[V], start: V) -> Iterator[tuple[V, int]]:
    """The vertices that can be reached, with their distance in edges."""
    seen, queue = {start}, deque([(start, 0)])
    while queue:
        vertex, distance = queue.popleft()
        yield vertex, distance
        for neighbour in graph[vertex]:
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append((neighbour, distance + 1))


def depth_first(graph: Graph[V], start: V, seen: set[V] | None = None) -> Iterator[V]:
    """Vertices in postorder: a vertex comes after everything it leads to."""
    seen = set() if seen is None else seen
    seen.add(start)
    for neighbour in graph[start]:
        if neighbour not in seen:
            yield from depth_first(graph, neighbour, seen)
    yield start


def dijkstra(graph: Graph[V], start: V) -> tuple[dict[V, float], dict[V, V]]:
    """Distances from `start`, and for each vertex the one before it on a shortest way."""
    distances, before = {start: 0.0}, {}
    ties = count()
    heap: list[tuple[float, int, V]] = [(0.0, next(ties), start)]
    done: set[V] = set()
    while heap:
        distance, _, vertex = heapq.heappop(heap)
        if vertex in done:
            continue
        done.add(vertex)
        for neighbour, weight in graph[vertex].items():
            if weight < 0:
                raise ValueError("Dijkstra's algorithm needs weights that are not negative")
            if distance + weight < distances.get(neighbour, math.inf):
                distances[neighbour] = distance + weight
                before[neighbour] = vertex
                heapq.heappush(heap, (distance + weight, next(ties), neighbour))
    return distances, before


def way(before: dict[V, V], end: V) -> list[V]:
    vertices = [end]
    while vertices[-1] in before:
        vertices.append(before[vertices[-1]])
    return vertices[::-1]


def bellman_ford(graph: Graph[V], start: V) -> dict[V, float]:
    """Distances where weights may be negative."""
    distances = {vertex: math.inf for vertex in graph}
    distances[start] = 0.0
    for _ in range(len(graph)):
        changed = False
        for weight, source, target in graph.all_edges():
            if distances[source] + weight < distances[target]:
                distances[target] = distances[source] + weight
                changed = True
        if not changed:
            return distances
    raise CycleError(["a cycle of negative weight"])


def floyd_warshall(graph: Graph[V]) -> dict[tuple[V, V], float]:
    distances: defaultdict[tuple[V, V], float] = defaultdict(lambda: math.inf)
    for vertex in graph:
        distances[vertex, vertex] = 0.0
    for weight, start, end in graph.all_edges():
        distances[start, end] = min(weight, distances[start, end])
    for middle in graph:
        for start in graph:
            for end in graph:
                detour = distances[start, middle] + distances[middle, end]
                if detour < distances[start, end]:
                    distances[start, end] = detour
    return distances


def a_star(
    start: V, goal: V, neighbours: Callable[[V], Iterable[V]], estimate: Callable[[V], float]
) -> list[V] | None:
    """A shortest way where every step costs one and `estimate` never says too much."""
    ties = count()
    heap = [(estimate(start), next(ties), start)]
    cost, before = {start: 0}, {}
    while heap:
        _, _, vertex = heapq.heappop(heap)
        if vertex == goal:
            return way(before, goal)
        for neighbour in neighbours(vertex):
            if neighbour not in cost or cost[vertex] + 1 < cost[neighbour]:
                cost[neighbour] = cost[vertex] + 1
                before[neighbour] = vertex
                heapq.heappush(heap, (cost[neighbour] + estimate(neighbour), next(ties), neighbour))
    return None


def topological_order(graph: Graph[V]) -> list[V]:
    """Every vertex before those it points at; among the free ones the smallest first."""
    incoming = {vertex: 0 for vertex in graph}
    for _, _, end in graph.all_edges():
        incoming[end] += 1
    free = [vertex for vertex, number in incoming.items() if number == 0]
    heapq.heapify(free)
    order = []
    while free:
        vertex = heapq.heappop(free)
        order.append(vertex)
        for neighbour in graph[vertex]:
            incoming[neighbour] -= 1
            if incoming[neighbour] == 0:
                heapq.heappush(free, neighbour)
    if len(order) < len(graph):
        raise CycleError(find_cycle(graph))
    return order


def find_cycle(graph: Graph[V]) -> list[V] | None:
    state: dict[V, str] = {}
    path: list[V] = []

    def visit(vertex: V) -> list[V] | None:
        state[vertex] = "open"
        path.append(vertex)
        for neighbour in graph[vertex]:
            if state.get(neighbour) == "open":
                return path[path.index(neighbour) :] + [neighbour]
            if neighbour not in state and (cycle := visit(neighbour)):
                return cycle
        state[vertex] = "done"
        path.pop()
        return None

    for vertex in graph:
        if vertex not in state and (cycle := visit(vertex)):
            return cycle
    return None


def strong_components(graph: Graph[V]) -> list[list[V]]:
    """Kosaraju's algorithm: two searches, the second against the edges."""
    seen: set[V] = set()
    order: list[V] = []
    for vertex in graph:
        if vertex not in seen:
            order.extend(depth_first(graph, vertex, seen))
    backwards, seen, components = graph.reversed(), set(), []
    for vertex in reversed(order):
        if vertex not in seen:
            components.append(sorted(depth_first(backwards, vertex, seen)))
    return sorted(components)


class DisjointSets(Generic[V]):
    """Union-find with path halving and union by size."""

    def __init__(self, items: Iterable[V]):
        self.parent = {item: item for item in items}
        self.size = dict.fromkeys(self.parent, 1)

    def find(self, item: V) -> V:
        while self.parent[item] != item:
            self.parent[item] = item = self.parent[self.parent[item]]
        return item

    def union(self, a: V, b: V) -> bool:
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        return True


def kruskal(graph: Graph[V]) -> list[tuple[float, V, V]]:
    sets = DisjointSets(graph)
    return [edge for edge in sorted(graph.all_edges()) if sets.union(edge[1], edge[2])]


def prim(graph: Graph[V], start: V) -> float:
    """The weight of a spanning tree grown from one vertex."""
    total, inside, heap = 0.0, set(), [(0.0, start)]
    while heap:
        weight, vertex = heapq.heappop(heap)
        if vertex not in inside:
            inside.add(vertex)
            total += weight
            for neighbour, next_weight in graph[vertex].items():
                heapq.heappush(heap, (next_weight, neighbour))
    return total


def maximum_flow(graph: Graph[V], source: V, sink: V) -> float:
    """Edmonds and Karp: augment along shortest ways until there is none."""
    rest: defaultdict[V, dict[V, float]] = defaultdict(dict)
    for weight, start, end in graph.all_edges():
        rest[start][end] = rest[start].get(end, 0) + weight
        rest[end].setdefault(start, 0)
    flow = 0.0
    while True:
        before, queue = {}, deque([source])
        while queue and sink not in before:
            vertex = queue.popleft()
            for neighbour, capacity in rest[vertex].items():
                if capacity > 0 and neighbour not in before and neighbour != source:
                    before[neighbour] = vertex
                    queue.append(neighbour)
        if sink not in before:
            return flow
        path = way(before, sink)
        amount = min(rest[a][b] for a, b in zip(path, path[1:]))
        for a, b in zip(path, path[1:]):
            rest[a][b] -= amount
            rest[b][a] += amount
        flow += amount


def coloring(graph: Graph[V], colors: int) -> dict[V, int] | None:
    """Backtracking; neighbours get different colours."""
    vertices = sorted(graph, key=lambda vertex: -len(graph[vertex]))
    chosen: dict[V, int] = {}

    def color_from(index: int) -> bool:
        if index == len(vertices):
            return True
        vertex = vertices[index]
        for color in range(colors):
            if all(chosen.get(neighbour) != color for neighbour in graph[vertex]):
                chosen[vertex] = color
                if color_from(index + 1):
                    return True
                del chosen[vertex]
        return False

    return dict(sorted(chosen.items())) if color_from(0) else None


MAZE = """\
#####################
#S..#.....#.........#
###.#.###.#.#####.#.#
#...#...#.#.#...#.#.#
#.#####.#.#.#.#.###.#
#.......#...#.#....G#
#####################"""


def solve_maze(text: str) -> str:
    cells = {(r, c): char for r, row in enumerate(text.splitlines()) for c, char in enumerate(row)}
    start = next(place for place, char in cells.items() if char == "S")
    goal = next(place for place, char in cells.items() if char == "G")

    def neighbours(place: tuple[int, int]) -> Iterator[tuple[int, int]]:
        row, column = place
        for near in ((row, column + 1), (row + 1, column), (row, column - 1), (row - 1, column)):
            if cells.get(near, "#") != "#":
                yield near

    def estimate(place: tuple[int, int]) -> float:
        return abs(place[0] - goal[0]) + abs(place[1] - goal[1])

    steps = a_star(start, goal, neighbours, estimate)
    for place in steps[1:-1]:
        cells[place] = "*"
    width = len(text.splitlines()[0])
    rows = ["".join(cells[r, c] for c in range(width)) for r in range(len(cells) // width)]
    return "\n".join(rows + [f"{len(steps) - 1} steps"])


def main() -> None:
    lengths = "A-B:7 A-C:9 A-F:14 B-C:10 B-D:15 C-D:11 C-F:2 D-E:6 E-F:9 X-Y:1"
    roads = Graph.parse(lengths, undirected=True)
    print("breadth first:", list(breadth_first(roads, "A")))
    print("postorder:", "".join(depth_first(roads, "A")))
    distances, before = dijkstra(roads, "A")
    for city in sorted(distances):
        print(f"  {city} {distances[city]:4.0f}  {' '.join(way(before, city))}")
    everything = floyd_warshall(roads)
    print("agree:", all(everything["A", v] == distances.get(v, math.inf) for v in roads))
    print("tree:", kruskal(roads), prim(roads, "A"))

    tasks = Graph.parse(
        "shirt-tie tie-jacket trousers-shoes trousers-belt belt-jacket socks-shoes watch"
    )
    print("dressing:", " ".join(topological_order(tasks)))
    tasks.add("jacket", "shirt")
    try:
        topological_order(tasks)
    except CycleError as error:
        print(error)

    links = Graph.parse("a-b b-c c-a b-d d-e e-f f-d g-f g-h h-i i-h")
    print("strong components:", strong_components(links))

    trades = Graph.parse("s-a:4 s-b:5 a-c:-3 b-a:-2 c-t:2 b-t:9")
    print("with negative weights:", bellman_ford(trades, "s"))
    for text in ["a-b:1 b-c:-3 c-a:1", "a-b:-1"]:
        graph = Graph.parse(text)
        try:
            print(bellman_ford(graph, "a"))
            print(dijkstra(graph, "a"))
        except ValueError as error:
            print(f"{type(error).__name__}: {error}")

    pipes = Graph.parse("s-a:16 s-b:13 a-b:10 b-a:4 a-c:12 c-b:9 b-d:14 d-c:7 c-t:20 d-t:4")
    print("maximum flow:", maximum_flow(pipes, "s", "t"))

    states = Graph.parse("WA-NT WA-SA NT-SA NT-Q SA-Q SA-NSW SA-V Q-NSW NSW-V T", undirected=True)
    print("two colours:", coloring(states, 2))
    print("three colours:", coloring(states, 3))
    print(solve_maze(MAZE))

    grid: Graph[tuple[int, int]] = Graph(undirected=True)
    for x in range(20):
        for y in range(20):
            grid.add((x, y), (x + 1, y), 1 + (x * y) % 3)
            grid.add((x, y), (x, y + 1), 1 + (x + 2 * y) % 4)
    distances, before = dijkstra(grid, (0, 0))
    print(len(grid), distances[20, 19], len(way(before, (20, 19))), sum(distances.values()))


if __name__ == "__main__":
    main()
