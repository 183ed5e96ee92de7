package dev.baton.core.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a built-in function and the binding of arguments to them, with CPython's error
 * messages.
 */
public final class BuiltinSignature {
  /** Methods that CPython parses by a format, so that a wrong count is worded as of a function. */
  private static final Set<String> BY_FORMAT =
      Set.of("find", "rfind", "startswith", "endswith", "rindex");

  private final BuiltinFunction function;
  private final List<String> names = new ArrayList<>();
  private final List<@Nullable Object> defaults = new ArrayList<>();
  private final List<Boolean> optional = new ArrayList<>();
  private final boolean receiver;
  private int positional;
  private int positionalOnly;
  private int varArgs = -1;
  private int varKeywords = -1;

  private BuiltinSignature(BuiltinFunction function, boolean receiver) {
    this.function = function;
    this.receiver = receiver;
  }

  static BuiltinSignature parse(BuiltinFunction function, String text, int kind) {
    boolean receiver =
        kind == BuiltinTable.METHOD
            || kind == BuiltinTable.CLASS_METHOD
            || kind >= BuiltinTable.GETTER
            || function.name().equals("__new__");
    BuiltinSignature s = new BuiltinSignature(function, receiver);
    boolean keywordOnly = false;
    for (String part : SignatureText.parameters(text)) {
      if (part.equals("/")) {
        s.positionalOnly = s.names.size();
      } else if (part.equals("*")) {
        keywordOnly = true;
      } else if (part.startsWith("**")) {
        s.varKeywords = s.names.size();
        s.add(part.substring(2), true, null);
      } else if (part.startsWith("*")) {
        s.varArgs = s.names.size();
        keywordOnly = true;
        s.add(part.substring(1), true, null);
      } else {
        int eq = part.indexOf('=');
        String name = eq < 0 ? part : part.substring(0, eq);
        s.add(name, eq >= 0, eq < 0 ? null : SignatureText.literal(part.substring(eq + 1)));
        if (!keywordOnly) {
          s.positional = s.names.size();
        }
      }
    }
    return s;
  }

  private void add(String name, boolean isOptional, @Nullable Object value) {
    names.add(name);
    optional.add(isOptional);
    defaults.add(value);
  }

  /** The value for an absent argument; null if the body is to see null. */
  @Nullable Object defaultValue(int index) {
    return defaults.get(index);
  }

  /** Positional arguments, as many as are required at least, and the others' defaults. */
  Object[] completed(Object[] arguments) {
    Object[] all = new Object[names.size()];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    for (int i = arguments.length; i < all.length; i++) {
      all[i] = defaults.get(i);
    }
    return all;
  }

  /**
   * Binds arguments to parameters.
   *
   * @param keywords names of the last arguments, or null
   */
  Object[] bind(ThreadContext t, Object[] arguments, String @Nullable [] keywords) {
    int byPosition = arguments.length - (keywords == null ? 0 : keywords.length);
    Object[] bound = new Object[names.size()];
    int direct = Math.min(byPosition, positional);
    System.arraycopy(arguments, 0, bound, 0, direct);
    if (byPosition > positional) {
      if (varArgs < 0) {
        throw wrongCount(byPosition);
      }
      bound[varArgs] = Arrays.copyOfRange(arguments, positional, byPosition);
    } else if (varArgs >= 0) {
      bound[varArgs] = new Object[0];
    }
    if (varKeywords >= 0) {
      bound[varKeywords] = new DictObject();
    }
    if (keywords != null) {
      for (int i = 0; i < keywords.length; i++) {
        bindKeyword(bound, keywords[i], arguments[byPosition + i]);
      }
    }
    fillDefaults(bound, byPosition);
    return bound;
  }

  private void bindKeyword(Object[] bound, String name, Object value) {
    int index = names.indexOf(name);
    boolean known = index >= positionalOnly && index != varArgs && index != varKeywords;
    if (known) {
      if (bound[index] != null) {
        throw Raise.typeError(
            "argument for "
                + display()
                + "() given by name ('"
                + name
                + "') and position ("
                + (index + (receiver ? 0 : 1))
                + ")");
      }
      bound[index] = value;
    } else if (varKeywords >= 0) {
      ((DictObject) bound[varKeywords]).putText(name, value);
    } else if (positionalOnly == names.size() && isForOtherHalf(bound[0])) {
      return;
    } else if (positionalOnly == names.size()) {
      throw Raise.typeError(
          isWrapper()
              ? "wrapper " + function.name() + "() takes no keyword arguments"
              : qualified() + "() takes no keyword arguments");
    } else {
      throw Raise.typeError(
          "'" + name + "' is an invalid keyword argument for " + display() + "()");
    }
  }

