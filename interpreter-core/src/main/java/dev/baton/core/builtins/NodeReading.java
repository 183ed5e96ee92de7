package dev.baton.core.builtins;

import dev.baton.code.Position;
import dev.baton.core.builtins.NodeKinds.Kind;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SyntaxNode;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree that a guest program made and checks it against the grammar, with CPython's
 * messages. Without recursion, so that a deep tree takes no stack; one that contains itself is too
 * deep in the end.
 */
final class NodeReading {
  private static final int MAX_DEPTH = 6000;

  /** Fields that must not be empty lists, and what an error calls them. */
  private static final Set<String> NEVER_EMPTY =
      Set.of("body", "targets", "names", "items", "cases");

  private static final Set<String> STORED = Set.of("target", "targets", "optional_vars");
  private static final Set<String> TARGETS =
      Set.of("Attribute", "Subscript", "Starred", "Name", "List", "Tuple");

  private final ThreadContext t;
  private final NodeKinds kinds;
  private final Deque<Unread> waiting = new ArrayDeque<>();

  /**
   * A node whose fields are to be read into {@code fields}; {@code context} is what it must have.
   */
  private record Unread(Object object, Kind kind, Object[] fields, String context, int depth) {}

  private NodeReading(ThreadContext t) {
    this.t = t;
    this.kinds = new NodeKinds(t);
  }

  /** The tree below {@code root}; TypeError or ValueError if it is not one for {@code mode}. */
  static SyntaxNode read(ThreadContext t, Object root, FrontEnd.Mode mode) {
    String wanted =
        switch (mode) {
          case EXEC -> "Module";
          case EVAL -> "Expression";
          case SINGLE -> "Interactive";
        };
    NodeReading reading = new NodeReading(t);
    if (!reading.kinds.belongs(root, wanted)) {
      throw Raise.typeError("expected " + wanted + " node, got " + Types.of(root).name());
    }
    SyntaxNode tree = reading.begin(root, wanted, "Load", 0);
    // In the order of the text, so that the first error is the one CPython finds.
    while (!reading.waiting.isEmpty()) {
      reading.readFields(reading.waiting.pop());
      t.countSteps(1);
    }
    return tree;
  }

  /** The node for an object of a family of kinds; its fields are read later. */
  private SyntaxNode begin(Object o, String family, String context, int depth) {
    if (isKind(family)) {
      requireFields(o, kinds.named(family));
    }
    Position position = kinds.named(family).hasPosition() ? position(o, family) : null;
    Kind kind = kinds.belongs(o, family) ? kinds.of(o) : null;
    if (kind == null || kind.name().equals(family) && !isKind(family)) {
      throw Raise.typeError("expected some sort of " + family + ", but got " + t.reprText(o));
    }
    Object[] fields = new Object[kind.fields().length];
    if (fields.length > 0) {
      if (depth > MAX_DEPTH) {
        throw Raise.recursionError(
            "maximum recursion depth exceeded while traversing '" + family + "' node");
      }
      waiting.push(new Unread(o, kind, fields, context, depth));
    }
    return new SyntaxNode(
        kind.name(), Collections.unmodifiableList(Arrays.asList(fields)), position);
  }

  /** A kind by itself is looked for its fields before its place. */
  private void requireFields(Object o, Kind kind) {
    for (int i = 0; i < kind.fields().length; i++) {
      boolean required = !kind.kinds()[i].endsWith("?") && !kind.kinds()[i].endsWith("*");
      if (required && Attributes.getOrNull(t, o, kind.fields()[i]) == null) {
        throw missing(kind.fields()[i], kind.name());
      }
    }
  }

  private static GuestError missing(String field, String owner) {
    return Raise.typeError("required field \"" + field + "\" missing from " + owner);
  }

  /** Whether a family has but one kind, which bears its name. */
  private boolean isKind(String family) {
    return kinds.named(family).fields().length > 0;
  }

  private Position position(Object o, String family) {
    int line = number(o, family, "lineno");
    int column = number(o, family, "col_offset");
    int endLine = optionalNumber(o, "end_lineno", line);
    int endColumn = optionalNumber(o, "end_col_offset", column);
    if (line > endLine) {
      throw Raise.valueError("AST node line range (" + line + ", " + endLine + ") is not valid");
    }
    if (line < 0 && endLine != line || column < 0 && endColumn != column) {
      throw Raise.valueError(
          String.format(
              "AST node column range (%d, %d) for line range (%d, %d) is not valid",
              column, endColumn, line, endLine));
    }
    if (line == endLine && column > endColumn) {
      throw Raise.valueError(
          String.format("line %d, column %d-%d is not a valid range", line, column, endColumn));
    }
    return new Position(line, column, endLine, endColumn);
  }

  private int number(Object o, String family, String name) {
    Object value = Attributes.getOrNull(t, o, name);
    if (value == null) {
      throw missing(name, family);
    }
    return (int) integer(value);
  }

  private int optionalNumber(Object o, String name, int standard) {
    Object value = Attributes.getOrNull(t, o, name);
    return value == null || value == Singleton.NONE ? standard : (int) integer(value);
  }

