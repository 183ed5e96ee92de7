package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.text.Text;

/** Type {@code UnicodeTranslateError}. */
@Intrinsics("UnicodeTranslateError")
final class UnicodeTranslateErrorMethods {
  private UnicodeTranslateErrorMethods() {}

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, ExceptionObject self, Object[] args, DictObject kwargs) {
    BaseExceptionMethods.requireNoKeywords(self, kwargs);
    if (args.length != 4) {
      throw Raise.typeError("function takes exactly 4 arguments (" + args.length + " given)");
    }
    self.setArguments(TupleObject.of(args));
    MemberDescriptor[] fields = {
      Types.UNICODE_OBJECT, Types.UNICODE_START, Types.UNICODE_END, Types.UNICODE_REASON
    };
    for (int i = 0; i < fields.length; i++) {
      self.put(t, fields[i], args[i]);
    }
  }

  @Builtin("__str__(self, /)")
  static String str(ThreadContext t, ExceptionObject self) {
    if (self.get(t, Types.UNICODE_REASON) == null) {
      return "";
    }
    Object object = ExceptionFields.get(t, self, Types.UNICODE_OBJECT);
    long start = t.toLong(ExceptionFields.get(t, self, Types.UNICODE_START));
    long end = t.toLong(ExceptionFields.get(t, self, Types.UNICODE_END));
    String reason = Conversions.strText(t, ExceptionFields.get(t, self, Types.UNICODE_REASON));
    Object text = Strings.plain(object);
    String where;
    if (end == start + 1 && text != null && start < Text.length(text)) {
      int c = Text.codePointAt(text, (int) start);
      String shown =
          c < 0x100
              ? String.format("\\x%02x", c)
              : c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
      where = "can't translate character '" + shown + "' in position " + start + ": ";
    } else {
      where = "can't translate characters in position " + start + "-" + (end - 1) + ": ";
    }
    return where + reason;
  }
}
