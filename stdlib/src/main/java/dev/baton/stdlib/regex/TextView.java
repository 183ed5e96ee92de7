package dev.baton.stdlib.regex;

import org.jspecify.annotations.Nullable;

/**
 * What a machine sees of a subject: its units up to a place that counts as the end, and what can be
 * asked about them.
 *
 * <p>Strings are read directly and not through {@link Subject}, whose call sites see several
 * classes.
 */
final class TextView {
  private static final Node.Place[] PLACES = Node.Place.values();
  private static final CaseFolding[] FOLDINGS = CaseFolding.values();

  private final Subject subject;
  private final @Nullable String string;
  final int end;

  TextView(Subject subject, int end) {
    this.subject = subject;
    this.string = subject.string();
    this.end = end;
  }

  int at(int place) {
    String chars = string;
    return chars != null ? chars.charAt(place) : subject.at(place);
  }

  boolean startsWith(String literal, int place) {
    int length = literal.length();
    if (length > end - place) {
      return false;
    }
    String chars = string;
    if (chars != null) {
      return chars.startsWith(literal, place);
    }
    for (int i = 0; i < length; i++) {
      if (subject.at(place + i) != literal.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the first place from which a literal may follow, or -1; only its start is certain. */
  int find(String literal, int from) {
    String chars = string;
    if (chars != null && end == chars.length()) {
      return literal.length() == 1
          ? chars.indexOf(literal.charAt(0), from)
          : chars.indexOf(literal, from);
    }
    char first = literal.charAt(0);
    for (int place = from; place < end; place++) {
      if (at(place) == first) {
        return place;
      }
    }
    return -1;
  }

  /** Returns whether the text from one place comes again at another, as a folding sees it. */
  boolean repeats(int from, int length, int place, int folding) {
    if (length > end - place) {
      return false;
    }
    CaseFolding rule = FOLDINGS[folding];
    for (int i = 0; i < length; i++) {
      int expected = at(from + i);
      int actual = at(place + i);
      if (expected != actual && rule.lower(expected) != rule.lower(actual)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a place is one of the kind with this ordinal. */
  boolean isAt(int kind, int place) {
    return switch (PLACES[kind]) {
      case TEXT_START -> place == 0;
      case LINE_START -> place == 0 || at(place - 1) == '\n';
      case TEXT_END -> place == end;
      case TEXT_END_OR_LAST_NEWLINE -> place == end || place == end - 1 && at(place) == '\n';
      case LINE_END -> place == end || at(place) == '\n';
      // An empty text has no boundaries, nor places that are none.
      case WORD_BOUNDARY -> end > 0 && isWord(place - 1) != isWord(place);
      case NO_WORD_BOUNDARY -> end > 0 && isWord(place - 1) == isWord(place);
      case ASCII_WORD_BOUNDARY -> end > 0 && isAsciiWord(place - 1) != isAsciiWord(place);
      case NO_ASCII_WORD_BOUNDARY -> end > 0 && isAsciiWord(place - 1) == isAsciiWord(place);
    };
  }

  private boolean isWord(int place) {
    return place >= 0 && place < end && Category.isWord(at(place));
  }

  private boolean isAsciiWord(int place) {
    return place >= 0 && place < end && Category.isAsciiWord(at(place));
  }
}