  /**
   * Whether a keyword is left to the other half of construction: {@code __new__} of a built-in type
   * lets those pass that a subclass's {@code __init__} takes, and the reverse.
   */
  private boolean isForOtherHalf(@Nullable Object first) {
    boolean maker = function.name().equals("__new__");
    TypeObject type =
        maker && first instanceof TypeObject c ? c : first == null ? Types.OBJECT : Types.of(first);
    return makesInstances()
        && !type.has(TypeObject.IMMUTABLE)
        && !(type.lookup(maker ? "__init__" : "__new__") instanceof BuiltinFunction);
  }

  private void fillDefaults(Object[] bound, int byPosition) {
    for (int i = 0; i < bound.length; i++) {
      if (bound[i] == null) {
        if (!optional.get(i)) {
          if (i < positional && (positionalOnly == names.size() || i < positionalOnly)) {
            throw wrongCount(byPosition);
          }
          throw Raise.typeError(
              display()
                  + "() missing required argument '"
                  + names.get(i)
                  + "' (pos "
                  + (i + (receiver ? 0 : 1))
                  + ")");
        }
        bound[i] = defaults.get(i);
      }
    }
  }

  private GuestError wrongCount(int given) {
    int self = receiver ? 1 : 0;
    if (given == 0 && receiver) {
      return Raise.typeError(noReceiver());
    }
    int required = 0;
    while (required < positional && !optional.get(required)) {
      required++;
    }
    int least = required - self;
    int most = positional - self;
    int got = given - self;
    boolean plain = positionalOnly == names.size() && varKeywords < 0;
    if (isWrapper() && least == most) {
      return Raise.typeError(expected("", most, got));
    }
    if (plain && most == 0) {
      return Raise.typeError(qualified() + "() takes no arguments (" + got + " given)");
    }
    if (plain && most == 1 && least == 1 && !makesInstances()) {
      return Raise.typeError(qualified() + "() takes exactly one argument (" + got + " given)");
    }
    if (most == 0 && varKeywords < 0) {
      return Raise.typeError(display() + "() takes no positional arguments");
    }
    String bound = least == most && varArgs < 0 ? "" : got < least ? "at least " : "at most ";
    int limit = got < least ? least : most;
    if (positionalOnly >= positional && !BY_FORMAT.contains(function.name())) {
      String shown = isWrapper() ? "" : display() + (isSuper() ? "() " : " ");
      return Raise.typeError(shown + expected(bound, limit, got));
    }
    String exactly = bound.isEmpty() ? "exactly " : bound;
    String positionals = names.size() > positional ? " positional argument" : " argument";
    return Raise.typeError(
        display()
            + "() takes "
            + exactly
            + limit
            + positionals
            + (limit == 1 ? "" : "s")
            + " ("
            + got
            + " given)");
  }

  private static String expected(String bound, int limit, int got) {
    String arguments = limit == 1 ? " argument, got " : " arguments, got ";
    return "expected " + bound + limit + arguments + got;
  }

  private String noReceiver() {
    if (function.name().equals("__new__")) {
      return function.table().owner() + ".__new__(): not enough arguments";
    }
    return isWrapper()
        ? "descriptor '"
            + function.name()
            + "' of '"
            + function.owner().name()
            + "' object needs an argument"
        : "unbound method " + qualified() + "() needs an argument";
  }

  GuestError badArgument(int position, Object argument) {
    String got = Types.of(argument).name();
    if (position == 0 && function.name().equals("__new__")) {
      return Raise.typeError(
          function.table().owner() + ".__new__(X): X is not a type object (" + got + ")");
    }
    int shown = receiver ? position : position + 1;
    String expected = "a different type";
    return Raise.typeError(
        display()
            + "() argument "
            + (takesOne() ? "" : shown + " ")
            + "must be "
            + expected(position, expected)
            + ", not "
            + got);
  }

  private boolean takesOne() {
    return positionalOnly == names.size() && names.size() == (receiver ? 2 : 1);
  }

  private String expected(int position, String otherwise) {
    String type = function.table().parameterType(function.number(), position);
    return type.isEmpty() ? otherwise : type;
  }

  /** Whether it stands for a slot of the type; {@code __init__} is named like its type. */
  private boolean isWrapper() {
    return function.type() == Types.WRAPPER_DESCRIPTOR && !makesInstances();
  }

  private boolean isSuper() {
    return makesInstances() && function.owner() == Types.SUPER;
  }

  private String display() {
    return makesInstances() ? function.table().owner() : function.name();
  }

  private boolean makesInstances() {
    return function.name().equals("__new__") || function.name().equals("__init__");
  }

  private String qualified() {
    if (makesInstances()) {
      return function.table().owner();
    }
    TypeObject owner = function.owner();
    if (owner != null) {
      return owner.name() + "." + function.name();
    }
    String module = function.table().owner();
    return module.equals("builtins") ? function.name() : module + "." + function.name();
  }

  /** The text signature, for {@code __text_signature__} and {@code inspect}. */
  public String text() {
    String declared = function.signatureText();
    return declared.substring(declared.indexOf('('));
  }
}
