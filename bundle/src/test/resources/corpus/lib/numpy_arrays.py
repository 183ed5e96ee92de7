# requires-module: numpy 1
# Creation, form, printing.
import numpy as np

print(np.array([1, 2, 3]), np.array([[1.5, 2], [3, 4]]).shape, np.array([True, False]))  # expect: [1 2 3] (2, 2) [ True False]
print(repr(np.array([1, 2, 3])), repr(np.array([1.0, 2.5])), repr(np.array([[True], [False]])))  # expect: array([1, 2, 3]) array([1. , 2.5]) array([[ True],
# expect:        [False]])
print(np.zeros((2, 3)), np.ones(3, dtype=int), np.full((2, 2), 7), np.eye(3), np.identity(2, dtype=int))  # expect: [[0. 0. 0.]
# expect:  [0. 0. 0.]] [1 1 1] [[7 7]
# expect:  [7 7]] [[1. 0. 0.]
# expect:  [0. 1. 0.]
# expect:  [0. 0. 1.]] [[1 0]
# expect:  [0 1]]
print(np.arange(5), np.arange(2, 9, 3), np.arange(1.0), np.arange(0, 1, 0.25), np.arange(5, 0, -2), np.arange(3, dtype=float))  # expect: [0 1 2 3 4] [2 5 8] [0.] [0.   0.25 0.5  0.75] [5 3 1] [0. 1. 2.]
print(np.linspace(0, 1, 5), np.linspace(1, 10, 4, dtype=int), np.linspace(0, 1, 4, endpoint=False), np.linspace(2, 3, 3, retstep=True))  # expect: [0.   0.25 0.5  0.75 1.  ] [ 1  4  7 10] [0.   0.25 0.5  0.75] (array([2. , 2.5, 3. ]), 0.5)
print(np.logspace(0, 3, 4), np.geomspace(1, 1000, 4))  # expect: [   1.   10.  100. 1000.] [   1.   10.  100. 1000.]
a = np.arange(24).reshape(2, 3, 4)
print(a)  # expect: [[[ 0  1  2  3]
# expect:   [ 4  5  6  7]
# expect:   [ 8  9 10 11]]
# expect:
# expect:  [[12 13 14 15]
# expect:   [16 17 18 19]
# expect:   [20 21 22 23]]]
print(repr(a))  # expect: array([[[ 0,  1,  2,  3],
# expect:         [ 4,  5,  6,  7],
# expect:         [ 8,  9, 10, 11]],
# expect:
# expect:        [[12, 13, 14, 15],
# expect:         [16, 17, 18, 19],
# expect:         [20, 21, 22, 23]]])
print(a.ndim, a.shape, a.size, a.dtype, a.itemsize, a.nbytes, a.strides, a.T.shape, a.T.strides)  # expect: 3 (2, 3, 4) 24 int64 8 192 (96, 32, 8) (4, 3, 2) (8, 32, 96)
print(a.reshape(4, -1).shape, a.ravel()[:5], a.flatten().shape, a.transpose(1, 0, 2).shape, a.swapaxes(0, 2).shape)  # expect: (4, 6) [0 1 2 3 4] (24,) (3, 2, 4) (4, 3, 2)
print(np.moveaxis(a, 0, -1).shape, np.expand_dims(a, 1).shape, np.squeeze(np.zeros((1, 3, 1))).shape, np.rollaxis(a, 2).shape)  # expect: (3, 4, 2) (2, 1, 3, 4) (3,) (4, 2, 3)
print(np.zeros_like(a).sum(), np.ones_like(a, dtype=float).dtype, np.full_like(np.array([1, 2]), 3.9), np.empty_like(a).shape)  # expect: 0 float64 [3 3] (2, 3, 4)
print(np.concatenate([[1, 2], [3.5]]), np.stack([[1, 2], [3, 4]], axis=1), np.vstack(([1, 2], [3, 4])), np.hstack(([1, 2], [3])), np.column_stack(([1, 2], [3, 4])))  # expect: [1.  2.  3.5] [[1 3]
# expect:  [2 4]] [[1 2]
# expect:  [3 4]] [1 2 3] [[1 3]
# expect:  [2 4]]
print(np.split(np.arange(6), 3), np.array_split(np.arange(7), 3), np.split(np.arange(8), [2, 5]), np.hsplit(np.eye(4), 2)[0].shape)  # expect: [array([0, 1]), array([2, 3]), array([4, 5])] [array([0, 1, 2]), array([3, 4]), array([5, 6])] [array([0, 1]), array([2, 3, 4]), array([5, 6, 7])] (4, 2)
print(np.tile([1, 2], (2, 2)), np.repeat([1, 2, 3], 2), np.repeat([[1, 2], [3, 4]], [1, 2], axis=0))  # expect: [[1 2 1 2]
# expect:  [1 2 1 2]] [1 1 2 2 3 3] [[1 2]
# expect:  [3 4]
# expect:  [3 4]]
print(np.flip([1, 2, 3]), np.fliplr(np.eye(2)), np.roll(np.arange(5), 2), np.rot90(np.arange(4).reshape(2, 2)))  # expect: [3 2 1] [[0. 1.]
# expect:  [1. 0.]] [3 4 0 1 2] [[1 3]
# expect:  [0 2]]
print(np.diag([1, 2]), np.diag(np.arange(9).reshape(3, 3), 1), np.tri(3), np.tril(np.ones((3, 3))), np.triu(np.arange(9).reshape(3, 3)))  # expect: [[1 0]
# expect:  [0 2]] [1 5] [[1. 0. 0.]
# expect:  [1. 1. 0.]
# expect:  [1. 1. 1.]] [[1. 0. 0.]
# expect:  [1. 1. 0.]
# expect:  [1. 1. 1.]] [[0 1 2]
# expect:  [0 4 5]
# expect:  [0 0 8]]
print(np.meshgrid([1, 2, 3], [4, 5]), np.indices((2, 2)), np.mgrid if hasattr(np, "missing") else "")  # expect: [array([[1, 2, 3],
# expect:        [1, 2, 3]]), array([[4, 4, 4],
# expect:        [5, 5, 5]])] [[[0 0]
# expect:   [1 1]]
# expect:
# expect:  [[0 1]
# expect:   [0 1]]] 
print(np.pad([1, 2], 1), np.pad([1, 2, 3], (1, 2), mode="edge"), np.pad([1, 2, 3], 2, mode="reflect"))  # expect: [0 1 2 0] [1 1 2 3 3 3] [3 2 1 2 3 2 1]
print(np.append([1, 2], [3]), np.insert([1, 2, 3], 1, 9), np.delete([1, 2, 3, 4], [0, 2]), np.delete(np.arange(6).reshape(2, 3), 1, axis=1))  # expect: [1 2 3] [1 9 2 3] [2 4] [[0 2]
# expect:  [3 5]]
print(np.atleast_2d([1, 2]).shape, np.broadcast_to([1, 2], (2, 2)), [x.tolist() for x in np.broadcast_arrays([1, 2], [[1], [2]])])  # expect: (1, 2) [[1 2]
# expect:  [1 2]] [[[1, 2], [1, 2]], [[1, 1], [2, 2]]]
print(np.fromiter((i * i for i in range(5)), dtype=int), np.fromfunction(lambda i, j: i + j, (2, 3)), np.vander([1, 2, 3], 3))  # expect: [ 0  1  4  9 16] [[0. 1. 2.]
# expect:  [1. 2. 3.]] [[1 1 1]
# expect:  [4 2 1]
# expect:  [9 3 1]]
# ---
# requires-module: numpy 1
# Printing of floats.
import numpy as np

