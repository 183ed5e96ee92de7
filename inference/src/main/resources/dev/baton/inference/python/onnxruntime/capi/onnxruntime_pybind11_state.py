"""The errors of onnxruntime."""


class Fail(RuntimeError):
    """Something failed."""


class InvalidArgument(RuntimeError):
    """What goes in does not fit the model."""


class NoSuchFile(RuntimeError):
    """There is no such model."""


class NoModel(RuntimeError):
    """There is no model."""


class EngineError(RuntimeError):
    """The library failed."""


class RuntimeException(RuntimeError):
    """Running the model failed."""


class InvalidProtobuf(RuntimeError):
    """The bytes are no model."""


class ModelLoaded(RuntimeError):
    """The model has been loaded before."""


class NotImplemented(RuntimeError):
    """The library has no such operator."""


class InvalidGraph(RuntimeError):
    """The model is malformed."""


class EPFail(RuntimeError):
    """What runs models failed."""


errors = {"ORT_FAIL": Fail, "ORT_INVALID_ARGUMENT": InvalidArgument, "ORT_NO_SUCHFILE": NoSuchFile,
          "ORT_NO_MODEL": NoModel, "ORT_ENGINE_ERROR": EngineError,
          "ORT_RUNTIME_EXCEPTION": RuntimeException, "ORT_INVALID_PROTOBUF": InvalidProtobuf,
          "ORT_MODEL_LOADED": ModelLoaded, "ORT_NOT_IMPLEMENTED": NotImplemented,
          "ORT_INVALID_GRAPH": InvalidGraph, "ORT_EP_FAIL": EPFail}
_NUMBERS = {"ORT_FAIL": 1, "ORT_INVALID_ARGUMENT": 2, "ORT_NO_SUCHFILE": 3, "ORT_NO_MODEL": 4,
            "ORT_ENGINE_ERROR": 5, "ORT_RUNTIME_EXCEPTION": 6, "ORT_INVALID_PROTOBUF": 7,
            "ORT_MODEL_LOADED": 8, "ORT_NOT_IMPLEMENTED": 9, "ORT_INVALID_GRAPH": 10,
            "ORT_EP_FAIL": 11}


def translated(failure):
    """Return the error for a failure of the library."""
    name, message = failure.args
    text = message.partition("message: ")[2] or message
    number = _NUMBERS.get(name, 1)
    return errors.get(name, Fail)(
        f"[ONNXRuntimeError] : {number} : {name.removeprefix('ORT_')} : {text}")
