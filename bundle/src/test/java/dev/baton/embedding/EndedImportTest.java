package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.HostAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An import that is ended from outside leaves no half module behind. */
@Timeout(300)
class EndedImportTest {
  @Test
  void theModuleIsImportedAnewAfterACancelledImport(@TempDir Path directory) throws Exception {
    Files.writeString(
        directory.resolve("slow_module.py"),
        """
        import builtins
        first = 1
        builtins.begin()
        while builtins.endless:
            pass
        last = 2
        """);
    Signal begin = new Signal();
    try (Baton baton =
        Baton.builder()
            .hostAccess(HostAccess.builder().readFiles(directory).build())
            .function("begin", begin)
            .build()) {
      baton.set("directory", directory.toString());
      baton.exec(
          "import builtins, sys\n"
              + "sys.path.append(directory)\n"
              + "builtins.begin, builtins.endless = begin, True");
      Execution execution = baton.start("import slow_module");
      begin.await();
      execution.cancel();
      assertThrows(CancellationException.class, execution::get);
      // The result is there a moment before the thread has left.
      while (baton.eval("'slow_module' in sys.modules").as(boolean.class)) {
        Thread.onSpinWait();
      }
      baton.exec("builtins.endless = False\nimport slow_module");
      assertEquals(3L, baton.eval("slow_module.first + slow_module.last").as(long.class));
    }
  }
}
