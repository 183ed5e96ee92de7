package dev.baton.stdlib.re;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.text.Text;
import dev.baton.stdlib.regex.PatternError;
import dev.baton.stdlib.regex.Program;

/** The functions of module {@code _re}, on which the guest's {@code re} is built. */
@Intrinsics("_re")
final class RegexModule {
  private RegexModule() {}

  @Builtin(
      value = "compile(pattern, flags, error, /)",
      doc =
          "Compile a pattern; return it and a list of the texts of warnings it deserves.\n"
              + "Raise the class given as error if it is malformed.")
  static Object compile(ThreadContext t, Object pattern, int flags, Object error) {
    Object text = Strings.plain(pattern);
    byte[] bytes = text == null ? SubjectText.bytesOrNull(t, pattern) : null;
    if (text == null && bytes == null) {
      throw Raise.typeError("first argument must be string or compiled pattern");
    }
    int[] units = text != null ? Text.codePoints(text) : Replacement.unsigned(bytes);
    Program program;
    try {
      program = Program.compile(units, text != null, flags);
    } catch (PatternError rejected) {
      throw RegexErrors.raise(t, rejected, error, pattern);
    }
    ListObject warnings = new ListObject();
    for (String warning : program.warnings()) {
      warnings.append(t, Strings.fromJava(warning));
    }
    Object source =
        pattern instanceof BytesObject || text != null ? pattern : new BytesObject(bytes);
    return TupleObject.of(new PatternObject(source, program, error), warnings);
  }
}
