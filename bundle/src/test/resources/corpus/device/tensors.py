# Operations, and what waits for them.
from baton import device

a = device.tensor([[1.0, 2.0], [3.0, 4.0]])
b = device.ones(2, 2)
print((a + b).tolist(), (2 - a).tolist())  # expect: [[2.0, 3.0], [4.0, 5.0]] [[1.0, 0.0], [-1.0, -2.0]]
print((a @ a).tolist(), (a * 2 / 4).tolist())
# expect: [[7.0, 10.0], [15.0, 22.0]] [[0.5, 1.0], [1.5, 2.0]]
print(a.sum().item(), a.mean().item(), a.max().item(), a.sum(axis=0).tolist())
# expect: 10.0 2.5 4.0 [4.0, 6.0]
print((-a).relu().tolist(), device.zeros(2).exp().tolist(), (a ** 2).shape)
# expect: [[0.0, 0.0], [0.0, 0.0]] [1.0, 1.0] (2, 2)
print(device.stack([a.sum().detach(), a.max()]).cpu().numpy().tolist())  # expect: [10.0, 4.0]
print(a, float(a.max()), bool(device.tensor(0)))  # expect: tensor([[1.0, 2.0], [3.0, 4.0]]) 4.0 False
copy = a.numpy()
copy[0, 0] = 9
print(a.tolist()[0][0], device.rand(3, 2).shape)  # expect: 1.0 (3, 2)
try:
    a + "text"
except TypeError as e:
    print(e)  # expect: a tensor or a number is required, not 'str'
# ---
# An error comes out of the first wait that needs the result; the stream goes on.
from baton import device

a = device.ones(2, 3)
wrong = a @ a
later = wrong + 1
good = a + 1
print(good.sum().item())  # expect: 12.0
try:
    later.item()
except device.DeviceError as e:
    print(str(e).split(":")[0], type(e.__cause__).__name__)
# expect: matmul on the device failed ValueError
another = device.ones(4) + device.ones(3)
try:
    device.synchronize()
    print("not raised")
except device.DeviceError as e:
    print(str(e).split(":")[0])  # expect: matmul on the device failed
device.synchronize()
print((a * 2).sum().item())  # expect: 12.0
# ---
# Streams are in order; events tie them together.
import threading
from baton import device

gate = threading.Event()
order = []

class Slow(device.CpuBackend):
    def _exp(self, a):
        gate.wait()
        order.append("exp")
        return super()._exp(a)

    def _negative(self, a):
        order.append("negative")
        return super()._negative(a)

device.set_backend(Slow())
x = device.zeros(2)
one, two = device.Stream(), device.Stream(depth=1)
with one:
    y = x.exp()
    z = -y
    passed = one.record_event()
with two:
    two.wait_event(passed)
    w = -x
print(y.is_ready(), z.is_ready(), w.is_ready(), passed.query())  # expect: False False False False
gate.set()
print(w.tolist(), order)  # expect: [-0.0, -0.0] ['exp', 'negative', 'negative']
print(passed.query(), z.tolist())  # expect: True [-1.0, -1.0]
first, last = device.Event(), device.Event()
first.record()
last.record()
last.synchronize()
print(first.elapsed_time(last) >= 0)  # expect: True
print(device.current_stream() is one)  # expect: False
# ---
# Where the program waited.
import threading
from baton import device

gate = threading.Event()

class Slow(device.CpuBackend):
    def _exp(self, a):
        gate.wait()
        return super()._exp(a)

device.set_backend(Slow())
x = device.zeros(1).exp()

def opener():
    while not waiting.is_set():
        pass
    gate.set()

waiting = threading.Event()
threading.Thread(target=opener).start()
ready = device.ones(1)
ready.item()
print(device.stalls())  # expect: []
print([f.__name__ for f in (x.item, device.synchronize)])  # expect: ['item', 'synchronize']
waiting.set()
x.item()
print(all(s.operation == "item" and s.line == 27 for s in device.stalls()))  # expect: True
