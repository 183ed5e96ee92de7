package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.IntText;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.CharTexts;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Special;
import dev.baton.core.text.Text;

/** Functions of module {@code builtins} about numbers and characters. */
@Intrinsics("builtins")
final class NumberFunctions {
  private NumberFunctions() {}

  @Builtin(value = "divmod(x, y, /)", doc = "Quotient and remainder as a pair.")
  static Object divmod(ThreadContext t, Object x, Object y) {
    return Arithmetic.divmod(t, x, y);
  }

  @Builtin(
      value = "pow(base, exp, mod=None)",
      doc = "base to the power exp, modulo mod if there is one.")
  static Object pow(ThreadContext t, Object base, Object exp, Object mod) {
    return Arithmetic.power(t, base, exp, mod);
  }

  @Builtin(
      value = "round(number, ndigits=None)",
      doc = "Rounds to so many decimal digits; to an int without them.")
  static Object round(ThreadContext t, Object number, Object ndigits) {
    Object method = Special.find(number, "__round__");
    if (method == null) {
      throw Raise.typeError("type " + Types.of(number).name() + " doesn't define __round__ method");
    }
    return ndigits == Singleton.NONE
        ? Special.call(t, method, number)
        : Special.call(t, method, number, ndigits);
  }

  @Builtin(value = "bin(number, /)", doc = "The binary digits of an int, with 0b in front.")
  static Object bin(ThreadContext t, Object number) {
    return IntText.prefixed(Conversions.index(t, number), 2);
  }

  @Builtin(value = "oct(number, /)", doc = "The octal digits of an int, with 0o in front.")
  static Object oct(ThreadContext t, Object number) {
    return IntText.prefixed(Conversions.index(t, number), 8);
  }

  @Builtin(value = "hex(number, /)", doc = "The hexadecimal digits of an int, with 0x in front.")
  static Object hex(ThreadContext t, Object number) {
    return IntText.prefixed(Conversions.index(t, number), 16);
  }

  @Builtin(value = "chr(i, /)", doc = "The character with a code point.")
  static Object chr(ThreadContext t, Object i) {
    Object n = Conversions.index(t, i);
    if (!(n instanceof Long code)) {
      throw Raise.overflowError("Python int too large to convert to C int");
    }
    if (code != code.intValue()) {
      throw Raise.overflowError(
          code < 0
              ? "signed integer is less than minimum"
              : "signed integer is greater than maximum");
    }
    if (code < 0 || code > 0x10FFFF) {
      throw Raise.valueError("chr() arg not in range(0x110000)");
    }
    return code < 0x10000
        ? CharTexts.of((char) (long) code)
        : Text.fromCodePoints(new int[] {code.intValue()});
  }

  @Builtin(value = "ord(c, /)", doc = "The code point of a character.")
  static Object ord(ThreadContext t, Object c) {
    Object text = Strings.plain(c);
    long length;
    if (text instanceof String s && s.length() == 1) {
      return (long) s.charAt(0);
    } else if (text != null) {
      length = Text.length(text);
      if (length == 1) {
        return (long) Text.codePointAt(text, 0);
      }
    } else if (c instanceof BytesObject b) {
      length = b.data().length;
      if (length == 1) {
        return (long) (b.data()[0] & 0xff);
      }
    } else {
      throw Raise.typeError(
          "ord() expected string of length 1, but " + Types.of(c).name() + " found");
    }
    throw Raise.typeError("ord() expected a character, but string of length " + length + " found");
  }

  @Builtin(
      value = "format(value, format_spec='', /)",
      doc = "The value as text by a format specification.")
  static Object format(ThreadContext t, Object value, Object spec) {
    if (!Strings.isStr(spec)) {
      throw Raise.typeError("format() argument 2 must be str, not " + Types.of(spec).name());
    }
    return Conversions.format(t, value, spec);
  }
}
