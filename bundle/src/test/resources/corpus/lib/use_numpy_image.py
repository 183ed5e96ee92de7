# requires-module: numpy 1
"""Filters of a picture: blur, edges, threshold, histogram, resize."""
import numpy as np


def gaussian_kernel(size=5, sigma=1.0):
    ax = np.arange(size) - size // 2
    xx, yy = np.meshgrid(ax, ax)
    k = np.exp(-(xx**2 + yy**2) / (2.0 * sigma**2))
    return k / k.sum()


def convolve2d(image, kernel):
    kh, kw = kernel.shape
    padded = np.pad(image, ((kh // 2,) * 2, (kw // 2,) * 2), mode="edge")
    out = np.zeros(image.shape, dtype=np.float64)
    for i in range(kh):
        for j in range(kw):
            out += kernel[i, j] * padded[i:i + image.shape[0], j:j + image.shape[1]]
    return out


def windows(image, kernel):
    w = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("ijkl,kl->ij", w, kernel)


def otsu(gray):
    hist, edges = np.histogram(gray, bins=256, range=(0, 256))
    p = hist / hist.sum()
    omega = np.cumsum(p)
    mu = np.cumsum(p * np.arange(256))
    with np.errstate(divide="ignore", invalid="ignore"):
        sigma = (mu[-1] * omega - mu) ** 2 / (omega * (1 - omega))
    return int(np.nanargmax(sigma))


h, w = 48, 64
y, x = np.mgrid[0:h, 0:w]
disk = (x - 32) ** 2 + (y - 24) ** 2 < 15**2
image = np.where(disk, 200, 40).astype(np.uint8)
noise = np.random.default_rng(0).integers(-20, 21, size=image.shape)
noisy = np.clip(image.astype(np.int16) + noise, 0, 255).astype(np.uint8)
print(noisy.dtype, noisy.min(), noisy.max(), noisy.mean().round(3), noisy[24, 28:36])  # expect: uint8 20 220 76.747 [198 218 214 189 188 191 216 195]
blur = convolve2d(noisy.astype(float), gaussian_kernel())
print(np.round(blur[24, 28:36], 3), blur.shape, f"{blur.std():.4f}")  # expect: [200.255 204.272 203.592 199.412 197.368 199.92  203.705 203.201] (48, 64) 64.0669
sobel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
gx, gy = convolve2d(blur, sobel), convolve2d(blur, sobel.T)
magnitude = np.hypot(gx, gy)
angle = np.degrees(np.arctan2(gy, gx)) % 180
print(np.unravel_index(magnitude.argmax(), magnitude.shape), magnitude.max().round(4), np.round(angle[24, 17], 3))  # expect: (29, 46) 459.0516 178.807
print("valid", windows(blur, sobel)[10, :3].round(4), np.allclose(windows(blur, sobel), gx[1:-1, 1:-1]))  # expect: valid [19.0486 13.2016  8.6777] True
t = otsu(noisy)
mask = noisy > t
print("threshold", t, mask.sum(), disk.sum(), np.logical_xor(mask, disk).sum())  # expect: threshold 60 697 697 0
hist = np.bincount(noisy.ravel(), minlength=256)
cdf = hist.cumsum()
cdf_m = cdf[cdf > 0]
lut = np.clip((cdf - cdf_m.min()) * 255 // (cdf.max() - cdf_m.min()), 0, 255).astype("uint8")
equal = lut[noisy]
print(equal.dtype, equal.mean().round(3), np.bincount(equal.ravel(), minlength=256)[200:210])  # expect: uint8 126.061 [15 12  0 19  0 20 21 10  0 14]
small = blur.reshape(h // 4, 4, w // 4, 4).mean(axis=(1, 3))
print(small.shape, small.astype(int)[5:7])  # expect: (12, 16) [[ 40  38  42  42 122 201 200 202 201 199 202 159  41  38  39  42]
# expect:  [ 40  37  39  38 120 195 200 202 203 201 198 158  42  37  37  43]]
rgb = np.stack([noisy, 255 - noisy, np.zeros_like(noisy)], axis=-1)
gray = rgb @ np.array([0.299, 0.587, 0.114])
print(rgb.shape, rgb[..., ::-1][0, 0], gray[0, :3].round(3), np.moveaxis(rgb, -1, 0).shape, rgb.transpose(2, 0, 1)[1, 0, :3])  # expect: (48, 64, 3) [  0 201  54] [134.133 136.437 138.165] (3, 48, 64) [201 209 215]
box = np.argwhere(mask)
print(box.min(axis=0), box.max(axis=0), np.median(noisy), np.ptp(noisy))  # expect: [10 18] [38 46] 47.0 200
med = np.median(np.stack([np.roll(noisy, (dy, dx), (0, 1)) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]), axis=0)
print(med[24, 30:34], np.tile([[1, 0], [0, 1]], (2, 2)), np.kron(np.eye(2, dtype=int), np.ones((1, 2), int)))  # expect: [195. 193. 193. 196.] [[1 0 1 0]
# expect:  [0 1 0 1]
# expect:  [1 0 1 0]
# expect:  [0 1 0 1]] [[1 1 0 0]
# expect:  [0 0 1 1]]
