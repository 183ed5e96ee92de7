package dev.baton.core.interp;

import dev.baton.core.object.Instance;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.PropertyObject;
import dev.baton.core.object.SuperObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Descriptors;
import dev.baton.core.runtime.Inheritance;
import dev.baton.core.runtime.Special;
import org.jspecify.annotations.Nullable;

/** Attribute instructions with inline caches; what these hold says {@link AttributeSite}. */
final class AttributeSites {
  private AttributeSites() {}

  private static @Nullable AttributeSite first(Frame f, int pc) {
    return f.code.caches()[pc] instanceof AttributeSite site ? site : null;
  }

  private static void remember(ThreadState t, Frame f, int pc, AttributeSite fresh) {
    f.code.caches()[pc] = fresh.addedTo(t, first(f, pc));
  }

  /** Remembers where a module or class has an attribute, unless the place knows instances. */
  private static void rememberValue(ThreadState t, Frame f, int pc, Object o, String name) {
    Object before = f.code.caches()[pc];
    if (before == null || ValueSites.isOne(before) && t.mayReplaceEntries()) {
      f.code.caches()[pc] = ValueSites.of(o, name);
    }
  }

  /** Remembers where instances have what is called and no plain method. */
  private static void rememberCalled(ThreadState t, Frame f, int pc, Instance i, String name) {
    Object before = f.code.caches()[pc];
    Object now = before instanceof AttributeSite ? null : ValueSites.ofCalled(t, i, name, before);
    if (now != null && now != before) {
      f.code.caches()[pc] = now;
    }
  }

  /** {@code LOAD_ATTR}; the result may be a frame: the getter of a property. */
  static Object load(ThreadState t, Frame f, int pc, Object o, int name) {
    Instance i = AttributeSite.store(o);
    if (i == null) {
      Object known = ValueSites.value(f.code.caches()[pc], o);
      return known != null ? known : loadSlowly(t, f, pc, o, f.code.names()[name]);
    }
    AttributeSite site = AttributeSite.find(first(f, pc), i);
    return site != null
        ? site.load(t, o, i, f.code.names()[name])
        : loadSlowly(t, f, pc, o, f.code.names()[name]);
  }

  /** An attribute of a type as read through an instance; may be the frame of a getter. */
  static Object bind(ThreadState t, Object attribute, Object receiver) {
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
    Instance i = AttributeSite.store(o);
    AttributeSite found = i == null ? null : AttributeSite.forLoad(i, name);
    if (found != null) {
      remember(t, f, pc, found);
      return found.load(t, o, i, name);
    }
    Object value = Attributes.get(t, o, name);
    rememberValue(t, f, pc, o, name);
    return value;
  }

  /**
   * {@code LOAD_METHOD}: leaves function and receiver, or the attribute and null, in {@code s[sp -
   * 1]} and {@code s[sp]}.
   */
  static void loadMethod(ThreadState t, Frame f, int pc, Object[] s, int sp, int name) {
    Object o = s[sp - 1];
    AttributeSite first = first(f, pc);
    if (first == null) {
      Object known = ValueSites.value(f.code.caches()[pc], o);
      if (known != null) {
        s[sp - 1] = known;
        s[sp] = null;
        return;
      }
    } else {
      AttributeSite site = AttributeSite.findMethod(first, o);
      if (site != null) {
        s[sp - 1] = site.attribute();
        s[sp] = o;
        return;
      }
    }
    loadMethodSlowly(t, f, pc, s, sp, f.code.names()[name]);
  }

  private static void loadMethodSlowly(
      ThreadState t, Frame f, int pc, Object[] s, int sp, String name) {
    Object o = s[sp - 1];
    AttributeSite found = AttributeSite.forMethod(o, name);
    if (found != null) {
      remember(t, f, pc, found);
      s[sp - 1] = found.attribute();
      s[sp] = o;
    } else {
      loadAnyMethod(t, s, sp - 1, o, name);
      if (s[sp] != null) {
        return;
      }
      Instance i = AttributeSite.store(o);
      if (i != null) {
        rememberCalled(t, f, pc, i, name);
      } else {
        rememberValue(t, f, pc, o, name);
      }
    }
  }

  /** {@code LOAD_METHOD} without a cache: the results go to {@code s[at]} and behind it. */
  static void loadAnyMethod(ThreadState t, Object[] s, int at, Object o, String name) {
    Object method = AttributeSite.plainMethod(Types.of(o), name);
    if (method != null && Attributes.ownAttribute(t, o, name) == null) {
      s[at] = method;
      s[at + 1] = o;
    } else {
      s[at] = Attributes.get(t, o, name);
      s[at + 1] = null;
    }
  }

  /** {@code STORE_ATTR}. */
  static void store(ThreadState t, Frame f, int pc, Object o, int name, Object value) {
    Instance i = AttributeSite.store(o);
    AttributeSite site = i == null ? null : AttributeSite.find(first(f, pc), i);
    if (site != null && site.store(t, i, value)) {
      return;
    }
    AttributeSite found = AttributeSite.forStore(t, o, f.code.names()[name], value);
    if (found != null) {
      remember(t, f, pc, found);
    }
  }

  /** {@code LOAD_SUPER_ATTR}. */
  static Object loadSuper(ThreadContext t, Object callee, Object cls, Object self, String name) {
    if (callee == Types.SUPER && cls instanceof TypeObject c) {
      TypeObject start = Inheritance.superStart(t, c, self);
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
