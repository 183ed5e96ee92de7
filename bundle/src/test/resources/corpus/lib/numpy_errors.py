# requires-module: numpy 1
# What goes wrong.
import numpy as np


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, "|", e)


a = np.arange(6).reshape(2, 3)
error(lambda: a + np.arange(2))
error(lambda: a.reshape(4))
error(lambda: a.reshape(4, -1))
error(lambda: a.reshape(-1, -1))
error(lambda: a[2])
error(lambda: a[0, 5])
error(lambda: a[0, 1, 2])
error(lambda: a["x"])
error(lambda: a[1.5])
error(lambda: a[np.array([0.5])])
error(lambda: a[[0, 9]])
error(lambda: a[np.array([True, False, True])])
error(lambda: a[[0, 1], [0, 1, 2]])
error(lambda: a.sum(axis=2))
error(lambda: a.sum(axis=(0, 0)))
error(lambda: np.dot(a, a))
error(lambda: a @ a)
error(lambda: np.dot([1, 2], [1, 2, 3]))
error(lambda: a @ 3)
error(lambda: bool(a))
error(lambda: bool(a == a))
error(lambda: float(a))
error(lambda: int(np.arange(2)))
error(lambda: len(np.array(5)))
error(lambda: a.item())
error(lambda: hash(a))
error(lambda: np.array([[1, 2], [3]]))
error(lambda: np.zeros(-1))
error(lambda: np.zeros((2, -3)))
error(lambda: np.max([]))
error(lambda: np.argmax([]))
error(lambda: np.concatenate([]))
error(lambda: np.concatenate([[1], [[2]]]))
error(lambda: np.concatenate([np.zeros((2, 2)), np.zeros((3, 3))]))
error(lambda: np.stack([[1], [1, 2]]))
error(lambda: np.split(np.arange(5), 2))
error(lambda: np.array([1, 2]) - np.array([True, False]) if False else np.array([True]) - np.array([True]))
error(lambda: -np.array([True]))
error(lambda: np.array([1.5]) & 1)
error(lambda: np.array([2]) ** -1)
error(lambda: np.array([1, 2], dtype="what"))
error(lambda: np.linspace(0, 1, -1))
error(lambda: np.arange(0, 1, 0))
error(lambda: np.random.seed(-1))
error(lambda: np.random.randint(5, 5))
error(lambda: np.random.choice(3, 5, replace=False))
error(lambda: np.random.choice([], 1))
error(lambda: np.random.normal(0, -1))
error(lambda: np.percentile([1], 101))
error(lambda: np.einsum("ij,jk", a))
error(lambda: a.transpose(0))
error(lambda: a.transpose(0, 0))
error(lambda: np.squeeze(a, axis=0))
error(lambda: np.broadcast_to(a, (3, 3)))
error(lambda: iter(np.array(1)))
error(lambda: np.zeros((10 ** 5, 10 ** 5, 10 ** 5)))


def assign(target, key, value):
    target[key] = value


error(assign, a, 0, [1, 2])
error(assign, a, slice(None), np.zeros((3, 3)))
error(assign, np.zeros(2), 0, [1, 2])
error(assign, np.broadcast_to(np.zeros(2), (2, 2)), 0, 1)
error(assign, np.frombuffer(b"12345678"), 0, 1)
error(assign, np.arange(3), 0, float("nan"))
error(assign, np.arange(3), [0, 1], [1, 2, 3])


def inplace():
    b = np.arange(3)
    b += 0.5


error(inplace)
error(lambda: np.add(np.arange(3), 1, out=np.zeros(2)))
error(lambda: np.frombuffer(b"123", dtype=np.int32))
error(lambda: a.foo)
error(lambda: np.int64(5).foo)
with np.errstate(all="raise"):
    error(lambda: np.array([1.0]) / 0)
    error(lambda: np.log(np.array([-1.0])))
    error(lambda: np.exp(np.array([1000.0])))
    error(lambda: np.array([1]) // 0)
    error(lambda: np.sqrt(np.array([-1.0])))
with np.errstate(all="ignore"):
    print(np.array([1.0, -1, 0]) / 0, np.log([0.0, -1]), np.array([1, 2]) // 0, np.sqrt(-1.0), np.array([5]) % 0, np.array([1e200]) ** 2, np.float64(1) / 0)
print(isinstance(np.AxisError(1, 1), (ValueError, IndexError)), np.geterr()["divide"])
