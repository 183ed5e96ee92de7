package dev.baton.corpus;

import dev.baton.Baton;
import java.util.Locale;

/** A way to run the corpus. */
enum Mode {
  GIL("gil", false, "on"),
  FREE("free", false, "on"),
  /** For what has kernels only. */
  LATENCY("latency", false, "on"),
  /** Random slices and switches; a sample of the corpus, see {@link CorpusTest}. */
  STRESS("stress", false, "on"),
  /** A safepoint before every instruction. */
  HOSTILE("gil", true, "off"),
  /** Compiled at the first use. */
  COMPILED("free", false, "eager"),
  /** Compiled at the first use, with a safepoint before every instruction. */
  COMPILED_HOSTILE("gil", true, "eager"),
  /** Compiled at the first use, with guesses that fail at random. */
  GUESSING("gil", false, "hostile"),
  /** Never compiled, but in threaded code from the start. */
  THREADED("gil", false, "off");

  private final String lock;
  private final boolean pollEverywhere;
  private final String jit;

  Mode(String lock, boolean pollEverywhere, String jit) {
    this.lock = lock;
    this.pollEverywhere = pollEverywhere;
    this.jit = jit;
  }

  /** Whether the mode is slow, and so for the language only. */
  boolean isSlow() {
    return pollEverywhere;
  }

  Baton.Builder builder() {
    Baton.Builder builder = Baton.builder().lock(lock).pollEverywhere(pollEverywhere).jit(jit);
    return this == THREADED ? builder.warmAt(1) : builder;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
