package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.Types;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextCase;
import dev.baton.core.text.TextLayout;
import dev.baton.core.text.TextPredicates;

/** Type {@code str}: case, padding, and questions about all characters. */
@Intrinsics(value = "str", receiver = Receiver.STR)
final class StrTransformMethods {
  private StrTransformMethods() {}

  @Builtin(value = "upper(self, /)", doc = "The text in upper case.")
  static Object upper(Object self) {
    return TextCase.upper(self);
  }

  @Builtin(value = "lower(self, /)", doc = "The text in lower case.")
  static Object lower(Object self) {
    return TextCase.lower(self);
  }

  @Builtin(value = "casefold(self, /)", doc = "The text for comparison without regard to case.")
  static Object casefold(Object self) {
    return TextCase.casefold(self);
  }

  @Builtin(value = "swapcase(self, /)", doc = "Upper case becomes lower case and vice versa.")
  static Object swapcase(Object self) {
    return TextCase.swapcase(self);
  }

  @Builtin(
      value = "capitalize(self, /)",
      doc = "The first character in title case, the rest in lower case.")
  static Object capitalize(Object self) {
    return TextCase.capitalize(self);
  }

  @Builtin(value = "title(self, /)", doc = "Each word in lower case with a capital.")
  static Object title(Object self) {
    return TextCase.title(self);
  }

  @Builtin(
      value = "center(self, width, fillchar=' ', /)",
      doc = "The text in the middle of width characters.")
  static Object center(Object self, long width, Object fillchar) {
    return TextLayout.center(self, width, fill(fillchar));
  }

  @Builtin(
      value = "ljust(self, width, fillchar=' ', /)",
      doc = "The text at the left of width characters.")
  static Object justifyLeft(Object self, long width, Object fillchar) {
    return TextLayout.ljust(self, width, fill(fillchar));
  }

  @Builtin(
      value = "rjust(self, width, fillchar=' ', /)",
      doc = "The text at the right of width characters.")
  static Object justifyRight(Object self, long width, Object fillchar) {
    return TextLayout.rjust(self, width, fill(fillchar));
  }

  private static int fill(Object fillchar) {
    Object text = Strings.plain(fillchar);
    if (text == null) {
      throw Raise.typeError(
          "The fill character must be a unicode character, not " + Types.of(fillchar).name());
    }
    if (Text.length(text) != 1) {
      throw Raise.typeError("The fill character must be exactly one character long");
    }
    return Text.codePointAt(text, 0);
  }

  @Builtin(
      value = "zfill(self, width, /)",
      doc = "Zeros before the text, after its sign, up to width characters.")
  static Object zeroFill(Object self, long width) {
    return TextLayout.zfill(self, width);
  }

  @Builtin(
      value = "expandtabs(self, /, tabsize=8)",
      doc = "Spaces instead of tabs, up to the next column divisible by tabsize.")
  static Object expandTabs(Object self, int tabsize) {
    return TextLayout.expandTabs(self, tabsize);
  }

  @Builtin(value = "isalpha(self, /)", doc = "Whether there are characters, all of them letters.")
  static boolean isAlpha(Object self) {
    return TextPredicates.isAlpha(self);
  }

  @Builtin(
      value = "isalnum(self, /)",
      doc = "Whether there are characters, all of them letters or numbers.")
  static boolean isAlnum(Object self) {
    return TextPredicates.isAlnum(self);
  }

  @Builtin(
      value = "isdecimal(self, /)",
      doc = "Whether there are characters, all of them digits of numbers in base 10.")
  static boolean isDecimal(Object self) {
    return TextPredicates.isDecimal(self);
  }

  @Builtin(
      value = "isdigit(self, /)",
      doc = "Whether there are characters, all of them digits, superscripts included.")
  static boolean isDigit(Object self) {
    return TextPredicates.isDigit(self);
  }

  @Builtin(
      value = "isnumeric(self, /)",
      doc = "Whether there are characters, all of them with a numeric value.")
  static boolean isNumeric(Object self) {
    return TextPredicates.isNumeric(self);
  }

  @Builtin(
      value = "isspace(self, /)",
      doc = "Whether there are characters, all of them white space.")
  static boolean isSpace(Object self) {
    return TextPredicates.isSpace(self);
  }

  @Builtin(value = "isprintable(self, /)", doc = "Whether repr() shows all characters as they are.")
  static boolean isPrintable(Object self) {
    return TextPredicates.isPrintable(self);
  }

  @Builtin(value = "isascii(self, /)", doc = "Whether all characters are ASCII.")
  static boolean isAscii(Object self) {
    return TextPredicates.isAscii(self);
  }

  @Builtin(
      value = "isupper(self, /)",
      doc = "Whether there are letters with case, all of them in upper case.")
  static boolean isUpper(Object self) {
    return TextPredicates.isUpper(self);
  }

  @Builtin(
      value = "islower(self, /)",
      doc = "Whether there are letters with case, all of them in lower case.")
  static boolean isLower(Object self) {
    return TextPredicates.isLower(self);
  }

  @Builtin(
      value = "istitle(self, /)",
      doc = "Whether there are letters with case, and exactly the words begin with a capital.")
  static boolean isTitle(Object self) {
    return TextPredicates.isTitle(self);
  }

  @Builtin(
      value = "isidentifier(self, /)",
      doc = "Whether the text is a name in the language; keywords are, too.")
  static boolean isIdentifier(Object self) {
    return TextPredicates.isIdentifier(self);
  }
}
