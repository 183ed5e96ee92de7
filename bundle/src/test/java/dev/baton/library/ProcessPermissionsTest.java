package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.HostAccess;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs are started only if the host says so, and write where the guest does. */
class ProcessPermissionsTest {
  private static final HostAccess ALLOWED = HostAccess.builder().processes(true).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subprocess.run(['true'])",
        "subprocess.run('true', shell=True)",
        "subprocess.Popen(['true'])",
        "subprocess.getoutput('true')",
        "subprocess.check_output(['/no/such/program'])"
      })
  void nothingIsStartedWithoutPermission(String attempt) {
    HostAccess rest =
        HostAccess.builder().sockets(true).environment(true).interpreters(true).build();
    try (Baton baton = Baton.builder().hostAccess(rest).build()) {
      baton.exec("import subprocess");
      GuestException e = assertThrows(GuestException.class, () -> baton.eval(attempt));
      assertEquals("PermissionError", e.typeName());
      assertTrue(e.getMessage().contains("[Errno 13] Permission denied"), e.getMessage());
    }
  }

  @Test
  void outputThatIsNotCapturedGoesWhereTheGuestsGoes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Baton baton = Baton.builder().hostAccess(ALLOWED).output(out).errorOutput(err).build()) {
      baton.exec(
          """
          import subprocess, sys
          print("before", flush=True)
          code = subprocess.call("cat; echo out; echo err >&2; exit 3", shell=True)
          subprocess.call("echo moved", shell=True, stdout=sys.stderr)
          print("after", code)
          """);
    }
    assertEquals("before\nout\nafter 3\n", out.toString(StandardCharsets.UTF_8));
    assertEquals("err\nmoved\n", err.toString(StandardCharsets.UTF_8));
  }
}
