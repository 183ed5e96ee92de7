package dev.baton.stdlib.cython;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.region.VariableType;

/** Type {@code cython.ctype}. */
@Intrinsics(
    value = "ctype",
    doc = "A type of C. Called it converts a value; type[:] is a view of a buffer of such values.")
final class CTypeMethods {
  private CTypeMethods() {}

  @Builtin("__getitem__(self, axes, /)")
  static Object view(CTypeObject self, Object axes) {
    VariableType item = self.variableType();
    Object[] all = axes instanceof TupleObject x ? x.items() : new Object[] {axes};
    if (item.isView() || all.length == 0 || all.length > 8) {
      throw Raise.typeError("Invalid axis specification for " + item);
    }
    boolean contiguous = false;
    for (int i = 0; i < all.length; i++) {
      if (!(all[i] instanceof SliceObject s)
          || s.start() != Singleton.NONE
          || s.stop() != Singleton.NONE) {
        throw Raise.typeError(
            "An axis specification in memoryview declaration does not have a ':'.");
      }
      boolean last = i == all.length - 1;
      if (s.step() != Singleton.NONE && !(last && Long.valueOf(1).equals(s.step()))) {
        throw Raise.valueError("Invalid axis specification.");
      }
      contiguous = s.step() != Singleton.NONE;
    }
    return new CTypeObject(new VariableType(item.item(), all.length, contiguous, item.constant()));
  }

  @Builtin("__repr__(self, /)")
  static String repr(CTypeObject self) {
    return self.variableType().toString();
  }

  @Builtin("__call__(self, /, *args, **keywords)")
  static Object call(ThreadContext t, CTypeObject self, Object[] args, DictObject keywords) {
    return self.call(t, args, keywords);
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(CTypeObject self, Object other) {
    return other instanceof CTypeObject o
        ? (Object) o.variableType().equals(self.variableType())
        : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__hash__(self, /)")
  static long hash(CTypeObject self) {
    return self.variableType().hashCode();
  }
}
