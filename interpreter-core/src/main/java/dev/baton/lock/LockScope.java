package dev.baton.lock;

/**
 * Which engines go by one lock. Under a shared lock they are one world: an exclusive strategy
 * admits one thread of all their threads, a stop stops them all, and a change of the strategy is a
 * change for all. They share no guest objects nevertheless.
 *
 * <p>Groups and the process are those of the class loader that loaded this class. A group begins
 * with its first engine and ends with the last one.
 */
public final class LockScope {
  private static final String SHARED = "shared:";

  /** Each engine has a lock of its own; the default. */
  public static final LockScope OWN = new LockScope("own");

  /** All engines of this scope in the process have one lock. */
  public static final LockScope PROCESS = new LockScope("process");

  private final String text;

  private LockScope(String text) {
    this.text = text;
  }

  /**
   * One lock for all engines that name the same group.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static LockScope shared(String group) {
    if (group.isBlank()) {
      throw new IllegalArgumentException("a lock scope needs the name of its group");
    }
    return new LockScope(SHARED + group);
  }

  /**
   * A scope as users write it: {@code own}, {@code process}, or {@code shared:} and the name of a
   * group.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public static LockScope parse(String text) {
    if (text.equals(OWN.text)) {
      return OWN;
    }
    if (text.equals(PROCESS.text)) {
      return PROCESS;
    }
    if (text.startsWith(SHARED) && !text.substring(SHARED.length()).isBlank()) {
      return shared(text.substring(SHARED.length()));
    }
    throw new IllegalArgumentException(
        "lock.scope must be own, process or shared:NAME, not '" + text + "'");
  }

  /** Whether several engines may have the lock. */
  public boolean isShared() {
    return !equals(OWN);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof LockScope other && other.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As {@link #parse} takes it. */
  @Override
  public String toString() {
    return text;
  }
}
