# requires-module: numpy 1
# Arithmetic, promotion, broadcasting.
import numpy as np

a = np.array([1, 2, 3])
f = np.array([1.5, -2.5, 4.0])
print(a + 1, a * 2.5, a / 2, a // 2, a % 2, a ** 2, -a, +a, abs(-a), 1 - a, 2 ** a, 7 // a, 7 % a, 1 / a)  # expect: [2 3 4] [2.5 5.  7.5] [0.5 1.  1.5] [0 1 1] [1 0 1] [1 4 9] [-1 -2 -3] [1 2 3] [1 2 3] [ 0 -1 -2] [2 4 8] [7 3 2] [0 1 1] [1.         0.5        0.33333333]
print(f + a, f // 2, f % 2, -7.5 // np.array([2.0, -2.0]), -7.5 % np.array([2.0, -2.0]), divmod(f, 2), np.fmod([-7, 7], 3), np.array([-7, 7]) % 3, np.array([-7, 7]) // 2)  # expect: [ 2.5 -0.5  7. ] [ 0. -2.  2.] [1.5 1.5 0. ] [-4.  3.] [ 0.5 -1.5] (array([ 0., -2.,  2.]), array([1.5, 1.5, 0. ])) [-1  1] [2 1] [-4  3]
print(a == [1, 0, 3], a < 2, a >= f, a != a, (a > 1) & (a < 3), (a == 1) | (a == 3), ~(a > 1), a ^ 1, a & 1, a | 4, a << 2, a >> 1, ~a)  # expect: [ True False  True] [ True False False] [False  True False] [False False False] [False  True False] [ True False  True] [ True False False] [0 3 2] [1 0 1] [5 6 7] [ 4  8 12] [0 1 1] [-2 -3 -4]
print(np.array([[1], [2]]) + np.array([10, 20, 30]), (np.ones((2, 1, 3)) * np.ones((4, 1))).shape)  # expect: [[11 21 31]
# expect:  [12 22 32]] (2, 4, 3)
for x, y in [(np.int8(1), 1), (np.uint8(200), np.uint8(100)), (np.array([1], np.int8), 1), (np.array([1], np.int8), 200), (np.array([1], np.uint8), -1), (np.array([1], np.uint8), np.array([1], np.int8)), (np.array([1], np.float32), 2.5), (np.array([1], np.float32), np.array([1], np.int32)), (np.array([1], np.float32), np.array([1], np.int16)), (np.array([1], np.int32), 2.5), (np.array([True]), 1), (np.array([True]), np.array([True])), (np.array([1], np.int32), np.array([1], np.uint32)), (np.float32(1), 2), (np.float32(1), 2.0), (np.int64(1), 2.0), (np.array([1], np.int16), 100000), (np.array(1, np.int8), np.array([1], np.uint8))]:
    print((x + y).dtype, (x * y).dtype, (x > y).dtype, (x / y).dtype)  # keep  # expect: int64 int64 bool float64
# expect: uint8 uint8 bool float64
# expect: int8 int8 bool float64
# expect: int16 int16 bool float64
# expect: int16 int16 bool float64
# expect: int16 int16 bool float64
# expect: float32 float32 bool float32
# expect: float64 float64 bool float64
# expect: float32 float32 bool float32
# expect: float64 float64 bool float64
# expect: int64 int64 bool float64
# expect: bool bool bool float64
# expect: int64 int64 bool float64
# expect: float64 float64 bool float64
# expect: float64 float64 bool float64
# expect: float64 float64 bool float64
# expect: int32 int32 bool float64
# expect: uint8 uint8 bool float64
print(np.array([200, 100], np.uint8) + np.uint8(100), np.array([127], np.int8) + np.int8(1), np.array([2 ** 62]) * 4, np.arange(3, dtype=np.int32) * 2 ** 30)  # expect: [ 44 200] [-128] [0] [          0  1073741824 -2147483648]
print(np.maximum([1, 5], [3, 2]), np.minimum(2, [1, 3]), np.maximum([1, np.nan], [np.nan, 2]), np.fmax([1, np.nan], [np.nan, 2]), np.clip(np.arange(6), 1, 4), np.arange(5).clip(2), np.clip([1.5, 9], None, 3))  # expect: [3 5] [1 2] [nan nan] [1. 2.] [1 1 2 3 4 4] [2 2 2 3 4] [1.5 3. ]
print(np.sqrt([1, 4, 9]), np.exp([0, 1]), np.log([1, np.e]), np.log2([1, 8]), np.log10([1, 1000]), np.log1p(0), np.expm1(0), np.square([2, 3]), np.cbrt(27), np.exp2([1, 3]))  # expect: [1. 2. 3.] [1.         2.71828183] [0. 1.] [0. 3.] [0. 3.] 0.0 0.0 [4 9] 3.0 [2. 8.]
print([np.round(x, 12) for x in (np.sin([0, np.pi / 2]), np.cos(0), np.tan(0.5), np.arcsin(1), np.arccos(1), np.arctan([1, np.inf]), np.arctan2(1, -1), np.hypot(3, 4), np.sinh(1), np.cosh(1), np.tanh(0.5), np.arcsinh(1), np.arccosh(2), np.arctanh(0.5))])  # expect: [array([0., 1.]), 1.0, 0.546302489844, 1.570796326795, 0.0, array([0.78539816, 1.57079633]), 2.356194490192, 5.0, 1.175201193644, 1.543080634815, 0.46211715726, 0.88137358702, 1.316957896925, 0.549306144334]
print(np.floor([1.5, -1.5]), np.ceil([1.5, -1.5]), np.trunc([1.5, -1.5]), np.rint([0.5, 1.5, 2.5]), np.round([1.234, 5.678], 2), np.around(1234, -2), np.round(2.5), np.sign([-2, 0, 3]), np.abs([-1, 2]), np.fabs if False else "")  # expect: [ 1. -2.] [ 2. -1.] [ 1. -1.] [0. 2. 2.] [1.23 5.68] 1200 2.0 [-1  0  1] [1 2] 
print(np.isnan([1, np.nan]), np.isinf([1, np.inf]), np.isfinite([1, np.nan]), np.signbit([-1.0, 1.0]), np.deg2rad(180), np.rad2deg(np.pi), np.reciprocal(2.0), np.copysign(1, -2.0), np.logical_and([1, 0], [1, 1]), np.logical_or(0, [0, 1]), np.logical_not([0, 1]), np.logical_xor(True, [True, False]), np.gcd([12, 18], 8), np.logaddexp(1, 2))  # expect: [False  True] [False  True] [ True False] [ True False] 3.141592653589793 180.0 0.5 -1.0 [ True False] [False  True] [ True False] [False  True] [4 2] 2.313261687518223
b = np.arange(4.0)
b += 1
b *= 2
b[1:] -= b[:-1]
b /= 2
b **= 2
print(b, np.add(1, 2), np.add([1, 2], [3, 4], out=np.zeros(2)), np.multiply.reduce([1, 2, 3, 4]), np.add.reduce([[1, 2], [3, 4]]), np.add.accumulate([1, 2, 3]), np.maximum.accumulate([3, 1, 4]), np.multiply.outer([1, 2], [3, 4]), np.add.reduce([[1, 2], [3, 4]], axis=None), np.subtract.reduce([10, 2, 3]), np.logical_and.reduce([True, False]))  # expect: [1. 1. 1. 1.] 3 [4. 6.] 24 [4 6] [1 3 6] [3 3 4] [[3 4]
# expect:  [6 8]] 10 5 False
i = np.arange(3)
i += 2
i //= 2
i <<= 3
print(i, i.dtype, np.add.nin, np.add.__name__, repr(np.sin), np.true_divide is np.divide, np.power(2, 0.5), np.power([2, 3], 2), np.float_power if False else "", np.array([0.1, 0.2]) + 0.3)  # expect: [ 8  8 16] int64 2 add <ufunc 'sin'> True 1.4142135623730951 [4 9]  [0.4 0.5]
print(np.where([True, False], [1, 2], 0.5), np.where(np.array([1, -1]) > 0, "y" == "y", False), np.interp(2.5, [1, 2, 3], [3, 2, 0]), np.interp([0, 1.5, 9], [1, 2], [10, 20]), np.nan_to_num([np.nan, np.inf, 1]), np.heaviside if False else "")  # expect: [1.  0.5] [ True False] 1.0 [10. 15. 20.] [0.00000000e+000 1.79769313e+308 1.00000000e+000] 
print(np.isclose(1.0, 1.0 + 1e-9), np.allclose([1, 2], [1, 2.1]), np.array_equal([1, 2], [1, 2]), np.array_equal([1], [1, 2]), np.isclose([np.nan], [np.nan], equal_nan=True))  # expect: True False True False [ True]
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [0, 1], mode="same"), np.correlate([1, 2, 3], [0, 1]), np.gradient([1.0, 4, 9, 16]), np.diff([1, 4, 9]), np.diff([[1, 3], [6, 10]], axis=0), np.ediff1d([1, 3, 6]), np.cross([1, 0, 0], [0, 1, 0]), np.trapz([1, 2, 3]), np.polyval([1, 2, 3], 2))  # expect: [0.  1.  2.5 4.  1.5] [0 1 2] [2 3] [3. 4. 6. 7.] [3 5] [[5 7]] [2 3] [0 0 1] 4.0 11
# ---
# requires-module: numpy 1
# Single numbers.
import numpy as np

