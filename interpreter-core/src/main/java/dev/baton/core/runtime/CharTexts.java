package dev.baton.core.runtime;

/** One-character texts; those of Latin-1 exist once. */
public final class CharTexts {
  private static final String[] LATIN = new String[256];

  static {
    for (char c = 0; c < LATIN.length; c++) {
      LATIN[c] = String.valueOf(c).intern();
    }
  }

  private CharTexts() {}

  /** The text of one character. */
  public static String of(char c) {
    return c < LATIN.length ? LATIN[c] : String.valueOf(c);
  }
}
