package dev.baton.stdlib.re;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.text.TextBuilder;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Collects the pieces of a substitution: parts of a subject, and replacements. */
final class JoinedParts {
  private final @Nullable Object text;
  private final byte[] bytes;
  private final TextBuilder textOut = new TextBuilder();
  private final ByteArrayOutputStream bytesOut = new ByteArrayOutputStream(0);
  private int parts;

  /**
   * Makes an empty collection.
   *
   * @param text the subject if it is text, else null
   * @param bytes the subject if it is bytes
   */
  JoinedParts(@Nullable Object text, byte[] bytes) {
    this.text = text;
    this.bytes = bytes;
  }

  /** Counts what follows as one more part, for error messages. */
  void beginPart() {
    parts++;
  }

  /** Appends a part of the subject. */
  void appendSlice(int from, int to) {
    if (text != null) {
      textOut.append(text, from, to);
    } else {
      bytesOut.write(bytes, from, to - from);
    }
  }

  /** Appends a literal of the same kind as the subject: a text, or a byte array. */
  void appendLiteral(Object literal) {
    if (text != null) {
      textOut.append(literal);
    } else {
      bytesOut.writeBytes((byte[]) literal);
    }
  }

  /** Appends what a replacement function returned, or a replacement without escapes. */
  void appendValue(ThreadContext t, Object value) {
    if (text != null) {
      Object plain = Strings.plain(value);
      if (plain == null) {
        throw wrongType("str instance", value);
      }
      textOut.append(plain);
    } else {
      byte[] data = SubjectText.bytesOrNull(t, value);
      if (data == null) {
        throw wrongType("a bytes-like object", value);
      }
      bytesOut.writeBytes(data);
    }
  }

  private RuntimeException wrongType(String expected, Object value) {
    return Raise.typeError(
        "sequence item "
            + (parts - 1)
            + ": expected "
            + expected
            + ", "
            + Types.of(value).name()
            + " found");
  }

  /** Returns everything appended, as str or bytes. */
  Object build() {
    return text != null ? textOut.build() : new BytesObject(bytesOut.toByteArray());
  }
}
