package dev.baton.corpus;

import dev.baton.Baton;
import java.util.Locale;

/** A way to run the corpus. */
enum Mode {
  GIL("gil", false),
  FREE("free", false),
  /** A safepoint before every instruction. */
  HOSTILE("gil", true);

  private final String lock;
  private final boolean pollEverywhere;

  Mode(String lock, boolean pollEverywhere) {
    this.lock = lock;
    this.pollEverywhere = pollEverywhere;
  }

  Baton.Builder builder() {
    return Baton.builder().lock(lock).pollEverywhere(pollEverywhere);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
