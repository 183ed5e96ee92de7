"""Tensors on an asynchronous device.

An operation on tensors is put into the queue of a stream and returns at once; the stream does its
operations one after the other, on a thread of its own. What needs a value waits for it: item(),
tolist(), numpy(), cpu() and synchronize(). Such a wait stalls the pipeline, and stalls() tells
where. An error of an operation is raised, as a DeviceError, by the first wait that needs its
result, or by synchronize().

The device is a backend: an object with the methods of CpuBackend, which computes with numpy.
"""

import collections
import queue
import sys
import threading
import time

import numpy

__all__ = [
    "CpuBackend", "DeviceError", "Event", "Stall", "Stream", "Tensor", "current_stream", "exp",
    "matmul", "maximum", "ones", "rand", "relu", "set_backend", "stack", "stalls", "synchronize",
    "tensor", "zeros"]

_DEPTH = 256
_KEPT_STALLS = 10000

Stall = collections.namedtuple("Stall", "operation file line seconds")
Stall.__doc__ = "A wait for the device: for what, at which line, for how long."


class DeviceError(RuntimeError):
    """An operation on the device has failed; __cause__ tells how."""


class CpuBackend:
    """Computes with numpy. A backend has these methods; arrays are whatever it likes.

    They are called on the threads of streams, but for upload, which is called by the one who makes
    a tensor. download gives an array of numpy that nobody else has.
    """

    def upload(self, values):
        return numpy.array(values, dtype=numpy.float64)

    def download(self, array):
        return numpy.array(array, dtype=numpy.float64)

    def shape(self, array):
        return numpy.asarray(array).shape

    def compute(self, operation, arrays, **options):
        return getattr(self, "_" + operation)(*arrays, **options)

    def _add(self, a, b):
        return a + b

    def _subtract(self, a, b):
        return a - b

    def _multiply(self, a, b):
        return a * b

    def _divide(self, a, b):
        return a / b

    def _power(self, a, b):
        return a ** b

    def _negative(self, a):
        return -a

    def _matmul(self, a, b):
        return a @ b

    def _maximum(self, a, b):
        return numpy.maximum(a, b)

    def _exp(self, a):
        return numpy.exp(a)

    def _sum(self, a, axis=None):
        return numpy.sum(a, axis=axis)

    def _mean(self, a, axis=None):
        return numpy.mean(a, axis=axis)

    def _max(self, a, axis=None):
        return numpy.max(a, axis=axis)

    def _stack(self, *arrays):
        return numpy.array(arrays)


_backend = CpuBackend()


def set_backend(backend):
    """Let tensors made from now on be computed by another backend; give the one before."""
    global _backend
    before, _backend = _backend, backend
    return before


class _Result:
    """What an operation gives: an array, or the exception that has ended it.

    Written once by the stream's thread before done is set, read after it.
    """

    __slots__ = ("done", "array", "error", "told", "stream")

    def __init__(self, array=None, stream=None):
        self.done = threading.Event()
        self.stream = stream
        self.array = array
        self.error = None
        self.told = False
        if array is not None:
            self.done.set()


class Stream:
    """A queue of operations and the thread that does them, in order.

    With `with stream:` operations of this thread go to it. At most depth operations wait; the one
    that would be more waits for room. The thread is a daemon and begins with the first operation.
    """

    def __init__(self, depth=_DEPTH):
        self._tasks = queue.Queue(depth)
        self._lock = threading.Lock()
        self._thread = None
        self._failed = None
        self._outer = []

    def _enqueue(self, work):
        self._ensure_thread()
        self._tasks.put(work)

    def _ensure_thread(self):
        # A limit of the call that began the thread may have ended it; the queue is still there.
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="device", daemon=True)
                self._thread.start()

    def _run(self):
        while True:
            self._tasks.get()()

    def _do(self, operation, result, inputs, action):
        """Enqueue an operation; it is done with the arrays of the inputs, which it waits for."""
        def work():
            try:
                for each in inputs:
                    _await(each)
                    if each.error is not None:
                        result.error = each.error
                        return
                result.array = action([each.array for each in inputs])
            except BaseException as e:
                error = DeviceError(f"{operation} on the device failed: {e}")
                error.__cause__ = e
                result.error = error
                if self._failed is None:
                    self._failed = result
            finally:
                if result.array is None and result.error is None:
                    result.error = DeviceError(f"{operation} on the device was ended")
                result.done.set()
        self._enqueue(work)

    def synchronize(self):
        """Wait until all is done; raise the first error that nobody has been told."""
        event = self.record_event()
        _wait("synchronize", event._result)
        failed, self._failed = self._failed, None
        if failed is not None and not failed.told:
            failed.told = True
            raise failed.error

    def record_event(self):
        """Return an event that is reached when all operations before it are done."""
        event = Event()
        event.record(self)
        return event

    def wait_event(self, event):
        """Let the operations that follow wait for an event of another stream."""
        reached = event._result
        if reached is None:
            raise DeviceError("the event has not been recorded")
        self._enqueue(lambda: _await(reached))

    def __enter__(self):
        self._outer.append(current_stream())
        _current.stream = self
        return self

    def __exit__(self, *exception):
        _current.stream = self._outer.pop()


class Event:
    """A place in a stream: record() puts it there, synchronize() waits until it is reached."""

    def __init__(self):
        self._result = None
        self._time = None

    def record(self, stream=None):
        """Put the event behind the operations of a stream, the current one if None."""
        stream = stream or current_stream()
        self._result = _Result(stream=stream)
        stream._do("event", self._result, [], self._reach)

    def _reach(self, arrays):
        self._time = time.perf_counter()
        return self._time

    def query(self):
        """Whether the event has been reached."""
        return self._result is not None and self._result.done.is_set()

    def synchronize(self):
        """Wait until the event is reached."""
        if self._result is None:
            raise DeviceError("the event has not been recorded")
        _wait("synchronize", self._result)

    def elapsed_time(self, end):
        """Return the milliseconds from this event to another one; both have been reached."""
        if not (self.query() and end.query()):
            raise DeviceError("both events must have been reached")
        return (end._time - self._time) * 1e3


