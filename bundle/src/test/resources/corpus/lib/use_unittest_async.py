# requires: 3.12
import asyncio
import contextvars
import inspect
import io
import unittest
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, Mock, call, create_autospec, patch


def error(call, *args, **kwargs):
    try:
        return call(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Service:
    async def fetch(self, key):
        return key

    def name(self):
        return "service"

    async def __aenter__(self):
        return self

    async def __aexit__(self, *info):
        return None


async def failing(call, *args):
    try:
        return await call(*args)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


async def mocks():
    m = AsyncMock(return_value=3)
    print(error(m.assert_awaited), error(m.assert_awaited_with, 1), m.await_count, m.await_args, m.await_args_list, sep=" | ")
    waiting = m(1, a=2)
    print(m.call_count, m.await_count, inspect.iscoroutine(waiting), await waiting, m.await_count, m.await_args)
    await m(5)
    print(m.await_args_list, error(m.assert_awaited_once), error(m.assert_not_awaited), error(m.assert_awaited_with, 6), error(m.assert_any_await, 7), error(m.assert_awaited_once_with, 5), sep="\n")
    m.assert_awaited_with(5)
    m.assert_any_await(1, a=2)
    m.assert_has_awaits([call(1, a=2), call(5)])
    m.assert_has_awaits([call(5), call(1, a=2)], any_order=True)
    print(error(m.assert_has_awaits, [call(5), call(1)]), error(m.assert_has_awaits, [call(9)], any_order=True), sep="\n")
    m.reset_mock()
    print(m.await_count, m.call_count, await m(), inspect.iscoroutinefunction(m), asyncio.iscoroutinefunction(m), asyncio.iscoroutinefunction(MagicMock()), asyncio.iscoroutinefunction(Service().fetch))
    m = AsyncMock(side_effect=[1, KeyError("k"), 2])
    print([await failing(m) for _ in range(4)])
    m = AsyncMock(side_effect=ValueError("no"))
    print(await failing(m), m.await_count)

    async def twice(x):
        return x * 2

    print(await AsyncMock(side_effect=twice)(4), await AsyncMock(side_effect=lambda x: x + 1)(4), await AsyncMock(wraps=twice)(5), type(await AsyncMock()()).__name__)
    for kind in (Mock, MagicMock, AsyncMock):
        s = kind(spec=Service)
        s.fetch.return_value = "v"
        print(type(s.fetch).__name__, type(s.name).__name__, await s.fetch("k"), s.mock_calls, isinstance(s, Service))
    m = MagicMock()
    m.__aenter__.return_value = "entered"
    m.__aiter__.return_value = range(3)
    async with m as value:
        print(value, type(m.__aenter__).__name__, [x async for x in m])
    print(m.__aexit__.await_args, await m.__aexit__(), [x async for x in AsyncMock()])
    auto = create_autospec(Service)
    auto.return_value.fetch.return_value = 9
    print(await auto().fetch("k"), await failing(auto().fetch), type(auto().name).__name__, auto().name.return_value is auto().name())
    with patch.object(Service, "fetch", return_value="patched") as fetch:
        print(type(fetch).__name__, await Service().fetch(1), fetch.await_args)
    with patch(f"{__name__}.Service") as cls:
        print(type(cls).__name__, type(cls.fetch).__name__)

    @patch.object(Service, "name", return_value="n")
    async def decorated(argument, name):
        return argument, Service().name(), name.called

    print(await decorated(1), inspect.iscoroutinefunction(decorated), Service().name())


asyncio.run(mocks())  # expect: AssertionError: Expected mock to have been awaited. | AssertionError: Expected await: mock(1)
# expect: Not awaited | 0 | None | []
# expect: 1 0 True 3 1 call(1, a=2)
# expect: [call(1, a=2), call(5)]
# expect: AssertionError: Expected mock to have been awaited once. Awaited 2 times.
# expect: AssertionError: Expected mock to not have been awaited. Awaited 2 times.
# expect: AssertionError: expected await not found.
# expect: Expected: mock(6)
# expect:   Actual: mock(5)
# expect: AssertionError: mock(7) await not found
# expect: AssertionError: Expected mock to have been awaited once. Awaited 2 times.
# expect: AssertionError: Awaits not found.
# expect: Expected: [call(5), call(1)]
# expect: Actual: [call(1, a=2), call(5)]
# expect: AssertionError: (call(9),) not all found in await list
# expect: 0 0 3 True True False True
# expect: [1, "KeyError: 'k'", 2, 'StopAsyncIteration: ']
# expect: ValueError: no 1
# expect: 8 5 10 AsyncMock
# expect: AsyncMock Mock v [call.fetch('k')] True
# expect: AsyncMock MagicMock v [call.fetch('k')] True
# expect: AsyncMock MagicMock v [call.fetch('k')] True
# expect: entered AsyncMock [0, 1, 2]
# expect: call(None, None, None) False []
# expect: 9 TypeError: missing a required argument: 'key' MagicMock True
# expect: AsyncMock patched call(1)
# expect: MagicMock MagicMock
# expect: (1, 'n', True) True service
var = contextvars.ContextVar("var", default="unset")
log = []


class Tests(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        log.append("setUp")
        var.set("set")

    async def asyncSetUp(self):
        log.append("asyncSetUp " + var.get())

    async def asyncTearDown(self):
        log.append("asyncTearDown")

    def tearDown(self):
        log.append("tearDown " + var.get())

    async def test_await(self):
        self.addAsyncCleanup(self.cleanup, 1)
        self.addCleanup(log.append, "sync cleanup")
        service = await self.enterAsyncContext(Service())
        self.assertEqual(await service.fetch(2), 2)
        self.assertTrue(asyncio.get_running_loop().get_debug())
        log.append("test " + var.get())

    async def cleanup(self, n):
        await asyncio.sleep(0)
        log.append(f"cleanup {n}")

    async def test_fails(self):
        await asyncio.sleep(0)
        self.fail("on purpose")

    async def test_error(self):
        await self.enterAsyncContext(3)

    def test_sync(self):
        log.append("sync test")

    @unittest.skip("later")
    async def test_skipped(self):
        log.append("never")


result = unittest.TestResult()
for name in ("test_await", "test_fails", "test_error", "test_sync", "test_skipped"):
    Tests(name).run(result)
    print(name, log)
    log.clear()
# expect: test_await ['setUp', 'asyncSetUp set', 'test set', 'asyncTearDown', 'tearDown set', 'sync cleanup', 'cleanup 1']
# expect: test_fails ['setUp', 'asyncSetUp set', 'asyncTearDown', 'tearDown set']
# expect: test_error ['setUp', 'asyncSetUp set', 'asyncTearDown', 'tearDown set']
# expect: test_sync ['setUp', 'asyncSetUp set', 'sync test', 'asyncTearDown', 'tearDown set']
# expect: test_skipped []
print(len(result.failures), len(result.errors), [text.splitlines()[-1] for _, text in result.failures + result.errors], [reason for _, reason in result.skipped])  # expect: 1 1 ['AssertionError: on purpose', "TypeError: 'builtins.int' object does not support the asynchronous context manager protocol"] ['later']
print(var.get(), "IsolatedAsyncioTestCase" in dir(unittest), hasattr(unittest, "nothing"), unittest.IsolatedAsyncioTestCase.__mro__[1].__name__)  # expect: unset True False TestCase
