package dev.baton.arrays.numpy;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;

/** What single ints can beyond other numbers. */
@Intrinsics(value = "integer", receiver = Receiver.INSTANCE)
final class IntegerMethods {
  private IntegerMethods() {}

  @Builtin("__index__(self, /)")
  static Object index(Object self) {
    return Scalars.plain(self);
  }

  @Builtin(value = "bit_count(self, /)", doc = "The number of ones in the absolute value.")
  static long bits(Object self) {
    return Long.bitCount(Math.abs((Long) Scalars.plain(self)));
  }
}