x = np.float64(2.5)
i = np.int64(7)
print(x + 1, 1 + x, x * i, i / 2, i // 2, i % 4, i ** 2, -i, abs(np.int64(-3)), divmod(i, 2), x == 2.5, x < i, i & 3, i << 2, ~i, round(x), round(np.float64(1.256), 2), int(x), float(i), bool(x), complex(x))  # expect: 3.5 3.5 17.5 3.5 3 3 49 -7 3 (3, 1) True True 3 28 -8 2 1.26 2 7.0 True (2.5+0j)
print(type(x + 1).__name__, type(i + 1).__name__, type(i / 2).__name__, type(x == 1).__name__, type(np.float32(1) + np.float32(2)).__name__, type(i + 1.5).__name__, type(np.array([1, 2])[0]).__name__, type(np.sum([1.0])).__name__)  # expect: float64 int64 float64 bool_ float32 float64 int64 float64
print(isinstance(x, float), isinstance(x, np.floating), isinstance(i, np.integer), isinstance(i, int), isinstance(np.float32(1), np.number), issubclass(np.int32, np.signedinteger), np.issubdtype(np.int32, np.integer), np.issubdtype(float, np.floating), isinstance(np.bool_(1), np.generic))  # expect: True True True False True True True True True
print(x.dtype, i.dtype, x.shape, i.item(), type(i.item()).__name__, x.tolist(), i.astype(float), np.float64("1.5"), np.int32(3.9), np.uint8(255), np.bool_(3), np.float64(), [10, 20, 30][np.int64(1)], "ab" * np.int64(2), hash(i) == hash(7), {1: "one"}[np.int64(1)], list(range(np.int64(3))))  # expect: float64 int64 () 7 int 2.5 7.0 1.5 3 255 True 0.0 20 abab True one [0, 1, 2]
print(np.dtype("float64"), repr(np.dtype(int)), np.dtype("int32").itemsize, np.dtype("<f4").name, np.dtype(np.uint8).kind, np.dtype(bool).char, np.dtype("f8") == np.float64, np.float32 == np.dtype("float32"), np.dtype("i4").str, np.dtype(float).type is np.float64, np.result_type(np.int32, np.float32), np.promote_types("int8", "uint8"), np.can_cast(np.int32, np.int64), np.can_cast(float, int), np.min_scalar_type(300))  # expect: float64 dtype('int64') 4 float32 u ? True True <i4 True float64 int16 True False uint16
print(np.iinfo(np.int32).max, np.iinfo("uint8").min, np.finfo(float).eps, np.finfo(np.float32).max, np.iinfo(np.int64), np.pi, np.inf, np.newaxis, np.euler_gamma, np.nan)  # expect: 2147483647 0 2.220446049250313e-16 3.4028235e+38 Machine parameters for int64
# expect: ---------------------------------------------------------------
# expect: min = -9223372036854775808
# expect: max = 9223372036854775807
# expect: ---------------------------------------------------------------
# expect:  3.141592653589793 inf None 0.5772156649015329 nan
print(x.is_integer(), x.as_integer_ratio(), x.hex(), x.real, x.imag, x.conjugate() if False else "", np.float64(3).sum(), np.int64(5).max(), np.float64(2)[()], np.ndim(3), np.shape([[1]]), np.size([1, 2]), np.isscalar(x))  # expect: False (5, 2) 0x1.4000000000000p+1 2.5 0.0  3.0 5 2.0 0 (1, 1) 2 True
print(max(np.array([1, 3, 2])), min(np.float64(2), 3), sum(np.array([1, 2, 3])), sorted(np.array([3, 1, 2])), np.array([1, 2]).tolist(), list(map(float, np.array([1, 2]))), any(np.array([0, 1])), [*np.arange(3)], dict(zip("ab", np.array([1, 2]))))  # expect: 3 2.0 6 [1, 2, 3] [1, 2] [1.0, 2.0] True [0, 1, 2] {'a': 1, 'b': 2}
