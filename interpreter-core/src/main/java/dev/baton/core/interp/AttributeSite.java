package dev.baton.core.interp;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ClassMethod;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.Shape;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.StaticMethod;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleGetter;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.TypeVersion;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Descriptors;
import org.jspecify.annotations.Nullable;

/**
 * What a place in the code has seen of an attribute, and after it what else; immutable. An entry
 * holds for one shape (of an instance) and one version (of its type): the shape says that the
 * instance has the attribute in a slot, or has none of its own; the version says what the type has.
 * Both are compared by identity at each use, so a change of the class or the object is seen by the
 * next lookup that it happens before.
 *
 * @param shape of the instance; null for objects of other kinds
 * @param slot where the value is; negative if it is {@code attribute}, to be bound
 * @param next the shape after a store that adds the attribute; null if it overwrites
 */
record AttributeSite(
    TypeObject type,
    TypeVersion version,
    @Nullable Shape shape,
    int slot,
    @Nullable Object attribute,
    @Nullable Shape next,
    @Nullable AttributeSite other) {
  private static final int NO_SLOT = -1;

  /** How many entries a site has at most. */
  private static final int MOST_ENTRIES = 4;

  private AttributeSite(TypeObject type, TypeVersion version, Shape shape, int slot) {
    this(type, version, shape, slot, null, null, null);
  }

  private AttributeSite(
      TypeObject type, TypeVersion version, @Nullable Shape shape, Object attribute) {
    this(type, version, shape, NO_SLOT, attribute, null, null);
  }

  /** Whether it holds for an instance of this shape; the shape tells the type. */
  boolean holds(Shape of) {
    return shape == of && type.isAt(version);
  }

  /**
   * What has the shape that entries know an object by: the object itself, or where an instance of a
   * guest subclass of a built-in type keeps its attributes. Null for other objects, which have none
   * that entries speak of.
   */
  static @Nullable Instance store(Object o) {
    if (o instanceof Instance i) {
      return i;
    }
    return o instanceof GuestObject g && !g.type().has(TypeObject.IMMUTABLE)
        ? g.attributes()
        : null;
  }

  /** The entry for a method of an object of any kind. */
  static @Nullable AttributeSite findMethod(AttributeSite first, Object o) {
    Instance i = store(o);
    return i == null ? find(first, Types.of(o)) : find(first, i);
  }

  /**
   * The entry for an object. Its shape tells its type, so a change of the class assigned to the
   * object is a miss.
   */
  static @Nullable AttributeSite find(@Nullable AttributeSite first, Instance i) {
    AttributeSite site = first;
    Shape shape = i.shape();
    while (site != null && !site.holds(shape)) {
      site = site.other;
    }
    return site;
  }

  /** The entry for objects of a type that are no instances. */
  static @Nullable AttributeSite find(@Nullable AttributeSite first, TypeObject type) {
    AttributeSite site = first;
    TypeVersion version = type.version();
    while (site != null && (site.shape != null || site.version != version)) {
      site = site.other;
    }
    return site;
  }

  /**
   * What a site keeps that has these entries and gets this one.
   *
   * <p>Beyond a few entries it rarely changes any more. Otherwise two threads with objects of
   * different kinds would take turns in overwriting one word, and each would wait for the other's
   * cache line.
   */
  AttributeSite addedTo(ThreadState t, @Nullable AttributeSite first) {
    AttributeSite rest = null;
    int kept = 0;
    for (AttributeSite known = first; known != null; known = known.other) {
      if (known.staysBeside(this)) {
        rest = known.before(rest);
        kept++;
      }
    }
    if (kept < MOST_ENTRIES) {
      return before(rest);
    }
    return first == null || t.mayReplaceEntries() ? this : first;
  }

  private AttributeSite before(@Nullable AttributeSite rest) {
    return new AttributeSite(type, version, shape, slot, attribute, next, rest);
  }

  /** Whether this entry still holds and speaks of something else than a new one. */
  private boolean staysBeside(AttributeSite fresh) {
    return type.isAt(version) && (shape != fresh.shape || type != fresh.type);
  }

  // Loading

  /** An entry for loading an attribute of such an instance; null if there can be none. */
  static @Nullable AttributeSite forLoad(Instance i, String name) {
    Shape shape = i.shape();
    TypeObject type = shape.type();
    TypeVersion version = type.version();
    if (!hasPlainLookup(type)) {
      return null;
    }
    Object inType = type.lookup(name);
    if (inType instanceof MemberDescriptor m && type.isSubtypeOf(m.owner())) {
      int slot = shape.find(m);
      return slot >= 0 ? new AttributeSite(type, version, shape, slot) : null;
    }
    boolean data = inType != null && Descriptors.hidesInstance(inType);
    int slot = data ? NO_SLOT : shape.find(name);
    if (slot >= 0) {
      return new AttributeSite(type, version, shape, slot);
    }
    if (inType == null || type.isVariable(name) || !data && i.dictOrNull() != null) {
      return null;
    }
    AttributeSite found = new AttributeSite(type, version, shape, inType);
    // Where reading it fails, __getattr__ would have to be asked.
    return found.isRead() || type.lookup("__getattr__") == null ? found : null;
  }

  /** The attribute if it is in the type and reading it is no more than that; else null. */
  @Nullable Object constant() {
    return attribute instanceof Long
            || attribute instanceof Double
            || attribute instanceof String
            || attribute instanceof Boolean
            || attribute == Singleton.NONE
            || attribute instanceof ListObject l && l.type() == Types.LIST
            || attribute instanceof DictObject d && d.type() == Types.DICT
            || attribute instanceof TupleObject x && x.type() == Types.TUPLE
        ? attribute
        : null;
  }

  /** Whether reading the attribute is no more than finding it. */
  boolean isRead() {
    return slot >= 0
        || attribute instanceof FunctionObject
        || attribute instanceof StaticMethod s && s.type() == Types.STATIC_METHOD
        || attribute instanceof TupleGetter
        || isClassMethod()
        || constant() != null;
  }

  /**
   * The attribute of an object; null if reading it is more than finding it.
   *
   * @param i its {@link #store}
   */
  @Nullable Object read(Object o, Instance i) {
    if (slot >= 0) {
      return i.slot(slot);
    }
    if (attribute instanceof FunctionObject f) {
      return new MethodObject(f, o);
    }
    if (attribute instanceof TupleGetter g) {
      return g.getOrNull(o);
    }
    if (attribute instanceof StaticMethod s && s.type() == Types.STATIC_METHOD) {
      return s.function();
    }
    return isClassMethod()
        ? new MethodObject(((ClassMethod) attribute).function(), type)
        : constant();
  }

  private boolean isClassMethod() {
    return attribute instanceof ClassMethod c
        && c.type() == Types.CLASS_METHOD
        && c.function() instanceof FunctionObject;
  }

  /** Loads as {@link #read}, or more; the result may be a frame: the getter of a property. */
  Object load(ThreadState t, Object o, Instance i, String name) {
    if (slot < 0) {
      return AttributeSites.bind(t, attribute, o);
    }
    Object v = i.slot(slot);
    return v != null ? v : Attributes.get(t, o, name);
  }

  /**
   * Whether {@code __getattribute__} is the built-in one; {@code __getattr__} is asked only when
   * that fails.
   */
  private static boolean hasPlainLookup(TypeObject type) {
    return type.lookup("__getattribute__") instanceof BuiltinFunction b
        && b.owner() == Types.OBJECT;
  }

  /** An entry for a plain method of an object; null if there can be none. */
  static @Nullable AttributeSite forMethod(Object o, String name) {
    TypeObject type = Types.of(o);
    TypeVersion version = type.version();
    Object method = plainMethod(type, name);
    if (method == null) {
      return null;
    }
    Instance i = store(o);
    if (i != null) {
      Shape shape = i.shape();
      return shape.type() != type || shape.find(name) >= 0 || i.dictOrNull() != null
          ? null
          : new AttributeSite(type, version, shape, method);
    }
    return o instanceof GuestObject g && g.attributes() != null
        ? null
        : new AttributeSite(type, version, null, method);
  }

  /** What a lookup finds in the type if nothing is called for it and it is a plain method. */
  static @Nullable Object plainMethod(TypeObject type, String name) {
    if (!hasPlainLookup(type)) {
      return null;
    }
    Object inType = type.lookup(name);
    return inType != null && Descriptors.isPlainMethod(inType) ? inType : null;
  }

  // Storing

  /** Stores as this entry says; false if the instance has changed meanwhile. */
  boolean store(ThreadContext t, Instance i, Object value) {
    return next == null ? i.setSlot(t, shape, slot, value) : i.addSlot(t, shape, next, value);
  }

  /** Stores an attribute; an entry for the next such store, null if there can be none. */
  static @Nullable AttributeSite forStore(ThreadState t, Object o, String name, Object value) {
    Instance i = store(o);
    if (i == null || storeKey(i.type(), name) == null) {
      Attributes.set(t, o, name, value);
      return null;
    }
    Shape before = i.shape();
    TypeObject type = before.type();
    TypeVersion version = type.version();
    Object key = storeKey(type, name);
    if (key == null) {
      Attributes.set(t, o, name, value);
      return null;
    }
    i.put(t, key, value);
    if (i.dictOrNull() == null) {
      Shape after = i.shape();
      int slot = after.find(key);
      if (after == before && slot >= 0) {
        return new AttributeSite(type, version, before, slot);
      } else if (slot == before.size() && after.isStepFrom(before)) {
        return new AttributeSite(type, version, before, slot, null, after, null);
      }
    }
    return null;
  }

  /**
   * The key under which instances keep the attribute: its name, or its place by {@code __slots__};
   * null if setting it is more than that.
   */
  private static @Nullable Object storeKey(TypeObject type, String name) {
    if (!(type.lookup("__setattr__") instanceof BuiltinFunction b) || b.owner() != Types.OBJECT) {
      return null;
    }
    Object inType = type.lookup(name);
    if (inType instanceof MemberDescriptor m && !m.readOnly() && type.isSubtypeOf(m.owner())) {
      return m;
    }
    boolean plain =
        type.has(TypeObject.HAS_DICT) && (inType == null || !Descriptors.isData(inType));
    return plain ? name : null;
  }
}
