# Mocks record how they are used.
import os
from unittest import mock
from unittest.mock import ANY, MagicMock, Mock, call, patch

m = Mock(return_value=3)
print(m(1, key=2), m.called, m.call_count, m.call_args, m.call_args == call(1, key=2))  # expect: 3 True 1 call(1, key=2) True
m.assert_called_once_with(1, key=2)
m.child.method("x")
print(m.mock_calls, m.method_calls)  # expect: [call(1, key=2), call.child.method('x')] [call.child.method('x')]
errors = []
for action in (
    lambda: m.assert_called_with(2),
    lambda: m.assert_not_called(),
    lambda: m.assert_any_call(5),
    lambda: m.assert_has_calls([call(9)]),
    lambda: m.asert_called(),
    lambda: Mock(spec=["a"]).b,
    lambda: Mock(side_effect=KeyError("effect"))(),
):
    try:
        action()
    except Exception as error:
        errors.append(f"{type(error).__name__}: {error}")
print("\n".join(errors))  # expect: AssertionError: expected call not found.
# expect: Expected: mock(2)
# expect:   Actual: mock(1, key=2)
# expect: AssertionError: Expected 'mock' to not have been called. Called 1 times.
# expect: Calls: [call(1, key=2), call.child.method('x')].
# expect: AssertionError: mock(5) call not found
# expect: AssertionError: Calls not found.
# expect: Expected: [call(9)]
# expect:   Actual: [call(1, key=2), call.child.method('x')]
# expect: AttributeError: 'asert_called' is not a valid assertion. Use a spec for the mock if 'asert_called' is meant to be an attribute.
# expect: AttributeError: Mock object has no attribute 'b'
# expect: KeyError: 'effect'
effects = Mock(side_effect=[1, 2])
print(effects(), effects(), call(ANY, 2) == call(1, 2), mock.sentinel.thing)  # expect: 1 2 True sentinel.thing
magic = MagicMock()
magic.__len__.return_value = 4
magic.__getitem__.side_effect = lambda key: key * 2
print(len(magic), magic[5], list(magic), bool(magic), magic.mock_calls)  # expect: 4 10 [] True [call.__len__(),
# expect:  call.__getitem__(5),
# expect:  call.__iter__(),
# expect:  call.__len__(),
# expect:  call.__bool__()]
with magic as entered:
    print(entered is magic.__enter__.return_value)  # expect: True
with patch("os.getcwd", return_value="/mocked") as getcwd:
    print(os.getcwd(), getcwd.call_count)  # expect: /mocked 1
print(os.getcwd() == "/mocked")  # expect: False


@patch("os.getcwd")
@patch.dict(os.environ, {"MOCKED": "yes"})
def check(getcwd):
    getcwd.return_value = "decorated"
    return os.getcwd(), os.environ["MOCKED"]


print(check(), "MOCKED" in os.environ)  # expect: ('decorated', 'yes') False
with patch("builtins.open", mock.mock_open(read_data="one\ntwo\n")) as opened:
    with open("nowhere") as file:
        print(file.readline(), file.read())  # expect: one
        # expect:  two
        # expect:
print(opened.call_args)  # expect: call('nowhere')
