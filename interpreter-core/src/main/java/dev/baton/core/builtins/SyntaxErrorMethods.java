package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;

/** Type {@code SyntaxError}. */
@Intrinsics("SyntaxError")
final class SyntaxErrorMethods {
  private SyntaxErrorMethods() {}

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, ExceptionObject self, Object[] args, DictObject kwargs) {
    BaseExceptionMethods.init(self, args, kwargs);
    if (args.length >= 1) {
      self.put(t, Types.SYNTAX_ERROR_MSG, args[0]);
    }
    if (args.length == 2) {
      Object[] details = Iteration.toArray(t, args[1]);
      MemberDescriptor[] fields = {
        Types.SYNTAX_ERROR_FILENAME,
        Types.SYNTAX_ERROR_LINENO,
        Types.SYNTAX_ERROR_OFFSET,
        Types.SYNTAX_ERROR_TEXT,
        Types.SYNTAX_ERROR_END_LINENO,
        Types.SYNTAX_ERROR_END_OFFSET
      };
      if (details.length != 4 && details.length != 6) {
        throw Raise.typeError(
            details.length == 5
                ? "end_offset must be provided when end_lineno is provided"
                : "function "
                    + (details.length < 4
                        ? "missing required argument"
                        : "takes at most 6 arguments")
                    + " ("
                    + details.length
                    + " given)");
      }
      for (int i = 0; i < details.length; i++) {
        self.put(t, fields[i], details[i]);
      }
    }
  }

  @Builtin("__str__(self, /)")
  static Object str(ThreadContext t, ExceptionObject self) {
    Object message = ExceptionFields.get(t, self, Types.SYNTAX_ERROR_MSG);
    Object file = ExceptionFields.get(t, self, Types.SYNTAX_ERROR_FILENAME);
    Object line = ExceptionFields.get(t, self, Types.SYNTAX_ERROR_LINENO);
    String text = Conversions.strText(t, message);
    String name = Strings.toJavaOrNull(file);
    if (name != null) {
      name = name.substring(name.lastIndexOf('/') + 1);
    }
    if (name != null && line instanceof Long n) {
      return Strings.fromJava(text + " (" + name + ", line " + n + ")");
    }
    if (name != null) {
      return Strings.fromJava(text + " (" + name + ")");
    }
    return Strings.fromJava(line instanceof Long n ? text + " (line " + n + ")" : text);
  }
}
