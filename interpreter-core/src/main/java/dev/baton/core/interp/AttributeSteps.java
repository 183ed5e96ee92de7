package dev.baton.core.interp;

import dev.baton.core.object.GlobalCache;
import dev.baton.core.object.Instance;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.PropertyObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.TypeVersion;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Special;
import org.jspecify.annotations.Nullable;

/** Steps that read and set attributes, each with a cache of its own. */
final class AttributeSteps {
  private AttributeSteps() {}

  /** {@code LOAD_ATTR}. */
  static final class Load extends Step.Unary {
    private final String name;
    private @Nullable AttributeSite site;
    private @Nullable GlobalCache inModule;
    private @Nullable ClassSite inClass;

    Load(int pc, int to, String name, Operand a) {
      super(pc, to, a);
      this.name = name;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Object o = operand(s, a, constant);
      if (o instanceof Instance i) {
        AttributeSite first = site;
        if (first != null && first.slot() >= 0 && first.holds(i.shape())) {
          Object v = i.slot(first.slot());
          if (v != null) {
            s[to] = v;
            return next;
          }
        }
        return loadOther(t, f, s, o, i, first);
      }
      Instance store = AttributeSite.store(o);
      if (store != null) {
        return loadOther(t, f, s, o, store, site);
      }
      f.pc = pc;
      if (o instanceof TypeObject c) {
        s[to] = fromClass(t, c);
      } else {
        s[to] = o instanceof ModuleObject m ? fromModule(t, m) : Attributes.get(t, o, name);
      }
      return next;
    }

    private @Nullable Step loadOther(
        ThreadState t, Frame f, Object[] s, Object o, Instance i, @Nullable AttributeSite first) {
      f.pc = pc;
      AttributeSite found = AttributeSite.find(first, i);
      if (found == null) {
        found = AttributeSite.forLoad(i, name);
        if (found == null) {
          s[to] = Attributes.get(t, o, name);
          return next;
        }
        site = found.addedTo(t, first);
      }
      Object v = found.load(t, o, i, name);
      if (v instanceof Frame getter) {
        return enter(t, f, getter);
      }
      s[to] = v;
      return next;
    }

    private Object fromClass(ThreadState t, TypeObject c) {
      ClassSite x = inClass;
      if (x != null && x.holds(c)) {
        return x.value();
      }
      Object v = Attributes.get(t, c, name);
      inClass = ClassSite.of(c, name);
      return v;
    }

    private Object fromModule(ThreadState t, ModuleObject m) {
      Object v = ValueSites.value(inModule, m);
      if (v == null) {
        v = Attributes.get(t, m, name);
        inModule = ValueSites.ofModule(m, name);
      }
      return v;
    }
  }

  /** {@code LOAD_METHOD}: function and receiver, or value and null, go to two slots. */
  static final class LoadMethod extends Step.Unary {
    private final String name;
    private @Nullable AttributeSite site;
    private @Nullable GlobalCache inModule;
    private @Nullable ClassSite inClass;

    /** For what is not a plain method: a value, or what has to be bound. */
    private @Nullable AttributeSite values;

    LoadMethod(int pc, int to, String name, Operand a) {
      super(pc, to, a);
      this.name = name;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      Object o = operand(s, a, constant);
      AttributeSite first = site;
      AttributeSite found = first == null ? null : AttributeSite.findMethod(first, o);
      if (found != null) {
        s[to] = found.attribute();
        s[to + 1] = o;
        return next;
      }
      f.pc = pc;
      if (o instanceof ModuleObject m) {
        loadFromModule(t, s, m);
      } else {
        loadOther(t, s, o, first);
      }
      return next;
    }

    private void loadOther(ThreadState t, Object[] s, Object o, @Nullable AttributeSite first) {
      AttributeSite found = AttributeSite.forMethod(o, name);
      if (found == null) {
        loadValue(t, s, o);
        return;
      }
      site = found.addedTo(t, first);
      s[to] = found.attribute();
      s[to + 1] = o;
    }

