package dev.baton.core.interp;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.PropertyObject;
import dev.baton.core.object.Shape;
import dev.baton.core.object.SuperObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.TypeVersion;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Descriptors;
import dev.baton.core.runtime.Inheritance;
import dev.baton.core.runtime.Special;
import org.jspecify.annotations.Nullable;

/**
 * Attribute instructions with inline caches. An entry holds for one shape (of an instance) and one
 * version (of its type): the shape says that the instance has the attribute in a slot, or has none
 * of its own; the version says what the type has. Both are compared by identity at each use, so a
 * change of the class or the object is seen by the next lookup that it happens before.
 */
final class AttributeSites {
  /** What a site has seen; immutable. */
  private record Site(
      @Nullable Shape shape,
      TypeVersion version,
      int slot,
      @Nullable Object attribute,
      @Nullable Shape next) {}

  private static final int NO_SLOT = -1;

  private AttributeSites() {}

  /** {@code LOAD_ATTR}; the result may be a frame: the getter of a property. */
  static Object load(ThreadState t, Frame f, int pc, Object o, int name) {
    if (o instanceof Instance i
        && f.code.caches()[pc] instanceof Site site
        && site.shape == i.shape()
        && site.version == i.type().version()) {
      if (site.slot >= 0) {
        Object v = i.slot(site.slot);
        if (v != null) {
          return v;
        }
      } else {
        return bind(t, site.attribute, i);
      }
    }
    return loadSlowly(t, f, pc, o, f.code.names()[name]);
  }

  private static Object bind(ThreadState t, Object attribute, Instance receiver) {
    if (attribute instanceof FunctionObject function) {
      return new MethodObject(function, receiver);
    }
    if (attribute instanceof PropertyObject p
        && p.type() == Types.PROPERTY
        && p.getter() instanceof FunctionObject getter) {
      return Calls.frame(t, getter, new Object[] {receiver}, 0, 1, null);
    }
    return Descriptors.bind(t, attribute, receiver);
  }

  private static Object loadSlowly(ThreadState t, Frame f, int pc, Object o, String name) {
    if (o instanceof Instance i) {
      TypeObject type = i.type();
      TypeVersion version = type.version();
      if (hasPlainLookup(type)) {
        Shape shape = i.shape();
        Object inType = type.lookup(name);
        boolean data = inType != null && Descriptors.isData(inType);
        int slot = data ? NO_SLOT : shape.find(name);
        if (slot >= 0) {
          Object v = i.slot(slot);
          if (v != null) {
            f.code.caches()[pc] = new Site(shape, version, slot, null, null);
            return v;
          }
        } else if (inType != null && (data || i.dictOrNull() == null)) {
          f.code.caches()[pc] = new Site(shape, version, NO_SLOT, inType, null);
          return bind(t, inType, i);
        }
      }
    }
    return Attributes.get(t, o, name);
  }

  /**
   * Whether {@code __getattribute__} is the built-in one; {@code __getattr__} is asked only when
   * that fails.
   */
  private static boolean hasPlainLookup(TypeObject type) {
    return type.lookup("__getattribute__") instanceof BuiltinFunction b
        && b.owner() == Types.OBJECT;
  }

  /**
   * {@code LOAD_METHOD}: leaves function and receiver, or the attribute and null, in {@code s[sp -
   * 1]} and {@code s[sp]}.
   */
  static void loadMethod(ThreadState t, Frame f, int pc, Object[] s, int sp, int name) {
    Object o = s[sp - 1];
    if (f.code.caches()[pc] instanceof Site site) {
      if (o instanceof Instance i) {
        if (site.shape == i.shape() && site.version == i.type().version()) {
          s[sp - 1] = site.attribute;
          s[sp] = o;
          return;
        }
      } else if (site.shape == null && site.version == Types.of(o).version()) {
        s[sp - 1] = site.attribute;
        s[sp] = o;
        return;
      }
    }
    loadMethodSlowly(t, f, pc, s, sp, f.code.names()[name]);
  }

  private static void loadMethodSlowly(
      ThreadState t, Frame f, int pc, Object[] s, int sp, String name) {
    Object o = s[sp - 1];
    TypeObject type = Types.of(o);
    TypeVersion version = type.version();
    if (hasPlainLookup(type)) {
      Object inType = type.lookup(name);
      if (inType != null && Descriptors.isPlainMethod(inType)) {
        boolean shadowed;
        if (o instanceof Instance i) {
          Shape shape = i.shape();
          shadowed = shape.find(name) >= 0 || i.dictOrNull() != null;
          if (!shadowed) {
            f.code.caches()[pc] = new Site(shape, version, NO_SLOT, inType, null);
          }
        } else {
          shadowed = o instanceof GuestObject g && g.attributes() != null;
          if (!shadowed) {
            f.code.caches()[pc] = new Site(null, version, NO_SLOT, inType, null);
          }
        }
        if (!shadowed || Attributes.ownAttribute(t, o, name) == null) {
          s[sp - 1] = inType;
          s[sp] = o;
          return;
        }
      }
    }
    s[sp - 1] = Attributes.get(t, o, name);
    s[sp] = null;
  }

  /** {@code STORE_ATTR}. */
  static void store(ThreadState t, Frame f, int pc, Object o, int name, Object value) {
    if (o instanceof Instance i
        && f.code.caches()[pc] instanceof Site site
        && site.shape == i.shape()
        && site.version == i.type().version()) {
      boolean done =
          site.next == null
              ? i.setSlot(t, site.shape, site.slot, value)
              : i.addSlot(t, site.shape, site.next, value);
      if (done) {
        return;
      }
    }
    storeSlowly(t, f, pc, o, f.code.names()[name], value);
  }

  private static void storeSlowly(
      ThreadState t, Frame f, int pc, Object o, String name, Object value) {
    if (!(o instanceof Instance i) || !isPlainStore(i, name)) {
      Attributes.set(t, o, name, value);
      return;
    }
    TypeVersion version = i.type().version();
    Shape before = i.shape();
    i.put(t, name, value);
    if (i.dictOrNull() == null) {
      Shape after = i.shape();
      int slot = after.find(name);
      if (after == before && slot >= 0) {
        f.code.caches()[pc] = new Site(before, version, slot, null, null);
      } else if (slot == before.size() && after.size() == slot + 1) {
        f.code.caches()[pc] = new Site(before, version, slot, null, after);
      }
    }
  }

  private static boolean isPlainStore(Instance i, String name) {
    TypeObject type = i.type();
    if (!type.has(TypeObject.HAS_DICT)
        || !(type.lookup("__setattr__") instanceof BuiltinFunction b)
        || b.owner() != Types.OBJECT) {
      return false;
    }
    Object inType = type.lookup(name);
    return inType == null || !Descriptors.isData(inType);
  }

  /** {@code LOAD_SUPER_ATTR}. */
  static Object loadSuper(ThreadContext t, Object callee, Object cls, Object self, String name) {
    if (callee == Types.SUPER && cls instanceof TypeObject c) {
      TypeObject start = Inheritance.superStart(c, self);
      Object found = Special.findAfter(start, c, name);
      if (found != null && !name.equals("__class__")) {
        return self == start
            ? Descriptors.bindToType(t, found, start)
            : Descriptors.bind(t, found, self, start);
      }
      return Attributes.get(t, new SuperObject(c, self, start), name);
    }
    return Attributes.get(t, t.call(callee, cls, self), name);
  }
}
