# Binary search and sorted insertion.
import bisect

a = [1, 2, 2, 2, 5]
print([bisect.bisect_left(a, x) for x in range(7)])  # expect: [0, 0, 1, 4, 4, 4, 5]
print([bisect.bisect_right(a, x) for x in range(7)])  # expect: [0, 1, 4, 4, 4, 5, 5]
print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)  # expect: True True
print(bisect.bisect_left(a, 2, 2), bisect.bisect_right(a, 2, 0, 2))  # expect: 2 2
bisect.insort(a, 3)
bisect.insort_left(a, 0)
print(a)  # expect: [0, 1, 2, 2, 2, 3, 5]
names = ["bob", "Eve", "Mallory"]
print(bisect.bisect_left(names, "carol", key=str.lower))  # expect: 1
bisect.insort(names, "Carol", key=str.lower)
print(names)  # expect: ['bob', 'Carol', 'Eve', 'Mallory']
try:
    bisect.bisect_left(a, 1, -1)
except ValueError as error:
    print(error)  # expect: lo must be non-negative


def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]


print("".join(grade(score) for score in [33, 99, 77, 70, 89, 90, 100]))  # expect: FACCBAA
