# requires-module: numpy 1
# Memory shared with other objects, files, pickles.
import array
import copy
import io
import pickle

import numpy as np

a = np.arange(6, dtype=np.int32).reshape(2, 3)
m = memoryview(a)
print(m.format, m.shape, m.strides, m.itemsize, m.nbytes, m.readonly, m.tolist(), m[1, 2], bytes(m)[:8], a.tobytes() == bytes(a))  # expect: i (2, 3) (12, 4) 4 24 False [[0, 1, 2], [3, 4, 5]] 5 b'\x00\x00\x00\x00\x01\x00\x00\x00' True
m[0, 1] = 42
print(a, memoryview(np.array([1.5, 2.5]))[1], memoryview(np.array([True, False])).tolist(), memoryview(a.T).tolist(), memoryview(a[:, ::2]).tobytes() == a[:, ::2].tobytes())  # expect: [[ 0 42  2]
# expect:  [ 3  4  5]] 2.5 [True, False] [[0, 3], [42, 4], [2, 5]] True
x = array.array("d", [1.0, 2.0, 3.0])
b = np.frombuffer(x)
b[1] = 20
print(x, np.array(x), np.asarray(x).dtype, np.array(memoryview(b"ab")), np.array(bytearray(b"xy")).dtype)  # expect: array('d', [1.0, 20.0, 3.0]) [ 1. 20.  3.] float64 [97 98] uint8
print(np.asarray(x).sum(), array.array("d", np.array([1.0, 2.5])), list(memoryview(np.arange(3, dtype=np.int16))), bytearray(np.array([1, 2], dtype=np.uint8)), b"".join([np.uint8(65).tobytes(), b"!"]))  # expect: 24.0 array('d', [1.0, 2.5]) [0, 1, 2] bytearray(b'\x01\x02') b'A!'
buffer = bytearray(16)
view = np.frombuffer(buffer, dtype=np.float64)
view[0] = 1.0
print(buffer, view.flags.writeable, np.frombuffer(b"12345678").flags.writeable)  # expect: bytearray(b'\x00\x00\x00\x00\x00\x00\xf0?\x00\x00\x00\x00\x00\x00\x00\x00') True False
try:
    buffer.append(1)
except BufferError as e:
    print("BufferError", e)  # expect: BufferError Existing exports of data: object cannot be re-sized
print(pickle.loads(pickle.dumps(a)), pickle.loads(pickle.dumps(np.float32(1.5))), copy.copy(a).base is None, copy.deepcopy([a])[0].tolist(), pickle.loads(pickle.dumps(np.dtype("int8"))))  # expect: [[ 0 42  2]
# expect:  [ 3  4  5]] 1.5 True [[0, 42, 2], [3, 4, 5]] int8
file = io.BytesIO()
np.save(file, a)
file.seek(0)
print(file.getvalue()[:8], len(file.getvalue()), np.load(file), np.load(io.BytesIO(file.getvalue())).dtype)  # expect: b'\x93NUMPY\x01\x00' 152 [[ 0 42  2]
# expect:  [ 3  4  5]] int32
for bad in (b"", b"nonsense, not a file", file.getvalue()[:-1]):
    try:
        np.load(io.BytesIO(bad))
    except Exception as e:
        print(type(e).__name__)  # expect: ValueError
# expect: ValueError
# expect: ValueError
text = io.StringIO()
np.savetxt(text, [[1.5, 2], [3, 4]], fmt="%.2f", delimiter=",")
print(repr(text.getvalue()), np.loadtxt(io.StringIO("1 2\n3 4 # end\n")), np.loadtxt(io.StringIO("1,2\n3,4"), delimiter=",", dtype=int, skiprows=1), np.fromstring("1 2 3", sep=" "))  # expect: '1.50,2.00\n3.00,4.00\n' [[1. 2.]
# expect:  [3. 4.]] [3 4] [1. 2. 3.]
print(a.view(np.uint8)[0, :8], np.array([1.0]).view(np.int64), a.astype("f4").view("i4")[0], np.shares_memory(a, a[0]), a.flags["C_CONTIGUOUS"], a.T.flags.f_contiguous, a.ravel().base is a, a.flatten().base is None)  # expect: [ 0  0  0  0 42  0  0  0] [4607182418800017408] [         0 1109917696 1073741824] True True True False True
