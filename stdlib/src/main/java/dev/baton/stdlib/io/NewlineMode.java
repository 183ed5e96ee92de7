package dev.baton.stdlib.io;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextSearch;
import java.util.ArrayList;
import java.util.List;

/** What {@code newline=} says about where lines end, and how that is translated. */
enum NewlineMode {
  /** None: any of the three ends a line and is read as a line feed. */
  UNIVERSAL,
  /** The empty text: any of the three ends a line and stays. */
  UNTRANSLATED,
  LF,
  CR,
  CRLF;

  /** A bit of the kinds of line ends in a text. */
  static final int SEEN_CR = 1;

  static final int SEEN_LF = 2;
  static final int SEEN_CRLF = 4;

  /** The mode of an argument; {@code function} for the error. */
  static NewlineMode of(Object newline, String function) {
    if (newline == Singleton.NONE) {
      return UNIVERSAL;
    }
    String text = Strings.toJavaOrNull(newline);
    if (text == null) {
      throw Raise.typeError(
          function + " argument 'newline' must be str or None, not " + Types.of(newline).name());
    }
    return switch (text) {
      case "" -> UNTRANSLATED;
      case "\n" -> LF;
      case "\r" -> CR;
      case "\r\n" -> CRLF;
      default -> throw Raise.valueError("illegal newline value: " + text);
    };
  }

  /** The argument that gives this mode. */
  Object argument() {
    return switch (this) {
      case UNIVERSAL -> Singleton.NONE;
      case UNTRANSLATED -> "";
      case LF -> "\n";
      case CR -> "\r";
      case CRLF -> "\r\n";
    };
  }

  /** Whether any of the three ends a line. */
  boolean isUniversal() {
    return this == UNIVERSAL || this == UNTRANSLATED;
  }

  /** Whether a carriage return at the end of the input may be half of a line end. */
  boolean holdsReturn() {
    return isUniversal() || this == CRLF;
  }

  /** A text as it is written. */
  Object forOutput(Object text) {
    return switch (this) {
      case CR -> replace(text, "\n", "\r");
      case CRLF -> replace(text, "\n", "\r\n");
      default -> text;
    };
  }

  /** A text as it is read. */
  Object fromInput(Object text) {
    return this == UNIVERSAL && indexOf(text, '\r', 0) >= 0
        ? replace(replace(text, "\r\n", "\n"), "\r", "\n")
        : text;
  }

  private static Object replace(Object text, String old, String replacement) {
    return TextSearch.replace(text, old, replacement, -1);
  }

  /** The index behind the first line end at or after {@code from}; -1 if there is none. */
  int lineEnd(Object text, int from) {
    return switch (this) {
      case UNIVERSAL, LF -> behind(indexOf(text, '\n', from));
      case CR -> behind(indexOf(text, '\r', from));
      case CRLF -> pairEnd(text, from);
      case UNTRANSLATED -> anyEnd(text, from);
    };
  }

  private static int behind(int index) {
    return index < 0 ? -1 : index + 1;
  }

  private static int pairEnd(Object text, int from) {
    int length = Text.length(text);
    for (int at = indexOf(text, '\r', from); at >= 0; at = indexOf(text, '\r', at + 1)) {
      if (at + 1 < length && Text.codePointAt(text, at + 1) == '\n') {
        return at + 2;
      }
    }
    return -1;
  }

  private static int anyEnd(Object text, int from) {
    int length = Text.length(text);
    for (int i = from; i < length; i++) {
      int c = Text.codePointAt(text, i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < length && Text.codePointAt(text, i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return -1;
  }

  private static int indexOf(Object text, char c, int from) {
    if (text instanceof String s) {
      return s.indexOf(c, from);
    }
    int length = Text.length(text);
    for (int i = from; i < length; i++) {
      if (Text.codePointAt(text, i) == c) {
        return i;
      }
    }
    return -1;
  }

  /** The kinds of line ends in a text, as bits. */
  static int kinds(Object text) {
    if (indexOf(text, '\r', 0) < 0) {
      return indexOf(text, '\n', 0) < 0 ? 0 : SEEN_LF;
    }
    int kinds = 0;
    int end = 0;
    while ((end = anyEnd(text, end)) >= 0) {
      if (Text.codePointAt(text, end - 1) == '\r') {
        kinds |= SEEN_CR;
      } else {
        boolean pair = end > 1 && Text.codePointAt(text, end - 2) == '\r';
        kinds |= pair ? SEEN_CRLF : SEEN_LF;
      }
    }
    return kinds;
  }

  /** Kinds of line ends as {@code newlines} shows them: None, a str, or a tuple of several. */
  static Object names(int kinds) {
    List<Object> names = new ArrayList<>();
    if ((kinds & SEEN_CR) != 0) {
      names.add("\r");
    }
    if ((kinds & SEEN_LF) != 0) {
      names.add("\n");
    }
    if ((kinds & SEEN_CRLF) != 0) {
      names.add("\r\n");
    }
    return names.isEmpty()
        ? Singleton.NONE
        : names.size() == 1 ? names.get(0) : TupleObject.of(names);
  }
}