print(np.array([1.0, 2.0, 3.0]), np.array([0.1, 0.25, 1 / 3]), np.array([1e10, 1.0]), np.array([1e-10, 1.0]), np.array([123456.789, 0.001]))  # expect: [1. 2. 3.] [0.1        0.25       0.33333333] [1.e+10 1.e+00] [1.e-10 1.e+00] [1.23456789e+05 1.00000000e-03]
print(np.array([np.nan, 1.0, np.inf, -np.inf]), np.array([-0.0, 0.0]), np.array([1e300, 1e-300]), np.array([100000000.0]), np.array([99999999.0]))  # expect: [ nan   1.  inf -inf] [-0.  0.] [1.e+300 1.e-300] [1.e+08] [99999999.]
print(np.array([0.0001, 0.0002]), np.array([0.00001]), np.array([1.5, np.nan]), np.array([1e5, 1.23456789012345]), np.array([1000.5, 1.0]), np.array([1001.5, 1.0]))  # expect: [0.0001 0.0002] [1.e-05] [1.5 nan] [1.00000000e+05 1.23456789e+00] [1.0005e+03 1.0000e+00] [1.0015e+03 1.0000e+00]
print(np.array([1 / 3, 2 / 3], dtype=np.float32), repr(np.array([0.1, 0.2], dtype=np.float32)), np.array([16777216.0, 0.5], dtype=np.float32))  # expect: [0.33333334 0.6666667 ] array([0.1, 0.2], dtype=float32) [1.6777216e+07 5.0000000e-01]
print(repr(np.array([])), repr(np.zeros((0, 3))), repr(np.array(5)), repr(np.array(1.5)), str(np.array(2.0)), repr(np.zeros((2, 2), dtype=np.uint8)), repr(np.array([1], dtype=np.int32)))  # expect: array([], dtype=float64) array([], shape=(0, 3), dtype=float64) array(5) array(1.5) 2.0 array([[0, 0],
# expect:        [0, 0]], dtype=uint8) array([1], dtype=int32)
print(np.arange(2000))  # expect: [   0    1    2 ... 1997 1998 1999]
print(np.arange(10000).reshape(100, 100))  # expect: [[   0    1    2 ...   97   98   99]
# expect:  [ 100  101  102 ...  197  198  199]
# expect:  [ 200  201  202 ...  297  298  299]
# expect:  ...
# expect:  [9700 9701 9702 ... 9797 9798 9799]
# expect:  [9800 9801 9802 ... 9897 9898 9899]
# expect:  [9900 9901 9902 ... 9997 9998 9999]]
print(np.linspace(0, 1, 30))  # expect: [0.         0.03448276 0.06896552 0.10344828 0.13793103 0.17241379
# expect:  0.20689655 0.24137931 0.27586207 0.31034483 0.34482759 0.37931034
# expect:  0.4137931  0.44827586 0.48275862 0.51724138 0.55172414 0.5862069
# expect:  0.62068966 0.65517241 0.68965517 0.72413793 0.75862069 0.79310345
# expect:  0.82758621 0.86206897 0.89655172 0.93103448 0.96551724 1.        ]
print(repr(np.linspace(0, 100, 21)))  # expect: array([  0.,   5.,  10.,  15.,  20.,  25.,  30.,  35.,  40.,  45.,  50.,
# expect:         55.,  60.,  65.,  70.,  75.,  80.,  85.,  90.,  95., 100.])
print(repr(np.arange(40) * 1000))  # expect: array([    0,  1000,  2000,  3000,  4000,  5000,  6000,  7000,  8000,
# expect:         9000, 10000, 11000, 12000, 13000, 14000, 15000, 16000, 17000,
# expect:        18000, 19000, 20000, 21000, 22000, 23000, 24000, 25000, 26000,
# expect:        27000, 28000, 29000, 30000, 31000, 32000, 33000, 34000, 35000,
# expect:        36000, 37000, 38000, 39000])
print(np.random.RandomState(0).rand(3, 12))  # expect: [[0.5488135  0.71518937 0.60276338 0.54488318 0.4236548  0.64589411
# expect:   0.43758721 0.891773   0.96366276 0.38344152 0.79172504 0.52889492]
# expect:  [0.56804456 0.92559664 0.07103606 0.0871293  0.0202184  0.83261985
# expect:   0.77815675 0.87001215 0.97861834 0.79915856 0.46147936 0.78052918]
# expect:  [0.11827443 0.63992102 0.14335329 0.94466892 0.52184832 0.41466194
# expect:   0.26455561 0.77423369 0.45615033 0.56843395 0.0187898  0.6176355 ]]
print(repr(np.arange(30, dtype=np.int16).reshape(3, 10)))  # expect: array([[ 0,  1,  2,  3,  4,  5,  6,  7,  8,  9],
# expect:        [10, 11, 12, 13, 14, 15, 16, 17, 18, 19],
# expect:        [20, 21, 22, 23, 24, 25, 26, 27, 28, 29]], dtype=int16)
np.set_printoptions(precision=3, suppress=True)
print(np.array([1.23456, 0.00001, 12345.678]), np.array([1e-9, 1.0]))  # expect: [    1.235     0.    12345.678] [0. 1.]
np.set_printoptions(precision=8, suppress=False)
with np.printoptions(precision=2, threshold=5, edgeitems=2):
    print(np.arange(10) / 3)  # expect: [0.   0.33 ... 2.67 3.  ]
