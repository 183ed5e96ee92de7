# requires-module: numpy 1
"""Groups points around centres by Lloyd's algorithm, seeded as in k-means++."""
import numpy as np


class KMeans:
    def __init__(self, n_clusters=3, max_iter=100, tol=1e-6, seed=None):
        self.n_clusters = n_clusters
        self.max_iter = max_iter
        self.tol = tol
        self.rng = np.random.default_rng(seed)

    def _init(self, X):
        n = X.shape[0]
        centers = np.empty((self.n_clusters, X.shape[1]), dtype=X.dtype)
        centers[0] = X[self.rng.integers(n)]
        closest = np.full(n, np.inf)
        for c in range(1, self.n_clusters):
            d = np.sum((X - centers[c - 1]) ** 2, axis=1)
            np.minimum(closest, d, out=closest)
            probs = closest / closest.sum()
            centers[c] = X[self.rng.choice(n, p=probs)]
        return centers

    def fit(self, X):
        self.centers_ = self._init(X)
        for self.n_iter_ in range(1, self.max_iter + 1):
            dist = np.linalg.norm(X[:, np.newaxis, :] - self.centers_[np.newaxis, :, :], axis=2)
            self.labels_ = np.argmin(dist, axis=1)
            new = np.array([X[self.labels_ == k].mean(axis=0) if np.any(self.labels_ == k) else self.centers_[k]
                            for k in range(self.n_clusters)])
            shift = np.abs(new - self.centers_).max()
            self.centers_ = new
            if shift < self.tol:
                break
        self.inertia_ = float(np.take_along_axis(dist, self.labels_[:, None], axis=1).ravel() @ np.min(dist, axis=1))
        return self

    def predict(self, X):
        d2 = (X**2).sum(1)[:, None] - 2 * X @ self.centers_.T + (self.centers_**2).sum(1)
        return d2.argmin(1)


rng = np.random.default_rng(42)
blobs = [rng.normal(loc=m, scale=0.6, size=(60, 2)) for m in ([0, 0], [5, 5], [0, 6], [6, 0])]
X = np.vstack(blobs)
y = np.repeat(np.arange(4), 60)
perm = rng.permutation(len(X))
X, y = X[perm], y[perm]
km = KMeans(4, seed=7).fit(X)
order = np.lexsort((km.centers_[:, 1], km.centers_[:, 0]))
print("iterations", km.n_iter_)  # expect: iterations 11
print(np.round(km.centers_[order], 3))  # expect: [[-0.019 -0.053]
# expect:  [ 0.118  5.962]
# expect:  [ 4.947  5.012]
# expect:  [ 5.995 -0.009]]
print("inertia %.4f" % km.inertia_)  # expect: inertia 158.2691
table = np.zeros((4, 4), dtype=int)
np.add.at(table, (y, km.labels_), 1)
print(np.sort(table.max(axis=1)))  # expect: [60 60 60 60]
print(np.bincount(km.labels_, minlength=4).sum(), np.unique(km.labels_, return_counts=True)[1].sum())  # expect: 240 240
print("agree", np.array_equal(km.predict(X), km.labels_))  # expect: agree True
sizes = {int(k): int(v) for k, v in zip(*np.unique(km.labels_, return_counts=True))}
print(sorted(sizes.values()))  # expect: [60, 60, 60, 60]
print("silhouette-like", f"{np.mean([np.ptp(X[km.labels_ == k], axis=0).max() for k in range(4)]):.4f}")  # expect: silhouette-like 2.8328
print(X[:3], X.dtype, X.shape, X.min(0), X.max(0))  # expect: [[ 0.08545544  0.41429121]
# expect:  [ 6.055276   -0.50243893]
# expect:  [ 0.26065419  0.14264136]] float64 (240, 2) [-1.37477371 -1.40016967] [7.17060754 7.25590099]
