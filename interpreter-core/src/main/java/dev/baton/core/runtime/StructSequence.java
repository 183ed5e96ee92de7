package dev.baton.core.runtime;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleGetter;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/**
 * Tuple types with named fields that built-in modules make, such as {@code sys.version_info} and
 * {@code time.struct_time}.
 */
@Intrinsics("structseq")
public final class StructSequence {
  private StructSequence() {}

  /** A new type with these fields. */
  public static TypeObject type(String name, String module, String... fields) {
    TypeObject type = new TypeObject(name, module, Types.TUPLE, 0, new StructSequenceTable());
    DictObject namespace = type.namespace();
    for (int i = 0; i < fields.length; i++) {
      namespace.putText(fields[i], new TupleGetter(i, Singleton.NONE));
    }
    namespace.putText("__match_args__", TupleObject.of((Object[]) fields.clone()));
    namespace.putText("n_fields", (long) fields.length);
    namespace.putText("n_sequence_fields", (long) fields.length);
    namespace.putText("n_unnamed_fields", 0L);
    return type;
  }

  /** An instance. */
  public static TupleObject of(TypeObject type, Object... values) {
    return new TupleObject(type, values);
  }

  @Builtin(value = "__new__(cls, sequence, dict=None)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object sequence, Object dict) {
    Object[] items = Iteration.toArray(t, sequence);
    long wanted = (Long) cls.lookup("n_fields");
    if (items.length != wanted) {
      throw Raise.typeError(
          Names.full(cls)
              + "() takes a "
              + wanted
              + "-sequence ("
              + items.length
              + "-sequence given)");
    }
    return new TupleObject(cls, items.clone());
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, TupleObject self) {
    Object[] names = ((TupleObject) self.type().lookup("__match_args__")).items();
    StringBuilder text = new StringBuilder(Names.full(self.type())).append('(');
    for (int i = 0; i < names.length; i++) {
      text.append(i == 0 ? "" : ", ").append(names[i]).append('=');
      text.append(Conversions.reprText(t, self.items()[i]));
    }
    return text.append(')').toString();
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(TupleObject self) {
    return TupleObject.of(self.type(), TupleObject.of(TupleObject.of(self.items())));
  }
}
