package dev.baton.core.text;

import java.util.Arrays;

/**
 * Text that a {@link String} cannot hold one code point per unit: it contains a code point above
 * U+FFFF, or a high surrogate directly followed by a low one. Text without either is always a
 * {@code String}, so a wide text never equals a string. Immutable.
 */
public final class WideText {

  private final int[] codePoints;

  /** Zero until computed; computing it twice gives the same value, so the race is harmless. */
  private int hash;

  /** Takes the array over; the caller promises that it needs to be wide and never changes. */
  WideText(int[] codePoints) {
    this.codePoints = codePoints;
  }

  /** The number of code points. */
  public int length() {
    return codePoints.length;
  }

  /** The code point at {@code index}, which must be in range. */
  public int codePointAt(int index) {
    return codePoints[index];
  }

  /** The backing array, not to be changed. */
  int[] codePoints() {
    return codePoints;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WideText that && Arrays.equals(codePoints, that.codePoints);
  }

  @Override
  public int hashCode() {
    int h = hash;
    if (h == 0) {
      h = Arrays.hashCode(codePoints);
      hash = h;
    }
    return h;
  }

  /** The text in UTF-16. */
  @Override
  public String toString() {
    return new String(codePoints, 0, codePoints.length);
  }
}
