package dev.baton.core.builtins;

import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.text.Text;

/**
 * {@code print}: the whole line goes out in one write, so that lines of several threads do not mix.
 */
final class Printing {
  private Printing() {}

  static void print(
      ThreadContext t, Object[] args, Object sep, Object end, Object file, Object flush) {
    Object between = separator("sep", sep, " ");
    Object last = separator("end", end, "\n");
    Object target = file;
    if (target == Singleton.NONE) {
      Object sys = t.interpreter().modules().get(t, "sys");
      target = sys instanceof ModuleObject m ? m.dict().get(t, "stdout") : null;
      if (target == null) {
        throw Raise.runtimeError("lost sys.stdout");
      }
      if (target == Singleton.NONE) {
        return;
      }
    }
    Object text = args.length == 0 ? "" : Strings.plain(Conversions.str(t, args[0]));
    if (args.length > 1) {
      text = join(t, args, between);
    }
    t.call(Attributes.get(t, target, "write"), Text.concat(text, last));
    if (t.truth(flush)) {
      t.call(Attributes.get(t, target, "flush"));
    }
  }

  private static Object join(ThreadContext t, Object[] args, Object between) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < args.length; i++) {
      if (i > 0) {
        text.append(Text.toJava(between));
      }
      text.append(Strings.toJavaOrNull(Conversions.str(t, args[i])));
    }
    return Strings.fromJava(text.toString());
  }

  private static Object separator(String name, Object given, String otherwise) {
    if (given == Singleton.NONE) {
      return otherwise;
    }
    Object text = Strings.plain(given);
    if (text == null) {
      throw Raise.typeError(name + " must be None or a string, not " + Types.of(given).name());
    }
    return text;
  }
}
