package dev.baton.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.Baton;
import dev.baton.HostAccess;
import dev.baton.testing.Resources;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that let many threads loose on the same objects and look for what must not happen. Each
 * prints OK at its end, under CPython too.
 */
class HuntTest {
  private static final List<String> PROGRAMS =
      List.of("attributes", "classes", "containers", "generators", "imports");

  static List<Arguments> runs() {
    List<Arguments> runs = new ArrayList<>();
    for (String program : PROGRAMS) {
      for (Mode mode : EnumSet.complementOf(EnumSet.of(Mode.STRESS))) {
        runs.add(Arguments.of(program, mode));
      }
    }
    return runs;
  }

  @ParameterizedTest(name = "{0} under {1}")
  @MethodSource("runs")
  @Timeout(value = 900, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void nothingStrangeHappens(String program, Mode mode) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Baton baton = mode.builder().hostAccess(HostAccess.ALL).output(out).build()) {
      baton.exec(Resources.text("/hunts/" + program + ".py"));
    }
    assertEquals("OK\n", out.toString(StandardCharsets.UTF_8));
  }
}
