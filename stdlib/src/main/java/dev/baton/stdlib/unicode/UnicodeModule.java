package dev.baton.stdlib.unicode;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.Types;
import dev.baton.core.text.CharacterNames;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextPredicates;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Module {@code unicodedata}. Names and normal forms are those of the JDK, other properties those
 * of Unicode 15.0.
 */
@Intrinsics("unicodedata")
public final class UnicodeModule {
  private UnicodeModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("unicodedata", "Properties of Unicode characters.");
    module.dict().putText("unidata_version", "15.0.0");
    for (BuiltinFunction function : new UnicodeModuleTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }

  /** The one code point of a text. */
  private static int character(String function, Object chr) {
    Object text = Strings.plain(chr);
    if (text == null) {
      throw Raise.typeError(
          function + "() argument must be a unicode character, not " + Types.of(chr).name());
    }
    if (Text.length(text) != 1) {
      throw Raise.typeError(function + "() argument must be a unicode character, not str");
    }
    return Text.codePointAt(text, 0);
  }

  /** The same where there is a second argument. */
  private static int first(String function, Object chr) {
    Object text = Strings.plain(chr);
    if (text == null || Text.length(text) != 1) {
      throw Raise.typeError(
          function + "() argument 1 must be a unicode character, not " + Types.of(chr).name());
    }
    return Text.codePointAt(text, 0);
  }

  @Builtin(value = "category(chr, /)", doc = "The general category of a character.")
  static String category(Object chr) {
    return CharacterData.of(character("category", chr)).category();
  }

  @Builtin(value = "bidirectional(chr, /)", doc = "The direction class; empty if there is none.")
  static String bidirectional(Object chr) {
    return CharacterData.of(character("bidirectional", chr)).direction();
  }

  @Builtin(value = "combining(chr, /)", doc = "The combining class, 0 if there is none.")
  static long combining(Object chr) {
    return CharacterData.of(character("combining", chr)).combiningClass();
  }

  @Builtin(value = "east_asian_width(chr, /)", doc = "The East Asian width.")
  static String width(Object chr) {
    return CharacterData.of(character("east_asian_width", chr)).width();
  }

  @Builtin(
      value = "mirrored(chr, /)",
      doc = "1 if the character is shown mirrored in text from right to left, else 0.")
  static long mirrored(Object chr) {
    return CharacterData.of(character("mirrored", chr)).mirrored() ? 1 : 0;
  }

  @Builtin(
      value = "numeric(chr, default=..., /)",
      doc = "The numeric value as a float; the default, or ValueError, if there is none.")
  static Object numeric(Object chr, @Nullable Object otherwise) {
    Double value = CharacterData.number(first("numeric", chr));
    return value != null ? value : orElse(otherwise, "not a numeric character");
  }

  @Builtin(
      value = "digit(chr, default=..., /)",
      doc = "The value of a digit; the default, or ValueError, if there is none.")
  static Object digit(Object chr, @Nullable Object otherwise) {
    int c = first("digit", chr);
    Double value = TextPredicates.isDigit(Text.ofCodePoint(c)) ? CharacterData.number(c) : null;
    return value != null ? (Object) value.longValue() : orElse(otherwise, "not a digit");
  }

  @Builtin(
      value = "decimal(chr, default=..., /)",
      doc = "The value of a decimal digit; the default, or ValueError, if there is none.")
  static Object decimal(Object chr, @Nullable Object otherwise) {
    int value = TextPredicates.decimal(first("decimal", chr));
    return value >= 0 ? (Object) (long) value : orElse(otherwise, "not a decimal");
  }

  @Builtin(
      value = "name(chr, default=..., /)",
      doc = "The name of a character; the default, or ValueError, if there is none.")
  static Object name(Object chr, @Nullable Object otherwise) {
    String name = CharacterNames.nameOf(first("name", chr));
    return name != null ? name : orElse(otherwise, "no such name");
  }

  private static Object orElse(@Nullable Object otherwise, String message) {
    if (otherwise == null) {
      throw Raise.valueError(message);
    }
    return otherwise;
  }

  @Builtin(value = "lookup(name, /)", doc = "The character of a name; KeyError if there is none.")
  static Object lookup(String name) {
    int c = CharacterNames.find(name);
    if (c < 0) {
      throw Raise.error(
          Types.KEY_ERROR, Strings.fromJava("undefined character name '" + name + "'"));
    }
    return Text.ofCodePoint(c);
  }

  @Builtin(
      value = "normalize(form, unistr, /)",
      doc = "The normal form NFC, NFD, NFKC or NFKD of a text.")
  static Object normalize(String form, String unistr) {
    return Strings.fromJava(Normalizer.normalize(unistr, form(form)));
  }

  @Builtin(value = "is_normalized(form, unistr, /)", doc = "Whether a text is in a normal form.")
  static boolean isNormalized(String form, String unistr) {
    return Normalizer.isNormalized(unistr, form(form));
  }

  private static Normalizer.Form form(String name) {
    if (name.equals(name.toUpperCase(Locale.ROOT))) {
      for (Normalizer.Form form : Normalizer.Form.values()) {
        if (form.name().equals(name)) {
          return form;
        }
      }
    }
    throw Raise.valueError("invalid normalization form");
  }
}
