package dev.baton.processor;

import java.util.List;
import java.util.stream.Collectors;

/** The Java text of one generated table. */
final class TableSource {
  private static final int MAX_DIRECT = 3;
  private static final int BASE = 64;

  /** In the order of their numbers in {@code BuiltinTable}. */
  private static final List<String> KINDS =
      List.of("FUNCTION", "METHOD", "CLASS_METHOD", "STATIC_METHOD", "GETTER", "SETTER");

  private static final String OBJECTS = "dev.baton.core.object.";

  private final String packageName;
  private final String simpleName;
  private final String className;
  private final String owner;
  private final String doc;
  private final String receiver;
  private final List<Declaration> rows;
  private final StringBuilder out = new StringBuilder();

  TableSource(
      String packageName,
      String simpleName,
      String className,
      String owner,
      String doc,
      String receiver,
      List<Declaration> rows) {
    this.packageName = packageName;
    this.simpleName = simpleName;
    this.className = className;
    this.owner = owner;
    this.doc = doc;
    this.receiver = receiver;
    this.rows = rows;
  }

  String text() {
    line("package " + packageName + ";");
    line("");
    line("/** Generated from {@link " + className + "}. */");
    line("public final class " + simpleName + "Table extends " + OBJECTS + "BuiltinTable {");
    line("  /** Declares the rows. */");
    line("  public " + simpleName + "Table() {");
    line("    super(" + quote(owner) + ", " + quote(doc) + ");");
    for (int from = 0; from < rows.size(); from += 100) {
      StringBuilder text = new StringBuilder();
      rows.subList(from, Math.min(rows.size(), from + 100)).forEach(d -> row(text, d));
      line("    rows(" + quote(text.toString()) + ");");
    }
    line("  }");
    for (int arity = 0; arity <= MAX_DIRECT; arity++) {
      dispatch(arity);
    }
    dispatch(-1);
    line("}");
    return out.toString();
  }

  /** One switch for the rows of an arity; -1 for all that take an array. */
  private void dispatch(int arity) {
    List<Declaration> some =
        rows.stream()
            .filter(d -> arity == (d.parameters > MAX_DIRECT ? -1 : d.parameters))
            .toList();
    if (some.isEmpty()) {
      return;
    }
    StringBuilder header =
        new StringBuilder("  public Object call(" + OBJECTS + "ThreadContext t, int number");
    for (int i = 0; i < arity; i++) {
      header.append(", Object a").append(i);
    }
    line("");
    line("  @Override");
    line(header + (arity < 0 ? ", Object[] bound" : "") + ") {");
    part("    switch (number) {");
    for (Declaration d : some) {
      part("      case " + d.number + ":");
      body(d, arity < 0);
    }
    part("      default:");
    part("        throw new AssertionError(number);");
    part("    }");
    line("  }");
  }

  private void body(Declaration d, boolean array) {
    StringBuilder call = new StringBuilder(className + "." + d.method + "(");
    call.append(d.takesContext ? "t" : "");
    for (int i = 0; i < d.parameters; i++) {
      call.append(call.charAt(call.length() - 1) == '(' ? "" : ", ");
      call.append(argument(d, i, array ? "bound[" + i + "]" : "a" + i));
    }
    call.append(')');
    switch (d.returnType) {
      case "void" -> {
        part("        " + call + ";");
        part("        return " + OBJECTS + "Singleton.NONE;");
      }
      case "boolean" -> part("        return " + call + ";");
      case "int" -> part("        return Long.valueOf(" + call + ");");
      case "long", "double" -> part("        return " + call + ";");
      case "java.lang.String" -> part("        return fromJava(" + call + ");");
      default -> part("        return " + call + ";");
    }
  }

  private String argument(Declaration d, int index, String value) {
    String type = d.javaTypes.get(index);
    if (index == 0 && d.hasReceiver() && !receiver.isEmpty() && !receiver.equals("CHECKED")) {
      return "receiver"
          + receiver.charAt(0)
          + receiver.substring(1).toLowerCase()
          + "("
          + value
          + ", "
          + d.number
          + ")";
    }
    return switch (type) {
      case "java.lang.Object" -> value;
      case "java.lang.Object[]" -> "(Object[]) " + value;
      case "long" -> "toLong(t, " + value + ")";
      case "int" -> "toInt(t, " + value + ")";
      case "double" -> "toDouble(t, " + value + ")";
      case "boolean" -> "toBoolean(t, " + value + ")";
      case "java.lang.String" -> {
        String text = "text(" + value + ", " + d.number + ", " + index + ")";
        yield optional(d, index) ? value + " == null ? null : " + text : text;
      }
      default -> {
        String check = "check(" + value + ", " + type + ".class, " + d.number + ", " + index + ")";
        yield optional(d, index) ? value + " == null ? null : " + check : check;
      }
    };
  }

  /** Whether the body may see null; anything but the receiver may. */
  private static boolean optional(Declaration d, int index) {
    return d.signature.contains("=...") && index > 0 || d.kind.equals("SETTER") && index == 1;
  }

  /** As {@code BuiltinTable.rows} describes it. */
  private static void row(StringBuilder out, Declaration d) {
    String types =
        d.javaTypes.stream()
            .map(TableSource::guestName)
            .collect(Collectors.joining(","))
            .replaceFirst(",+$", "");
    int kind = KINDS.indexOf(d.kind);
    out.append(digit(kind + (d.packed ? 8 : 0)))
        .append(digit(d.parameters))
        .append(digit(d.required))
        .append(digit(d.name.length()));
    for (String text : List.of(d.signature, d.doc, types)) {
      out.append(digit(text.length() % BASE)).append(digit(text.length() / BASE));
    }
    out.append(d.signature).append(d.doc).append(types);
  }

  private static char digit(int value) {
    if (value < 0 || value >= BASE) {
      throw new IllegalArgumentException("too long for a table: " + value);
    }
    return (char) ('0' + value);
  }

  private static String guestName(String javaType) {
    String simple = javaType.substring(javaType.lastIndexOf('.') + 1);
    return switch (simple) {
      case "String" -> "str";
      case "TypeObject" -> "a type";
      case "Object", "Object[]", "long", "int", "double", "boolean" -> "";
      default ->
          simple.endsWith("Object") ? simple.substring(0, simple.length() - 6).toLowerCase() : "";
    };
  }

  /**
   * Text that stays in one line: the tables of line numbers would be a tenth of the classes, and
   * what a switch calls shows in a stack trace by its own name.
   */
  private void part(String text) {
    out.append(text.strip()).append(' ');
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
