package dev.baton.core.interp;

/**
 * Takes a guest thread out of a call that was ended and whose grace is over: frames are abandoned
 * without running anything of theirs.
 */
public final class CallEndedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For the reason given. Carries no Java stack trace: it is thrown at a poll. */
  public CallEndedException(Ending ending) {
    super(ending.message(), null, false, false);
  }
}
