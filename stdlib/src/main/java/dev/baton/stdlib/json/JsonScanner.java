package dev.baton.stdlib.json;

import dev.baton.core.text.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value (RFC 8259, with Python's three extra numbers) from a place in a text.
 *
 * <p>Open containers are kept on a stack of its own, so nesting does not use the Java stack. Used
 * by one thread, for one value.
 */
public final class JsonScanner {
  private final Object text;
  private final int length;
  private final JsonBuilder builder;
  private final JsonStringScanner strings;
  private final int maxDepth;
  private final Map<Object, Object> names = new HashMap<>();

  /** The open containers, and for an object the name whose value comes next, else null. */
  private Object[] containers = new Object[8];

  private @Nullable Object[] pendingNames = new Object[8];
  private int depth;
  private int place;

  /**
   * Makes a scanner.
   *
   * @param text a text value of {@link dev.baton.core.text}
   * @param strict whether control characters in strings are errors
   * @param maxDepth how many containers may be open at the same time
   */
  public JsonScanner(Object text, boolean strict, JsonBuilder builder, int maxDepth) {
    this.text = text;
    this.length = Text.length(text);
    this.builder = builder;
    this.strings = new JsonStringScanner(text, strict);
    this.maxDepth = maxDepth;
  }

  /** Returns the index behind the value read last. */
  public int end() {
    return place;
  }

  /**
   * Reads the value that begins exactly at an index.
   *
   * @param index not negative; may be beyond the end
   * @throws JsonException if there is no valid value
   */
  public Object scan(int index) {
    place = index;
    depth = 0;
    while (true) {
      Object value = beginValue();
      while (value != null) {
        if (depth == 0) {
          return value;
        }
        value = addToContainer(value);
      }
    }
  }

  private int peek() {
    return place < length ? Text.codePointAt(text, place) : -1;
  }

  private void skipSpace() {
    while (place < length) {
      int c = Text.codePointAt(text, place);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return;
      }
      place++;
    }
  }

  /** Reads a value, or opens a container and returns null where a value follows inside of it. */
  private @Nullable Object beginValue() {
    int c = peek();
    switch (c) {
      case '"':
        return string();
      case '{':
        return beginObject();
      case '[':
        return beginArray();
      case 'n':
        return word("null", builder.nullValue());
      case 't':
        return word("true", builder.bool(true));
      case 'f':
        return word("false", builder.bool(false));
      case 'N':
        return constant("NaN");
      case 'I':
        return constant("Infinity");
      case '-':
        return startsWith("-Infinity") ? constant("-Infinity") : number();
      default:
        return number();
    }
  }

  private Object string() {
    Object value = strings.scan(place + 1);
    place = strings.end();
    return value;
  }

  private boolean startsWith(String word) {
    if (word.length() > length - place) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Text.codePointAt(text, place + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private Object word(String word, Object value) {
    if (!startsWith(word)) {
      throw noValue();
    }
    place += word.length();
    return value;
  }

  private Object constant(String name) {
    if (!startsWith(name)) {
      throw noValue();
    }
    place += name.length();
    return builder.constant(name);
  }

  private Object number() {
    int start = place;
    int end = start < length && peek() == '-' ? start + 1 : start;
    int whole = isZero(end) ? end + 1 : digitsEnd(end);
    if (whole == end) {
      throw noValue();
    }
    end = whole;
    if (end < length && Text.codePointAt(text, end) == '.') {
      int fraction = digitsEnd(end + 1);
      end = fraction > end + 1 ? fraction : end;
    }
    end = exponentEnd(end);
    String digits = (String) Text.substring(text, start, end);
    place = end;
    return end == whole ? builder.integer(digits) : builder.real(digits);
  }

  private boolean isZero(int at) {
    return at < length && Text.codePointAt(text, at) == '0';
  }

  private int exponentEnd(int end) {
    if (end >= length || (Text.codePointAt(text, end) | 0x20) != 'e') {
      return end;
    }
    int first = end + 1;
    if (first < length) {
      int sign = Text.codePointAt(text, first);
      first += sign == '+' || sign == '-' ? 1 : 0;
    }
    int last = digitsEnd(first);
    return last > first ? last : end;
  }

  private int digitsEnd(int from) {
    int end = from;
    while (end < length) {
      int c = Text.codePointAt(text, end);
      if (c < '0' || c > '9') {
        break;
      }
      end++;
    }
    return end;
  }

  private @Nullable Object beginArray() {
    place++;
    skipSpace();
    Object array = builder.newArray();
    if (peek() == ']') {
      place++;
      return builder.finishArray(array);
    }
    open(array, null, "array");
    return null;
  }

  private @Nullable Object beginObject() {
    place++;
    skipSpace();
    Object object = builder.newObject();
    if (peek() == '}') {
      place++;
      return builder.finishObject(object);
    }
    open(object, name(), "object");
    return null;
  }

  private void open(Object container, @Nullable Object name, String what) {
    if (depth == maxDepth) {
      String message =
          "maximum recursion depth exceeded while decoding a JSON "
              + what
              + " from a unicode string";
      throw new JsonException(JsonException.Kind.TOO_DEEP, message, place);
    }
    if (depth == containers.length) {
      containers = Arrays.copyOf(containers, 2 * depth);
      pendingNames = Arrays.copyOf(pendingNames, 2 * depth);
    }
    containers[depth] = container;
    pendingNames[depth] = name;
    depth++;
  }

  /** Reads the name of a member and the colon after it. */
  private Object name() {
    if (peek() != '"') {
      throw error("Expecting property name enclosed in double quotes");
    }
    Object name = string();
    Object known = names.putIfAbsent(name, name);
    skipSpace();
    if (peek() != ':') {
      throw error("Expecting ':' delimiter");
    }
    place++;
    skipSpace();
    return known == null ? name : known;
  }

  /**
   * Adds a value to the innermost container; returns that container if it is complete, else null.
   */
  private @Nullable Object addToContainer(Object value) {
    Object container = containers[depth - 1];
    Object name = pendingNames[depth - 1];
    if (name == null) {
      builder.addItem(container, value);
    } else {
      builder.addMember(container, name, value);
    }
    skipSpace();
    int c = peek();
    if (c == (name == null ? ']' : '}')) {
      place++;
      depth--;
      return name == null ? builder.finishArray(container) : builder.finishObject(container);
    }
    if (c != ',') {
      throw error("Expecting ',' delimiter");
    }
    place++;
    skipSpace();
    if (name != null) {
      pendingNames[depth - 1] = name();
    }
    return null;
  }

  private JsonException error(String message) {
    return new JsonException(JsonException.Kind.SYNTAX, message, place);
  }

  private JsonException noValue() {
    return new JsonException(JsonException.Kind.NO_VALUE, "Expecting value", place);
  }
}
