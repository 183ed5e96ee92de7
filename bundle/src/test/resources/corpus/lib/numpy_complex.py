# requires-module: numpy 1
# Complex numbers: arrays of them, their functions, linear algebra, text, files, warnings and errors.
import io
import warnings
import numpy as np
z = np.array([[1 + 2j, 3 - 4j], [0, -1.5j]])
print(z.dtype, z.shape, z.itemsize, z.nbytes, z.strides, repr(z), z, z.tolist())  # expect: complex128 (2, 2) 16 64 (32, 16) array([[ 1.+2.j ,  3.-4.j ],
# expect:        [ 0.+0.j , -0.-1.5j]]) [[ 1.+2.j   3.-4.j ]
# expect:  [ 0.+0.j  -0.-1.5j]] [[(1+2j), (3-4j)], [0j, (-0-1.5j)]]
print(np.array([1j, 2, True, 2.5]), np.zeros(2, complex), np.ones(2, "complex128"), np.full(2, 1j), np.array([1, 2], "c16"), np.eye(2, dtype=complex), np.linspace(0, 1 + 1j, 3))  # expect: [0. +1.j 2. +0.j 1. +0.j 2.5+0.j] [0.+0.j 0.+0.j] [1.+0.j 1.+0.j] [0.+1.j 0.+1.j] [1.+0.j 2.+0.j] [[1.+0.j 0.+0.j]
# expect:  [0.+0.j 1.+0.j]] [0. +0.j  0.5+0.5j 1. +1.j ]
print(np.dtype(complex).str, np.dtype("D").name, np.dtype("cdouble").kind, np.dtype(complex) == np.complex128, np.complex_ is np.cdouble, np.issubdtype(complex, np.complexfloating), np.complex128.__mro__[1:6])  # expect: <c16 complex128 c True True True (<class 'numpy.complexfloating'>, <class 'numpy.inexact'>, <class 'numpy.number'>, <class 'numpy.generic'>, <class 'complex'>)
print(z + 1, z * z, z / (1 + 1j), z - np.arange(2), z ** 2, (z + 1) ** -1.0, np.array([4, -4]) * 1j, 2 ** np.array([1j]), (1 + 1j) / np.array([2, 4]))  # expect: [[2.+2.j  4.-4.j ]
# expect:  [1.+0.j  1.-1.5j]] [[-3.   +4.j -7.  -24.j]
# expect:  [ 0.   +0.j -2.25 +0.j]] [[ 1.5 +0.5j  -0.5 -3.5j ]
# expect:  [ 0.  +0.j   -0.75-0.75j]] [[ 1.+2.j   2.-4.j ]
# expect:  [ 0.+0.j  -1.-1.5j]] [[-3.   +4.j -7.  -24.j]
# expect:  [ 0.   +0.j -2.25 +0.j]] [[0.25      -0.25j       0.125     +0.125j     ]
# expect:  [1.        -0.j         0.30769231+0.46153846j]] [ 0.+4.j -0.-4.j] [0.7692389+0.63896128j] [0.5 +0.5j  0.25+0.25j]
print(np.result_type(np.int64, complex), np.result_type(np.arange(2), 1j), (np.arange(3) + 1j).dtype, (np.array([True]) * 1j).dtype, np.promote_types(float, complex), np.can_cast(float, complex), np.can_cast(complex, float))  # expect: complex128 complex128 complex128 complex128 complex128 True False
print(z == z.conj(), z != z, z < 1, z >= 3 - 4j, z.astype(bool), np.logical_not(z), bool(z.any()), z.all(), z[z != 0], np.nonzero(z))  # expect: [[False False]
# expect:  [ True False]] [[False False]
# expect:  [False False]] [[False False]
# expect:  [ True  True]] [[False  True]
# expect:  [False False]] [[ True  True]
# expect:  [False  True]] [[False False]
# expect:  [ True False]] True False [ 1.+2.j   3.-4.j  -0.-1.5j] (array([0, 0, 1]), array([0, 1, 1]))
print(np.abs(z), z.conj(), np.conjugate(z[0]), z.real, z.imag, np.angle(z), np.angle([1j, -1], deg=True), np.real(1 + 2j), np.imag([1j, 2]), np.real(3))  # expect: [[2.23606798 5.        ]
# expect:  [0.         1.5       ]] [[ 1.-2.j   3.+4.j ]
# expect:  [ 0.-0.j  -0.+1.5j]] [1.-2.j 3.+4.j] [[ 1.  3.]
# expect:  [ 0. -0.]] [[ 2.  -4. ]
# expect:  [ 0.  -1.5]] [[ 1.10714872 -0.92729522]
# expect:  [ 0.         -1.57079633]] [ 90. 180.] 1.0 [1. 0.] 3
r = z.copy()
r.real[0] = 9
r.imag[:, 1] = [7, 8]
r[1, 0] = 5j
r.real *= 2
print(r, r.imag.base is r)  # expect: [[18.+2.j 18.+7.j]
# expect:  [ 0.+5.j -0.+8.j]] True
r.real, r.imag = 1, [[1, 2], [3, 4]]
print(r, np.shares_memory(r, r.real))  # expect: [[1.+1.j 1.+2.j]
# expect:  [1.+3.j 1.+4.j]] True
with np.printoptions(precision=6, suppress=True):
    w = np.array([0.5 + 1j, -2 - 0.25j, 3j, 0.1])
    for name in "exp log sqrt sin cos tan sinh cosh tanh arcsin arccos arctan arcsinh arccosh arctanh log2 log10 log1p expm1 exp2 square reciprocal sign rint".split():
        print(name, getattr(np, name)(w) + 0)  # expect: exp [ 0.890808+1.387351j  0.131128-0.033482j -0.989992+0.14112j
