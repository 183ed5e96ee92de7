package dev.baton.core.object;

import dev.baton.core.number.Complex;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of one built-in module or type. Subclasses are written by the annotation processor:
 * they {@link #define} a row for each function and dispatch on its number in a {@code switch}, so
 * that a call from the loop reaches the Java body in two hops and without an argument array up to
 * three arguments.
 */
public abstract class BuiltinTable implements MethodTables {
  /** Row kind: a function of a module. */
  protected static final int FUNCTION = 0;

  /** Row kind: a method. */
  protected static final int METHOD = 1;

  /** Row kind: a class method. */
  protected static final int CLASS_METHOD = 2;

  /** Row kind: a static method. */
  protected static final int STATIC_METHOD = 3;

  /** Row kind: reads an attribute. */
  protected static final int GETTER = 4;

  /** Row kind: sets or deletes an attribute. */
  protected static final int SETTER = 5;

  /** What stands before the texts of a row. */
  static final int ROW_HEADER = 10;

  private final String owner;
  private final String doc;
  private final List<BuiltinFunction> functions = new ArrayList<>();

  protected BuiltinTable(String owner) {
    this(owner, "");
  }

  /** A table of a type with a docstring; an empty {@code doc} is none. */
  protected BuiltinTable(String owner, String doc) {
    this.owner = owner;
    this.doc = doc;
  }

  /** The name of the module or type. */
  public final String owner() {
    return owner;
  }

  /**
   * Adds rows; called by the constructor of the generated class, in the order of numbers. One text
   * for many rows keeps the class small and quick to load. A row is the digits of its kind, plus 8
   * if arguments are packed, of the number of parameters, of those required, and of the length of
   * the name; the lengths, of two digits each, of signature, docstring and types; and these three
   * texts: the signature begins with the name, types are those of {@link #parameterType} with
   * commas between. Digits are to the base of 64, the low one first, {@code '0'} for zero.
   */
  protected final void rows(String text) {
    for (int at = 0; at < text.length(); ) {
      BuiltinFunction function = new BuiltinFunction(this, functions.size(), text, at);
      functions.add(function);
      at = function.end();
    }
  }

  static int digit(String rows, int at) {
    return rows.charAt(at) - '0';
  }

  static int number(String rows, int at) {
    return digit(rows, at) + digit(rows, at + 1) * 64;
  }

  /** Adds a row of a table that is written by hand, in the order of numbers. */
  protected final void define(
      String name,
      int kind,
      int parameters,
      int required,
      boolean packed,
      String signature,
      String doc) {
    functions.add(
        new BuiltinFunction(
            this, functions.size(), name, kind, parameters, required, packed, signature, doc));
  }

  /** All functions in the order of definition. */
  public final List<BuiltinFunction> functions() {
    return functions;
  }

  /** The guest type that a parameter must have, as error messages name it; empty if any. */
  public String parameterType(int number, int position) {
    return functions.get(number).parameterType(position);
  }

  /** Calls a function that has no parameters. */
  public Object call(ThreadContext t, int number) {
    throw new AssertionError(number);
  }

  /** Calls a function of one parameter. */
  public Object call(ThreadContext t, int number, Object a) {
    throw new AssertionError(number);
  }

  /** Calls a function of two parameters. */
  public Object call(ThreadContext t, int number, Object a, Object b) {
    throw new AssertionError(number);
  }

  /** Calls a function of three parameters. */
  public Object call(ThreadContext t, int number, Object a, Object b, Object c) {
    throw new AssertionError(number);
  }

  /** Calls a function of more parameters. */
  public Object call(ThreadContext t, int number, Object[] bound) {
    throw new AssertionError(number);
  }

  @Override
  public final void addTo(TypeObject type, DictObject namespace) {
    if (!doc.isEmpty()) {
      namespace.putText("__doc__", doc);
    }
    for (BuiltinFunction f : functions) {
      f.setOwner(type);
      switch (f.kind()) {
        case GETTER -> namespace.putText(f.name(), new GetSetDescriptor(type, f));
        case SETTER -> ((GetSetDescriptor) namespace.getText(f.name())).setSetter(f);
        case STATIC_METHOD ->
            namespace.putText(f.name(), f.name().equals("__new__") ? f : new StaticMethod(f));
        default -> namespace.putText(f.name(), f);
      }
    }
  }

  /** The argument as a guest object of a given class. */
  protected final <T> T check(Object argument, Class<T> type, int number, int position) {
    if (type.isInstance(argument)) {
      return type.cast(argument);
    }
    throw functions.get(number).badArgument(argument, position);
  }

  /** The receiver as it is, checked to be an instance of the type. */
  protected final Object receiverInstance(Object receiver, int number) {
    BuiltinFunction f = functions.get(number);
    TypeObject owner = f.owner();
    TypeObject type = Types.of(receiver);
    if (type != owner && owner != null && !type.isSubtypeOf(owner)) {
      throw f.badArgument(receiver, 0);
    }
    return receiver;
  }

  /** The plain text of a receiver that must be a str. */
  protected final Object receiverStr(Object receiver, int number) {
    if (receiver instanceof String) {
      return receiver;
    }
    Object text = Strings.plain(receiver);
    if (text == null) {
      throw functions.get(number).badArgument(receiver, 0);
    }
    return text;
  }

  /** The plain int of a receiver that must be an int. */
  protected final Object receiverInt(Object receiver, int number) {
    if (receiver instanceof Long || receiver instanceof BigInteger) {
      return receiver;
    }
    if (receiver instanceof IntObject i) {
      return i.value();
    }
    if (receiver instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    throw functions.get(number).badArgument(receiver, 0);
  }

  /** The value of a receiver that must be a float. */
  protected final double receiverFloat(Object receiver, int number) {
    if (receiver instanceof Double d) {
      return d;
    }
    if (receiver instanceof FloatObject f) {
      return f.value();
    }
    throw functions.get(number).badArgument(receiver, 0);
  }

  /** The value of a receiver that must be a complex. */
  protected final Complex receiverComplex(Object receiver, int number) {
    if (receiver instanceof Complex c) {
      return c;
    }
    if (receiver instanceof ComplexObject c) {
      return c.value();
    }
    throw functions.get(number).badArgument(receiver, 0);
  }

  /** The argument as a Java text in UTF-16. */
  protected final String text(Object argument, int number, int position) {
    if (argument instanceof String s) {
      return s;
    }
    String java = Strings.toJavaOrNull(argument);
    if (java == null) {
      throw functions.get(number).badArgument(argument, position);
    }
    return java;
  }

  /** The argument as a long; OverflowError if it does not fit. */
  protected static long toLong(ThreadContext t, Object argument) {
    return argument instanceof Long l ? l : t.toLong(argument);
  }

  /** The argument as an int; OverflowError if it does not fit. */
  protected static int toInt(ThreadContext t, Object argument) {
    long value = toLong(t, argument);
    if (value != (int) value) {
      throw Raise.overflowError("Python int too large to convert to C int");
    }
    return (int) value;
  }

  /** The argument as a double. */
  protected static double toDouble(ThreadContext t, Object argument) {
    return argument instanceof Double d ? d : t.toDouble(argument);
  }

  /** The truth value of the argument. */
  protected static boolean toBoolean(ThreadContext t, Object argument) {
    return argument instanceof Boolean b ? b : t.truth(argument);
  }

  /** A Java text as a guest str. */
  protected static Object fromJava(String text) {
    return Strings.fromJava(text);
  }
}
