"""Models of ONNX, run by ONNX Runtime."""

import enum as _enum
import os as _os

import numpy as _np
import _onnx

from onnxruntime import capi
from onnxruntime.capi.onnxruntime_pybind11_state import errors as _errors

__all__ = ["InferenceSession", "SessionOptions", "RunOptions", "NodeArg", "ExecutionMode",
           "GraphOptimizationLevel", "get_available_providers", "get_device"]
__version__ = _onnx.version()

_TYPES = {"FLOAT": ("tensor(float)", "float32"), "DOUBLE": ("tensor(double)", "float64"),
          "INT8": ("tensor(int8)", "int8"), "INT16": ("tensor(int16)", "int16"),
          "INT32": ("tensor(int32)", "int32"), "INT64": ("tensor(int64)", "int64"),
          "UINT8": ("tensor(uint8)", "uint8"), "BOOL": ("tensor(bool)", "bool"),
          "FLOAT16": ("tensor(float16)", "float16"), "STRING": ("tensor(string)", "str")}
_BY_DTYPE = {dtype: kind for kind, (_, dtype) in _TYPES.items()}


class ExecutionMode(_enum.IntEnum):
    """Whether parts of a model run one after the other."""

    ORT_SEQUENTIAL = 0
    ORT_PARALLEL = 1


class GraphOptimizationLevel(_enum.IntEnum):
    """How much a model is changed to run faster."""

    ORT_DISABLE_ALL = 0
    ORT_ENABLE_BASIC = 1
    ORT_ENABLE_EXTENDED = 2
    ORT_ENABLE_ALL = 99


class SessionOptions:
    """Settings of a session."""

    def __init__(self):
        self.intra_op_num_threads = 0
        self.inter_op_num_threads = 0
        self.execution_mode = ExecutionMode.ORT_SEQUENTIAL
        self.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_ALL
        self.use_deterministic_compute = False


class RunOptions:
    """Settings of a run: none."""


class NodeArg:
    """An input or an output of a model."""

    def __init__(self, name, kind, shape):
        self.name = name
        self.type = _TYPES.get(kind, (f"tensor({kind.lower()})",))[0]
        self.shape = shape
        self._kind = kind

    def __repr__(self):
        return f"NodeArg(name={self.name!r}, type={self.type!r}, shape={self.shape!r})"


def get_available_providers():
    """Return the names of what can run models: the processor."""
    return ["CPUExecutionProvider"]


def get_device():
    """Return the name of the device."""
    return "CPU"


class InferenceSession:
    """A model, given by a file's name or by its bytes, that can be run by many threads at once."""

    def __init__(self, path_or_bytes, sess_options=None, providers=None, provider_options=None,
                 **kwargs):
        options = SessionOptions() if sess_options is None else sess_options
        if isinstance(path_or_bytes, (str, _os.PathLike)):
            try:
                with open(path_or_bytes, "rb") as file:
                    model = file.read()
            except FileNotFoundError:
                raise _errors["ORT_NO_SUCHFILE"](
                    f"[ONNXRuntimeError] : 3 : NO_SUCHFILE : Load model from {path_or_bytes} "
                    f"failed:Load model {path_or_bytes} failed. File doesn't exist") from None
        elif isinstance(path_or_bytes, (bytes, bytearray)):
            model = path_or_bytes
        else:
            raise TypeError(f"Unable to load from type '{type(path_or_bytes)}'")
        for provider in providers or ():
            name = provider if isinstance(provider, str) else provider[0]
            if name not in get_available_providers():
                import warnings
                warnings.warn(f"Specified provider {name!r} is not in available provider names."
                              f"Available providers: {', '.join(get_available_providers())!r}")
        self._options = options
        try:
            self._session = _onnx.session(
                model, options.intra_op_num_threads, options.inter_op_num_threads,
                options.execution_mode == ExecutionMode.ORT_PARALLEL,
                int(options.graph_optimization_level), options.use_deterministic_compute)
        except _onnx.Failure as failure:
            raise capi.onnxruntime_pybind11_state.translated(failure) from None
        self._inputs = [NodeArg(*row) for row in self._session.describe(True)]
        self._outputs = [NodeArg(*row) for row in self._session.describe(False)]

    def get_inputs(self):
        """Return a list that describes what goes in."""
        return self._inputs

    def get_outputs(self):
        """Return a list that describes what comes out."""
        return self._outputs

    def get_providers(self):
        """Return the names of what runs the model."""
        return get_available_providers()

    def get_session_options(self):
        """Return the settings."""
        return self._options

    def run(self, output_names, input_feed, run_options=None):
        """Run the model; return a list of arrays, of all outputs if output_names is None."""
        known = [output.name for output in self._outputs]
        names = known if not output_names else list(output_names)
        for name in names:
            if name not in known:
                raise _errors["ORT_INVALID_ARGUMENT"](
                    f"[ONNXRuntimeError] : 2 : INVALID_ARGUMENT : Invalid output name:{name}")
        wanted = [arg.name for arg in self._inputs]
        missing = [name for name in wanted if name not in input_feed]
        if missing:
            raise ValueError(f"Required inputs ({missing}) are missing from input feed "
                             f"({list(input_feed)}).")
        rows = []
        for name, value in input_feed.items():
            if name not in wanted:
                raise _errors["ORT_INVALID_ARGUMENT"](
                    f"[ONNXRuntimeError] : 2 : INVALID_ARGUMENT : Invalid input name: {name}")
            array = _np.ascontiguousarray(value) if _np.ndim(value) else _np.asarray(value)
            kind = _BY_DTYPE.get(str(array.dtype))
            if kind is None:
                raise NotImplementedError(f"arrays of {array.dtype} cannot go into a model")
            rows.append((name, kind, tuple(array.shape), array.tobytes()))
        try:
            results = self._session.run(names, rows)
        except _onnx.Failure as failure:
            raise capi.onnxruntime_pybind11_state.translated(failure) from None
        return [_np.frombuffer(data, dtype=_TYPES[kind][1]).reshape(shape).copy()
                for kind, shape, data in results]
