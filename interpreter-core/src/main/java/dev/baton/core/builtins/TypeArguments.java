package dev.baton.core.builtins;

import dev.baton.core.object.GenericAliasObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Names;
import dev.baton.core.text.TextBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of generic aliases and unions: how they are shown, which type parameters are in
 * them, and giving those a value (PEP 585, 604, 646).
 */
final class TypeArguments {
  private TypeArguments() {}

  /** Shows an argument as one writes it: a class by its name, others by their representation. */
  static Object show(ThreadContext t, Object argument) {
    if (argument == Singleton.ELLIPSIS) {
      return "...";
    }
    if (argument instanceof TypeObject c) {
      if (c == Types.NONE) {
        return "None";
      }
      String module = Names.module(c);
      Object name = c.qualifiedName();
      return module == null || module.equals("builtins")
          ? name
          : new TextBuilder().append(module).append(".").append(name).build();
    }
    return Conversions.repr(t, argument);
  }

  /** The type parameters in the arguments, each once, in order. */
  static TupleObject parameters(ThreadContext t, Object[] arguments) {
    List<Object> found = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof TypeObject) {
        continue; // a class may have __parameters__, but they are not free in it
      }
      if (Attributes.getOrNull(t, argument, "__typing_subst__") != null) {
        addOnce(found, argument);
      } else if (Attributes.getOrNull(t, argument, "__parameters__") instanceof TupleObject inner) {
        for (Object parameter : inner.items()) {
          addOnce(found, parameter);
        }
      }
    }
    return new TupleObject(found.toArray());
  }

  private static void addOnce(List<Object> found, Object parameter) {
    for (Object other : found) {
      if (other == parameter) {
        return;
      }
    }
    found.add(parameter);
  }

  /** The arguments after the parameters got the values of a subscript. */
  static Object[] substitute(
      ThreadContext t, Object alias, Object[] arguments, TupleObject parameters, Object subscript) {
    if (parameters.size() == 0) {
      throw Raise.typeError(Conversions.reprText(t, alias) + " is not a generic class");
    }
    Object values =
        subscript instanceof TupleObject x && x.type() == Types.TUPLE
            ? x
            : TupleObject.of(subscript);
    for (Object parameter : parameters.items()) {
      Object prepare = Attributes.getOrNull(t, parameter, "__typing_prepare_subst__");
      if (prepare != null && prepare != Singleton.NONE) {
        values = t.call(prepare, alias, values);
      }
    }
    Object[] chosen = ((TupleObject) values).items();
    if (chosen.length != parameters.size()) {
      throw Raise.typeError(
          "Too "
              + (chosen.length > parameters.size() ? "many" : "few")
              + " arguments for "
              + Conversions.reprText(t, alias)
              + "; actual "
              + chosen.length
              + ", expected "
              + parameters.size());
    }
    List<Object> result = new ArrayList<>();
    for (Object argument : arguments) {
      Object replaced = replace(t, argument, parameters.items(), chosen);
      if (isUnpacked(t, argument) && replaced instanceof TupleObject several) {
        result.addAll(Arrays.asList(several.items()));
      } else {
        result.add(replaced);
      }
    }
    return result.toArray();
  }

  private static boolean isUnpacked(ThreadContext t, Object argument) {
    if (argument instanceof TypeObject) {
      return false;
    }
    Object mark = Attributes.getOrNull(t, argument, "__typing_is_unpacked_typevartuple__");
    return mark != null && t.truth(mark);
  }

  private static Object replace(
      ThreadContext t, Object argument, Object[] parameters, Object[] chosen) {
    if (argument instanceof TypeObject) {
      return argument;
    }
    Object substitute = Attributes.getOrNull(t, argument, "__typing_subst__");
    if (substitute != null) {
      return t.call(substitute, value(argument, parameters, chosen));
    }
    if (!(Attributes.getOrNull(t, argument, "__parameters__") instanceof TupleObject inner)
        || inner.size() == 0) {
      return argument;
    }
    List<Object> values = new ArrayList<>();
    for (Object parameter : inner.items()) {
      Object value = value(parameter, parameters, chosen);
      boolean several = Types.of(parameter).name().equals("TypeVarTuple");
      if (several && value instanceof TupleObject x) {
        values.addAll(Arrays.asList(x.items()));
      } else {
        values.add(value);
      }
    }
    return t.getItem(argument, new TupleObject(values.toArray()));
  }

  private static Object value(Object parameter, Object[] parameters, Object[] chosen) {
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] == parameter) {
        return chosen[i];
      }
    }
    return parameter;
  }

  /** An alias of the same kind with other arguments. */
  static GenericAliasObject with(GenericAliasObject alias, Object[] arguments) {
    return new GenericAliasObject(
        Types.GENERIC_ALIAS, alias.origin(), new TupleObject(arguments), alias.unpacked());
  }
}
