# requires-module: numpy 1
# Grids and joined rows, polynomials, windows, what is not NaN, masks of ufuncs, archives, text.
import io
import warnings
import numpy as np

print(np.mgrid[0:2, 0:3].tolist(), np.mgrid[0:1:3j], np.ogrid[0:2, 0:2][0].tolist(), np.r_[0:3, 10, [4, 5]], np.r_[1.5, 2], np.c_[[1, 2], [3, 4]].tolist(), np.c_[np.ones((2, 2)), [5, 6]].tolist(), np.r_["0,2", [1, 2], [3, 4]].tolist(), np.s_[1:3, ...], np.index_exp[2])  # expect: [[[0, 0, 0], [1, 1, 1]], [[0, 1, 2], [0, 1, 2]]] [0.  0.5 1. ] [[0], [1]] [ 0  1  2 10  4  5] [1.5 2. ] [[1, 3], [2, 4]] [[1.0, 1.0, 5.0], [1.0, 1.0, 6.0]] [[1, 2], [3, 4]] (slice(1, 3, None), Ellipsis) (2,)
print(list(np.ndindex(2, 2)), [(i, int(v)) for i, v in np.ndenumerate([[1, 2], [3, 4]])], np.diag_indices(2), np.triu_indices_from(np.eye(3), 1), np.tril_indices_from(np.eye(2)), np.lib.stride_tricks.sliding_window_view(np.arange(5), 3).tolist(), np.lib.stride_tricks.sliding_window_view(np.arange(6).reshape(2, 3), 2, 1).tolist())  # expect: [(0, 0), (0, 1), (1, 0), (1, 1)] [((0, 0), 1), ((0, 1), 2), ((1, 0), 3), ((1, 1), 4)] (array([0, 1]), array([0, 1])) (array([0, 0, 1]), array([1, 2, 2])) (array([0, 1, 1]), array([0, 0, 1])) [[0, 1, 2], [1, 2, 3], [2, 3, 4]] [[[0, 1], [1, 2]], [[3, 4], [4, 5]]]
p, q = np.poly1d([1, 0, -4, 5]), np.poly1d([1, -1], True)
print(p, repr(p), p(2), p.order, p[3], repr(p.deriv()), repr(q.integ()), sep="|")  # expect:    3
# expect: 1 x - 4 x + 5|poly1d([ 1,  0, -4,  5])|5|3|1|poly1d([ 3,  0, -4])|poly1d([ 0.33333333,  0.        , -1.        ,  0.        ])
print(repr(p * q), repr(p + 1), repr(2 - q), repr(q ** 2), repr(p / 2), (p == np.poly1d([1, 0, -4, 5])), [repr(each) for each in (p * q) / q], np.polymul([1, 2], [3, 4]), np.polyadd([1, 2], [3]), np.polysub([1], [3, 4]), np.polyder([1, 2, 3], 2), np.polyint([3, 2, 1]), np.polydiv([1.0, 5, 6], [1, 2]))  # expect: poly1d([ 1.,  0., -5.,  5.,  4., -5.]) poly1d([ 1,  0, -4,  6]) poly1d([-1.,  0.,  3.]) poly1d([ 1.,  0., -2.,  0.,  1.]) poly1d([ 0.5,  0. , -2. ,  2.5]) True ['poly1d([ 1.,  0., -4.,  5.])', 'poly1d([0.])'] [ 3 10  8] [1 5] [-3 -3] [2] [1. 1. 1. 0.] (array([1., 3.]), array([0.]))
print(np.hanning(5), np.hamming(4), np.blackman(5).round(6) + 0, np.bartlett(5), np.sinc([0, 0.5]), np.heaviside([-1, 0, 2], 0.5), np.float_power(2, [-1, 3]), np.fabs([-1, 2]), np.isneginf([-np.inf, 1]), np.isposinf(np.inf), np.modf([1.5, -2.25]), np.trim_zeros([0, 1, 0, 2, 0]), np.unwrap([0, 3, -3, 0]).round(4), np.piecewise(np.arange(4.0), [np.arange(4) < 2], [-1, lambda v: v * 10]))  # expect: [0.  0.5 1.  0.5 0. ] [0.08 0.77 0.77 0.08] [0.   0.34 1.   0.34 0.  ] [0.  0.5 1.  0.5 0. ] [1.         0.63661977] [0.  0.5 1. ] [0.5 8. ] [1. 2.] [ True False] True (array([ 0.5 , -0.25]), array([ 1., -2.])) [1, 0, 2] [0.     3.     3.2832 6.2832] [-1. -1. 20. 30.]
a = np.array([[1.0, np.nan, 3.0], [np.nan, 5.0, 2.0]])
print(np.nanargmax(a), np.nanargmin(a, axis=1), np.nanmedian(a), np.nanmedian(a, axis=0), np.nanpercentile(a, 50, axis=1), np.nanquantile(a, [0.25, 0.5]), np.nanprod(a, axis=1), np.nancumsum(a), np.nanmedian(a, axis=1, keepdims=True).tolist())  # expect: 4 [0 2] 2.5 [1.  5.  2.5] [2.  3.5] [1.75 2.5 ] [ 3. 10.] [ 1.  1.  4.  4.  9. 11.] [[2.0], [3.5]]
try:
    np.nanargmax([np.nan])
