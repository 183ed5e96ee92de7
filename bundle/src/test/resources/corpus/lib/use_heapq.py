# Heaps in lists, merging, the n best.
import heapq

heap = []
for item in [5, 3, 8, 1, 9, 2, 7]:
    heapq.heappush(heap, item)
print(heap)  # expect: [1, 3, 2, 5, 9, 8, 7]
print(heapq.heappop(heap), heap)  # expect: 1 [2, 3, 7, 5, 9, 8]
print(heapq.heappushpop(heap, 0), heapq.heappushpop(heap, 4), heap)  # expect: 0 2 [3, 4, 7, 5, 9, 8]
print(heapq.heapreplace(heap, 10), heap)  # expect: 3 [4, 5, 7, 10, 9, 8]
data = list(range(10, 0, -1))
heapq.heapify(data)
print(data)  # expect: [1, 2, 4, 3, 6, 5, 8, 10, 7, 9]
print([heapq.heappop(data) for _ in range(10)])  # expect: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
try:
    heapq.heappop([])
except IndexError as error:
    print(error)  # expect: index out of range
print(list(heapq.merge([1, 4, 7], [2, 5], [], [0, 9])))  # expect: [0, 1, 2, 4, 5, 7, 9]
print(list(heapq.merge(["b", "dd"], ["aa", "c"], key=len)))  # expect: ['b', 'dd', 'aa', 'c']
print(list(heapq.merge([9, 5, 1], [8, 2], reverse=True)))  # expect: [9, 8, 5, 2, 1]
print(heapq.nlargest(3, [4, 1, 7, 7, 2]), heapq.nsmallest(3, [4, 1, 7, 7, 2]))  # expect: [7, 7, 4] [1, 2, 4]
print(heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), heapq.nlargest(0, [1]))  # expect: ['a', 'bb'] []
words = [("x", 2), ("y", 2), ("z", 1)]
print(heapq.nlargest(2, words, key=lambda pair: pair[1]))  # expect: [('x', 2), ('y', 2)]


class Task:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank


queue = [Task(3, "c"), Task(1, "a"), Task(2, "b")]
heapq.heapify(queue)
print("".join(heapq.heappop(queue).name for _ in range(3)))  # expect: abc
try:
    heapq.heapify([1, "a"])
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'int' and 'str'