print(np.array2string(np.array([1.5, 2.25]), separator=", "), np.array2string(np.arange(3), prefix="abc"), np.array_str(np.eye(2)), np.array_repr(np.eye(2)))  # expect: [1.5 , 2.25] [0 1 2] [[1. 0.]
# expect:  [0. 1.]] array([[1., 0.],
# expect:        [0., 1.]])
print(np.array([[1.5, 22.25], [333.125, 4.0]]), np.array([True, False, True]), np.array([-1, 10, 100]), np.array([[[1]]]))  # expect: [[  1.5    22.25 ]
# expect:  [333.125   4.   ]] [ True False  True] [ -1  10 100] [[[1]]]
print(np.array2string(np.array([0.5, 1 / 3]), formatter={"float_kind": lambda x: "%.2f" % x}), np.array([1.0, 2.0]).tolist(), np.float32(0.1), np.float64(0.1), repr(np.int64(5)), np.bool_(True))  # expect: [0.50 0.33] [1.0, 2.0] 0.1 0.1 5 True
print(f"{np.float64(3.14159):.2f} {np.int64(42):05d} {np.float32(1.5)} {np.array(2.5):.1f}", "%d %.3f" % (np.int64(7), np.float64(2.5)), str(np.float64(1e16)), np.float64(1e-7), np.float64("nan"))  # expect: 3.14 00042 1.5 2.5 7 2.500 1e+16 1e-07 nan
# ---
# requires-module: numpy 1
# Indexing.
import numpy as np

