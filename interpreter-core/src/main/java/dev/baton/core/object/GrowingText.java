package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A long text that a loop builds by appending to it, so that each step costs what it adds. It lives
 * in a {@link CellObject} and is never seen from outside: the cell gives its text.
 *
 * <p>One thread appends. Others may ask for the text at any time: units below the length never
 * change, and the array is stored before the length that needs it.
 */
final class GrowingText {
  /** Shorter texts are simply joined. */
  private static final int SHORTEST = 512;

  private static final VarHandle LENGTH;

  static {
    try {
      LENGTH = MethodHandles.lookup().findVarHandle(GrowingText.class, "length", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private char[] units;
  private int length;

  /** The text when it was last asked for. */
  private @Nullable String known;

  private GrowingText(String text) {
    units = new char[2 * text.length()];
    text.getChars(0, text.length(), units, 0);
    length = text.length();
  }

  /** A text to be appended to; null if that does not pay. */
  static @Nullable GrowingText of(String text) {
    return text.length() < SHORTEST || text.length() > Integer.MAX_VALUE / 4
        ? null
        : new GrowingText(text);
  }

  /**
   * Adds a text at the end.
   *
   * @return false, without effect, if the result would be too long or would have to be wide
   */
  boolean append(String text) {
    int n = length;
    long needed = (long) n + text.length();
    if (needed > Integer.MAX_VALUE / 2 || makesPair(text)) {
      return false;
    }
    if (needed > units.length) {
      units = Arrays.copyOf(units, (int) Math.min(needed + needed / 2, Integer.MAX_VALUE - 8));
    }
    text.getChars(0, text.length(), units, n);
    LENGTH.setRelease(this, (int) needed);
    return true;
  }

  private boolean makesPair(String text) {
    return !text.isEmpty()
        && Character.isLowSurrogate(text.charAt(0))
        && Character.isHighSurrogate(units[length - 1]);
  }

  /** The text as it now is. */
  String text() {
    int n = (int) LENGTH.getAcquire(this);
    String last = known;
    if (last == null || last.length() != n) {
      last = new String(units, 0, n);
      known = last;
    }
    return last;
  }
}
