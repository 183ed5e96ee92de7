package dev.baton.core.runtime;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.object.UnionObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of bases, and whether a value or class belongs to another. */
public final class Inheritance {
  private Inheritance() {}

  /**
   * The C3 linearisation (Barrett et al., OOPSLA 1996) of a class and its bases.
   *
   * @throws dev.baton.core.object.GuestError TypeError if there is no consistent order
   */
  public static TypeObject[] linearise(TypeObject c, TypeObject[] bases) {
    List<List<TypeObject>> sequences = new ArrayList<>();
    for (TypeObject base : bases) {
      sequences.add(new ArrayList<>(List.of(base.mro())));
    }
    sequences.add(new ArrayList<>(List.of(bases)));
    List<TypeObject> order = new ArrayList<>();
    order.add(c);
    while (true) {
      sequences.removeIf(List::isEmpty);
      if (sequences.isEmpty()) {
        return order.toArray(new TypeObject[0]);
      }
      TypeObject next = goodHead(sequences);
      if (next == null) {
        throw inconsistent(sequences);
      }
      order.add(next);
      for (List<TypeObject> s : sequences) {
        if (s.get(0) == next) {
          s.remove(0);
        }
      }
    }
  }

  private static TypeObject goodHead(List<List<TypeObject>> sequences) {
    for (List<TypeObject> s : sequences) {
      TypeObject head = s.get(0);
      boolean inTail = false;
      for (List<TypeObject> other : sequences) {
        inTail |= other.lastIndexOf(head) > 0;
      }
      if (!inTail) {
        return head;
      }
    }
    return null;
  }

  private static RuntimeException inconsistent(List<List<TypeObject>> sequences) {
    List<String> names = new ArrayList<>();
    for (List<TypeObject> s : sequences) {
      if (!names.contains(s.get(0).name())) {
        names.add(s.get(0).name());
      }
    }
    return Raise.typeError(
        "Cannot create a consistent method resolution\norder (MRO) for bases "
            + String.join(", ", names));
  }

  /** The type that {@code super(c, self)} walks. */
  public static TypeObject superStart(ThreadContext t, TypeObject c, Object self) {
    if (self instanceof TypeObject s && s.isSubtypeOf(c)) {
      return s;
    }
    TypeObject own = Types.of(self);
    if (own.isSubtypeOf(c)) {
      return own;
    }
    if (self instanceof GuestObject && !own.has(TypeObject.IMMUTABLE)) {
      Object claimed = Attributes.getOrNull(t, self, "__class__");
      if (claimed instanceof TypeObject other && other.isSubtypeOf(c)) {
        return other;
      }
    }
    throw Raise.typeError("super(type, obj): obj must be an instance or subtype of type");
  }

  /** {@code isinstance(o, c)}. */
  public static boolean isInstance(ThreadContext t, Object o, Object c) {
    TypeObject type = Types.of(o);
    if (type == c) {
      return true;
    }
    if (c instanceof TypeObject cls && cls.type() == Types.TYPE) {
      return isInstancePlain(t, o, cls);
    }
    if (c instanceof TupleObject x) {
      for (Object item : x.items()) {
        if (isInstance(t, o, item)) {
          return true;
        }
      }
      return false;
    }
    if (c instanceof UnionObject u) {
      for (Object item : u.members()) {
        if (item == Singleton.NONE ? type == Types.NONE : isInstance(t, o, item)) {
          return true;
        }
      }
      return false;
    }
    Object check = Special.find(c, "__instancecheck__");
    if (check != null && !(check instanceof BuiltinFunction b && b.owner() == Types.TYPE)) {
      return Conversions.truth(t, Special.call(t, check, c, o));
    }
    if (c instanceof TypeObject cls) {
      return isInstancePlain(t, o, cls);
    }
    return isInstanceByBases(t, o, c);
  }

  /** What {@code type.__instancecheck__} does. */
  public static boolean isInstancePlain(ThreadContext t, Object o, TypeObject c) {
    TypeObject type = Types.of(o);
    if (type.isSubtypeOf(c)) {
      return true;
    }
    if (type.has(TypeObject.IMMUTABLE)) {
      return false;
    }
    Object claimed = Attributes.getOrNull(t, o, "__class__");
    return claimed != type && claimed instanceof TypeObject other && other.isSubtypeOf(c);
  }

  /**
   * {@code isinstance(o, c)}; null if that is more than looking at the object's type. Runs no guest
   * code.
   */
  public static @Nullable Object isInstanceOrNull(Object o, TypeObject c) {
    TypeObject type = Types.of(o);
    if (type == c) {
      return true;
    }
    if (c.type() != Types.TYPE) {
      return null;
    }
    if (type.isSubtypeOf(c)) {
      return true;
    }
    boolean honest =
        type.has(TypeObject.IMMUTABLE)
            || type.lookup("__class__") == Types.OBJECT.lookup("__class__")
                && type.lookup("__getattribute__") == Types.OBJECT.lookup("__getattribute__");
    return honest ? false : null;
  }

  private static boolean isInstanceByBases(ThreadContext t, Object o, Object c) {
    requireClass(t, c, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    Object claimed = Attributes.getOrNull(t, o, "__class__");
    return claimed != null && derives(t, claimed, c);
  }

  /** {@code issubclass(d, c)}. */
  public static boolean isSubclass(ThreadContext t, Object d, Object c) {
    if (c instanceof TypeObject cls && cls.type() == Types.TYPE && d instanceof TypeObject sub) {
      return sub.isSubtypeOf(cls);
    }
    if (c instanceof TupleObject x) {
      for (Object item : x.items()) {
        if (isSubclass(t, d, item)) {
          return true;
        }
      }
      return false;
    }
    if (c instanceof UnionObject u) {
      for (Object item : u.members()) {
        if (isSubclass(t, d, item == Singleton.NONE ? Types.NONE : item)) {
          return true;
        }
      }
      return false;
    }
    Object check = Special.find(c, "__subclasscheck__");
    if (check != null && !(check instanceof BuiltinFunction b && b.owner() == Types.TYPE)) {
      return Conversions.truth(t, Special.call(t, check, c, d));
    }
    return isSubclassPlain(t, d, c);
  }

  /** What {@code type.__subclasscheck__} does. */
  public static boolean isSubclassPlain(ThreadContext t, Object d, Object c) {
    if (d instanceof TypeObject sub && c instanceof TypeObject cls) {
      return sub.isSubtypeOf(cls);
    }
    requireClass(t, d, "issubclass() arg 1 must be a class");
    requireClass(t, c, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return derives(t, d, c);
  }

  private static void requireClass(ThreadContext t, Object c, String message) {
    if (!(c instanceof TypeObject)
        && !(Attributes.getOrNull(t, c, "__bases__") instanceof TupleObject)) {
      throw Raise.typeError(message);
    }
  }

  private static boolean derives(ThreadContext t, Object d, Object c) {
    if (d == c) {
      return true;
    }
    if (d instanceof TypeObject sub && c instanceof TypeObject cls) {
      return sub.isSubtypeOf(cls);
    }
    t.enterComparison();
    try {
      if (Attributes.getOrNull(t, d, "__bases__") instanceof TupleObject bases) {
        for (Object base : bases.items()) {
          if (derives(t, base, c)) {
            return true;
          }
        }
      }
      return false;
    } finally {
      t.leaveComparison();
    }
  }
}
