package dev.baton.core.builtins;

import dev.baton.core.interp.FunctionObject;
import dev.baton.core.interp.ThreadState;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.ClassCreation;
import dev.baton.core.runtime.Special;
import java.util.ArrayList;
import java.util.List;

/** {@code __build_class__}: the class statement. */
final class ClassStatement {
  private ClassStatement() {}

  static Object build(
      ThreadContext t, FunctionObject body, Object name, Object[] given, DictObject keywords) {
    TupleObject bases = resolve(t, given);
    Object metaclass = keywords.removeText("metaclass");
    boolean explicit = metaclass != null;
    if (!explicit) {
      metaclass = bases.size() == 0 ? Types.TYPE : Types.of(bases.items()[0]);
    }
    if (metaclass instanceof TypeObject m) {
      metaclass = ClassCreation.mostDerived(m, classes(bases));
    }
    String[] names = names(keywords);
    Object namespace = prepare(t, metaclass, name, bases, keywords.valuesArray(), names);
    Object cell = ((ThreadState) t).runCode(body.code(), body.globals(), namespace, body.closure());
    Object[] values = keywords.valuesArray();
    Object[] arguments = new Object[3 + values.length];
    arguments[0] = name;
    boolean changed = bases.size() != given.length;
    for (int i = 0; !changed && i < given.length; i++) {
      changed = given[i] != bases.items()[i];
    }
    if (changed) {
      t.call(Attributes.get(t, namespace, "__setitem__"), "__orig_bases__", TupleObject.of(given));
    }
    arguments[1] = bases;
    arguments[2] = namespace;
    System.arraycopy(values, 0, arguments, 3, values.length);
    Object made = t.callNamed(metaclass, arguments, names);
    if (cell instanceof CellObject c && made instanceof TypeObject) {
      checkCell(t, c, made, name);
    }
    return made;
  }

  private static void checkCell(ThreadContext t, CellObject cell, Object made, Object name) {
    Object content = cell.get();
    if (content == null) {
      throw Raise.runtimeError(
          "__class__ not set defining '"
              + name
              + "' as "
              + t.reprText(made)
              + ". Was __classcell__ propagated to type.__new__?");
    }
    if (content != made) {
      throw Raise.typeError(
          "__class__ set to "
              + t.reprText(content)
              + " defining '"
              + name
              + "' as "
              + t.reprText(made));
    }
  }

  /** Replaces bases that are no classes by what their {@code __mro_entries__} gives. */
  private static TupleObject resolve(ThreadContext t, Object[] given) {
    List<Object> bases = new ArrayList<>();
    TupleObject original = TupleObject.of(given);
    for (Object base : given) {
      Object method =
          base instanceof TypeObject ? null : Attributes.getOrNull(t, base, "__mro_entries__");
      if (method == null) {
        bases.add(base);
      } else if (t.call(method, original) instanceof TupleObject x) {
        bases.addAll(x);
      } else {
        throw Raise.typeError("__mro_entries__ must return a tuple");
      }
    }
    return TupleObject.of(bases);
  }

  private static TypeObject[] classes(TupleObject bases) {
    List<TypeObject> classes = new ArrayList<>();
    for (Object base : bases.items()) {
      if (base instanceof TypeObject c) {
        classes.add(c);
      }
    }
    return classes.toArray(new TypeObject[0]);
  }

  private static Object prepare(
      ThreadContext t,
      Object metaclass,
      Object name,
      TupleObject bases,
      Object[] values,
      String[] names) {
    Object method = Attributes.getOrNull(t, metaclass, "__prepare__");
    if (method == null) {
      return new DictObject();
    }
    Object[] arguments = new Object[2 + values.length];
    arguments[0] = name;
    arguments[1] = bases;
    System.arraycopy(values, 0, arguments, 2, values.length);
    Object namespace = t.callNamed(method, arguments, names);
    if (!Special.has(namespace, "__getitem__")) {
      String shown = metaclass instanceof TypeObject m ? m.name() : "<metaclass>";
      throw Raise.typeError(
          shown + ".__prepare__() must return a mapping, not " + Types.of(namespace).name());
    }
    return namespace;
  }

  private static String[] names(DictObject keywords) {
    Object[] keys = keywords.keysArray();
    String[] names = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      names[i] = Strings.toJavaOrNull(keys[i]);
    }
    return names;
  }
}
