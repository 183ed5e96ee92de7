package dev.baton.stdlib.binary;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A format of module {@code struct}, read once. Immutable.
 *
 * @param order the order of bytes
 * @param standard whether sizes are the standard ones and nothing is aligned
 * @param fields what is packed, one after the other
 * @param size of all, in bytes
 * @param values how many guest values it takes
 */
record StructFormat(ByteOrder order, boolean standard, List<Field> fields, int size, int values) {
  static final TypeObject ERROR =
      new TypeObject("error", "struct", Types.EXCEPTION, TypeObject.BASE, null);

  /**
   * Values of one kind next to each other.
   *
   * @param count how many values; the number of bytes for {@code s} and {@code p}
   * @param offset of the first, in bytes
   * @param width bytes of one value
   */
  record Field(char code, int count, int offset, int width) {
    /** Whether the count is a length of one value. */
    boolean isText() {
      return code == 's' || code == 'p';
    }
  }

  static GuestError error(String message) {
    return Raise.error(ERROR, message);
  }

  /** Reads a format; {@code struct.error} if it is none. */
  static StructFormat parse(String text) {
    char mark = text.isEmpty() ? 0 : text.charAt(0);
    boolean marked = "@=<>!".indexOf(mark) >= 0 && mark != 0;
    boolean standard = marked && mark != '@';
    boolean big = mark == '>' || mark == '!';
    List<Field> fields = new ArrayList<>();
    long offset = 0;
    long values = 0;
    for (int i = marked ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        continue;
      }
      long count = 1;
      if (c >= '0' && c <= '9') {
        count = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          count = count * 10 + text.charAt(i++) - '0';
          requireSmall(count);
        }
        if (i == text.length()) {
          throw error("repeat count given without format specifier");
        }
        c = text.charAt(i);
      }
      int width = width(c, standard);
      if (!standard) {
        int alignment = alignment(c, width);
        offset = (offset + alignment - 1) / alignment * alignment;
      }
      requireSmall(offset + count * width);
      if (c != 'x') {
        fields.add(new Field(c, (int) count, (int) offset, width));
        values += c == 's' || c == 'p' ? 1 : count;
      }
      offset += count * width;
    }
    ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return new StructFormat(order, standard, List.copyOf(fields), (int) offset, (int) values);
  }

  private static void requireSmall(long size) {
    if (size > Integer.MAX_VALUE - 8) {
      throw error("total struct size too long");
    }
  }

  private static int width(char code, boolean standard) {
    int width =
        switch (code) {
          case 'x', 'c', 'b', 'B', '?', 's', 'p' -> 1;
          case 'h', 'H', 'e' -> 2;
          case 'i', 'I', 'f' -> 4;
          case 'l', 'L' -> standard ? 4 : 8;
          case 'q', 'Q', 'd' -> 8;
          case 'n', 'N', 'P' -> standard ? 0 : 8;
          default -> 0;
        };
    if (width == 0) {
      throw error("bad char in struct format");
    }
    return width;
  }

  private static int alignment(char code, int width) {
    return code == 's' || code == 'p' || code == 'x' ? 1 : width;
  }
}
