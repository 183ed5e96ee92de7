package dev.baton.stdlib.decimal;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a number as the constructor of {@code Decimal} takes it. Used once. */
final class DecParser {
  private static final int LONGEST_EXPONENT = 19;

  private final String text;
  private int at;

  DecParser(String text) {
    this.text = text.strip().replace("_", "");
  }

  @Nullable Dec parse() {
    boolean minus = take("-");
    if (!minus) {
      take("+");
    }
    String lower = text.substring(at).toLowerCase(Locale.ROOT);
    if (lower.equals("inf") || lower.equals("infinity")) {
      return Dec.infinity(minus);
    }
    if (lower.startsWith("nan") || lower.startsWith("snan")) {
      boolean quiet = lower.startsWith("n");
      String payload = lower.substring(quiet ? 3 : 4);
      if (!payload.chars().allMatch(Character::isDigit)) {
        return null;
      }
      BigInteger digits = payload.isEmpty() ? BigInteger.ZERO : new BigInteger(plain(payload));
      return new Dec(minus, digits, 0, quiet ? Dec.Kind.QUIET : Dec.Kind.SIGNALING);
    }
    String whole = digits();
    String fraction = take(".") ? digits() : "";
    if (whole.isEmpty() && fraction.isEmpty()) {
      return null;
    }
    long exponent = 0;
    if (take("e") || take("E")) {
      boolean below = take("-");
      if (!below) {
        take("+");
      }
      String size = digits();
      if (size.isEmpty()) {
        return null;
      }
      String bare = size.replaceFirst("^0+(?=.)", "");
      long value = bare.length() >= LONGEST_EXPONENT ? Long.MAX_VALUE / 4 : Long.parseLong(bare);
      exponent = below ? -value : value;
    }
    if (at < text.length()) {
      return null;
    }
    return Dec.finite(minus, new BigInteger(whole + fraction), exponent - fraction.length());
  }

  private boolean take(String expected) {
    boolean found = text.startsWith(expected, at);
    at += found ? expected.length() : 0;
    return found;
  }

  private String digits() {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return plain(text.substring(start, at));
  }

  private static String plain(String digits) {
    StringBuilder out = new StringBuilder(digits.length());
    digits.chars().forEach(c -> out.append(Character.digit(c, 10)));
    return out.toString();
  }
}
