"""Stand-ins for objects in tests: they record how they are used.

A Mock has every attribute and can be called; its attributes and results are mocks again.
patch() puts one in the place of something for the time of a test.
"""

from ._mock_calls import ANY, DEFAULT, _Call, call, sentinel
from ._mock_objects import Mock, NonCallableMock, seal
from ._mock_magic import MagicMock, NonCallableMagicMock, PropertyMock
from ._mock_async import AsyncMock
from ._mock_specs import create_autospec, mock_open
from ._mock_patch import patch

__all__ = ["Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call",
           "create_autospec", "NonCallableMock", "NonCallableMagicMock", "mock_open",
           "PropertyMock", "seal", "AsyncMock"]

__unittest = True
FILTER_DIR = True
