package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictIteratorObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.DictPart;
import dev.baton.core.object.DictViewObject;
import dev.baton.core.object.GenericAliasObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.DictUpdate;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import dev.baton.core.text.TextBuilder;
import org.jspecify.annotations.Nullable;

/** Type {@code dict}. */
@Intrinsics("dict")
final class DictMethods {
  private DictMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(Object cls, Object[] args, DictObject kwargs) {
    return new DictObject(Allocation.check(cls, Types.DICT));
  }

  @Builtin("__init__(self, mapping=..., /, **kwargs)")
  static void init(ThreadContext t, DictObject self, @Nullable Object mapping, DictObject kwargs) {
    update(t, self, mapping, kwargs);
  }

  @Builtin(
      value = "update(self, mapping=..., /, **kwargs)",
      doc =
          "Take over the entries of a mapping or of an iterable of pairs, then the named"
              + " arguments.")
  static void update(
      ThreadContext t, DictObject self, @Nullable Object mapping, DictObject kwargs) {
    if (mapping != null) {
      DictUpdate.from(t, self, mapping);
    }
    if (kwargs.size() != 0) {
      self.update(t, kwargs);
    }
  }

  @Builtin(
      value = "fromkeys(cls, iterable, value=None, /)",
      doc = "Make a dict with the given keys, all with the same value.")
  static Object fromKeys(ThreadContext t, Object cls, Object iterable, Object value) {
    Object made = t.call(cls);
    boolean plain = Types.of(made) == Types.DICT;
    TypeObject type = Types.of(iterable);
    boolean momentary = type == Types.DICT || type == Types.SET || type == Types.FROZENSET;
    Object source = momentary ? new TupleObject(Iteration.toArray(t, iterable)) : iterable;
    Object iterator = Iteration.iter(t, source);
    for (Object key = Iteration.next(t, iterator); key != null; key = Iteration.next(t, iterator)) {
      if (plain) {
        ((DictObject) made).put(t, key, value);
      } else {
        Items.set(t, made, key, value);
      }
    }
    return made;
  }

  @Builtin(value = "clear(self, /)", doc = "Remove all entries.")
  static void clear(ThreadContext t, DictObject self) {
    self.clear(t);
  }

  @Builtin(value = "copy(self, /)", doc = "Return a new dict with the same entries.")
  static Object copy(ThreadContext t, DictObject self) {
    return self.copy(t);
  }

  @Builtin(
      value = "get(self, key, default=None, /)",
      doc = "Return the value of a key, or the default if the key is absent.")
  static Object get(ThreadContext t, DictObject self, Object key, Object fallback) {
    Object value = self.get(t, key);
    return value == null ? fallback : value;
  }

  @Builtin(
      value = "setdefault(self, key, default=None, /)",
      doc = "Return the value of a key; store the default first if the key is absent.")
  static Object setDefault(ThreadContext t, DictObject self, Object key, Object fallback) {
    Object value = self.putIfAbsent(t, key, fallback);
    return value == null ? fallback : value;
  }

  @Builtin(
      value = "pop(self, key, default=..., /)",
      doc =
          "Remove a key and return its value.\n\n"
              + "If it is absent return the default, or raise KeyError if none is given.")
  static Object pop(ThreadContext t, DictObject self, Object key, @Nullable Object fallback) {
    Object value = self.remove(t, key);
    if (value != null) {
      return value;
    }
    if (fallback == null) {
      throw Raise.keyError(key);
    }
    return fallback;
  }

  @Builtin(
      value = "popitem(self, /)",
      doc =
          "Remove the entry added last and return it as a pair.\n\n"
              + "Raises KeyError if the dict is empty.")
  static Object popItem(ThreadContext t, DictObject self) {
    Object item = self.popItem(t);
    if (item == null) {
      throw Raise.keyError("popitem(): dictionary is empty");
    }
    return item;
  }

  @Builtin(value = "keys(self, /)", doc = "Return a view of the keys.")
  static Object keys(DictObject self) {
    return new DictViewObject(self, DictPart.KEYS);
  }

