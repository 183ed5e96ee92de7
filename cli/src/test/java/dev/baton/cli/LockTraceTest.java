package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --lock-trace}; the files are read by the guest's own {@code json}. */
class LockTraceTest {
  private static final String PROGRAM =
      """
      import threading, time
      def work():
          time.sleep(0.002)
          n = 0
          while n < 100000: n += 1
          taken = threading.Lock()
          taken.acquire()
          taken.acquire(timeout=0.002)
      t = threading.Thread(target=work, name='wor"ker\\\\ \\u20ac\\U0001f600\\n')
      t.start(); t.join()
      """;

  /** Slices of one lane do not overlap, and say what the thread did. */
  private static final String CHECK =
      """
      import json, sys
      events = json.load(open(sys.argv[1], encoding='utf-8'))['traceEvents']
      names = {e['tid']: e['args']['name'] for e in events if e['name'] == 'thread_name'}
      worker = [tid for tid in names if names[tid] == 'wor"ker\\\\ \\u20ac\\U0001f600\\n']
      print(len(worker), 'MainThread' in names.values())
      for tid in names:
          lane = [e for e in events if e.get('tid') == tid and e['ph'] == 'X']
          for a, b in zip(lane, lane[1:]):
              assert a['ts'] + a['dur'] <= b['ts'] + 0.0015, (a, b)
      did = {}
      for e in events:
          if e.get('tid') == worker[0] and e['ph'] == 'X':
              did[e['name']] = max(did.get(e['name'], 0), e['dur'])
      print(did['sleeping'] >= 2000, did['running'] > 0)
      print(did['waiting for a guest lock'] >= 2000)
      """;

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void lanesOfThreads(String lock, @TempDir Path dir) {
    String file = dir.resolve("trace.json").toString();
    Ran ran = Ran.baton("run", "--lock", lock, "--lock-trace", file, "-c", PROGRAM);
    assertEquals(new Ran(0, "", ""), ran);
    Ran checked = Ran.baton("run", "-c", CHECK, file);
    assertEquals(new Ran(0, "1 True\nTrue True\nTrue\n", ""), checked);
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidBeforeTheProgramRuns(@TempDir Path dir) {
    String file = dir.resolve("missing").resolve("trace.json").toString();
    Ran ran = Ran.baton("run", "--lock-trace", file, "-c", "print('not run')");
    assertEquals(new Ran(2, "", "baton: --lock-trace: cannot write '" + file + "'\n"), ran);
  }

  @Test
  void noTraceWithoutTheOption(@TempDir Path dir) {
    Path file = dir.resolve("trace.json");
    assertEquals(0, Ran.baton("run", "-c", "pass").status());
    assertFalse(Files.exists(file));
    assertEquals(1, Ran.baton("run", "--lock-trace", file.toString(), "-c", "1/0").status());
    assertTrue(Files.exists(file));
  }
}
