"""Where programs look for the errors of onnxruntime."""

from onnxruntime.capi import onnxruntime_pybind11_state
