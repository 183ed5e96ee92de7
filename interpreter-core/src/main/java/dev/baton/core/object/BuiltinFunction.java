package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * A function or method written in Java: one row of a {@link BuiltinTable}. As an attribute of a
 * type it is a descriptor that binds like a guest function. Immutable once its type is filled.
 */
public final class BuiltinFunction extends GuestObject {
  private final BuiltinTable table;
  private final int number;
  private final String name;
  private final int kind;
  private final int parameters;
  private final int required;
  private final boolean packed;

  /** Where the signature is, followed by the docstring and the types of the parameters. */
  private final String texts;

  private final int start;
  private final int docStart;
  private final int typesStart;
  private final int end;
  private @Nullable TypeObject owner;
  private volatile @Nullable BuiltinSignature parsed;

  BuiltinFunction(
      BuiltinTable table,
      int number,
      String name,
      int kind,
      int parameters,
      int required,
      boolean packed,
      String signature,
      String doc) {
    super(Types.BUILTIN_FUNCTION);
    this.table = table;
    this.number = number;
    this.name = name;
    this.kind = kind;
    this.parameters = parameters;
    this.required = required;
    this.packed = packed;
    this.texts = signature + doc;
    this.start = 0;
    this.docStart = signature.length();
    this.typesStart = texts.length();
    this.end = typesStart;
  }

  /**
   * The function of a row of {@link BuiltinTable#rows}, which is not taken apart further than a
   * start needs.
   */
  BuiltinFunction(BuiltinTable table, int number, String rows, int at) {
    super(Types.BUILTIN_FUNCTION);
    this.table = table;
    this.number = number;
    int kindAndPacked = BuiltinTable.digit(rows, at);
    this.kind = kindAndPacked & 7;
    this.packed = kindAndPacked > 7;
    this.parameters = BuiltinTable.digit(rows, at + 1);
    this.required = BuiltinTable.digit(rows, at + 2);
    this.texts = rows;
    this.start = at + BuiltinTable.ROW_HEADER;
    // Interned as literals are: attributes are looked up by literals of guest code.
    this.name = rows.substring(start, start + BuiltinTable.digit(rows, at + 3)).intern();
    this.docStart = start + BuiltinTable.number(rows, at + 4);
    this.typesStart = docStart + BuiltinTable.number(rows, at + 6);
    this.end = typesStart + BuiltinTable.number(rows, at + 8);
  }

  /** Where the row ends in the text that it was made from. */
  int end() {
    return end;
  }

  void setOwner(TypeObject value) {
    owner = value;
    if (kind == BuiltinTable.METHOD) {
      type = SlotNames.contains(name) ? Types.WRAPPER_DESCRIPTOR : Types.METHOD_DESCRIPTOR;
    } else if (kind == BuiltinTable.CLASS_METHOD) {
      type = Types.CLASS_METHOD_DESCRIPTOR;
    }
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The docstring; empty if it has none. */
  public String doc() {
    return texts.substring(docStart, typesStart);
  }

  /** The signature as declared. */
  public String signatureText() {
    return texts.substring(start, docStart);
  }

  /** The guest type that a parameter must have, as error messages name it; empty if any. */
  String parameterType(int position) {
    String[] types = texts.substring(typesStart, end).split(",", -1);
    return position < types.length ? types[position] : "";
  }

  /** The table it is in. */
  public BuiltinTable table() {
    return table;
  }

  /** Its number in the table. */
  public int number() {
    return number;
  }

  int kind() {
    return kind;
  }

  /** The type it is a method of; null for a function of a module. */
  public @Nullable TypeObject owner() {
    return owner;
  }

  /** Whether it binds to an instance when read through one. */
  public boolean isMethod() {
    return kind == BuiltinTable.METHOD;
  }

  /** Whether it binds to the class. */
  public boolean isClassMethod() {
    return kind == BuiltinTable.CLASS_METHOD;
  }

  /**
   * Number of positional arguments, receiver included, that go straight to the Java body; -1 if
   * there is no such number.
   */
  public int directArity() {
    return packed ? -1 : parameters;
  }

  /** The parsed signature. */
  public BuiltinSignature signature() {
    BuiltinSignature s = parsed;
    if (s == null) {
      s = BuiltinSignature.parse(this, signatureText(), kind);
      parsed = s;
    }
    return s;
  }

  int parameters() {
    return parameters;
  }

  int required() {
    return required;
  }

  /** Calls without arguments. */
  public Object call(ThreadContext t) {
    return parameters == 0 && !packed ? table.call(t, number) : callArray(t, new Object[0]);
  }

  /** Calls with one argument. */
  public Object call(ThreadContext t, Object a) {
    if (!packed && required <= 1) {
      switch (parameters) {
        case 1:
          return table.call(t, number, a);
        case 2:
          return table.call(t, number, a, signature().defaultValue(1));
        case 3:
          return table.call(t, number, a, signature().defaultValue(1), signature().defaultValue(2));
        default:
          break;
      }
    }
    return callArray(t, new Object[] {a});
  }

  /** Calls with two arguments. */
  public Object call(ThreadContext t, Object a, Object b) {
    if (!packed && required <= 2) {
      if (parameters == 2) {
        return table.call(t, number, a, b);
      } else if (parameters == 3) {
        return table.call(t, number, a, b, signature().defaultValue(2));
      }
    }
    return callArray(t, new Object[] {a, b});
  }

  /** Calls with three arguments. */
  public Object call(ThreadContext t, Object a, Object b, Object c) {
    return parameters == 3 && !packed
        ? table.call(t, number, a, b, c)
        : callArray(t, new Object[] {a, b, c});
  }

  /** Calls with positional arguments. */
  public Object callArray(ThreadContext t, Object[] arguments) {
    int given = arguments.length;
    if (!packed && given <= parameters && given >= required) {
      return dispatch(t, given == parameters ? arguments : signature().completed(arguments));
    }
    return dispatch(t, signature().bind(t, arguments, null));
  }

  /** Calls with arguments of which the last {@code names.length} go by name. */
  public Object callNamed(ThreadContext t, Object[] arguments, String[] names) {
    return names.length == 0
        ? callArray(t, arguments)
        : dispatch(t, signature().bind(t, arguments, names));
  }

  private Object dispatch(ThreadContext t, Object[] bound) {
    return switch (parameters) {
      case 0 -> table.call(t, number);
      case 1 -> table.call(t, number, bound[0]);
      case 2 -> table.call(t, number, bound[0], bound[1]);
      case 3 -> table.call(t, number, bound[0], bound[1], bound[2]);
      default -> table.call(t, number, bound);
    };
  }

  /** The error for an argument of the wrong type. */
  GuestError badArgument(Object argument, int position) {
    String got = Types.of(argument).name();
    if (position == 0 && (kind == BuiltinTable.METHOD || kind >= BuiltinTable.GETTER)) {
      String wanted = "' for '" + (owner == null ? table.owner() : owner.name()) + "' objects ";
      return Raise.typeError(
          type == Types.WRAPPER_DESCRIPTOR
              ? "descriptor '"
                  + name
                  + "' requires a '"
                  + owner.name()
                  + "' object but received a '"
                  + got
                  + "'"
              : "descriptor '" + name + wanted + "doesn't apply to a '" + got + "' object");
    }
    return signature().badArgument(position, argument);
  }

  @Override
  public String toString() {
    return "<built-in function " + name + ">";
  }
}
