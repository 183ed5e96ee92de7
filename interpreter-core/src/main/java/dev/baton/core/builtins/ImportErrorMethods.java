package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;

/** Type {@code ImportError}. */
@Intrinsics("ImportError")
final class ImportErrorMethods {
  private ImportErrorMethods() {}

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ThreadContext t, ExceptionObject self, Object[] args, DictObject kwargs) {
    MemberDescriptor[] fields = {
      Types.IMPORT_ERROR_NAME, Types.IMPORT_ERROR_PATH, Types.IMPORT_ERROR_NAME_FROM
    };
    for (MemberDescriptor field : fields) {
      Object value = kwargs.removeText(field.name());
      if (value != null) {
        self.put(t, field, value);
      }
    }
    if (kwargs.size() != 0) {
      throw Raise.typeError(
          "'" + kwargs.keysArray()[0] + "' is an invalid keyword argument for ImportError");
    }
    self.setArguments(TupleObject.of(args));
    self.put(t, Types.IMPORT_ERROR_MSG, args.length == 1 ? args[0] : Singleton.NONE);
  }

  @Builtin("__str__(self, /)")
  static Object str(ThreadContext t, ExceptionObject self) {
    Object message = self.get(t, Types.IMPORT_ERROR_MSG);
    return message != null && Strings.isStr(message) ? message : BaseExceptionMethods.str(t, self);
  }
}
