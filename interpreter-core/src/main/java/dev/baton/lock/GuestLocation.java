package dev.baton.lock;

/**
 * A place in guest code. Immutable.
 *
 * @param file the name of the source, as the guest knows it
 * @param line the line, from 1
 * @param function the function's name, such as {@code <module>}
 */
public record GuestLocation(String file, int line, String function) {
  /** The place as people write it: {@code app.py:12 in total}. */
  @Override
  public String toString() {
    return file + ":" + line + " in " + function;
  }
}
