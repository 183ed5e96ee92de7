package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;

/** Type {@code UnicodeDecodeError}. */
@Intrinsics("UnicodeDecodeError")
final class UnicodeDecodeErrorMethods {
  private UnicodeDecodeErrorMethods() {}

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, ExceptionObject self, Object[] args, DictObject kwargs) {
    BaseExceptionMethods.requireNoKeywords(self, kwargs);
    if (args.length != 5) {
      throw Raise.typeError("function takes exactly 5 arguments (" + args.length + " given)");
    }
    self.setArguments(TupleObject.of(args));
    MemberDescriptor[] fields = {
      Types.UNICODE_ENCODING,
      Types.UNICODE_OBJECT,
      Types.UNICODE_START,
      Types.UNICODE_END,
      Types.UNICODE_REASON
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
    String encoding = Conversions.strText(t, ExceptionFields.get(t, self, Types.UNICODE_ENCODING));
    Object object = ExceptionFields.get(t, self, Types.UNICODE_OBJECT);
    long start = t.toLong(ExceptionFields.get(t, self, Types.UNICODE_START));
    long end = t.toLong(ExceptionFields.get(t, self, Types.UNICODE_END));
    String reason = Conversions.strText(t, ExceptionFields.get(t, self, Types.UNICODE_REASON));
    String where;
    if (end == start + 1 && object instanceof BytesObject b && start < b.data().length) {
      where =
          String.format(
              "can't decode byte 0x%02x in position %d: ", b.data()[(int) start] & 0xff, start);
    } else {
      where = "can't decode bytes in position " + start + "-" + (end - 1) + ": ";
    }
    return "'" + encoding + "' codec " + where + reason;
  }
}
