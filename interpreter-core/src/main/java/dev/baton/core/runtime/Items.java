package dev.baton.core.runtime;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** Subscription: {@code o[i]}, {@code o[i] = v}, {@code del o[i]}. */
public final class Items {
  private Items() {}

  /** {@code o[i]}. */
  public static Object get(ThreadContext t, Object o, Object i) {
    if (o instanceof ListObject l && l.type() == Types.LIST) {
      if (i instanceof Long n) {
        return listItem(l, n);
      }
    } else if (o instanceof DictObject d && d.type() == Types.DICT) {
      Object v = d.get(t, i);
      if (v == null) {
        throw Raise.keyError(i);
      }
      return v;
    } else if (o instanceof TupleObject x && x.type() == Types.TUPLE && i instanceof Long n) {
      return tupleItem(x, n);
    } else if (o instanceof String s && i instanceof Long n) {
      return stringItem(s, n);
    }
    return getByMethod(t, o, i);
  }

  private static Object listItem(ListObject l, long n) {
    Object v = n < 0 ? l.getFromEnd(n) : n >= l.size() ? null : l.getOrNull((int) n);
    if (v == null) {
      throw Raise.indexError("list index out of range");
    }
    return v;
  }

  private static Object tupleItem(TupleObject x, long n) {
    Object[] items = x.items();
    long index = n < 0 ? n + items.length : n;
    if (index < 0 || index >= items.length) {
      throw Raise.indexError("tuple index out of range");
    }
    return items[(int) index];
  }

  private static Object stringItem(String s, long n) {
    long index = n < 0 ? n + s.length() : n;
    if (index < 0 || index >= s.length()) {
      throw Raise.indexError("string index out of range");
    }
    return CharTexts.of(s.charAt((int) index));
  }

  private static Object getByMethod(ThreadContext t, Object o, Object i) {
    Object method = Special.find(o, "__getitem__");
    if (method != null) {
      return Special.call(t, method, o, i);
    }
    if (o instanceof TypeObject c) {
      return getOfType(t, c, i);
    }
    throw Raise.typeError("'" + Names.inMessage(Types.of(o)) + "' object is not subscriptable");
  }

  private static Object getOfType(ThreadContext t, TypeObject c, Object i) {
    if (c == Types.TYPE) {
      return t.genericAlias(c, i);
    }
    Object method = c.lookup("__class_getitem__");
    if (method != null) {
      return t.call(Descriptors.bindToType(t, method, c), i);
    }
    throw Raise.typeError("type '" + c.name() + "' is not subscriptable");
  }

  /** {@code o[i] = v}. */
  public static void set(ThreadContext t, Object o, Object i, Object v) {
    if (o instanceof ListObject l && l.type() == Types.LIST && i instanceof Long n) {
      // A negative index is resolved within the list's own step: the size may change meanwhile.
      if (n != n.intValue() || !l.set(t, n.intValue(), v)) {
        throw Raise.indexError("list assignment index out of range");
      }
      return;
    }
    if (o instanceof DictObject d && d.type() == Types.DICT) {
      d.put(t, i, v);
      return;
    }
    Object method = Special.find(o, "__setitem__");
    if (method == null) {
      throw Raise.typeError(
          "'" + Names.inMessage(Types.of(o)) + "' object does not support item assignment");
    }
    Special.call(t, method, o, i, v);
  }

  /** {@code del o[i]}. */
  public static void delete(ThreadContext t, Object o, Object i) {
    Object method = Special.find(o, "__delitem__");
    if (method == null) {
      throw cannotDelete(t, o, i);
    }
    Special.call(t, method, o, i);
  }

  /** CPython words it in another way where the object is a sequence and the key an index. */
  private static GuestError cannotDelete(ThreadContext t, Object o, Object i) {
    TypeObject type = Types.of(o);
    boolean sequence = !type.has(TypeObject.IMMUTABLE) || type.lookup("__len__") != null;
    String verb = sequence && Special.has(i, "__index__") ? "doesn't" : "does not";
    return Raise.typeError(
        "'" + Names.inMessage(type) + "' object " + verb + " support item deletion");
  }

  /** {@code o[start:stop]}. */
  public static Object slice(ThreadContext t, Object o, Object start, Object stop) {
    return get(t, o, new SliceObject(start, stop, Singleton.NONE));
  }

  /** {@code o[start:stop] = v}. */
  public static void setSlice(ThreadContext t, Object o, Object start, Object stop, Object v) {
    set(t, o, new SliceObject(start, stop, Singleton.NONE), v);
  }
}
