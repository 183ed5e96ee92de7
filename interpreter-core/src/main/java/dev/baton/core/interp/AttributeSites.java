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
 *
 * <p>A place in the code that meets objects of several kinds has an entry for each, up to a few;
 * beyond them it rarely changes any more. Otherwise two threads with objects of different kinds
 * would take turns in overwriting one word, and each would wait for the other's cache line.
 */
final class AttributeSites {
  /** What a site has seen, and after it what else; immutable. */
  private record Site(
      TypeObject type,
      TypeVersion version,
      @Nullable Shape shape,
      int slot,
      @Nullable Object attribute,
      @Nullable Shape next,
      @Nullable Site other) {

    Site(TypeObject type, TypeVersion version, @Nullable Shape shape, int slot) {
      this(type, version, shape, slot, null, null, null);
    }

    Site(TypeObject type, TypeVersion version, @Nullable Shape shape, Object attribute) {
      this(type, version, shape, NO_SLOT, attribute, null, null);
    }

    Site before(@Nullable Site rest) {
      return new Site(type, version, shape, slot, attribute, next, rest);
    }

    /** Whether this entry still holds and speaks of something else than a new one. */
    boolean staysBeside(Site fresh) {
      return type.version() == version && (shape != fresh.shape || type != fresh.type);
    }
  }

  private static final int NO_SLOT = -1;

  /** How many entries a site has at most. */
  private static final int MOST_ENTRIES = 4;

  private AttributeSites() {}

  /**
   * The entry for an object. Its shape tells its type, so a change of the class assigned to the
   * object is a miss.
   */
  private static @Nullable Site find(Frame f, int pc, Instance i) {
    Site site = f.code.caches()[pc] instanceof Site first ? first : null;
    Shape shape = i.shape();
    while (site != null && (site.shape != shape || site.version != site.type.version())) {
      site = site.other;
    }
    return site;
  }

  private static @Nullable Site find(Frame f, int pc, TypeObject type) {
    Site site = f.code.caches()[pc] instanceof Site first ? first : null;
    TypeVersion version = type.version();
    while (site != null && (site.shape != null || site.version != version)) {
      site = site.other;
    }
    return site;
  }

  private static void remember(ThreadState t, Frame f, int pc, Site fresh) {
    Site rest = null;
    int kept = 0;
    Site known = f.code.caches()[pc] instanceof Site first ? first : null;
    for (; known != null; known = known.other) {
      if (known.staysBeside(fresh)) {
        rest = known.before(rest);
        kept++;
      }
    }
    if (kept < MOST_ENTRIES) {
      f.code.caches()[pc] = fresh.before(rest);
    } else if (t.mayReplaceEntries()) {
      f.code.caches()[pc] = fresh;
    }
  }

  /** {@code LOAD_ATTR}; the result may be a frame: the getter of a property. */
  static Object load(ThreadState t, Frame f, int pc, Object o, int name) {
    Site site = o instanceof Instance i ? find(f, pc, i) : null;
    if (site != null) {
      Instance i = (Instance) o;
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
      Shape shape = i.shape();
      TypeObject type = shape.type();
      TypeVersion version = type.version();
      if (hasPlainLookup(type)) {
        Object inType = type.lookup(name);
        boolean data = inType != null && Descriptors.hidesInstance(inType);
        int slot = data ? NO_SLOT : shape.find(name);
        if (slot >= 0) {
          Object v = i.slot(slot);
          if (v != null) {
            remember(t, f, pc, new Site(type, version, shape, slot));
            return v;
          }
        } else if (inType != null && (data || i.dictOrNull() == null)) {
          remember(t, f, pc, new Site(type, version, shape, inType));
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
    Site site = o instanceof Instance i ? find(f, pc, i) : find(f, pc, Types.of(o));
    if (site != null) {
      s[sp - 1] = site.attribute;
      s[sp] = o;
      return;
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
          shadowed = shape.type() != type || shape.find(name) >= 0 || i.dictOrNull() != null;
          if (!shadowed) {
            remember(t, f, pc, new Site(type, version, shape, inType));
          }
        } else {
          shadowed = o instanceof GuestObject g && g.attributes() != null;
          if (!shadowed) {
            remember(t, f, pc, new Site(type, version, null, inType));
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
    Site site = o instanceof Instance i ? find(f, pc, i) : null;
    if (site != null) {
      Instance i = (Instance) o;
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
    if (!(o instanceof Instance i) || !isPlainStore(i.type(), name)) {
      Attributes.set(t, o, name, value);
      return;
    }
    Shape before = i.shape();
    TypeObject type = before.type();
    TypeVersion version = type.version();
    boolean plain = isPlainStore(type, name);
    i.put(t, name, value);
    if (plain && i.dictOrNull() == null) {
      Shape after = i.shape();
      int slot = after.find(name);
      if (after == before && slot >= 0) {
        remember(t, f, pc, new Site(type, version, before, slot));
      } else if (slot == before.size() && after.isStepFrom(before)) {
        remember(t, f, pc, new Site(type, version, before, slot, null, after, null));
      }
    }
  }

  private static boolean isPlainStore(TypeObject type, String name) {
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
