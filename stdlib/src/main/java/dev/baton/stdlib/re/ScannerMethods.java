package dev.baton.stdlib.re;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** The methods of a scanner. */
@Intrinsics("_sre.SRE_Scanner")
final class ScannerMethods {
  private ScannerMethods() {}

  @Builtin(
      value = "match(self, /)",
      doc = "Match where the last match ended; return a Match or None.")
  static Object match(ThreadContext t, ScannerObject self) {
    return orNone(self.search().matchNext(t));
  }

  @Builtin(
      value = "search(self, /)",
      doc = "Find the next match after the last one; return a Match or None.")
  static Object search(ThreadContext t, ScannerObject self) {
    return orNone(self.search().searchNext(t));
  }

  private static Object orNone(@Nullable MatchObject match) {
    return match == null ? Singleton.NONE : match;
  }

  @Builtin(value = "pattern(self)", kind = Builtin.Kind.GETTER)
  static Object pattern(ScannerObject self) {
    return self.search().pattern();
  }
}
