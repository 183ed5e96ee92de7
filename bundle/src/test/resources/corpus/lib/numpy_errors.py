# requires-module: numpy 1
# What goes wrong.
import numpy as np


def error(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, "|", e)


a = np.arange(6).reshape(2, 3)
error(lambda: a + np.arange(2))  # expect: ValueError | operands could not be broadcast together with shapes (2,3) (2,) 
error(lambda: a.reshape(4))  # expect: ValueError | cannot reshape array of size 6 into shape (4,)
error(lambda: a.reshape(4, -1))  # expect: ValueError | cannot reshape array of size 6 into shape (4,newaxis)
error(lambda: a.reshape(-1, -1))  # expect: ValueError | can only specify one unknown dimension
error(lambda: a[2])  # expect: IndexError | index 2 is out of bounds for axis 0 with size 2
error(lambda: a[0, 5])  # expect: IndexError | index 5 is out of bounds for axis 1 with size 3
error(lambda: a[0, 1, 2])  # expect: IndexError | too many indices for array: array is 2-dimensional, but 3 were indexed
error(lambda: a["x"])  # expect: IndexError | only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
error(lambda: a[1.5])  # expect: IndexError | only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices
error(lambda: a[np.array([0.5])])  # expect: IndexError | arrays used as indices must be of integer (or boolean) type
error(lambda: a[[0, 9]])  # expect: IndexError | index 9 is out of bounds for axis 0 with size 2
error(lambda: a[np.array([True, False, True])])  # expect: IndexError | boolean index did not match indexed array along dimension 0; dimension is 2 but corresponding boolean dimension is 3
error(lambda: a[[0, 1], [0, 1, 2]])  # expect: IndexError | shape mismatch: indexing arrays could not be broadcast together with shapes (2,) (3,) 
error(lambda: a.sum(axis=2))  # expect: AxisError | axis 2 is out of bounds for array of dimension 2
error(lambda: a.sum(axis=(0, 0)))  # expect: ValueError | duplicate value in 'axis'
error(lambda: np.dot(a, a))  # expect: ValueError | shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)
error(lambda: a @ a)  # expect: ValueError | matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size 2 is different from 3)
error(lambda: np.dot([1, 2], [1, 2, 3]))  # expect: ValueError | shapes (2,) and (3,) not aligned: 2 (dim 0) != 3 (dim 0)
error(lambda: a @ 3)  # expect: ValueError | matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)
error(lambda: bool(a))  # expect: ValueError | The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
error(lambda: bool(a == a))  # expect: ValueError | The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()
error(lambda: float(a))  # expect: TypeError | only size-1 arrays can be converted to Python scalars
error(lambda: int(np.arange(2)))  # expect: TypeError | only size-1 arrays can be converted to Python scalars
error(lambda: len(np.array(5)))  # expect: TypeError | len() of unsized object
error(lambda: a.item())  # expect: ValueError | can only convert an array of size 1 to a Python scalar
error(lambda: hash(a))  # expect: TypeError | unhashable type: 'numpy.ndarray'
error(lambda: np.array([[1, 2], [3]]))  # expect: ValueError | setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
error(lambda: np.zeros(-1))  # expect: ValueError | negative dimensions are not allowed
error(lambda: np.zeros((2, -3)))  # expect: ValueError | negative dimensions are not allowed
error(lambda: np.max([]))  # expect: ValueError | zero-size array to reduction operation maximum which has no identity
error(lambda: np.argmax([]))  # expect: ValueError | attempt to get argmax of an empty sequence
error(lambda: np.concatenate([]))  # expect: ValueError | need at least one array to concatenate
error(lambda: np.concatenate([[1], [[2]]]))  # expect: ValueError | all the input arrays must have same number of dimensions, but the array at index 0 has 1 dimension(s) and the array at index 1 has 2 dimension(s)
error(lambda: np.concatenate([np.zeros((2, 2)), np.zeros((3, 3))]))  # expect: ValueError | all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1, the array at index 0 has size 2 and the array at index 1 has size 3
error(lambda: np.stack([[1], [1, 2]]))  # expect: ValueError | all input arrays must have the same shape
error(lambda: np.split(np.arange(5), 2))  # expect: ValueError | array split does not result in an equal division
error(lambda: np.array([1, 2]) - np.array([True, False]) if False else np.array([True]) - np.array([True]))  # expect: TypeError | numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.
error(lambda: -np.array([True]))  # expect: TypeError | The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.
error(lambda: np.array([1.5]) & 1)  # expect: TypeError | ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
error(lambda: np.array([2]) ** -1)  # expect: ValueError | Integers to negative integer powers are not allowed.
error(lambda: np.array([1, 2], dtype="what"))  # expect: TypeError | data type 'what' not understood
error(lambda: np.linspace(0, 1, -1))  # expect: ValueError | Number of samples, -1, must be non-negative.
error(lambda: np.arange(0, 1, 0))  # expect: ZeroDivisionError | division by zero
error(lambda: np.random.seed(-1))  # expect: ValueError | Seed must be between 0 and 2**32 - 1
error(lambda: np.random.randint(5, 5))  # expect: ValueError | low >= high
error(lambda: np.random.choice(3, 5, replace=False))  # expect: ValueError | Cannot take a larger sample than population when 'replace=False'
error(lambda: np.random.choice([], 1))  # expect: ValueError | 'a' cannot be empty unless no samples are taken
error(lambda: np.random.normal(0, -1))  # expect: ValueError | scale < 0
error(lambda: np.percentile([1], 101))  # expect: ValueError | Percentiles must be in the range [0, 100]
error(lambda: np.einsum("ij,jk", a))  # expect: ValueError | more operands provided to einstein sum function than specified in the subscripts string
error(lambda: a.transpose(0))  # expect: ValueError | axes don't match array
error(lambda: a.transpose(0, 0))  # expect: ValueError | repeated axis in transpose
error(lambda: np.squeeze(a, axis=0))  # expect: ValueError | cannot select an axis to squeeze out which has size not equal to one
error(lambda: np.broadcast_to(a, (3, 3)))  # expect: ValueError | operands could not be broadcast together with remapped shapes [original->remapped]: (2,3)  and requested shape (3,3)
error(lambda: iter(np.array(1)))  # expect: TypeError | iteration over a 0-d array
error(lambda: np.zeros((10 ** 5, 10 ** 5, 10 ** 5)))  # expect: MemoryError | Unable to allocate 7.11 PiB for an array with shape (100000, 100000, 100000) and data type float64


