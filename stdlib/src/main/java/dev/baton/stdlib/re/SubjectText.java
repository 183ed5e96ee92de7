package dev.baton.stdlib.re;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.text.Text;
import dev.baton.stdlib.regex.Subject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The str or bytes-like object that a pattern is matched against.
 *
 * <p>Bytes that can change are copied, so a match keeps what it has seen.
 */
final class SubjectText {
  private final Object original;

  /** The plain text, null for bytes. */
  private final @Nullable Object text;

  private final byte[] bytes;
  private final Subject subject;

  private SubjectText(Object original, @Nullable Object text, byte[] bytes) {
    this.original = original;
    this.text = text;
    this.bytes = bytes;
    this.subject = text != null ? Subject.of(text) : Subject.of(bytes, bytes.length);
  }

  /** Checks that an object is of the kind a pattern matches. */
  static SubjectText of(ThreadContext t, PatternObject pattern, Object string) {
    boolean wantsText = pattern.program().isText();
    Object text = Strings.plain(string);
    if (text != null) {
      if (!wantsText) {
        throw Raise.typeError("cannot use a bytes pattern on a string-like object");
      }
      return new SubjectText(string, text, BytesObject.EMPTY.data());
    }
    byte[] bytes = bytesOrNull(t, string);
    if (bytes == null) {
      throw Raise.typeError(
          "expected string or bytes-like object, got '" + Types.of(string).name() + "'");
    }
    if (wantsText) {
      throw Raise.typeError("cannot use a string pattern on a bytes-like object");
    }
    return new SubjectText(string, null, bytes);
  }

  /** Returns the bytes of a bytes-like object, or null for others. */
  static byte @Nullable [] bytesOrNull(ThreadContext t, Object o) {
    if (o instanceof BytesObject bytes) {
      return bytes.data();
    }
    boolean buffer =
        Types.of(o).isSubtypeOf(Types.BYTEARRAY) || Types.of(o).isSubtypeOf(Types.MEMORYVIEW);
    return buffer ? ((BytesObject) t.call(Types.BYTES, o)).data() : null;
  }

  /** Returns the object as the guest gave it. */
  Object original() {
    return original;
  }

  Subject subject() {
    return subject;
  }

  int length() {
    return subject.length();
  }

  /** Returns a place given by the guest, moved into the text. */
  int clamp(long place) {
    return (int) Math.max(0, Math.min(place, length()));
  }

  /** Returns the part between two places, as str or bytes. */
  Object slice(int from, int to) {
    if (text == null) {
      boolean whole = from == 0 && to == bytes.length && original instanceof BytesObject;
      return whole && Types.of(original) == Types.BYTES
          ? original
          : new BytesObject(Arrays.copyOfRange(bytes, from, to));
    }
    return from == 0 && to == length() ? text : Text.substring(text, from, to);
  }

  /** Returns the empty str or bytes. */
  Object empty() {
    return text == null ? BytesObject.EMPTY : "";
  }

  /** Makes an output that collects parts of this text. */
  JoinedParts newOutput() {
    return new JoinedParts(text, bytes);
  }
}
