package dev.baton.stdlib.sys;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Methods of {@link ConsoleStream}. */
@Intrinsics("ConsoleStream")
final class ConsoleMethods {
  private ConsoleMethods() {}

  @Builtin(value = "write(self, text, /)", doc = "Writes a text and gives its length.")
  static long write(ConsoleStream self, String text) {
    try {
      self.out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Raise.valueError("cannot write: " + e.getMessage());
    }
    return text.length();
  }

  @Builtin(value = "flush(self, /)", doc = "Passes on what has been written.")
  static void flush(ConsoleStream self) {
    try {
      self.out.flush();
    } catch (IOException e) {
      throw Raise.valueError("cannot flush: " + e.getMessage());
    }
  }
}
