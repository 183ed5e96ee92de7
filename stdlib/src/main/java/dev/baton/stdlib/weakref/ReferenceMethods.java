package dev.baton.stdlib.weakref;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Comparison;
import org.jspecify.annotations.Nullable;

/** Type {@code weakref.ReferenceType}, also called {@code weakref.ref}. */
@Intrinsics("ReferenceType")
final class ReferenceMethods {
  private ReferenceMethods() {}

  @Builtin(value = "__new__(cls, object, callback=None, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(
      ThreadContext t,
      TypeObject cls,
      Object object,
      Object callback,
      Object[] args,
      DictObject kwargs) {
    if (cls == ReferenceObject.TYPE && (args.length > 0 || kwargs.size() > 0)) {
      throw Raise.typeError(
          kwargs.size() > 0
              ? "ref() takes no keyword arguments"
              : "ref expected at most 2 arguments, got " + (2 + args.length));
    }
    Object wanted = callback == Singleton.NONE ? null : callback;
    return ReferenceRegistry.of(t).refer(t, cls, object, wanted);
  }

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ReferenceObject self, Object[] args, DictObject kwargs) {
    // Everything is done by __new__, as references are shared.
  }

  @Builtin("__call__(self, /)")
  static Object call(ThreadContext t, ReferenceObject self) {
    ReferenceRegistry.of(t).collect(t);
    Object referent = self.referent();
    return referent == null ? Singleton.NONE : referent;
  }

  @Builtin(
      value = "__callback__(self)",
      kind = Kind.GETTER,
      doc = "What is called when the object dies; None if nothing, or if it has died.")
  static @Nullable Object callback(ReferenceObject self) {
    Object callback = self.callback();
    return callback == null ? Singleton.NONE : callback;
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, ReferenceObject self) {
    return self.hash(t);
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(ThreadContext t, ReferenceObject self, Object other) {
    if (!(other instanceof ReferenceObject that)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    Object mine = self.referent();
    Object theirs = that.referent();
    if (mine == null || theirs == null) {
      return self == that;
    }
    return Comparison.equal(t, mine, theirs);
  }

  @Builtin("__ne__(self, other, /)")
  static Object notEqual(ThreadContext t, ReferenceObject self, Object other) {
    Object equal = equal(t, self, other);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, ReferenceObject self) {
    Object referent = self.referent();
    String own = String.format("<weakref at 0x%x; ", t.interpreter().identity(self));
    if (referent == null) {
      return own + "dead>";
    }
    long identity = t.interpreter().identity(referent);
    return own + "to '" + Types.of(referent).name() + String.format("' at 0x%x>", identity);
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "For annotations.")
  static Object classGetItem(ThreadContext t, Object cls, Object item) {
    return t.genericAlias(cls, item);
  }
}