# expect:   1.105171+0.j      ]
# expect: log [ 0.111572+1.107149j  0.700899-3.017238j  1.098612+1.570796j
# expect:  -2.302585+0.j      ]
# expect: sqrt [0.899454+0.555893j 0.088217-1.416962j 1.224745+1.224745j
# expect:  0.316228+0.j      ]
# expect: sin [ 0.739792 +1.031336j -0.937861 +0.105124j  0.      +10.017875j
# expect:   0.099833 +0.j      ]
# expect: cos [ 1.354181-0.563421j -0.429219-0.2297j   10.067662+0.j
# expect:   0.995004+0.j      ]
# expect: tan [0.195577+0.842966j 1.596689-1.099398j 0.      +0.995055j
# expect:  0.100335+0.j      ]
# expect: sinh [ 0.281549+0.948865j -3.51411 -0.930782j  0.      +0.14112j
# expect:   0.100167+0.j      ]
# expect: cosh [ 0.609259+0.438487j  3.645238+0.8973j   -0.989992+0.j
# expect:   1.005004+0.j      ]
# expect: tanh [ 1.042831+0.806877j -0.968215-0.017009j  0.      -0.142547j
# expect:   0.099668+0.j      ]
# expect: arcsin [ 0.349439+0.926133j -1.427924-1.328763j  0.      +1.818446j
# expect:   0.100167+0.j      ]
# expect: arccos [1.221357-0.926133j 2.99872 +1.328763j 1.570796-1.818446j
# expect:  1.470629+0.j      ]
# expect: arctan [ 0.907887+0.708303j -1.112111-0.049544j  1.570796+0.346574j
# expect:   0.099669+0.j      ]
# expect: arcsinh [ 0.732858+0.895907j -1.449208-0.111478j  1.762747+1.570796j
# expect:   0.099834+0.j      ]
# expect: arccosh [0.926133+1.221357j 1.328763-2.99872j  1.818446+1.570796j
# expect:  0.      +1.470629j]
# expect: arctanh [ 0.238878+0.847576j -0.53588 -1.489878j  0.      +1.249046j
# expect:   0.100335+0.j      ]
# expect: log2 [ 0.160964+1.597278j  1.011184-4.352954j  1.584963+2.26618j
# expect:  -3.321928+0.j      ]
# expect: log10 [ 0.048455+0.480829j  0.304397-1.31037j   0.477121+0.682188j
# expect:  -1.      +0.j      ]
# expect: log1p [0.589327+0.588003j 0.030312-2.896614j 1.151293+1.249046j
# expect:  0.09531 +0.j      ]
# expect: expm1 [-0.109192+1.387351j -0.868872-0.033482j -1.989992+0.14112j
# expect:   0.105171+0.j      ]
# expect: exp2 [ 1.087868+0.903628j  0.246256-0.043105j -0.486994+0.873405j
# expect:   1.071773+0.j      ]
# expect: square [-0.75  +1.j  3.9375+1.j -9.    +0.j  0.01  +0.j]
# expect: reciprocal [ 0.4     -0.8j      -0.492308+0.061538j  0.      -0.333333j
# expect:  10.      +0.j      ]
# expect: sign [ 1.+0.j -1.+0.j  1.+0.j  1.+0.j]
# expect: rint [ 0.+1.j -2.+0.j  0.+3.j  0.+0.j]
print(z.sum(), z.sum(0), z.prod(1), z.mean(), z.mean(axis=1, keepdims=True), z.cumsum(), z.cumprod(axis=0), z.max(), z.min(), z.argmax(), z.argmin(axis=0), np.var(z), np.std(z, axis=0).round(6), z.trace(), np.ptp([1j, 2]))  # expect: (4-3.5j) [1.+2.j  3.-5.5j] [11.+2.j  0.-0.j] (1-0.875j) [[2.-1.j  ]
# expect:  [0.-0.75j]] [1.+2.j  4.-2.j  4.-2.j  4.-3.5j] [[ 1.+2.j   3.-4.j ]
# expect:  [ 0.+0.j  -6.-4.5j]] (3-4j) (-0-1.5j) 1 [1 1] 6.296875 [1.118034 1.952562] (1+0.5j) (2-1j)
print(np.sort([2 + 1j, 1, 2 - 1j, 1j, 1 - 1j]), np.argsort([2 + 1j, 1, 2 - 1j]), np.unique([1j, 1, 1j]), np.sort(np.array([np.nan, 1, complex(0, np.nan), 0])), np.searchsorted([1j, 1, 1 + 1j], [1, 2j]), np.isin([1j, 2], [1j]))  # expect: [0.+1.j 1.-1.j 1.+0.j 2.-1.j 2.+1.j] [1 2 0] [0.+1.j 1.+0.j] [ 0. +0.j  1. +0.j  0.+nanj nan +0.j] [1 1] [ True False]
print(z @ z, z.dot([1, 1j]), np.vdot(z, z), np.inner(z[0], z[1]), np.outer([1j, 2], [1, 1j]), np.arange(4).reshape(2, 2) @ z, np.einsum("ij,jk->ik", z, z), np.matmul(np.ones((2, 2, 2)), z).shape)  # expect: [[-3.  +4.j   5.  -2.5j]
# expect:  [ 0.  +0.j  -2.25+0.j ]] [5. +5.j 1.5+0.j] (32.25+0j) (-6-4.5j) [[ 0.+1.j -1.+0.j]
# expect:  [ 2.+0.j  0.+2.j]] [[0. +0.j  0. -1.5j]
# expect:  [2. +4.j  6.-12.5j]] [[-3.  +4.j   5.  -2.5j]
# expect:  [ 0.  +0.j  -2.25+0.j ]] (2, 2, 2)
print(np.linalg.solve(z, [1, 2j]).round(6) + 0, np.linalg.inv(z).round(6) + 0, np.linalg.det(z).round(9), np.linalg.norm(z), np.linalg.norm(z, axis=0), np.linalg.norm(z, 1), np.linalg.matrix_power(z, 3) + 0, np.linalg.slogdet(2j * np.eye(2)))  # expect: [-1.133333-3.066667j -1.333333+0.j      ] [[ 0.2     -0.4j      -1.333333+0.666667j]
# expect:  [ 0.      +0.j        0.      +0.666667j]] (3-1.5j) 5.678908345800274 [2.23606798 5.22015325] 6.5 [[-11.   -2.j      3.25+16.5j  ]
# expect:  [  0.   +0.j      0.   +3.375j]] ((-1+0j), 1.3862943611198906)
values, vectors = np.linalg.eig(np.array([[0.0, -1], [1, 0]]))
print(values.round(9) + 0, vectors.round(6) + 0, np.linalg.eigvals([[1, 2], [3, 4]]).dtype, np.linalg.eigvals([[0, -1], [1, 0]]).dtype)  # expect: [0.+1.j 0.-1.j] [[0.707107+0.j       0.707107+0.j      ]
# expect:  [0.      -0.707107j 0.      +0.707107j]] float64 complex128
print(np.roots([1, 0, 1]).round(9) + 0, np.roots([1, -3, 2]).round(9), np.roots([2, 0, 0]), np.roots([5]), np.poly([1j, -1j]), np.poly([1, 2]), np.poly([1j]), np.poly(np.eye(2)), np.poly1d([1, 0, 4]).r.round(9) + 0, np.polyval([1, 0, 1], 1j), np.polymul([1, 1j], [1, -1j]), np.convolve([1j, 1], [1, 2]), np.correlate([1j, 2], [1j, 1], "full"))  # expect: [0.+1.j 0.-1.j] [2. 1.] [0. 0.] [] [1. 0. 1.] [ 1. -3.  2.] [1.+0.j 0.-1.j] [ 1. -2.  1.] [0.+2.j 0.-2.j] 0j [1.+0.j 0.+0.j 1.+0.j] [0.+1.j 1.+2.j 2.+0.j] [0.+1.j 3.+0.j 0.-2.j]
print(np.round(z * 1.2345, 1), np.where(z.real > 0, z, 0), np.concatenate((z[0], [1])), z.T, z.reshape(4)[::2], np.clip([1j, 3], 0, 2), np.nan_to_num(np.array([complex(np.nan, np.inf)])), np.isreal([1, 1j]), np.iscomplexobj(z), np.isrealobj([1]), np.real_if_close([1 + 1e-16j, 2]), np.diff([1, 1j, 2]), np.cov([1, 2j, 3]), np.array_equal(z, z.copy()), np.allclose(z, z + 1e-9), np.isclose(1j, 1j + 1e-9), np.repeat([1j], 2), np.take(z, [0, 3]))  # expect: [[1.2+2.5j 3.7-4.9j]
# expect:  [0. +0.j  0. -1.9j]] [[1.+2.j 3.-4.j]
# expect:  [0.+0.j 0.+0.j]] [1.+2.j 3.-4.j 1.+0.j] [[ 1.+2.j   0.+0.j ]
# expect:  [ 3.-4.j  -0.-1.5j]] [1.+2.j 0.+0.j] [0.+1.j 2.+0.j] [0.+1.79769313e+308j] [ True False] True True [1. 2.] [-1.+1.j  2.-1.j] (3.666666666666667+0j) True True True [0.+1.j 0.+1.j] [ 1.+2.j  -0.-1.5j]
print(np.array([1e10 + 1j, 1]), np.array([1e-5j, 1]), np.array([complex(np.nan, 1), complex(1, -np.inf), complex(-0.0, -0.0)]), np.array([1.25 + 3.5j, -10]), np.arange(1200).astype(complex), np.array(2 + 1j), repr(np.array(2 + 1j)), np.array([], complex), [np.complex128(1.5 - 0j)], np.array2string(z, precision=1), repr(np.array([[1 + 1j] * 6])), f"{np.complex128(1 / 3):.2f}")  # expect: [1.e+10+1.j 1.e+00+0.j] [0.+1.e-05j 1.+0.e+00j] [nan +1.j  1.-infj -0. -0.j] [  1.25+3.5j -10.  +0.j ] [0.000e+00+0.j 1.000e+00+0.j 2.000e+00+0.j ... 1.197e+03+0.j 1.198e+03+0.j
# expect:  1.199e+03+0.j] (2+1j) array(2.+1.j) [] [(1.5+0j)] [[ 1.+2.j   3.-4.j ]
# expect:  [ 0.+0.j  -0.-1.5j]] array([[1.+1.j, 1.+1.j, 1.+1.j, 1.+1.j, 1.+1.j, 1.+1.j]]) 0.33+0.00j
s = np.complex128("1+2j")
print(type(s), s, repr(s), s.real, s.imag, type(s.real), s.conjugate(), type(s.conj()), abs(s), s * 2, s + np.float64(1), s == 1 + 2j, hash(s) == hash(1 + 2j), s.dtype, isinstance(s, complex), complex(s), s.item(), np.complex128(3), np.float64(2) + 1j, s ** 2, -s, s < 2, s.astype(complex), s.tolist(), complex(np.array([2j])), 1j * np.arange(2), round(np.float64(2.5)))  # expect: <class 'numpy.complex128'> (1+2j) (1+2j) 1.0 2.0 <class 'numpy.float64'> (1-2j) <class 'numpy.complex128'> 2.23606797749979 (2+4j) (2+2j) True True complex128 True (1+2j) (1+2j) (3+0j) (2+1j) (-3+4j) (-1-2j) True (1+2j) (1+2j) 2j [0.+0.j 0.+1.j] 2
m = memoryview(z)
print(m.format, m.itemsize, m.shape, np.asarray(m).tolist(), z.tobytes() == bytes(m), np.frombuffer(z.tobytes(), complex), z.view(float), np.arange(4.0).view(complex))  # expect: Zd 16 (2, 2) [[(1+2j), (3-4j)], [0j, (-0-1.5j)]] True [ 1.+2.j   3.-4.j   0.+0.j  -0.-1.5j] [[ 1.   2.   3.  -4. ]
# expect:  [ 0.   0.  -0.  -1.5]] [0.+1.j 2.+3.j]
stream = io.BytesIO()
np.save(stream, z)
print(stream.getvalue()[10:70])  # expect: b"{'descr': '<c16', 'fortran_order': False, 'shape': (2, 2), }"
stream.seek(0)
print(np.load(stream))  # expect: [[ 1.+2.j   3.-4.j ]
# expect:  [ 0.+0.j  -0.-1.5j]]
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(z.astype(float), float(s), int(s), np.array(z, dtype=int), np.add([1], [1], out=np.zeros(1)), np.array([1j, 0]) / 0, np.log(np.array([0j])), np.array([1e300 + 0j]) * 1e300)  # expect: [[ 1.  3.]
# expect:  [ 0. -0.]] 1.0 1 [[1 3]
# expect:  [0 0]] [2.] [nan+infj nan+nanj] [-inf+0.j] [inf+0.j]
    a = np.zeros(2)
    a[0] = s
    a[:] = z[0]
    a[[0, 1]] = z[1]
    print(a, [(w.category.__name__, str(w.message)) for w in seen])  # expect: [ 0. -0.] [('ComplexWarning', 'Casting complex values to real discards the imaginary part'), ('ComplexWarning', 'Casting complex values to real discards the imaginary part'), ('ComplexWarning', 'Casting complex values to real discards the imaginary part'), ('ComplexWarning', 'Casting complex values to real discards the imaginary part'), ('RuntimeWarning', 'divide by zero encountered in divide'), ('RuntimeWarning', 'invalid value encountered in divide'), ('RuntimeWarning', 'divide by zero encountered in log'), ('RuntimeWarning', 'overflow encountered in multiply'), ('ComplexWarning', 'Casting complex values to real discards the imaginary part'), ('ComplexWarning', 'Casting complex values to real discards the imaginary part'), ('ComplexWarning', 'Casting complex values to real discards the imaginary part')]
