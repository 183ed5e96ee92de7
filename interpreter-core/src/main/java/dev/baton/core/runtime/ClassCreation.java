package dev.baton.core.runtime;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.ClassMethod;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.StaticMethod;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.text.TextPredicates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code type.__new__}: makes a class from its name, bases and namespace. */
public final class ClassCreation {
  /** The message where no metaclass of a base derives from all others. */
  public static final String METACLASS_CONFLICT =
      "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the"
          + " metaclasses of all its bases";

  /** Types whose instances end in items, so that no slot could follow. */
  private static final Set<TypeObject> VARIABLE_SIZE =
      Set.of(Types.INT, Types.TUPLE, Types.BYTES, Types.TYPE);

  private final ThreadContext t;
  private final String name;
  private final TypeObject[] bases;
  private final DictObject namespace;

  private ClassCreation(ThreadContext t, String name, TypeObject[] bases, DictObject namespace) {
    this.t = t;
    this.name = name;
    this.bases = bases;
    this.namespace = namespace;
  }

  /**
   * Makes a class; {@code __set_name__} and {@code __init_subclass__} are called before it is
   * returned.
   */
  public static TypeObject create(
      ThreadContext t,
      TypeObject metaclass,
      String name,
      TupleObject baseTuple,
      DictObject namespace,
      DictObject keywords) {
    TypeObject[] bases = bases(baseTuple);
    ClassCreation creation = new ClassCreation(t, name, bases, namespace);
    return creation.build(mostDerived(metaclass, bases), keywords);
  }