_default = Stream()
_current = threading.local()
_stalls = collections.deque(maxlen=_KEPT_STALLS)


def current_stream():
    """Return the stream that operations of this thread go to."""
    return getattr(_current, "stream", _default)


def synchronize():
    """Wait until all operations of the current stream are done; raise the first error."""
    current_stream().synchronize()


def stalls():
    """Return the waits for the device so far that were not over at once, the last 10,000 of them."""
    return list(_stalls)


def _await(result):
    """Wait for a result; if the thread that is to make it has been ended, another one goes on."""
    while not result.done.wait(1):
        result.stream._ensure_thread()


def _wait(operation, result):
    """Wait for a result, without the lock, and note where that stalls."""
    if result.done.is_set():
        return
    frame = sys._getframe(1)
    while frame is not None and frame.f_globals is globals():
        frame = frame.f_back
    start = time.perf_counter()
    _await(result)
    seconds = time.perf_counter() - start
    if frame is not None:
        _stalls.append(Stall(operation, frame.f_code.co_filename, frame.f_lineno, seconds))


class Tensor:
    """An array of floats on the device. Its operations return at once."""

    __slots__ = ("_result", "_owner")

    def __init__(self, result, owner):
        self._result = result
        self._owner = owner

    def _value(self, operation):
        _wait(operation, self._result)
        if self._result.error is not None:
            self._result.told = True
            raise self._result.error
        return self._result.array

    @property
    def shape(self):
        """The extents; waits for the tensor."""
        return self._owner.shape(self._value("shape"))

    def item(self):
        """Wait for the tensor and return its only value."""
        return self._owner.download(self._value("item")).item()

    def tolist(self):
        """Wait for the tensor and return its values as nested lists."""
        return self._owner.download(self._value("tolist")).tolist()

    def numpy(self):
        """Wait for the tensor and return a copy as an array of numpy."""
        return self._owner.download(self._value("numpy"))

    def cpu(self):
        """Wait for the tensor and return it as one that is at hand: nothing waits for it."""
        self._value("cpu")
        return self

    def detach(self):
        """Return the tensor itself: there are no gradients."""
        return self

    def is_ready(self):
        """Whether the value is there, so that nothing would wait."""
        return self._result.done.is_set()

    def __repr__(self):
        return f"tensor({self.tolist()})"

    def __bool__(self):
        return bool(self.item())

    def __float__(self):
        return float(self.item())

    def sum(self, axis=None):
        """The sum of all values, or along an axis."""
        return _compute("sum", self, axis=axis)

    def mean(self, axis=None):
        """The mean of all values, or along an axis."""
        return _compute("mean", self, axis=axis)

    def max(self, axis=None):
        """The greatest value, or those along an axis."""
        return _compute("max", self, axis=axis)

    def exp(self):
        """e to the power of each value."""
        return _compute("exp", self)

    def relu(self):
        """Each value, or zero if it is less."""
        return _compute("maximum", self, 0.0)

    def __add__(self, other):
        return _compute("add", self, other)

    def __radd__(self, other):
        return _compute("add", other, self)

    def __sub__(self, other):
        return _compute("subtract", self, other)

    def __rsub__(self, other):
        return _compute("subtract", other, self)

    def __mul__(self, other):
        return _compute("multiply", self, other)

    def __rmul__(self, other):
        return _compute("multiply", other, self)

    def __truediv__(self, other):
        return _compute("divide", self, other)

    def __rtruediv__(self, other):
        return _compute("divide", other, self)

    def __pow__(self, other):
        return _compute("power", self, other)

    def __neg__(self):
        return _compute("negative", self)

    def __matmul__(self, other):
        return _compute("matmul", self, other)


def _compute(operation, *operands, **options):
    backend = next((x._owner for x in operands if isinstance(x, Tensor)), _backend)
    inputs = []
    for x in operands:
        if not isinstance(x, (Tensor, int, float)):
            raise TypeError(f"a tensor or a number is required, not '{type(x).__name__}'")
        inputs.append(x._result if isinstance(x, Tensor) else _Result(float(x)))
    stream = current_stream()
    result = _Result(stream=stream)
    stream._do(
        operation, result, inputs,
        lambda arrays: backend.compute(operation, arrays, **options))
    return Tensor(result, backend)


def tensor(values):
    """Return a tensor with the values of nested lists, an array or a number."""
    if isinstance(values, Tensor):
        return values
    return Tensor(_Result(_backend.upload(values)), _backend)


def zeros(*shape):
    """Return a tensor of zeros."""
    return tensor(numpy.zeros(shape))


def ones(*shape):
    """Return a tensor of ones."""
    return tensor(numpy.ones(shape))


def rand(*shape):
    """Return a tensor of random values from 0 up to 1, by numpy.random."""
    return tensor(numpy.random.rand(*shape))


def exp(x):
    """e to the power of each value."""
    return _compute("exp", x)


def relu(x):
    """Each value, or zero if it is less."""
    return _compute("maximum", x, 0.0)


def maximum(a, b):
    """The greater of two values, for each pair."""
    return _compute("maximum", a, b)


def matmul(a, b):
    """The product of two matrices."""
    return _compute("matmul", a, b)


def stack(tensors):
    """Return one tensor with the tensors along a new first axis."""
    return _compute("stack", *tensors)