  private long integer(Object value) {
    if (value instanceof Boolean b) {
      return b ? 1 : 0;
    }
    if (value instanceof Long n && n == n.intValue()) {
      return n;
    }
    if (value instanceof Long || value instanceof BigInteger) {
      throw Raise.overflowError("Python int too large to convert to C int");
    }
    throw Raise.valueError("invalid integer value: " + t.reprText(value));
  }

  private void readFields(Unread u) {
    int before = waiting.size();
    for (int i = 0; i < u.fields.length; i++) {
      u.fields[i] = field(u, u.kind.fields()[i], u.kind.kinds()[i]);
    }
    // What was begun here is on top in reverse order.
    List<Unread> begun = new ArrayList<>();
    while (waiting.size() > before) {
      begun.add(waiting.pop());
    }
    begun.forEach(waiting::push);
  }

  private @Nullable Object field(Unread u, String name, String wanted) {
    Object value = Attributes.getOrNull(t, u.object, name);
    boolean optional = wanted.endsWith("?");
    boolean many = wanted.endsWith("*");
    String family = optional || many ? wanted.substring(0, wanted.length() - 1) : wanted;
    if (value == null && optional) {
      return null;
    }
    if (value == null && many) {
      value = new ListObject();
    }
    if (value == null) {
      throw Raise.typeError("required field \"" + name + "\" missing from " + u.kind.name());
    }
    if (many) {
      return list(u, name, family, value);
    }
    if (value == Singleton.NONE && optional) {
      return null;
    }
    if (value == Singleton.NONE && !family.equals("constant")) {
      throw Raise.valueError("field '" + name + "' is required for " + u.kind.name());
    }
    return single(u, name, family, value);
  }

  private List<Object> list(Unread u, String name, String family, Object value) {
    if (!(value instanceof ListObject list)) {
      throw Raise.typeError(
          u.kind.name()
              + " field \""
              + name
              + "\" must be a list, not a "
              + Types.of(value).name());
    }
    Object[] items = list.snapshot(t);
    boolean root = u.depth == 0;
    if (items.length == 0 && NEVER_EMPTY.contains(name) && !root) {
      throw Raise.valueError("empty " + name + " on " + u.kind.name());
    }
    boolean holes = name.equals("kw_defaults") || u.kind.name().equals("Dict");
    List<Object> result = new ArrayList<>(items.length);
    for (Object item : items) {
      if (item != Singleton.NONE) {
        result.add(single(u, name, family, item));
      } else if (holes) {
        result.add(null);
      } else {
        throw Raise.valueError("None disallowed in " + family + " list");
      }
    }
    return result;
  }

  private @Nullable Object single(Unread u, String name, String family, Object value) {
    return switch (family) {
      case "identifier" -> identifier(value, name.equals("id"));
      case "string" -> text(value);
      case "int" -> integer(value);
      case "constant" -> constant(value);
      case "expr_context" -> context(u, value);
      case "expr" -> expression(value, contextOf(u, name), u.depth + 1);
      default -> begin(value, family, "Load", u.depth + 1);
    };
  }

  /** What an expression in a field must have as its {@code ctx}. */
  private static String contextOf(Unread u, String name) {
    String kind = u.kind.name();
    if (kind.equals("Delete")) {
      return "Del";
    }
    if (STORED.contains(name) || kind.equals("TypeAlias") && name.equals("name")) {
      return "Store";
    }
    boolean inherits = kind.equals("Tuple") || kind.equals("List") || kind.equals("Starred");
    return inherits ? u.context : "Load";
  }

  private SyntaxNode expression(Object value, String context, int depth) {
    Kind kind = context.equals("Load") ? null : kinds.of(value);
    if (kind != null && kind.family().equals("expr") && !TARGETS.contains(kind.name())) {
      throw Raise.valueError("expression which can't be assigned to in " + context + " context");
    }
    return begin(value, "expr", context, depth);
  }

  private SyntaxNode context(Unread u, Object value) {
    SyntaxNode found = begin(value, "expr_context", "Load", 0);
    if (!found.kind().equals(u.context)) {
      throw Raise.valueError(
          "expression must have " + u.context + " context but has " + found.kind() + " instead");
    }
    return found;
  }

  private static String identifier(Object value, boolean ofName) {
    String text = Strings.toJavaOrNull(value);
    if (text == null) {
      throw Raise.typeError("AST identifier must be of type str");
    }
    if (ofName && (text.equals("None") || text.equals("True") || text.equals("False"))) {
      throw Raise.valueError("identifier field can't represent '" + text + "' constant");
    }
    return text;
  }

  private static Object text(Object value) {
    String text = value instanceof BytesObject ? "" : Strings.toJavaOrNull(value);
    if (text == null) {
      throw Raise.typeError("AST string must be of type str");
    }
    return text;
  }

  private static Object constant(Object value) {
    Object neutral = CodeParts.constantOrNull(value);
    if (neutral == null) {
      throw Raise.typeError("got an invalid type in Constant: " + Types.of(value).name());
    }
    return neutral;
  }
}
