# requires-module: numpy 1
# Creation, form, printing.
import numpy as np

print(np.array([1, 2, 3]), np.array([[1.5, 2], [3, 4]]).shape, np.array([True, False]))
print(repr(np.array([1, 2, 3])), repr(np.array([1.0, 2.5])), repr(np.array([[True], [False]])))
print(np.zeros((2, 3)), np.ones(3, dtype=int), np.full((2, 2), 7), np.eye(3), np.identity(2, dtype=int))
print(np.arange(5), np.arange(2, 9, 3), np.arange(1.0), np.arange(0, 1, 0.25), np.arange(5, 0, -2), np.arange(3, dtype=float))
print(np.linspace(0, 1, 5), np.linspace(1, 10, 4, dtype=int), np.linspace(0, 1, 4, endpoint=False), np.linspace(2, 3, 3, retstep=True))
print(np.logspace(0, 3, 4), np.geomspace(1, 1000, 4))
a = np.arange(24).reshape(2, 3, 4)
print(a)
print(repr(a))
print(a.ndim, a.shape, a.size, a.dtype, a.itemsize, a.nbytes, a.strides, a.T.shape, a.T.strides)
print(a.reshape(4, -1).shape, a.ravel()[:5], a.flatten().shape, a.transpose(1, 0, 2).shape, a.swapaxes(0, 2).shape)
print(np.moveaxis(a, 0, -1).shape, np.expand_dims(a, 1).shape, np.squeeze(np.zeros((1, 3, 1))).shape, np.rollaxis(a, 2).shape)
print(np.zeros_like(a).sum(), np.ones_like(a, dtype=float).dtype, np.full_like(np.array([1, 2]), 3.9), np.empty_like(a).shape)
print(np.concatenate([[1, 2], [3.5]]), np.stack([[1, 2], [3, 4]], axis=1), np.vstack(([1, 2], [3, 4])), np.hstack(([1, 2], [3])), np.column_stack(([1, 2], [3, 4])))
print(np.split(np.arange(6), 3), np.array_split(np.arange(7), 3), np.split(np.arange(8), [2, 5]), np.hsplit(np.eye(4), 2)[0].shape)
print(np.tile([1, 2], (2, 2)), np.repeat([1, 2, 3], 2), np.repeat([[1, 2], [3, 4]], [1, 2], axis=0))
print(np.flip([1, 2, 3]), np.fliplr(np.eye(2)), np.roll(np.arange(5), 2), np.rot90(np.arange(4).reshape(2, 2)))
print(np.diag([1, 2]), np.diag(np.arange(9).reshape(3, 3), 1), np.tri(3), np.tril(np.ones((3, 3))), np.triu(np.arange(9).reshape(3, 3)))
print(np.meshgrid([1, 2, 3], [4, 5]), np.indices((2, 2)), np.mgrid if hasattr(np, "missing") else "")
print(np.pad([1, 2], 1), np.pad([1, 2, 3], (1, 2), mode="edge"), np.pad([1, 2, 3], 2, mode="reflect"))
print(np.append([1, 2], [3]), np.insert([1, 2, 3], 1, 9), np.delete([1, 2, 3, 4], [0, 2]), np.delete(np.arange(6).reshape(2, 3), 1, axis=1))
print(np.atleast_2d([1, 2]).shape, np.broadcast_to([1, 2], (2, 2)), [x.tolist() for x in np.broadcast_arrays([1, 2], [[1], [2]])])
print(np.fromiter((i * i for i in range(5)), dtype=int), np.fromfunction(lambda i, j: i + j, (2, 3)), np.vander([1, 2, 3], 3))
# ---
# requires-module: numpy 1
# Printing of floats.
import numpy as np

print(np.array([1.0, 2.0, 3.0]), np.array([0.1, 0.25, 1 / 3]), np.array([1e10, 1.0]), np.array([1e-10, 1.0]), np.array([123456.789, 0.001]))
print(np.array([np.nan, 1.0, np.inf, -np.inf]), np.array([-0.0, 0.0]), np.array([1e300, 1e-300]), np.array([100000000.0]), np.array([99999999.0]))
print(np.array([0.0001, 0.0002]), np.array([0.00001]), np.array([1.5, np.nan]), np.array([1e5, 1.23456789012345]), np.array([1000.5, 1.0]), np.array([1001.5, 1.0]))
print(np.array([1 / 3, 2 / 3], dtype=np.float32), repr(np.array([0.1, 0.2], dtype=np.float32)), np.array([16777216.0, 0.5], dtype=np.float32))
print(repr(np.array([])), repr(np.zeros((0, 3))), repr(np.array(5)), repr(np.array(1.5)), str(np.array(2.0)), repr(np.zeros((2, 2), dtype=np.uint8)), repr(np.array([1], dtype=np.int32)))
print(np.arange(2000))
print(np.arange(10000).reshape(100, 100))
print(np.linspace(0, 1, 30))
print(repr(np.linspace(0, 100, 21)))
print(repr(np.arange(40) * 1000))
print(np.random.RandomState(0).rand(3, 12))
print(repr(np.arange(30, dtype=np.int16).reshape(3, 10)))
np.set_printoptions(precision=3, suppress=True)
print(np.array([1.23456, 0.00001, 12345.678]), np.array([1e-9, 1.0]))
np.set_printoptions(precision=8, suppress=False)
with np.printoptions(precision=2, threshold=5, edgeitems=2):
    print(np.arange(10) / 3)