  @Builtin(value = "values(self, /)", doc = "Return a view of the values.")
  static Object values(DictObject self) {
    return new DictViewObject(self, DictPart.VALUES);
  }

  @Builtin(value = "items(self, /)", doc = "Return a view of the entries as pairs.")
  static Object items(DictObject self) {
    return new DictViewObject(self, DictPart.ITEMS);
  }

  @Builtin("__len__(self, /)")
  static long length(DictObject self) {
    return self.size();
  }

  @Builtin("__contains__(self, key, /)")
  static boolean contains(ThreadContext t, DictObject self, Object key) {
    return self.containsKey(t, key);
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, DictObject self, Object key) {
    Object value = self.get(t, key);
    if (value != null) {
      return value;
    }
    Object missing = self.type() == Types.DICT ? null : Special.find(self, "__missing__");
    if (missing == null) {
      throw Raise.keyError(key);
    }
    return Special.call(t, missing, self, key);
  }

  @Builtin("__setitem__(self, key, value, /)")
  static void setItem(ThreadContext t, DictObject self, Object key, Object value) {
    self.put(t, key, value);
  }

  @Builtin("__delitem__(self, key, /)")
  static void deleteItem(ThreadContext t, DictObject self, Object key) {
    if (self.remove(t, key) == null) {
      throw Raise.keyError(key);
    }
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(DictObject self) {
    return new DictIteratorObject(self, DictPart.KEYS, false);
  }

  @Builtin("__reversed__(self, /)")
  static Object reversed(DictObject self) {
    return new DictIteratorObject(self, DictPart.KEYS, true);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, DictObject self) {
    Object[] entries = self.entries();
    if (entries.length == 0) {
      return "{}";
    }
    if (!t.enterRepr(self)) {
      return "{...}";
    }
    try {
      TextBuilder text = new TextBuilder().append("{");
      for (int i = 0; i < entries.length; i += 2) {
        text.append(i == 0 ? "" : ", ").append(Conversions.repr(t, entries[i]));
        text.append(": ").append(Conversions.repr(t, entries[i + 1]));
      }
      return text.append("}").build();
    } finally {
      t.leaveRepr();
    }
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, DictObject self, Object value) {
    return value instanceof DictObject other
        ? (Object) equalDicts(t, self, other)
        : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(ThreadContext t, DictObject self, Object value) {
    return value instanceof DictObject other
        ? (Object) !equalDicts(t, self, other)
        : Singleton.NOT_IMPLEMENTED;
  }

  private static boolean equalDicts(ThreadContext t, DictObject a, DictObject b) {
    DictObject[] both = DictObject.moment(t, a, b);
    if (both[0].size() != both[1].size()) {
      return false;
    }
    Object[] entries = both[0].entries();
    for (int i = 0; i < entries.length; i += 2) {
      Object value = both[1].get(t, entries[i]);
      if (value == null || !Comparison.equal(t, entries[i + 1], value)) {
        return false;
      }
    }
    return true;
  }

  @Builtin("__or__(self, value, /)")
  static Object or(ThreadContext t, DictObject self, Object value) {
    return value instanceof DictObject other ? union(t, self, other) : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__ror__(self, value, /)")
  static Object orReflected(ThreadContext t, DictObject self, Object value) {
    return value instanceof DictObject other ? union(t, other, self) : Singleton.NOT_IMPLEMENTED;
  }

  private static DictObject union(ThreadContext t, DictObject first, DictObject second) {
    DictObject[] both = DictObject.moment(t, first, second);
    DictObject result = both[0].copy(t);
    result.update(t, both[1]);
    return result;
  }

  @Builtin("__ior__(self, value, /)")
  static Object orInPlace(ThreadContext t, DictObject self, Object value) {
    DictUpdate.from(t, self, value);
    return self;
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "Return the generic alias dict[item].")
  static Object subscript(TypeObject cls, Object item) {
    return GenericAliasObject.of(cls, item);
  }
}
