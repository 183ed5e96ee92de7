"""The order in which things that depend on each other can be done."""

from types import GenericAlias as _GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

_READY = -1
_DONE = -2


class CycleError(ValueError):
    """Things depend on each other in a circle, which is the second argument."""


class _Node:
    __slots__ = "node", "waits_for", "successors"

    def __init__(self, node):
        self.node = node
        self.waits_for = 0
        self.successors = []


class TopologicalSorter:
    """Orders the nodes of a graph, given as a dict from nodes to what they depend on."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed = 0
        self._finished = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _of(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node(node)
        return found

    def add(self, node, *predecessors):
        """Add a node and what it depends on."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._of(node)
        info.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._of(predecessor).successors.append(node)

    def prepare(self):
        """End adding; CycleError if there is a circle."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [i.node for i in self._nodes.values() if i.waits_for == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """Return the nodes that can be done now, each once."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].waits_for = _READY
        self._ready.clear()
        self._passed += len(result)
        return result

    def is_active(self):
        """Tell whether there is more to do."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Say that nodes are done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.waits_for >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if info.waits_for == _DONE:
                raise ValueError(f"node {node!r} was already marked done")
            info.waits_for = _DONE
            for successor in info.successors:
                after = self._nodes[successor]
                after.waits_for -= 1
                if after.waits_for == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _cycle(self):
        """Find a circle by going from node to node; None if there is none."""
        finished = set()
        for start in self._nodes:
            if start in finished:
                continue
            path, position, iterators = [start], {start: 0}, [
                iter(self._nodes[start].successors)]
            while path:
                for successor in iterators[-1]:
                    if successor in position:
                        return path[position[successor]:] + [successor]
                    if successor not in finished:
                        position[successor] = len(path)
                        path.append(successor)
                        iterators.append(iter(self._nodes[successor].successors))
                        break
                else:
                    iterators.pop()
                    node = path.pop()
                    del position[node]
                    finished.add(node)
        return None

    def static_order(self):
        """Yield all nodes in an order in which they can be done."""
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)

    __class_getitem__ = classmethod(_GenericAlias)