print(np.array2string(np.array([1.5, 2.25]), separator=", "), np.array2string(np.arange(3), prefix="abc"), np.array_str(np.eye(2)), np.array_repr(np.eye(2)))
print(np.array([[1.5, 22.25], [333.125, 4.0]]), np.array([True, False, True]), np.array([-1, 10, 100]), np.array([[[1]]]))
print(np.array2string(np.array([0.5, 1 / 3]), formatter={"float_kind": lambda x: "%.2f" % x}), np.array([1.0, 2.0]).tolist(), np.float32(0.1), np.float64(0.1), repr(np.int64(5)), np.bool_(True))
print(f"{np.float64(3.14159):.2f} {np.int64(42):05d} {np.float32(1.5)} {np.array(2.5):.1f}", "%d %.3f" % (np.int64(7), np.float64(2.5)), str(np.float64(1e16)), np.float64(1e-7), np.float64("nan"))
# ---
# requires-module: numpy 1
# Indexing.
import numpy as np

a = np.arange(20).reshape(4, 5)
print(a[1], a[-1, 2], a[1, ::-1], a[::2, 1:3], a[..., 0], a[:, None, 0].shape, a[2][3], a[()].shape, a[1:1].shape)
b = a[1:3]
b[0, 0] = 99
print(a[1, 0], b.base is not None, a[[0, 2]], a[[0, 1], [1, 2]], a[:, [1, 3]], a[np.array([[0], [1]]), [1, 2]])
print(a[a > 15], a[(a > 3) & (a < 8)], a[a[:, 0] > 5], a[:, a[0] > 2], a[np.ix_([0, 2], [1, 3])])
a[a > 15] = 0
a[0] = 7
a[:, 1] = [1, 2, 3, 4]
a[[1, 2], [3, 4]] += 100
print(a)
a[2:, 2:] = np.eye(2, 3)
a[..., -1] = -1
print(a, a[[True, False, True, False]], a[-1:, -2:].tolist())
c = np.arange(24).reshape(2, 3, 4)
print(c[:, [0, 2]].shape, c[[0, 1], :, [1, 2]].shape, c[0, [1, 2], 1:3], c[:, np.array([True, False, True])].shape, c[..., [0, 1]].shape, c[[1, 0], 1, [2, 3]])
print(np.take(c, [1, 2]), np.take(c, [0, 1], axis=2).shape, np.where(np.arange(5) > 2), np.where([True, False], 1, 2.5), np.argwhere(np.eye(2)), np.nonzero([0, 3, 0, 4]))
print(c.item(3), c.item(1, 2, 3), c.take([5, 6]), np.compress([True, False, True], [1, 2, 3]), np.unravel_index(7, (3, 4)), np.ravel_multi_index((1, 2), (3, 4)), np.take_along_axis(np.array([[3, 1, 2]]), np.array([[1, 2, 0]]), axis=1))
d = np.zeros(3)
d[1] = True
d[2] = np.float32(2.5)
d[0] = np.array([4])
print(d, d.astype(int), d.astype(bool), d.copy() is d, len(d), 2.5 in d, list(d), [type(x).__name__ for x in d])
d.fill(1.5)
np.copyto(d, [1, 2, 3], where=[True, False, True])
print(d, np.put_along_axis(d, np.array([0]), 8, 0), d, d.T is d, d.view(np.int64)[1], np.frombuffer(b"\x01\x02\x03\x00", dtype=np.uint16), np.frombuffer(bytearray(8)))
for row in np.arange(4).reshape(2, 2):
    print(row)
e = np.arange(6)
e[1:] = e[:-1]
print(e, e[::-1][1:3], e[10:], e[-3:], e[5:1:-2])
e[e.nonzero()] = 9
print(e, np.flatnonzero(e), np.count_nonzero(e), np.extract([True, False] * 3, e), np.select([e > 5, e < 1], [1, 2], 3), np.place if False else "")