a = np.arange(20).reshape(4, 5)
print(a[1], a[-1, 2], a[1, ::-1], a[::2, 1:3], a[..., 0], a[:, None, 0].shape, a[2][3], a[()].shape, a[1:1].shape)  # expect: [5 6 7 8 9] 17 [9 8 7 6 5] [[ 1  2]
# expect:  [11 12]] [ 0  5 10 15] (4, 1) 13 (4, 5) (0, 5)
b = a[1:3]
b[0, 0] = 99
print(a[1, 0], b.base is not None, a[[0, 2]], a[[0, 1], [1, 2]], a[:, [1, 3]], a[np.array([[0], [1]]), [1, 2]])  # expect: 99 True [[ 0  1  2  3  4]
# expect:  [10 11 12 13 14]] [1 7] [[ 1  3]
# expect:  [ 6  8]
# expect:  [11 13]
# expect:  [16 18]] [[1 2]
# expect:  [6 7]]
print(a[a > 15], a[(a > 3) & (a < 8)], a[a[:, 0] > 5], a[:, a[0] > 2], a[np.ix_([0, 2], [1, 3])])  # expect: [99 16 17 18 19] [4 6 7] [[99  6  7  8  9]
# expect:  [10 11 12 13 14]
# expect:  [15 16 17 18 19]] [[ 3  4]
# expect:  [ 8  9]
# expect:  [13 14]
# expect:  [18 19]] [[ 1  3]
# expect:  [11 13]]
a[a > 15] = 0
a[0] = 7
a[:, 1] = [1, 2, 3, 4]
a[[1, 2], [3, 4]] += 100
print(a)  # expect: [[  7   1   7   7   7]
# expect:  [  0   2   7 108   9]
# expect:  [ 10   3  12  13 114]
# expect:  [ 15   4   0   0   0]]
a[2:, 2:] = np.eye(2, 3)
a[..., -1] = -1
print(a, a[[True, False, True, False]], a[-1:, -2:].tolist())  # expect: [[  7   1   7   7  -1]
# expect:  [  0   2   7 108  -1]
# expect:  [ 10   3   1   0  -1]
# expect:  [ 15   4   0   1  -1]] [[ 7  1  7  7 -1]
# expect:  [10  3  1  0 -1]] [[1, -1]]
c = np.arange(24).reshape(2, 3, 4)
print(c[:, [0, 2]].shape, c[[0, 1], :, [1, 2]].shape, c[0, [1, 2], 1:3], c[:, np.array([True, False, True])].shape, c[..., [0, 1]].shape, c[[1, 0], 1, [2, 3]])  # expect: (2, 2, 4) (2, 3) [[ 5  6]
# expect:  [ 9 10]] (2, 2, 4) (2, 3, 2) [18  7]
print(np.take(c, [1, 2]), np.take(c, [0, 1], axis=2).shape, np.where(np.arange(5) > 2), np.where([True, False], 1, 2.5), np.argwhere(np.eye(2)), np.nonzero([0, 3, 0, 4]))  # expect: [1 2] (2, 3, 2) (array([3, 4]),) [1.  2.5] [[0 0]
# expect:  [1 1]] (array([1, 3]),)
print(c.item(3), c.item(1, 2, 3), c.take([5, 6]), np.compress([True, False, True], [1, 2, 3]), np.unravel_index(7, (3, 4)), np.ravel_multi_index((1, 2), (3, 4)), np.take_along_axis(np.array([[3, 1, 2]]), np.array([[1, 2, 0]]), axis=1))  # expect: 3 23 [5 6] [1 3] (1, 3) 6 [[1 2 3]]
d = np.zeros(3)
d[1] = True
d[2] = np.float32(2.5)
d[0] = np.array([4])
print(d, d.astype(int), d.astype(bool), d.copy() is d, len(d), 2.5 in d, list(d), [type(x).__name__ for x in d])  # expect: [4.  1.  2.5] [4 1 2] [ True  True  True] False 3 True [4.0, 1.0, 2.5] ['float64', 'float64', 'float64']
d.fill(1.5)
np.copyto(d, [1, 2, 3], where=[True, False, True])
print(d, np.put_along_axis(d, np.array([0]), 8, 0), d, d.T is d, d.view(np.int64)[1], np.frombuffer(b"\x01\x02\x03\x00", dtype=np.uint16), np.frombuffer(bytearray(8)))  # expect: [8.  1.5 3. ] None [8.  1.5 3. ] False 4609434218613702656 [513   3] [0.]
for row in np.arange(4).reshape(2, 2):
    print(row)  # expect: [0 1]
