# requires-module: numpy 1
# Sums and the like along axes, order, sets, statistics.
import numpy as np

a = np.arange(12).reshape(3, 4)
f = a / 7
print(a.sum(), a.sum(axis=0), a.sum(1), a.sum(axis=(0, 1)), a.sum(axis=1, keepdims=True), a.sum(dtype=float), np.sum(a, axis=-1), np.sum([True, True]), np.sum([]), np.array([200, 100], np.uint8).sum(), np.sum([0.5, 1.5], initial=10))  # expect: 66 [12 15 18 21] [ 6 22 38] 66 [[ 6]
# expect:  [22]
# expect:  [38]] 66.0 [ 6 22 38] 2 0.0 300 12.0
print(a.mean(), f.mean(axis=0), f.mean(axis=1, keepdims=True), np.mean([1, 2, 4]), a.prod(axis=1), np.prod([1.5, 2]), a.min(), a.max(axis=0), np.amax(a, axis=1), a.ptp(), np.ptp(a, axis=0), a.argmax(), a.argmin(axis=0), np.argmax([[1, 9], [8, 2]], axis=1), np.argmax([1, np.nan, 3]), np.max([1, np.nan]), np.array([[3, 1]]).argmin(axis=1, keepdims=True))  # expect: 5.5 [0.57142857 0.71428571 0.85714286 1.        ] [[0.21428571]
# expect:  [0.78571429]
# expect:  [1.35714286]] 2.3333333333333335 [   0  840 7920] 3.0 0 [ 8  9 10 11] [ 3  7 11] 11 [8 8 8 8] 11 [0 0 0 0] [1 0] 1 nan [[1]]
print(f.std(), f.var(axis=0), a.std(axis=1, ddof=1), np.var([1, 2, 3, 4]), np.median([3, 1, 2]), np.median([1, 2, 3, 4]), np.median(a, axis=0), np.percentile(a, 25), np.percentile(a, [10, 50, 90], axis=1), np.quantile([1.0, 2, 4], 0.3), np.percentile([1, 2, 3, 4], 50, method="lower"), np.average([1, 2, 3], weights=[3, 2, 1]))  # expect: 0.4931503613620947 [0.21768707 0.21768707 0.21768707 0.21768707] [1.29099445 1.29099445 1.29099445] 1.25 2.0 2.5 [4. 5. 6. 7.] 2.75 [[ 0.3  4.3  8.3]
# expect:  [ 1.5  5.5  9.5]
# expect:  [ 2.7  6.7 10.7]] 1.6 2 1.6666666666666667
print(a.cumsum(), a.cumsum(axis=0), a.cumprod(axis=1), np.cumsum([0.1] * 3), (a > 5).any(), (a > 5).all(axis=0), np.any([]), np.all([]), np.all([1, 0]), (a > 3).sum(), np.count_nonzero(a > 3, axis=0), a.trace(), np.trace(f), a.diagonal(), np.diagonal(a, 1))  # expect: [ 0  1  3  6 10 15 21 28 36 45 55 66] [[ 0  1  2  3]
# expect:  [ 4  6  8 10]
# expect:  [12 15 18 21]] [[   0    0    0    0]
# expect:  [   4   20  120  840]
# expect:  [   8   72  720 7920]] [0.1 0.2 0.3] True [False False False False] False True False 8 [2 2 2 2] 15 2.142857142857143 [ 0  5 10] [ 1  6 11]
print(f.sum(), f.sum(axis=0), f.sum(axis=1), f.T.sum(axis=0), f[:, ::2].sum(axis=1), f[::-1].sum(axis=0), np.array([1e16, 1, -1e16]).sum(), (np.arange(1000) / 3).sum(), (np.arange(100000) / 7).sum(), (np.arange(30000).reshape(300, 100) / 3).sum(axis=0)[:3], (np.arange(30000).reshape(300, 100) / 3).sum(axis=1)[:3], (np.arange(60000) / 11)[::2].sum(), (np.arange(27000).reshape(30, 30, 30) / 7).sum(axis=(0, 2))[:3], (np.arange(27000).reshape(30, 30, 30) / 7).sum(axis=1)[0, :3])  # expect: 9.428571428571429 [1.71428571 2.14285714 2.57142857 3.        ] [0.85714286 3.14285714 5.42857143] [0.85714286 3.14285714 5.42857143] [0.28571429 1.42857143 2.57142857] [1.71428571 2.14285714 2.57142857 3.        ] 0.0 166500.0 714278571.4285715 [1495000. 1495100. 1495200.] [1650.         4983.33333333 8316.66666667] 81815454.54545455 [1679721.42857143 1683578.57142857 1687435.71428571] [1864.28571429 1868.57142857 1872.85714286]
print((np.arange(50000) % 97 / 7).mean(), (np.arange(50000) % 97 / 7).std(), (np.arange(50000) % 97).var(), np.nansum([1, np.nan]), np.nanmean([1, np.nan, 3]), np.nanmax([1, np.nan]), np.nanmin([np.nan, 2]), np.nanstd([1, np.nan, 3]))  # expect: 6.853799999999999 4.000137886500966 784.0540524400001 1.0 2.0 1.0 2.0 1.0
print(np.sort([3, 1, 2]), np.sort([[3, 1], [2, 0]], axis=0), np.sort([2, np.nan, 1]), np.argsort([3, 1, 2]), np.argsort([[3, 1], [2, 0]], axis=1), np.sort([[3, 1], [2, 0]], axis=None), np.lexsort(([1, 2, 1], [2, 1, 1])), np.searchsorted([1, 3, 5], [0, 3, 6]), np.searchsorted([1, 3, 5], 3, side="right"), np.sort(np.array([3, 1, 2]))[::-1], np.partition([3, 1, 2], 1)[1])  # expect: [1 2 3] [[2 0]
# expect:  [3 1]] [ 1.  2. nan] [1 2 0] [[1 0]
# expect:  [1 0]] [0 1 2 3] [2 1 0] [0 1 3] 2 [3 2 1] 2
print(np.unique([3, 1, 2, 1, 3]), np.unique([3, 1, 1], return_counts=True), np.unique([2.5, 1, 2.5], return_index=True, return_inverse=True), np.unique([[1, 2], [1, 2], [0, 1]], axis=0), np.isin([1, 2, 3], [2, 5]), np.intersect1d([1, 2, 3], [2, 3, 4]), np.union1d([1, 2], [2, 3]), np.setdiff1d([1, 2, 3], [2]), np.in1d([1, 2], [2]), np.setxor1d([1, 2], [2, 3]))  # expect: [1 2 3] (array([1, 3]), array([2, 1])) (array([1. , 2.5]), array([1, 0]), array([1, 0, 1])) [[0 1]
# expect:  [1 2]] [False  True False] [2 3] [1 2 3] [1 3] [False  True] [1 3]
print(np.bincount([0, 1, 1, 3]), np.bincount([0, 1], weights=[0.5, 2]), np.histogram([1, 2, 1, 4], bins=3), np.histogram([1, 2, 3], bins=[0, 2, 4]), np.digitize([0.5, 2.5], [0, 1, 2]), np.cov([1, 2, 3], [4, 6, 9]), np.corrcoef([1, 2, 3], [4, 6, 9]), np.apply_along_axis(sum, 0, [[1, 2], [3, 4]]), np.apply_along_axis(lambda r: r * 2, 1, np.eye(2)))  # expect: [1 2 0 1] [0.5 2. ] (array([2, 1, 1]), array([1., 2., 3., 4.])) (array([1, 2]), array([0, 2, 4])) [1 3] [[1.         2.5       ]
# expect:  [2.5        6.33333333]] [[1.         0.99339927]
# expect:  [0.99339927 1.        ]] [4 6] [[2. 0.]
# expect:  [0. 2.]]
print(np.dot([1, 2], [3, 4]), np.dot(a, a.T), a @ [1, 2, 3, 4], [1, 2, 3] @ a, np.matmul(np.ones((2, 2, 3)), np.ones((3, 2))).shape, np.dot(f, f.T), np.dot(2, [1, 2]), np.inner([1, 2], [3, 4]), np.outer([1, 2], [3, 4]), np.vdot([1, 2], [3, 4]), np.tensordot(a, a, axes=([0, 1], [0, 1])), np.kron([1, 2], [1, 10]), (np.eye(2, dtype=np.float32) @ np.ones((2, 2), np.float32)).dtype, np.eye(2, dtype=int) @ [[1, 2], [3, 4]])  # expect: 11 [[ 14  38  62]
# expect:  [ 38 126 214]
# expect:  [ 62 214 366]] [ 20  60 100] [32 38 44 50] (2, 2, 2) [[0.28571429 0.7755102  1.26530612]
# expect:  [0.7755102  2.57142857 4.36734694]
# expect:  [1.26530612 4.36734694 7.46938776]] [2 4] 11 [[3 4]
# expect:  [6 8]] 11 506 [ 1 10  2 20] float32 [[1 2]
# expect:  [3 4]]
print(np.einsum("ij->ji", a).shape, np.einsum("ij,ij->", a, a), np.einsum("ij,kj->ik", a, a), np.einsum("ii", np.arange(9).reshape(3, 3)), np.einsum("i,j->ij", [1, 2], [3, 4]), np.einsum("ij->i", a), np.einsum("bij,bjk->bik", np.ones((2, 3, 4)), np.ones((2, 4, 5))).shape, np.einsum("...j,j", a, [1, 2, 3, 4]), np.einsum("ij,jk", a, a.T), np.einsum("ii->i", np.eye(3)))  # expect: (4, 3) 506 [[ 14  38  62]
# expect:  [ 38 126 214]
# expect:  [ 62 214 366]] 12 [[3 4]
# expect:  [6 8]] [ 6 22 38] (2, 3, 5) [ 20  60 100] [[ 14  38  62]
# expect:  [ 38 126 214]
# expect:  [ 62 214 366]] [1. 1. 1.]