    private void loadValue(ThreadState t, Object[] s, Object o) {
      if (o instanceof TypeObject c) {
        ClassSite x = inClass;
        if (x == null || !x.holds(c)) {
          AttributeSites.loadAnyMethod(t, s, to, o, name);
          inClass = ClassSite.of(c, name);
          return;
        }
        s[to] = x.value();
      } else {
        Instance i = AttributeSite.store(o);
        AttributeSite x = i == null ? null : valueSite(t, i);
        if (x == null) {
          AttributeSites.loadAnyMethod(t, s, to, o, name);
          return;
        }
        s[to] = x.load(t, o, i, name);
      }
      s[to + 1] = null;
    }

    private @Nullable AttributeSite valueSite(ThreadState t, Instance i) {
      AttributeSite first = values;
      AttributeSite x = AttributeSite.find(first, i);
      if (x == null) {
        x = AttributeSite.forLoad(i, name);
        if (x == null || x.attribute() instanceof PropertyObject) {
          return null;
        }
        values = x.addedTo(t, first);
      }
      return x;
    }

    private void loadFromModule(ThreadState t, Object[] s, ModuleObject m) {
      Object v = ValueSites.value(inModule, m);
      if (v == null) {
        AttributeSites.loadAnyMethod(t, s, to, m, name);
        inModule = ValueSites.ofModule(m, name);
      } else {
        s[to] = v;
        s[to + 1] = null;
      }
    }
  }

  /** {@code LOAD_SUPER_ATTR}. */
  static final class LoadSuper extends Step.Binary {
    /** What super() finds for objects of a type; immutable. */
    private record Found(TypeObject start, TypeVersion version, Object cls, FunctionObject method) {
      boolean holds(TypeObject type, Object of) {
        return start == type && type.isAt(version) && cls == of;
      }
    }

    private final String name;
    private final Operand callee;
    private @Nullable Found found;

    LoadSuper(int pc, int to, String name, Operand callee, Operand cls, Operand self) {
      super(pc, to, cls, self);
      this.name = name;
      this.callee = callee;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      Object function = operand(s, callee.slot(), callee.constant());
      Object cls = operand(s, a, constantA);
      Object self = operand(s, b, constantB);
      Found x = found;
      if (x != null && function == Types.SUPER && x.holds(Types.of(self), cls)) {
        s[to] = new MethodObject(x.method, self);
        return next;
      }
      TypeObject start = Types.of(self);
      TypeVersion version = start.version();
      s[to] = AttributeSites.loadSuper(t, function, cls, self, name);
      // With a class for self the search may begin at itself rather than at its type.
      if (function == Types.SUPER
          && !(self instanceof TypeObject)
          && Special.findAfter(start, (TypeObject) cls, name) instanceof FunctionObject method) {
        found = new Found(start, version, cls, method);
      }
      return next;
    }
  }

  /** {@code STORE_ATTR}. */
  static final class Store extends Step.Binary {
    private final String name;
    private @Nullable AttributeSite site;

    Store(int pc, String name, Operand value, Operand object) {
      super(pc, -1, value, object);
      this.name = name;
    }

    @Override
    Step run(ThreadState t, Frame f, Object[] s) {
      f.pc = pc;
      Object value = operand(s, a, constantA);
      Object o = operand(s, b, constantB);
      Instance i = AttributeSite.store(o);
      AttributeSite found = i == null ? null : AttributeSite.find(site, i);
      if (found != null && found.store(t, i, value)) {
        return next;
      }
      storeOther(t, o, value);
      return next;
    }

    private void storeOther(ThreadState t, Object o, Object value) {
      AttributeSite found = AttributeSite.forStore(t, o, name, value);
      if (found != null) {
        site = found.addedTo(t, site);
      }
    }
  }
}
