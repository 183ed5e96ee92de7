package dev.baton.core.builtins;

import dev.baton.core.format.ComplexFormat;
import dev.baton.core.format.FloatFormat;
import dev.baton.core.format.IntFormat;
import dev.baton.core.format.StringFormat;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.number.Complex;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.text.Text;

/** {@code __format__} of texts and numbers: the format mini-language, PEP 3101. */
@Intrinsics(value = "object", receiver = Receiver.INSTANCE)
final class FormatMethods {
  private FormatMethods() {}

  @Builtin("__format__(self, format_spec, /)")
  static Object format(ThreadContext t, Object self, Object formatSpec) {
    Object spec = Conversions.requireText(formatSpec, "__format__() argument");
    if (Text.length(spec) == 0) {
      return Conversions.str(t, self);
    }
    String type = Types.of(self).name();
    Object text = Strings.plain(self);
    if (text != null) {
      return StringFormat.format(text, spec, type);
    }
    Object number = Numeric.plain(self);
    if (number instanceof Double d) {
      return FloatFormat.format(d, spec, type);
    }
    if (number instanceof Complex c) {
      return ComplexFormat.format(c, spec, type);
    }
    return IntFormat.format(number, spec, type, t.interpreter().maxIntDigits());
  }
}