def assign(target, key, value):
    target[key] = value


error(assign, a, 0, [1, 2])  # expect: ValueError | could not broadcast input array from shape (2,) into shape (3,)
error(assign, a, slice(None), np.zeros((3, 3)))  # expect: ValueError | could not broadcast input array from shape (3,3) into shape (2,3)
error(assign, np.zeros(2), 0, [1, 2])  # expect: ValueError | setting an array element with a sequence.
error(assign, np.broadcast_to(np.zeros(2), (2, 2)), 0, 1)  # expect: ValueError | assignment destination is read-only
error(assign, np.frombuffer(b"12345678"), 0, 1)  # expect: ValueError | assignment destination is read-only
error(assign, np.arange(3), 0, float("nan"))  # expect: ValueError | cannot convert float NaN to integer
error(assign, np.arange(3), [0, 1], [1, 2, 3])  # expect: ValueError | shape mismatch: value array of shape (3,) could not be broadcast to indexing result of shape (2,)


def inplace():
    b = np.arange(3)
    b += 0.5


error(inplace)  # expect: UFuncTypeError | Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
error(lambda: np.add(np.arange(3), 1, out=np.zeros(2)))  # expect: ValueError | operands could not be broadcast together with shapes (3,) () (2,) 
error(lambda: np.frombuffer(b"123", dtype=np.int32))  # expect: ValueError | buffer size must be a multiple of element size
error(lambda: a.foo)  # expect: AttributeError | 'numpy.ndarray' object has no attribute 'foo'
error(lambda: np.int64(5).foo)  # expect: AttributeError | 'numpy.int64' object has no attribute 'foo'
with np.errstate(all="raise"):
    error(lambda: np.array([1.0]) / 0)  # expect: FloatingPointError | divide by zero encountered in divide
    error(lambda: np.log(np.array([-1.0])))  # expect: FloatingPointError | invalid value encountered in log
    error(lambda: np.exp(np.array([1000.0])))  # expect: FloatingPointError | overflow encountered in exp
    error(lambda: np.array([1]) // 0)  # expect: FloatingPointError | divide by zero encountered in floor_divide
    error(lambda: np.sqrt(np.array([-1.0])))  # expect: FloatingPointError | invalid value encountered in sqrt
with np.errstate(all="ignore"):
    print(np.array([1.0, -1, 0]) / 0, np.log([0.0, -1]), np.array([1, 2]) // 0, np.sqrt(-1.0), np.array([5]) % 0, np.array([1e200]) ** 2, np.float64(1) / 0)  # expect: [ inf -inf  nan] [-inf  nan] [0 0] nan [0] [inf] inf
print(isinstance(np.AxisError(1, 1), (ValueError, IndexError)), np.geterr()["divide"])  # expect: True warn
