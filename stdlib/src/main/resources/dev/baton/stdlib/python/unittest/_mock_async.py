"""Mocks of coroutine functions, for `unittest.mock`."""

from ._mock_calls import DEFAULT, CallList, _Call, is_async
from ._mock_magic import MagicMock, _MagicMixin
from ._mock_objects import Mock, NonCallableMock, _is_exception, _taken_out

__unittest = True


class AsyncMockMixin:
    """Calls return coroutines, and awaiting them is recorded as calls are."""

    __module__ = "unittest.mock"
    _mock_is_async = True

    @property
    def _is_coroutine_mark(self):
        """What inspect asks for, so that it takes the mock for a coroutine function."""
        from _inspect_kinds import _marked
        return _marked

    def _forget_calls(self):
        NonCallableMock._forget_calls(self)
        fields = self.__dict__
        fields["await_count"], fields["await_args"] = 0, None
        fields["await_args_list"] = CallList()

    def _mock_kind(self, name):
        if name in self._spec_asyncs:
            return AsyncMock
        sync = name.startswith("__") or name in (self._mock_methods or ())
        return MagicMock if sync else AsyncMock

    async def _answer(self, args, kwargs):
        fields = self.__dict__
        fields["await_count"] += 1
        fields["await_args"] = made = _Call((args, kwargs), two=True)
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
                if is_async(effect):
                    result = await result
            else:
                try:
                    result = next(effect)
                except StopIteration:
                    # A coroutine cannot raise StopIteration.
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        wrapped = self._mock_wraps
        if self._mock_return_value is not DEFAULT or wrapped is None:
            return self.return_value
        result = wrapped(*args, **kwargs)
        return await result if is_async(wrapped) else result

    def assert_awaited(self):
        """Check that there was an await."""
        if self.await_count == 0:
            self._fail(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        """Check that there was exactly one await."""
        if self.await_count != 1:
            self._fail(f"Expected {self._mock_name or 'mock'} to have been awaited once. "
                       f"Awaited {self.await_count} times.")

    def assert_not_awaited(self):
        """Check that there was no await."""
        if self.await_count != 0:
            self._fail(f"Expected {self._mock_name or 'mock'} to not have been awaited. "
                       f"Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Check the arguments of the last call that was awaited."""
        expected = self._format_mock_call_signature(args, kwargs)
        if self.await_args is None:
            self._fail(f"Expected await: {expected}\nNot awaited")
        wanted = self._call_matcher(_Call((args, kwargs), two=True))
        if wanted != self._call_matcher(self.await_args):
            actual = self._format_mock_call_signature(*self.await_args)
            self._fail(f"expected await not found.\nExpected: {expected}\n  Actual: {actual}",
                       wanted if isinstance(wanted, Exception) else None)

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Check that there was exactly one await, and the arguments of its call."""
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Check that some awaited call had these arguments."""
        if not self._is_among(args, kwargs, self.await_args_list):
            self._fail(f"{self._format_mock_call_signature(args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        """Check that these calls were awaited one after the other, or in any order."""
        calls = list(calls)
        wanted, made = self._matchers(calls), CallList(self._matchers(self.await_args_list))
        if not any_order:
            if wanted not in made:
                self._fail(f"Awaits not found.\nExpected: {CallList(calls)!r}\n"
                           f"Actual: {self.await_args_list}")
            return
        if missing := _taken_out(wanted, made):
            self._fail(f"{tuple(missing)!r} not all found in await list")


class AsyncMock(AsyncMockMixin, _MagicMixin, Mock):
    """A mock of a coroutine function, or of an object with such methods.

    A call returns a coroutine, whose result is what a Mock would return.
    """

    __module__ = "unittest.mock"


NonCallableMock._async_kind = AsyncMock
NonCallableMock._async_mixin = AsyncMockMixin
