# requires-module: numpy 1
"""Ranks of pages, Markov chains and shortest ways on small graphs."""
import numpy as np


def pagerank(adj, d=0.85, tol=1e-10):
    n = adj.shape[0]
    out = adj.sum(axis=1)
    dangling = out == 0
    M = np.divide(adj, out[:, None], out=np.zeros((n, n)), where=out[:, None] != 0).T
    rank = np.full(n, 1 / n)
    for it in range(1, 1000):
        new = (1 - d) / n + d * (M.dot(rank) + rank[dangling].sum() / n)
        if np.linalg.norm(new - rank, 1) < tol:
            return new, it
        rank = new


def floyd_warshall(w):
    dist = w.copy()
    np.fill_diagonal(dist, 0)
    for k in range(len(dist)):
        np.minimum(dist, dist[:, k, None] + dist[None, k, :], out=dist)
    return dist


links = {"home": ["about", "product", "links"], "about": ["home"], "product": ["home"],
         "links": ["home", "a", "b", "c"], "a": ["home"], "b": ["home", "c"], "c": []}
names = list(links)
index = {n: i for i, n in enumerate(names)}
A = np.zeros((len(names),) * 2)
for src, dsts in links.items():
    A[index[src], [index[d] for d in dsts]] = 1
r, it = pagerank(A)
print("iterations", it, "sum", round(r.sum(), 10))  # expect: iterations 57 sum 1.0
for i in np.argsort(-r, kind="stable"):
    print(f"{names[i]:>8} {r[i]:.6f}")  # expect:     home 0.374807
# expect:    about 0.138255
# expect:  product 0.138255
# expect:    links 0.138255
# expect:        c 0.087550
# expect:        a 0.061439
# expect:        b 0.061439
P = np.array([[0.9, 0.075, 0.025], [0.15, 0.8, 0.05], [0.25, 0.25, 0.5]])
values, vectors = np.linalg.eig(P.T)
k = np.argmin(np.abs(values - 1))
pi = np.real(vectors[:, k])
pi /= pi.sum()
print("stationary", pi.round(6), np.linalg.matrix_power(P, 100)[0].round(6), np.allclose(pi @ P, pi))  # expect: stationary [0.625  0.3125 0.0625] [0.625  0.3125 0.0625] True
W = np.full((5, 5), np.inf)
for i, j, w in [(0, 1, 4), (0, 2, 1), (2, 1, 2), (1, 3, 5), (3, 4, 3)]:
    W[i, j] = w
D = floyd_warshall(W)
print(D)  # expect: [[ 0.  3.  1.  8. 11.]
# expect:  [inf  0. inf  5.  8.]
# expect:  [inf  2.  0.  7. 10.]
# expect:  [inf inf inf  0.  3.]
# expect:  [inf inf inf inf  0.]]
print(np.isinf(D).sum(), np.where(np.isfinite(D), D, -1).astype(int), D[np.triu_indices(5, 1)], D[np.ix_([0, 2], [3, 4])])  # expect: 10 [[ 0  3  1  8 11]
# expect:  [-1  0 -1  5  8]
# expect:  [-1  2  0  7 10]
# expect:  [-1 -1 -1  0  3]
# expect:  [-1 -1 -1 -1  0]] [ 3.  1.  8. 11. inf  5.  8.  7. 10.  3.] [[ 8. 11.]
# expect:  [ 7. 10.]]
deg = A.sum(0) + A.sum(1)
L = np.diag(deg) - (A + A.T)
print(np.linalg.eigvalsh(L).round(4)[:3], np.all(L.sum(1) == 0), deg.astype(int), A[index["links"]].nonzero()[0], A.dtype, A.nbytes, A.itemsize)  # expect: [-0.      1.2176  1.8759] True [8 2 2 5 2 3 2] [0 4 5 6] float64 392 8
hits = np.ones(len(names))
for _ in range(50):
    auth = A.T @ hits
    hits = A @ auth
    hits /= np.linalg.norm(hits)
    auth /= np.linalg.norm(auth)
print(dict(zip(names, np.round(auth, 3).tolist())), np.partition(hits, -2)[-2:].round(4), np.argpartition(hits, -1)[-1])  # expect: {'home': 0.81, 'about': 0.0, 'product': 0.0, 'links': 0.0, 'a': 0.265, 'b': 0.265, 'c': 0.451} [0.4849 0.6883] 3