# expect: [2 3]
e = np.arange(6)
e[1:] = e[:-1]
print(e, e[::-1][1:3], e[10:], e[-3:], e[5:1:-2])  # expect: [0 0 1 2 3 4] [3 2] [] [2 3 4] [4 2]
e[e.nonzero()] = 9
print(e, np.flatnonzero(e), np.count_nonzero(e), np.extract([True, False] * 3, e), np.select([e > 5, e < 1], [1, 2], 3), np.place if False else "")  # expect: [0 0 9 9 9 9] [2 3 4 5] 4 [0 9 9] [2 2 1 1 1 1] 
# ---
# requires-module: numpy 1
# Long arrays: more than one run of every loop, in pieces, turned round, repeated, and over themselves.
import numpy as np

def digest(a):
    a = np.asarray(a)
    w = np.arange(1, a.size + 1).reshape(a.shape) % 97
    return str(a.dtype), a.shape, float((a * w).sum())

n = 20_011
a = (np.arange(n) * 7919 % 1009).astype(float) - 500
b = (np.arange(n) * 104729 % 499) - 250
for x, y in [(a, a[::-1]), (a[1:], a[:-1]), (b, b[::-1]), (a, b), (a, 2.5), (b, 3), (a[::3], b[::3]), (a.astype(np.float32), np.float32(3)), (b.astype(np.int8), b.astype(np.int8)[::-1])]:
    print([digest(f(x, y)) for f in (np.add, np.subtract, np.multiply, np.maximum, np.less, np.equal)])  # expect: [('float64', (20011,), 7767729.0), ('float64', (20011,), -4429.0), ('float64', (20011,), 2724163884.0), ('float64', (20011,), 162569740.0), ('bool', (20011,), 479348.0), ('bool', (20011,), 1061.0)]
