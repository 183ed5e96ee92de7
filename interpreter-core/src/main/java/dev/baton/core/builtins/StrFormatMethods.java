package dev.baton.core.builtins;

import dev.baton.core.format.PercentFormat;
import dev.baton.core.format.TemplateFormat;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextTranslation;
import org.jspecify.annotations.Nullable;

/** Type {@code str}: filling templates and translating characters. */
@Intrinsics(value = "str", receiver = Receiver.STR)
final class StrFormatMethods {

  private StrFormatMethods() {}

  @Builtin("__mod__(self, value, /)")
  static Object modulo(ThreadContext t, Object self, Object value) {
    return PercentFormat.format(self, new PercentArguments(t, value), false);
  }

  @Builtin("__rmod__(self, value, /)")
  static Object moduloReflected(ThreadContext t, Object self, Object value) {
    Object template = Strings.plain(value);
    return template == null ? Singleton.NOT_IMPLEMENTED : modulo(t, template, self);
  }

  @Builtin(
      value = "format(self, /, *args, **kwargs)",
      doc = "Return the text with its fields in braces replaced by the formatted arguments.")
  static Object format(ThreadContext t, Object self, Object[] args, DictObject kwargs) {
    return TemplateFormat.format(self, new TemplateArguments(t, args, kwargs));
  }

  @Builtin(
      value = "format_map(self, mapping, /)",
      doc = "Like format(), with all fields named and their values taken from a mapping.")
  static Object formatMap(ThreadContext t, Object self, Object mapping) {
    return TemplateFormat.format(self, new TemplateArguments(t, null, mapping));
  }

  @Builtin(
      value = "maketrans(x, y=..., z=..., /)",
      kind = Kind.STATIC,
      doc =
          "Make a table for translate().\n\n"
              + "With one argument, a dict from characters or their numbers to numbers, texts or\n"
              + "None. With two, texts of equal length: characters of x become those of y.\n"
              + "Characters of a third text are deleted.")
  static Object makeTranslation(ThreadContext t, Object x, @Nullable Object y, @Nullable Object z) {
    DictObject table = new DictObject();
    if (y == null) {
      if (!(x instanceof DictObject source)) {
        throw Raise.typeError("if you give only one argument to maketrans it must be a dict");
      }
      for (Object key : source.keysArray()) {
        Object value = source.get(t, key);
        if (value != null) {
          table.put(t, translationKey(key), value);
        }
      }
      return table;
    }
    Object to = Conversions.requireText(y, "maketrans() argument 2");
    Object deleted = z == null ? "" : Conversions.requireText(z, "maketrans() argument 3");
    Object from = Strings.plain(x);
    if (from == null) {
      throw Raise.typeError(
          "first maketrans argument must be a string if there is a second argument");
    }
    int length = Text.length(from);
    if (length != Text.length(to)) {
      throw Raise.valueError("the first two maketrans arguments must have equal length");
    }
    for (int i = 0; i < length; i++) {
      table.put(t, (long) Text.codePointAt(from, i), (long) Text.codePointAt(to, i));
    }
    for (int i = 0; i < Text.length(deleted); i++) {
      table.put(t, (long) Text.codePointAt(deleted, i), Singleton.NONE);
    }
    return table;
  }

  private static Object translationKey(Object key) {
    Object text = Strings.plain(key);
    if (text != null) {
      if (Text.length(text) != 1) {
        throw Raise.valueError("string keys in translate table must be of length 1");
      }
      return (long) Text.codePointAt(text, 0);
    }
    if (Numeric.plainInt(key) == null) {
      throw Raise.typeError("keys in translate table must be strings or integers");
    }
    return key;
  }

  @Builtin(
      value = "translate(self, table, /)",
      doc =
          "Replace each character by what the table has for its number: another number, a text,\n"
              + "or None to delete it. Characters for which the table raises LookupError stay.")
  static Object translate(ThreadContext t, Object self, Object table) {
    boolean plain = table instanceof DictObject d && d.type() == Types.DICT;
    return TextTranslation.translate(self, c -> replacement(mapped(t, table, c)), plain);
  }

  private static @Nullable Object mapped(ThreadContext t, Object table, int c) {
    if (table instanceof DictObject d && d.type() == Types.DICT) {
      return d.get(t, (long) c);
    }
    try {
      return Items.get(t, table, (long) c);
    } catch (GuestError e) {
      if (e.is(Types.LOOKUP_ERROR)) {
        return null;
      }
      throw e;
    }
  }

  /** The text that an answer of a translation table stands for. */
  private static @Nullable Object replacement(@Nullable Object mapped) {
    if (mapped == null) {
      return null;
    }
    if (mapped == Singleton.NONE) {
      return "";
    }
    Object text = Strings.plain(mapped);
    if (text != null) {
      return text;
    }
    Object number = Numeric.plainInt(mapped);
    if (number == null) {
      throw Raise.typeError("character mapping must return integer, None or str");
    }
    if (!(number instanceof Long c) || c < 0 || c > Character.MAX_CODE_POINT) {
      throw Raise.valueError("character mapping must be in range(0x110000)");
    }
    return Text.ofCodePoint((int) (long) c);
  }
}
