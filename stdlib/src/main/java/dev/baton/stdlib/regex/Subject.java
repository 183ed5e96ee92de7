package dev.baton.stdlib.regex;

import dev.baton.core.text.WideText;
import org.jspecify.annotations.Nullable;

/**
 * The text a matcher walks over: indexed units, which are code points of a str or bytes.
 *
 * <p>A subject does not copy what it shows, so making one is cheap whatever the length. The content
 * must not change while a matcher uses it.
 */
public abstract class Subject {
  /** For subclasses over other text representations. */
  protected Subject() {}

  /** Returns the number of units. */
  public abstract int length();

  /**
   * Returns the unit at an index.
   *
   * @param index from 0 to {@code length() - 1}
   */
  public abstract int at(int index);

  /** Returns the string whose chars are the units, or null if there is none. */
  @Nullable String string() {
    return null;
  }

  /** Shows text: a {@link WideText} or a string without surrogate pairs. */
  public static Subject of(Object text) {
    return text instanceof WideText wide ? new Wide(wide) : new Chars((String) text);
  }

  /** Shows the first {@code length} bytes of an array, as values from 0 to 255. */
  public static Subject of(byte[] bytes, int length) {
    return new Bytes(bytes, length);
  }

  private static final class Chars extends Subject {
    private final String string;

    Chars(String string) {
      this.string = string;
    }

    @Override
    public int length() {
      return string.length();
    }

    @Override
    public int at(int index) {
      return string.charAt(index);
    }

    @Override
    String string() {
      return string;
    }
  }

  private static final class Bytes extends Subject {
    private final byte[] bytes;
    private final int length;

    Bytes(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public int at(int index) {
      return bytes[index] & 0xff;
    }
  }

  private static final class Wide extends Subject {
    private final WideText text;

    Wide(WideText text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public int at(int index) {
      return text.codePointAt(index);
    }
  }
}
