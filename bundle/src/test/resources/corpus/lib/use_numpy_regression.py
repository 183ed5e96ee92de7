# requires-module: numpy 1
"""Least squares by several ways, with errors, ridge and gradient descent."""
import numpy as np
from numpy.linalg import inv, lstsq, norm, solve


def design(x, degree):
    return np.vander(x, degree + 1, increasing=True)


def r2_score(y, p):
    ss_res = np.sum((y - p) ** 2)
    ss_tot = np.sum((y - np.mean(y)) ** 2)
    return 1 - ss_res / ss_tot


def gradient_descent(X, y, lr=0.1, epochs=2000):
    w = np.zeros(X.shape[1])
    history = []
    for epoch in range(epochs):
        err = X.dot(w) - y
        w -= lr * X.T.dot(err) / len(y)
        if epoch % 500 == 0:
            history.append(np.mean(err**2))
    return w, np.asarray(history)


np.random.seed(0)
x = np.linspace(-1, 1, 50)
y = 2.0 - 1.5 * x + 0.5 * x**3 + np.random.normal(0, 0.1, x.size)
np.set_printoptions(precision=4, suppress=True)
A = design(x, 3)
coef, residuals, rank, sv = lstsq(A, y, rcond=None)
print("coef", coef)  # expect: coef [ 2.0061 -1.5187  0.023   0.4168]
print("residuals", residuals, "rank", rank)  # expect: residuals [0.5356] rank 4
print("singular", sv)  # expect: singular [7.5218 4.9476 2.0615 0.9535]
print("normal equations", solve(A.T @ A, A.T @ y))  # expect: normal equations [ 2.0061 -1.5187  0.023   0.4168]
cov = inv(A.T @ A) * residuals[0] / (len(y) - 4)
print("std errors", np.sqrt(np.diag(cov)))  # expect: std errors [0.0229 0.0649 0.0492 0.0953]
print("R2 %.5f" % r2_score(y, A @ coef))  # expect: R2 0.98103
print("polyfit", np.polyfit(x, y, 3))  # expect: polyfit [ 0.4168  0.023  -1.5187  2.0061]
p = np.poly1d(np.polyfit(x, y, 1))
print(p(0.5).round(4), p.coeffs)  # expect: 1.3848 [-1.2585  2.0141]
for alpha in (0.0, 0.1, 10.0):
    w = solve(A.T @ A + alpha * np.eye(4), A.T @ y)
    print(f"alpha={alpha:5.1f} |w|={norm(w):.4f}", w)  # expect: alpha=  0.0 |w|=2.5505 [ 2.0061 -1.5187  0.023   0.4168]
# expect: alpha=  0.1 |w|=2.4896 [ 1.9973 -1.4506  0.0367  0.3212]
# expect: alpha= 10.0 |w|=1.7774 [ 1.5699 -0.6703  0.3753 -0.3234]
w, hist = gradient_descent(A, y, lr=0.5, epochs=2000)
print("gd", w, hist)  # expect: gd [ 2.0061 -1.5187  0.023   0.4168] [4.6211 0.0107 0.0107 0.0107]
q, r = np.linalg.qr(A)
print("qr", solve(r, q.T @ y), np.allclose(q @ r, A), np.allclose(np.triu(r), r))  # expect: qr [ 2.0061 -1.5187  0.023   0.4168] True True
print("pinv", np.linalg.pinv(A) @ y)  # expect: pinv [ 2.0061 -1.5187  0.023   0.4168]
print("corr", np.corrcoef(x, y))  # expect: corr [[ 1.     -0.9864]
# expect:  [-0.9864  1.    ]]
print("cov", np.cov(np.stack([x, y])))  # expect: cov [[ 0.354  -0.4455]
# expect:  [-0.4455  0.5762]]
print("cond %.3f" % np.linalg.cond(A), "rank", np.linalg.matrix_rank(A))  # expect: cond 7.889 rank 4
train = np.random.rand(50) < 0.8
print(train.sum(), r2_score(y[~train], A[~train] @ lstsq(A[train], y[train], rcond=None)[0]).round(4))  # expect: 42 0.9799
L = np.linalg.cholesky(A.T @ A)
print("cholesky", np.allclose(L @ L.T, A.T @ A), L[0, 0])  # expect: cholesky True 7.0710678118654755
print(np.c_[x[:3], y[:3]], np.r_[0:3, 10], np.column_stack((x[:2], y[:2])).shape)  # expect: [[-1.      3.1764]
# expect:  [-0.9592  3.0376]
# expect:  [-0.9184  3.0881]] [ 0  1  2 10] (2, 2)
