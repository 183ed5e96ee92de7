package dev.baton.stdlib.io;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;

/** Type {@code TextIOBase}: streams of text. */
@Intrinsics("TextIOBase")
final class TextIoBaseMethods {
  private TextIoBaseMethods() {}

  @Builtin(value = "detach(self, /)", doc = "Separate the stream below and return it.")
  static Object detach(Object self) {
    throw IoTypes.unsupported("detach");
  }

  @Builtin(value = "read(self, size=-1, /)", doc = "Read size characters, or all.")
  static Object read(Object self, Object size) {
    throw IoTypes.unsupported("read");
  }

  @Builtin(value = "readline(self, size=-1, /)", doc = "Read a line; empty at the end.")
  static Object readLine(Object self, Object size) {
    throw IoTypes.unsupported("readline");
  }

  @Builtin(value = "write(self, text, /)", doc = "Write a text and return its length.")
  static Object write(Object self, Object text) {
    throw IoTypes.unsupported("write");
  }

  @Builtin(value = "encoding(self)", kind = Kind.GETTER, doc = "How text becomes bytes.")
  static Object encoding(Object self) {
    return Singleton.NONE;
  }

  @Builtin(value = "errors(self)", kind = Kind.GETTER, doc = "What happens to coding errors.")
  static Object errors(Object self) {
    return Singleton.NONE;
  }

  @Builtin(value = "newlines(self)", kind = Kind.GETTER, doc = "The line ends read so far.")
  static Object newlines(Object self) {
    return Singleton.NONE;
  }
}
