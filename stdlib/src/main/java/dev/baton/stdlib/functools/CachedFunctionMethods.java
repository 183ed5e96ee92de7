package dev.baton.stdlib.functools;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Special;

/** The type of what {@code lru_cache} makes. */
@Intrinsics(
    value = "_lru_cache_wrapper",
    doc = "A function with a cache of its results, see functools.lru_cache().")
final class CachedFunctionMethods {
  private CachedFunctionMethods() {}

  @Builtin(
      value = "__new__(cls, user_function, maxsize, typed, cache_info_type)",
      kind = Kind.STATIC)
  static Object create(
      ThreadContext t,
      TypeObject cls,
      Object function,
      Object maxsize,
      boolean typed,
      Object makeInfo) {
    if (!Special.isCallable(function)) {
      throw Raise.typeError("the first argument must be callable");
    }
    int limit = CachedFunction.UNLIMITED;
    if (maxsize != Singleton.NONE) {
      if (Conversions.indexOrNull(t, maxsize) == null) {
        throw Raise.typeError("maxsize should be integer or None");
      }
      long most = Conversions.toLong(t, maxsize);
      limit = (int) Math.max(0, Math.min(most, Integer.MAX_VALUE));
    }
    return new CachedFunction(cls, function, limit, typed, makeInfo);
  }

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, CachedFunction self, Object[] args, DictObject kwargs) {
    return self.call(t, args, kwargs);
  }

  @Builtin("__get__(self, instance, owner=None, /)")
  static Object bind(CachedFunction self, Object instance, Object owner) {
    return instance == Singleton.NONE ? self : new MethodObject(self, instance);
  }

  @Builtin(
      value = "cache_info(self, /)",
      doc = "Report hits, misses, maxsize and currsize as a named tuple.")
  static Object info(ThreadContext t, CachedFunction self) {
    return self.info(t);
  }

  @Builtin(value = "cache_clear(self, /)", doc = "Empty the cache and reset its counters.")
  static void clear(CachedFunction self) {
    self.clear();
  }

  @Builtin(value = "__reduce__(self, /)", doc = "For pickle: the name of the function.")
  static Object reduce(ThreadContext t, CachedFunction self) {
    return Attributes.get(t, self, "__qualname__");
  }

  @Builtin(value = "__copy__(self, /)", doc = "Return the function itself.")
  static Object copy(CachedFunction self) {
    return self;
  }

  @Builtin(value = "__deepcopy__(self, memo, /)", doc = "Return the function itself.")
  static Object deepCopy(CachedFunction self, Object memo) {
    return self;
  }
}
