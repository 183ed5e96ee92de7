package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code numpy.dtype}; there is one object for each item type. */
final class DTypeObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "dtype",
          "numpy",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.NAMED_WITH_MODULE,
          new DTypeMethodsTable());

  private static final List<DTypeObject> ALL = all();

  final DType dtype;

  private DTypeObject(DType dtype) {
    super(TYPE);
    this.dtype = dtype;
  }

  private static List<DTypeObject> all() {
    List<DTypeObject> all = new ArrayList<>();
    for (DType d : DType.values()) {
      all.add(new DTypeObject(d));
    }
    return List.copyOf(all);
  }

  static DTypeObject of(DType dtype) {
    return ALL.get(dtype.ordinal());
  }

  /** The item type that an argument stands for; null for None. */
  static @Nullable DType parseOrNull(ThreadContext t, @Nullable Object o) {
    return o == null || o == Singleton.NONE ? null : parse(t, o);
  }

  /** The item type that an argument stands for; TypeError if there is none. */
  static DType parse(ThreadContext t, Object o) {
    if (o instanceof DTypeObject d) {
      return d.dtype;
    }
    DType found = null;
    if (o instanceof TypeObject type) {
      found = Scalars.dtypeOf(type);
    } else if (Strings.isStr(o)) {
      found = DType.ofName(String.valueOf(Strings.toJavaOrNull(o)));
      if (found == null) {
        throw Raise.typeError("data type " + t.reprText(o) + " not understood");
      }
    } else if (o == Singleton.NONE) {
      found = DType.FLOAT64;
    }
    if (found == null) {
      String shown = o instanceof TypeObject type ? type.name() : t.reprText(o);
      throw Raise.typeError(
          o instanceof TypeObject
              ? "arrays of '" + shown + "' are not supported"
              : "Cannot interpret '" + shown + "' as a data type");
    }
    return found;
  }
}