  private static TypeObject[] bases(TupleObject tuple) {
    Object[] items = tuple.items();
    if (items.length == 0) {
      return new TypeObject[] {Types.OBJECT};
    }
    TypeObject[] bases = new TypeObject[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof TypeObject base)) {
        throw Raise.typeError("bases must be types");
      }
      if (!base.has(TypeObject.BASE)) {
        throw Raise.typeError("type '" + Names.full(base) + "' is not an acceptable base type");
      }
      for (int k = 0; k < i; k++) {
        if (bases[k] == base) {
          throw Raise.typeError("duplicate base class " + base.name());
        }
      }
      bases[i] = base;
    }
    return bases;
  }

  /** The metaclass that derives from those of all bases. */
  public static TypeObject mostDerived(TypeObject metaclass, TypeObject[] bases) {
    TypeObject winner = metaclass;
    for (TypeObject base : bases) {
      TypeObject candidate = base.type();
      if (candidate.isSubtypeOf(winner)) {
        winner = candidate;
      } else if (!winner.isSubtypeOf(candidate)) {
        throw Raise.typeError(METACLASS_CONFLICT);
      }
    }
    return winner;
  }

  private TypeObject build(TypeObject metaclass, DictObject keywords) {
    TypeObject layout = layout();
    TypeObject c = new TypeObject(metaclass, name, bases, layout, TypeObject.BASE);
    List<MemberDescriptor> slots = fill(c);
    Object cell = c.namespace().getText("__classcell__");
    if (cell != null) {
      c.namespace().removeText("__classcell__");
      if (!(cell instanceof CellObject classCell)) {
        throw Raise.typeError(
            "__classcell__ must be a nonlocal cell, not " + Names.quoted(Types.of(cell)));
      }
      classCell.set(c);
    }
    c.setBases(bases, mro(c));
    if (slots == null) {
      c.setFlag(TypeObject.HAS_DICT | TypeObject.WEAK, true);
    }
    for (TypeObject base : bases) {
      inheritFlags(c, base);
    }
    if (c.namespace().getText("__abc_tpflags__") instanceof Long marks) {
      c.setFlag(TypeObject.SEQUENCE, (marks & 1 << 5) != 0);
      c.setFlag(TypeObject.MAPPING, (marks & 1 << 6) != 0);
    }
    Object names = c.namespace().removeText("__classdictcell__");
    if (names instanceof CellObject namesCell) {
      // What is evaluated later sees the class as it then is, not the namespace of its body.
      namesCell.set(c.namespace());
    }
    setNames(c);
    initSubclass(c, keywords);
    return c;
  }

  private void inheritFlags(TypeObject c, TypeObject base) {
    int inherited =
        TypeObject.HAS_DICT | TypeObject.WEAK | TypeObject.SEQUENCE | TypeObject.MAPPING;
    for (int flag = 1; flag <= inherited; flag <<= 1) {
      if ((flag & inherited) != 0 && base.has(flag)) {
        c.setFlag(flag, true);
      }
    }
  }

  /** The layout that all bases agree with: of one base, which derives from those of the others. */
  private TypeObject layout() {
    TypeObject winner = solid(bases[0]);
    for (TypeObject base : bases) {
      TypeObject candidate = solid(base);
      if (candidate.isSubtypeOf(winner)) {
        winner = candidate;
      } else if (!winner.isSubtypeOf(candidate)) {
        throw Raise.typeError("multiple bases have instance lay-out conflict");
      }
    }
    return winner.layout();
  }

  /** The class that gave instances of a class their places: by its Java class or by slots. */
  private static TypeObject solid(TypeObject c) {
    if (c.has(TypeObject.OWN_SLOTS) || c.has(TypeObject.IMMUTABLE)) {
      return c.has(TypeObject.OWN_SLOTS) ? c : c.layout();
    }
    TypeObject best = c.layout();
    for (TypeObject base : c.bases()) {
      TypeObject candidate = solid(base);
      if (candidate.isSubtypeOf(best)) {
        best = candidate;
      }
    }
    return best;
  }

  /** Copies the namespace; gives the descriptors of {@code __slots__}, or null if there is none. */
  private @Nullable List<MemberDescriptor> fill(TypeObject c) {
    Object[] entries = namespace.entries();
    for (int i = 0; i < entries.length; i += 2) {
      String key = Strings.toJavaOrNull(entries[i]);
      if (key != null) {
        c.namespace().putText(key.intern(), wrapped(key, entries[i + 1]));
      }
    }
    Object qualified = namespace.getText("__qualname__");
    if (qualified != null) {
      if (!Strings.isStr(qualified)) {
        throw Raise.typeError("type __qualname__ must be a str, not " + Types.of(qualified).name());
      }
      c.setQualifiedName(qualified);
      c.namespace().removeText("__qualname__");
    }
    if (c.namespace().getText("__module__") == null) {
      Object module = t.currentModuleName();
      if (module != null) {
        c.namespace().putText("__module__", module);
      }
    }
    c.setFlag(
        TypeObject.NAMED_WITH_MODULE, c.namespace().removeText("__named_with_module__") != null);
    Object declared = namespace.getText("__slots__");
    List<MemberDescriptor> slots = declared == null ? null : addSlots(c, declared);
    if (c.namespace().getText("__doc__") == null) {
      c.namespace().putText("__doc__", Singleton.NONE);
    }
    if (c.namespace().getText("__eq__") != null && c.namespace().getText("__hash__") == null) {
      c.namespace().putText("__hash__", Singleton.NONE);
    }
    return slots;
  }

  private static Object wrapped(String key, Object value) {
    boolean function = Types.of(value) == Types.FUNCTION;
    if (function && key.equals("__new__")) {
      return new StaticMethod(value);
    }
    if (function && (key.equals("__init_subclass__") || key.equals("__class_getitem__"))) {
      return new ClassMethod(value);
    }
    return value;
  }

  private List<MemberDescriptor> addSlots(TypeObject c, Object declared) {
    Object[] names =
        Strings.isStr(declared) ? new Object[] {declared} : Iteration.toArray(t, declared);
    List<MemberDescriptor> slots = new ArrayList<>();
    boolean dict = false;
    if (names.length > 0 && VARIABLE_SIZE.contains(c.layout())) {
      throw Raise.typeError(
          "nonempty __slots__ not supported for subtype of '" + bases[0].name() + "'");
    }
    for (Object o : names) {
      String slot = Strings.toJavaOrNull(o);
      if (slot == null) {
        throw Raise.typeError("__slots__ items must be strings, not '" + Types.of(o).name() + "'");
      }
      if (!TextPredicates.isIdentifier(Strings.plain(o))) {
        throw Raise.typeError("__slots__ must be identifiers");
      }
      if (slot.equals("__dict__")) {
        requireNew(slot, dict, TypeObject.HAS_DICT);
        dict = true;
      } else if (slot.equals("__weakref__")) {
        requireNew(slot, c.has(TypeObject.WEAK), TypeObject.WEAK);
        c.setFlag(TypeObject.WEAK, true);
      } else {
        String mangled = mangle(slot).intern();
        Object taken = c.namespace().getText(mangled);
        if (taken instanceof MemberDescriptor twice && slots.contains(twice)) {
          continue;
        }
        if (taken != null) {
          throw Raise.valueError("'" + mangled + "' in __slots__ conflicts with class variable");
        }
        MemberDescriptor member = new MemberDescriptor(c, mangled, false, false);
        c.namespace().putText(mangled, member);
        slots.add(member);
      }
    }
    c.setFlag(TypeObject.OWN_SLOTS, !slots.isEmpty());
    if (dict) {
      c.setFlag(TypeObject.HAS_DICT, true);
    }
    return slots;
  }

  /** {@code __dict__} and {@code __weakref__} may be declared where no base has them, and once. */
  private void requireNew(String slot, boolean declared, int flag) {
    boolean inherited = declared;
    for (TypeObject base : bases) {
      boolean visible = flag != TypeObject.WEAK || !base.has(TypeObject.IMMUTABLE);
      inherited |= visible && base.has(flag);
    }
    if (inherited) {
      throw Raise.typeError(slot + " slot disallowed: we already got one");
    }
  }

  private String mangle(String slot) {
    if (!slot.startsWith("__") || slot.endsWith("__")) {
      return slot;
    }
    String owner = name.replaceFirst("^_+", "");
    return owner.isEmpty() ? slot : "_" + owner + slot;
  }

  /** The order from the metaclass's {@code mro} if it has one of its own, else C3. */
  private TypeObject[] mro(TypeObject c) {
    Object method = c.type() == Types.TYPE ? null : c.type().lookup("mro");
    if (method == null || method instanceof BuiltinFunction) {
      return Inheritance.linearise(c, bases);
    }
    Object[] items = Iteration.toArray(t, Special.call(t, method, c));
    TypeObject[] order = new TypeObject[items.length];
    for (int i = 0; i < items.length; i++) {
      if (!(items[i] instanceof TypeObject x)) {
        throw Raise.typeError("mro() returned a non-class ('" + Types.of(items[i]).name() + "')");
      }
      order[i] = x;
    }
    return order;
  }

  private void setNames(TypeObject c) {
    Object[] entries = c.namespace().entries();
    for (int i = 0; i < entries.length; i += 2) {
      Object value = entries[i + 1];
      Object method = Types.of(value).lookup("__set_name__");
      if (method != null) {
        try {
          Special.call(t, method, value, c, entries[i]);
        } catch (GuestError e) {
          Object note =
              Strings.fromJava(
                  "Error calling __set_name__ on '"
                      + Types.of(value).name()
                      + "' instance '"
                      + entries[i]
                      + "' in '"
                      + name
                      + "'");
          t.call(Attributes.get(t, e.value(), "add_note"), note);
          throw e;
        }
      }
    }
  }

  private void initSubclass(TypeObject c, DictObject keywords) {
    Object method = Special.findAfter(c, c, "__init_subclass__");
    if (method == null) {
      // The metaclass has made an MRO of its own.
      if (!List.of(c.mro()).contains(c)) {
        throw Raise.typeError("super(type, obj): obj must be an instance or subtype of type");
      }
      method = Types.OBJECT.lookup("__init_subclass__");
    }
    Object bound = Descriptors.bindToType(t, method, c);
    Object[] entries = keywords.entries();
    Object[] values = new Object[entries.length / 2];
    String[] names = new String[entries.length / 2];
    for (int i = 0; i < values.length; i++) {
      names[i] = Strings.toJavaOrNull(entries[2 * i]);
      values[i] = entries[2 * i + 1];
    }
    t.callNamed(bound, values, names);
  }
}
