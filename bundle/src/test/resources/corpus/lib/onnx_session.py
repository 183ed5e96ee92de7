# requires-module: onnxruntime 1
import struct, threading

import numpy as np
import onnxruntime as ort


# A model is a message of protocol buffers: numbered fields, each a number or bytes.
def varint(n):
    out = b""
    while True:
        n, low = n >> 7, n & 127
        out += bytes([low | (128 if n else 0)])
        if not n:
            return out


def field(number, data):
    return varint(number << 3 | 2) + varint(len(data)) + data


def number(field_number, value):
    return varint(field_number << 3) + varint(value)


def declared(name, *shape):
    dims = b"".join(field(1, field(2, d.encode()) if isinstance(d, str) else number(1, d)) for d in shape)
    return field(1, name.encode()) + field(2, field(1, number(1, 1) + field(2, dims)))


def node(operator, inputs, outputs):
    return (b"".join(field(1, i.encode()) for i in inputs) + b"".join(field(2, o.encode()) for o in outputs)
            + field(4, operator.encode()))


def constant(name, array):
    return (b"".join(number(1, d) for d in array.shape) + number(2, 1) + field(8, name.encode())
            + field(9, array.tobytes()))


weights = np.arange(6, dtype=np.float32).reshape(3, 2)
graph = (field(1, node("MatMul", ["x", "w"], ["y"])) + field(1, node("Relu", ["y"], ["z"])) + field(2, b"tiny")
         + field(5, constant("w", weights)) + field(11, declared("x", "n", 3)) + field(12, declared("z", "n", 2)))
model = number(1, 8) + field(7, graph) + field(8, number(2, 13))

options = ort.SessionOptions()
options.intra_op_num_threads = 1
session = ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])
one, = session.get_inputs()
print(one.name, one.type, one.shape)  # expect: x tensor(float) ['n', 3]
print([(o.name, o.type, o.shape) for o in session.get_outputs()], session.get_providers())  # expect: [('z', 'tensor(float)', ['n', 2])] ['CPUExecutionProvider']
x = np.array([[1, 2, 3], [-1, -2, -3]], dtype=np.float32)
result, = session.run(None, {"x": x})
print(result.dtype, result.tolist(), session.run(["z"], {"x": x[::-1]})[0].tolist())  # expect: float32 [[16.0, 22.0], [0.0, 0.0]] [[0.0, 0.0], [16.0, 22.0]]


def tried(function):
    try:
        return function()
    except Exception as e:
        return f"{type(e).__name__}: {str(e).splitlines()[0]}"


print(tried(lambda: session.run(None, {})))  # expect: ValueError: Required inputs (['x']) are missing from input feed ([]).
print(tried(lambda: session.run(["q"], {"x": x})))  # expect: InvalidArgument: [ONNXRuntimeError] : 2 : INVALID_ARGUMENT : Invalid output name:q
print(tried(lambda: session.run(None, {"x": x.astype(np.float64)})))  # expect: InvalidArgument: [ONNXRuntimeError] : 2 : INVALID_ARGUMENT : Unexpected input data type. Actual: (tensor(double)) , expected: (tensor(float))
print(tried(lambda: session.run(None, {"x": x[:, :2]}))[:83])  # expect: InvalidArgument: [ONNXRuntimeError] : 2 : INVALID_ARGUMENT : Got invalid dimensions
print(tried(lambda: ort.InferenceSession(b"nonsense")))  # expect: InvalidProtobuf: [ONNXRuntimeError] : 7 : INVALID_PROTOBUF : Failed to load model because protobuf parsing failed.
print(tried(lambda: ort.InferenceSession("/there/is/none.onnx"))[:45])  # expect: NoSuchFile: [ONNXRuntimeError] : 3 : NO_SUCHF
print(tried(lambda: ort.InferenceSession(5)))  # expect: TypeError: Unable to load from type '<class 'int'>'

done = []


def work(seed):
    mine = np.full((4, 3), seed, dtype=np.float32)
    expected = np.maximum(mine @ weights, 0)
    for _ in range(20):
        got, = session.run(None, {"x": mine})
        assert (got == expected).all()
    done.append(seed)


threads = [threading.Thread(target=work, args=(seed,)) for seed in range(-2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(done))  # expect: [-2, -1, 0, 1, 2]