def tell(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)  # expect: TypeError ufunc 'floor_divide' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# expect: TypeError ufunc 'remainder' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# expect: TypeError ufunc 'divmod' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# expect: TypeError ufunc 'floor' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# expect: TypeError ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# expect: TypeError ufunc 'arctan2' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
# expect: UFuncTypeError Cannot cast ufunc 'add' input 0 from dtype('complex128') to dtype('float64') with casting rule 'same_kind'
# expect: UFuncTypeError Cannot cast ufunc 'sqrt' input from dtype('complex128') to dtype('float64') with casting rule 'same_kind'
# expect: UFuncTypeError Cannot cast ufunc 'add' output from dtype('complex128') to dtype('float64') with casting rule 'same_kind'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: TypeError array does not have imaginary part to set
# expect: LinAlgError Singular matrix
# expect: ValueError The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
for f in (lambda: z // 1, lambda: z % 2, lambda: divmod(z, 2), lambda: np.floor(z), lambda: z & 1, lambda: np.arctan2(z, 1), lambda: np.add(z, 1, dtype=float), lambda: np.sqrt(z, dtype=float), lambda: np.add(z, 1, out=np.zeros((2, 2))), lambda: np.array([1j], float), lambda: np.array([1j], int), lambda: np.zeros(2).__setitem__(0, 1j), lambda: np.zeros(2).__setitem__(slice(None), 1j), lambda: np.float64(1j), lambda: float(z[:1, :1]), lambda: int(z[:1, :1]), lambda: setattr(np.zeros(1), "imag", 3), lambda: np.linalg.inv(z * 0), lambda: bool(z)):
    tell(f)
