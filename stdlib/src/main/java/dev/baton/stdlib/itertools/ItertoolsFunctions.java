package dev.baton.stdlib.itertools;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;

/** The one function of the module. */
@Intrinsics("itertools")
final class ItertoolsFunctions {
  private ItertoolsFunctions() {}

  @Builtin(
      value = "tee(iterable, n=2, /)",
      doc = "Return n iterators that each give all items of the iterable.")
  static Object tee(ThreadContext t, Object iterable, long n) {
    if (n < 0) {
      throw Raise.valueError("n must be >= 0");
    }
    if (n > Integer.MAX_VALUE - 8) {
      throw Raise.memoryError("");
    }
    Object[] branches = new Object[(int) n];
    for (int i = 0; i < branches.length; i++) {
      branches[i] =
          i == 0
              ? Tee.over(t, ItertoolsModule.type(Kind.TEE), iterable)
              : ((Tee) branches[0]).branch();
    }
    return new TupleObject(branches);
  }
}