except ValueError as e:
    print(e)  # expect: All-NaN slice encountered
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(np.nanmedian([np.nan]), [str(w.message) for w in seen])  # expect: nan ['All-NaN slice encountered']
x = np.array([4.0, 0.0, -9.0])
with np.errstate(all="raise"):
    print(np.divide(1, x, out=np.zeros(3), where=x != 0), np.sqrt(x, where=x >= 0, out=x.copy()), np.add([1, 2], 10, where=[True, False], out=np.array([7, 8])), np.log(np.ones(2), where=True))  # expect: [ 0.25        0.         -0.11111111] [ 2.  0. -9.] [11  8] [0. 0.]
h = np.zeros(4, int)
np.add.at(h, [0, 1, 1, 3], 1)
g = np.zeros((2, 2))
np.add.at(g, ([0, 1, 0], [1, 1, 1]), [0.5, 2, 1])
np.negative.at(h, [3])
g[range(1)] += 1
print(h, g.tolist(), np.arange(5)[range(1, 3)], np.gradient([0.0, 1, 8], [0.0, 1, 3]), np.gradient(np.arange(4.0) ** 2, 2.0))  # expect: [ 1  2  0 -1] [[1.0, 2.5], [0.0, 2.0]] [1 2] [1.         1.83333333 3.5       ] [0.5 1.  2.  2.5]
print([each.tolist() for each in np.histogram2d([0.1, 0.4, 0.9, 1.0], [0.2, 0.2, 0.8, 1.0], bins=2)], np.argwhere(np.zeros((2, 2))).dtype)  # expect: [[[2.0, 0.0], [0.0, 2.0]], [0.1, 0.55, 1.0], [0.2, 0.6000000000000001, 1.0]] int64
values, vectors = np.linalg.eig(np.array([[2.0, 0.0], [1.0, 3.0]]))
print(np.sort(values), np.allclose(np.array([[2.0, 0.0], [1.0, 3.0]]) @ vectors, vectors * values), np.sort(np.linalg.eigvals([[2, 1], [1, 2]])).round(6))  # expect: [2. 3.] True [1. 3.]
for save in (np.savez, np.savez_compressed):
    file = io.BytesIO()
    save(file, np.arange(3), m=np.eye(2), flag=np.array([True]))
    file.seek(0)
    with np.load(file) as data:
        print(sorted(data.files), data["m"].tolist(), data["arr_0"], "flag" in data, len(data), {k: v.shape for k, v in sorted(data.items())})  # expect: ['arr_0', 'flag', 'm'] [[1.0, 0.0], [0.0, 1.0]] [0 1 2] True 3 {'arr_0': (3,), 'flag': (1,), 'm': (2, 2)}
        try:
            data["none"]
        except KeyError as e:
            print(e)
# expect: 'none is not a file in the archive'
# expect: ['arr_0', 'flag', 'm'] [[1.0, 0.0], [0.0, 1.0]] [0 1 2] True 3 {'arr_0': (3,), 'flag': (1,), 'm': (2, 2)}
# expect: 'none is not a file in the archive'
text = "# head\n1, 2.5\n3, 4  # tail\n\n5, 6\n"
print(np.loadtxt(io.StringIO(text), delimiter=",").tolist(), np.loadtxt(io.StringIO(text), delimiter=",", usecols=1), np.loadtxt(io.StringIO("1 2\n3 4"), dtype=int, unpack=True).tolist(), np.loadtxt(io.StringIO("a 1\nb 2"), converters={0: lambda s: ord(s)}, encoding=None).tolist())  # expect: [[1.0, 2.5], [3.0, 4.0], [5.0, 6.0]] [2.5 4.  6. ] [[1, 3], [2, 4]] [[97.0, 1.0], [98.0, 2.0]]
print(np.genfromtxt(io.StringIO("a,b\n1,2\n3,\nx,5"), delimiter=",", skip_header=1).tolist(), np.genfromtxt(io.StringIO("1,2\n,4"), delimiter=",", filling_values=0).tolist(), np.genfromtxt(["1 2", "3 4"], dtype=int, usecols=1))  # expect: [[1.0, 2.0], [3.0, nan], [nan, 5.0]] [[1.0, 2.0], [0.0, 4.0]] [2 4]
for wrong in (lambda: np.genfromtxt(["1 2", "3"]), lambda: np.loadtxt(["1 x"]), lambda: np.lib.stride_tricks.sliding_window_view(np.arange(2), 3), lambda: np.poly1d([[1]]), lambda: np.add.at([1], 0, 1)):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)  # expect: ValueError Some errors were detected !
# expect:     Line #2 (got 1 columns instead of 2)
# expect: ValueError could not convert string 'x' to float64 at row 0, column 2.
# expect: ValueError window shape cannot be larger than input array shape
# expect: ValueError Polynomial must be 1d only.
# expect: TypeError first operand must be array
