# requires-module: numpy 1
# Discrete Fourier transforms of any length.
import numpy as np
np.set_printoptions(precision=6, suppress=True)
x = np.array([1.0, 2, -1, 3, 0.5])
print(np.fft.fft(x) + 0, np.fft.ifft(x) + 0, np.fft.rfft(x), np.fft.irfft([1, 2j, 3]), np.fft.fft(x, 8), np.fft.fft(x, 3), np.fft.rfft(x, 4) + 0, np.fft.irfft([1, 2, 3j], 5), np.fft.hfft([1, 2j, 3]), np.fft.ihfft(x), sep="\n")  # expect: [ 5.5     +0.j        0.154508+0.924556j -0.404508-4.685904j
# expect:  -0.404508+4.685904j  0.154508-0.924556j]
# expect: [ 1.1     +0.j        0.030902-0.184911j -0.080902+0.937181j
# expect:  -0.080902-0.937181j  0.030902+0.184911j]
# expect: [ 5.5     +0.j        0.154508+0.924556j -0.404508-4.685904j]
# expect: [ 1.  -1.5  1.   0.5]
# expect: [ 5.5     +0.j       -0.207107-2.535534j  2.5     +1.j
# expect:   1.207107-4.535534j -4.5     +0.j        1.207107+4.535534j
# expect:   2.5     -1.j       -0.207107+2.535534j]
# expect: [2. +0.j       0.5-2.598076j 0.5+2.598076j]
# expect: [ 5.+0.j  2.+1.j -5.+0.j]
# expect: [ 1.       -0.258129  0.694054 -1.588481  1.152556]
# expect: [ 4.  2.  4. -6.]
# expect: [ 1.1     -0.j        0.030902-0.184911j -0.080902+0.937181j]
print(np.fft.fft(x, norm="ortho"), np.fft.ifft(x, norm="forward"), np.fft.fft(x, norm="forward"), np.fft.fft([1j, 2]), np.fft.fft(np.float32([1, 2])).dtype, np.fft.irfft(np.fft.rfft(x), 5))  # expect: [ 2.459675+0.j        0.069098+0.413474j -0.180902-2.0956j
# expect:  -0.180902+2.0956j    0.069098-0.413474j] [ 5.5     +0.j        0.154508-0.924556j -0.404508+4.685904j
# expect:  -0.404508-4.685904j  0.154508+0.924556j] [ 1.1     +0.j        0.030902+0.184911j -0.080902-0.937181j
# expect:  -0.080902+0.937181j  0.030902-0.184911j] [ 2.+1.j -2.+1.j] complex128 [ 1.   2.  -1.   3.   0.5]
a = np.arange(12.0).reshape(3, 4)
print(np.fft.fft2(a) + 0, np.fft.ifft2(a).round(3), np.fft.rfft2(a) + 0, np.fft.irfft2(np.fft.rfft2(a)), np.fft.fftn(a, axes=(0,)) + 0, np.fft.fft(a, axis=0) + 0, np.fft.rfftn(a, (2, 2)) + 0, np.fft.ifftn(np.fft.fftn(a)).real, np.fft.irfftn(np.fft.rfftn(a), (3, 4)), sep="\n")  # expect: [[ 66. +0.j        -6. +6.j        -6. +0.j        -6. -6.j      ]
# expect:  [-24.+13.856406j   0. +0.j         0. +0.j         0. +0.j      ]
# expect:  [-24.-13.856406j   0. +0.j         0. +0.j         0. +0.j      ]]
# expect: [[ 5.5+0.j    -0.5-0.5j   -0.5+0.j    -0.5+0.5j  ]
# expect:  [-2. -1.155j  0. +0.j     0. +0.j     0. +0.j   ]
# expect:  [-2. +1.155j  0. +0.j     0. +0.j     0. +0.j   ]]
# expect: [[ 66. +0.j        -6. +6.j        -6. +0.j      ]
# expect:  [-24.+13.856406j   0. +0.j         0. +0.j      ]
# expect:  [-24.-13.856406j   0. +0.j         0. +0.j      ]]
# expect: [[ 0.  1.  2.  3.]
# expect:  [ 4.  5.  6.  7.]
# expect:  [ 8.  9. 10. 11.]]
# expect: [[12.+0.j       15.+0.j       18.+0.j       21.+0.j      ]
# expect:  [-6.+3.464102j -6.+3.464102j -6.+3.464102j -6.+3.464102j]
# expect:  [-6.-3.464102j -6.-3.464102j -6.-3.464102j -6.-3.464102j]]
# expect: [[12.+0.j       15.+0.j       18.+0.j       21.+0.j      ]
# expect:  [-6.+3.464102j -6.+3.464102j -6.+3.464102j -6.+3.464102j]
# expect:  [-6.-3.464102j -6.-3.464102j -6.-3.464102j -6.-3.464102j]]
# expect: [[10.+0.j -2.+0.j]
# expect:  [-8.+0.j  0.+0.j]]
# expect: [[ 0.  1.  2.  3.]
# expect:  [ 4.  5.  6.  7.]
# expect:  [ 8.  9. 10. 11.]]
# expect: [[ 0.  1.  2.  3.]
# expect:  [ 4.  5.  6.  7.]
# expect:  [ 8.  9. 10. 11.]]
print(np.fft.fftfreq(5), np.fft.fftfreq(6, 0.1), np.fft.rfftfreq(5, 2), np.fft.rfftfreq(6), np.fft.fftshift(np.arange(5)), np.fft.ifftshift(np.fft.fftshift(np.arange(5))), np.fft.fftshift(a, axes=1), np.fft.fftshift(a)[0])  # expect: [ 0.   0.2  0.4 -0.4 -0.2] [ 0.        1.666667  3.333333 -5.       -3.333333 -1.666667] [0.  0.1 0.2] [0.       0.166667 0.333333 0.5     ] [3 4 0 1 2] [0 1 2 3 4] [[ 2.  3.  0.  1.]
# expect:  [ 6.  7.  4.  5.]
# expect:  [10. 11.  8.  9.]] [10. 11.  8.  9.]
for n in (1, 2, 3, 4, 6, 7, 8, 9, 10, 15, 16, 25, 30, 31, 37, 49, 64, 97, 121, 128, 360, 1000, 1009, 2310, 4099, 5000):
    k = np.arange(n)
    v = np.exp(0.3j * k) + k % 7
    f = np.fft.fft(v)
    places = sorted({0, n // 2, n - 1})
    slow = [(v * np.exp(-2j * np.pi * (k * j % n) / n)).sum() for j in places]
    assert np.allclose(f[places], slow), n
    assert np.allclose(np.fft.ifft(f), v) and np.allclose(np.fft.irfft(np.fft.rfft(v.real), n), v.real), n
print(np.abs(np.fft.rfft(np.sin(2 * np.pi * 5 * np.arange(64) / 64))).argmax(), np.fft.fft(np.eye(3)).sum().round(6) + 0, np.fft.fft(np.zeros((0, 3))).shape, np.fft.fft(a.T[::-1, ::2], axis=1))  # expect: 5 (3+0j) (0, 3) [[14.+0.j -8.+0.j]
# expect:  [12.+0.j -8.+0.j]
# expect:  [10.+0.j -8.+0.j]
# expect:  [ 8.+0.j -8.+0.j]]
def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)  # expect: ValueError Invalid number of FFT data points (0) specified.
# expect: ValueError Invalid number of FFT data points (0) specified.
# expect: ValueError Invalid norm value x; should be "backward","ortho" or "forward".
# expect: ValueError Invalid norm value x; should be "backward", "ortho" or "forward".
# expect: ValueError n should be an integer
# expect: ValueError Invalid number of FFT data points (0) specified.
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ValueError Shape and axes have different lengths.
for f in (lambda: np.fft.fft([]), lambda: np.fft.fft([1, 2], 0), lambda: np.fft.fft([1, 2], norm="x"), lambda: np.fft.irfft([1, 2], norm="x"), lambda: np.fft.fftfreq(5.0), lambda: np.fft.irfft([1]), lambda: np.fft.fft([1, 2], 2.5), lambda: np.fft.fftn(a, (2,), (0, 1))):
    tell(f)