# expect: [('float64', (20010,), 7734236.0), ('float64', (20010,), -12534.0), ('float64', (20010,), 18593358403.0), ('float64', (20010,), 128411113.0), ('bool', (20010,), 814054.0), ('bool', (20010,), 0.0)]
# expect: [('int64', (20011,), -2130887.0), ('int64', (20011,), 126575.0), ('int64', (20011,), -8236931081.0), ('int64', (20011,), 95253755.0), ('bool', (20011,), 478569.0), ('bool', (20011,), 1876.0)]
# expect: [('float64', (20011,), 2879494.0), ('float64', (20011,), 4883806.0), ('float64', (20011,), -257715672.0), ('float64', (20011,), 132528232.0), ('bool', (20011,), 474771.0), ('bool', (20011,), 971.0)]
# expect: [('float64', (20011,), 6280577.5), ('float64', (20011,), 1482722.5), ('float64', (20011,), 9704125.0), ('float64', (20011,), 124167369.0), ('bool', (20011,), 478356.0), ('bool', (20011,), 0.0)]
# expect: [('int64', (20011,), 1876557.0), ('int64', (20011,), -3880869.0), ('int64', (20011,), -3006468.0), ('int64', (20011,), 60805826.0), ('bool', (20011,), 486636.0), ('bool', (20011,), 1927.0)]
# expect: [('float64', (6671,), 1147460.0), ('float64', (6671,), 1661304.0), ('float64', (6671,), -13081253.0), ('float64', (6671,), 44145647.0), ('bool', (6671,), 157726.0), ('bool', (6671,), 208.0)]
# expect: [('float32', (20011,), 6760363.0), ('float32', (20011,), 1002937.0), ('float32', (20011,), 11644950.0), ('float32', (20011,), 124406547.0), ('bool', (20011,), 478356.0), ('bool', (20011,), 890.0)]
# expect: [('int8', (20011,), -56064967.0), ('int8', (20011,), 14703.0), ('int8', (20011,), -2501129.0), ('int8', (20011,), 40246561.0), ('bool', (20011,), 478491.0), ('bool', (20011,), 1876.0)]
m = a[:19800].reshape(-1, 11)
row, column = m[7], m[:, 3:4]
print(digest(m + row), digest(m * column), digest(m.T * 2 + 1), digest((m.T + row[:, None]).T), digest(m[1:, 2:] - m[:-1, :-2]), digest(m[::-1, ::2] ** 2))  # expect: ('float64', (1800, 11), -15836803.0) ('float64', (1800, 11), 4341194140.0) ('float64', (11, 1800), 7262942.0) ('float64', (1800, 11), -15836803.0) ('float64', (1799, 9), 138401.0) ('float64', (1800, 6), 43943824799.0)
print(digest(m.sum(0)), digest(m.sum(1)), digest(m.max(0)), digest(m.T.min(0)), digest(m.argmax(0)), digest(m.argmin(1)), digest(m.cumsum(0)), digest(b.cumsum()), digest(b.reshape(1, -1).max(1)), digest((m > 0).sum(0)), digest((m > 490).any(1)), (b > -251).all(), (b > 600).any())  # expect: ('float64', (11,), 472996.0) ('float64', (1800,), 3722784.0) ('float64', (11,), 33528.0) ('float64', (1800,), -38296495.0) ('int64', (11,), 36838.0) ('int64', (1800,), 459122.0) ('float64', (1800, 11), 3452824502.0) ('int64', (20011,), -9515170235.0) ('int64', (1,), 248.0) ('int64', (11,), 59788.0) ('bool', (1800,), 16817.0) True False
print(digest(np.sort(a)), digest(np.argsort(a, kind="stable")), digest(np.sort(b)[::-1]), digest(np.argsort(m[:300], axis=1, kind="stable")), digest(np.unique(a)), digest(np.sort(np.where(a > 450, np.nan, a))[:19000]), np.isnan(np.sort(np.where(a > 450, np.nan, a))[-100:]).all())  # expect: ('float64', (20011,), 4154739.0) ('int64', (20011,), 9602426815.0) ('int64', (20011,), -1095392.0) ('int64', (300, 11), 792053.0) ('float64', (1009,), 378600.0) ('float64', (19000,), nan) True
print(digest(a[a > 0]), digest(m[m[:, 0] > 0]), digest(a[b]), digest(m[b[:50] % 7, b[:50] % 5]), digest(np.nonzero(m > 400)[1]), digest(np.where(b > 0, a, 0)), np.argwhere(np.zeros((0, 2))).dtype)  # expect: ('float64', (10077,), 123059304.0) ('float64', (911, 11), 1596333.0) ('float64', (20011,), 3949316.0) ('float64', (50,), -12224.0) ('int64', (2121,), 503031.0) ('float64', (20011,), 912631.0) int64
c = a.copy()
c += a
c[1:] *= 2
c[a < 0] = 1
np.sqrt(np.abs(c), out=c)
np.multiply(c, c, out=c)
c[:5000] -= c[5000:10000]
k = c.astype(np.float32)
k *= k
print(digest(c), digest(np.cumsum(k[:50].astype(int))), digest(np.add(b, b, out=np.zeros(n))), digest(np.less(a, b, out=np.zeros(n, int))))  # expect: ('float64', (20011,), 369650532.0) ('int64', (50,), 27153417168.0) ('float64', (20011,), -2004312.0) ('int64', (20011,), 474771.0)
with np.errstate(all="raise"):
    for f in (lambda: np.divide(a, a - 9), lambda: c.__imul__(1e308), lambda: np.sqrt(a), lambda: k * np.float32(3e38), lambda: b // (b - 3), lambda: np.add.reduce(a)):
        try:
            print(digest(f()))
        except FloatingPointError as e:
            print(e)  # expect: divide by zero encountered in divide
# expect: overflow encountered in multiply
# expect: invalid value encountered in sqrt
# expect: overflow encountered in multiply
# expect: divide by zero encountered in floor_divide
# expect: ('float64', (), 81230.0)
