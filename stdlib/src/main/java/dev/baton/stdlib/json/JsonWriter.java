package dev.baton.stdlib.json;

import dev.baton.core.number.FloatText;
import dev.baton.core.number.IntText;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.FloatObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Errors;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.TextBuilder;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes guest values as JSON text, as a {@code JSONEncoder} does.
 *
 * <p>Containers recurse in Java, down to the recursion limit of the interpreter. Used by one
 * thread, for one value.
 */
final class JsonWriter {
  /**
   * The options of an encoder.
   *
   * @param indent the text for one level, or null to write everything in one line
   */
  record Style(
      boolean skipKeys,
      boolean ensureAscii,
      boolean checkCircular,
      boolean allowNan,
      boolean sortKeys,
      @Nullable Object indent,
      Object itemSeparator,
      Object keySeparator) {}

  private static final int POLL_INTERVAL = 1024;

  private final ThreadContext thread;
  private final Style style;
  private final Object defaults;
  private final TextBuilder out = new TextBuilder();
  private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final int maxDepth;
  private int depth;
  private int containers;

  /** The current depth of indentation; {@code default} nests without indenting. */
  private int level;

  JsonWriter(ThreadContext thread, Style style, Object defaults) {
    this.thread = thread;
    this.style = style;
    this.defaults = defaults;
    this.maxDepth = thread.interpreter().recursionLimit();
  }

  /** Returns the JSON text of a value. */
  Object encode(Object o) {
    write(o);
    return out.build();
  }

  private void write(Object o) {
    if (writeScalar(o)) {
      return;
    }
    enter(o);
    if (o instanceof ListObject list) {
      writeArray(list.snapshot(thread));
    } else if (o instanceof TupleObject tuple) {
      writeArray(tuple.items());
    } else if (o instanceof DictObject dict) {
      writeObject(dict);
    } else {
      write(thread.call(defaults, o));
    }
    leave(o);
  }

  private void enter(Object o) {
    if (++containers % POLL_INTERVAL == 0) {
      thread.charge(POLL_INTERVAL);
    }
    if (++depth > maxDepth) {
      throw Raise.recursionError("maximum recursion depth exceeded while encoding a JSON object");
    }
    if (style.checkCircular() && !open.add(o)) {
      throw Raise.valueError("Circular reference detected");
    }
  }

  private void leave(Object o) {
    depth--;
    if (style.checkCircular()) {
      open.remove(o);
    }
  }

  /** Writes a value that is no container; returns whether it was one. */
  private boolean writeScalar(Object o) {
    Object text = Strings.plain(o);
    if (text != null) {
      out.append(style.ensureAscii() ? JsonQuoting.quoteAscii(text) : JsonQuoting.quote(text));
      return true;
    }
    String word = word(o);
    if (word != null) {
      out.append(word);
    }
    return word != null;
  }

  /** The text of a constant or a number, null for other values. */
  private @Nullable String word(Object o) {
    if (o == Singleton.NONE) {
      return "null";
    }
    if (o instanceof Boolean b) {
      return b ? "true" : "false";
    }
    if (o instanceof Double d) {
      return real(d);
    }
    if (o instanceof FloatObject f) {
      return real(f.value());
    }
    Object n = Numeric.plainInt(o);
    if (n == null) {
      return null;
    }
    try {
      return IntText.toString(n, thread.interpreter().maxIntDigits());
    } catch (OperandException tooLong) {
      throw Errors.of(tooLong);
    }
  }

  private String real(double value) {
    if (Double.isFinite(value)) {
      return FloatText.repr(value);
    }
    if (!style.allowNan()) {
      throw Raise.valueError(
          "Out of range float values are not JSON compliant: " + FloatText.repr(value));
    }
    return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  }

  private void writeArray(Object[] items) {
    if (items.length == 0) {
      out.append("[]");
      return;
    }
    out.append('[');
    level++;
    for (int i = 0; i < items.length; i++) {
      separate(i == 0);
      write(items[i]);
    }
    level--;
    newLine();
    out.append(']');
  }

  /** Writes what stands between two items, or before the first one. */
  private void separate(boolean first) {
    if (!first) {
      out.append(style.itemSeparator());
    }
    newLine();
  }

  private void newLine() {
    Object indent = style.indent();
    if (indent != null) {
      out.append('\n');
      for (int i = 0; i < level; i++) {
        out.append(indent);
      }
    }
  }

  private void writeObject(DictObject dict) {
    if (dict.size() == 0) {
      out.append("{}");
      return;
    }
    out.append('{');
    level++;
    newLine();
    boolean first = true;
    Object[] members = members(dict);
    for (int i = 0; i < members.length; i += 2) {
      Object key = key(members[i]);
      if (key == null) {
        continue;
      }
      if (!first) {
        separate(false);
      }
      first = false;
      writeScalar(key);
      out.append(style.keySeparator());
      write(members[i + 1]);
    }
    level--;
    newLine();
    out.append('}');
  }

  /** Keys and values in turn, in the order in which they are written. */
  private Object[] members(DictObject dict) {
    if (dict.type() == Types.DICT && !style.sortKeys()) {
      return dict.entries();
    }
    // A subclass may have its own idea of what its items are.
    Object items = thread.call(Attributes.get(thread, dict, "items"));
    if (style.sortKeys()) {
      items = thread.call(thread.interpreter().builtins().getText("sorted"), items);
    }
    Object[] pairs = Iteration.toArray(thread, items);
    Object[] members = new Object[2 * pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      Object[] pair = Iteration.unpack(thread, pairs[i], 2);
      members[2 * i] = pair[0];
      members[2 * i + 1] = pair[1];
    }
    return members;
  }

  /** The str for a key, or null to leave the member out. */
  private @Nullable Object key(Object key) {
    if (Strings.isStr(key)) {
      return key;
    }
    String word = word(key);
    if (word == null && !style.skipKeys()) {
      throw Raise.typeError(
          "keys must be str, int, float, bool or None, not " + Types.of(key).name());
    }
    return word;
  }
}
