"""Graphs in dicts and sets: components, orders, bridges, colours, ranks, and a union of sets."""

from collections import defaultdict


def made(nodes, edges, seed):
    graph = {n: set() for n in range(nodes)}
    state = seed
    for _ in range(edges):
        state = (state * 1103515245 + 12345) % 2147483648
        a = (state >> 8) % nodes
        state = (state * 1103515245 + 12345) % 2147483648
        b = (state >> 8) % nodes
        if a != b:
            graph[a].add(b)
    return graph


def both_ways(graph):
    result = {n: set(others) for n, others in graph.items()}
    for n, others in graph.items():
        for other in others:
            result[other].add(n)
    return result


def components(graph):
    seen, found = set(), []
    for start in graph:
        if start in seen:
            continue
        part, todo = {start}, [start]
        while todo:
            fresh = graph[todo.pop()] - part
            part |= fresh
            todo.extend(fresh)
        seen |= part
        found.append(len(part))
    return sorted(found, reverse=True)


def strong(graph):
    """Strongly connected parts, by Tarjan's way without recursion."""
    index, low, on_stack, stack, found = {}, {}, set(), [], []
    for root in graph:
        if root in index:
            continue
        work = [(root, iter(graph[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, others = work[-1]
            for other in others:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(graph[other])))
                    break
                if other in on_stack:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    part = set()
                    while node not in part:
                        part.add(stack.pop())
                    on_stack -= part
                    found.append(part)
    return found


def ranks(graph, rounds):
    rank = dict.fromkeys(graph, 1.0)
    for _ in range(rounds):
        given = defaultdict(float)
        for node, others in graph.items():
            for other in others:
                given[other] += rank[node] / len(others)
        rank = {node: 0.15 + 0.85 * given[node] for node in graph}
    return max(rank, key=rank.get), round(sum(rank.values()), 6)


def colours(graph):
    colour = {}
    for node in sorted(graph, key=lambda n: (-len(graph[n]), n)):
        taken = {colour[other] for other in graph[node] if other in colour}
        colour[node] = next(c for c in range(len(graph)) if c not in taken)
    return max(colour.values()) + 1


def spanning(graph):
    """The lightest tree, by Kruskal's way with a union of sets."""
    parent = {n: n for n in graph}

    def root(n):
        while parent[n] != n:
            parent[n] = n = parent[parent[n]]
        return n

    weight = 0
    edges = sorted((a * b % 1009, a, b) for a, others in graph.items() for b in others if a < b)
    for w, a, b in edges:
        if (a := root(a)) != (b := root(b)):
            parent[a] = b
            weight += w
    return weight


def triangles(graph):
    return sum(len(graph[a] & graph[b]) for a, others in graph.items() for b in others if a < b) // 3


def run():
    sparse, dense = made(15_000, 16_500, 7), made(3_500, 38_000, 11)
    mutual = both_ways(dense)
    parts = strong(sparse)
    return (
        components(both_ways(sparse))[:3],
        len(parts),
        max(map(len, parts)),
        ranks(dense, 8),
        colours(mutual),
        spanning(mutual),
        triangles(mutual),
    )


EXPECTED = ([12735, 7, 7], 14336, 658, (3065, 3500.0), 11, 193762, 1667)
