package dev.baton.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.HostAccess;
import dev.baton.LimitException;
import dev.baton.Limits;
import dev.baton.lock.BlockKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sqlite3} may reach, and how long queries are ended. */
@Timeout(300)
class DatabaseTest {
  private static final String ENDLESS =
      "con.execute('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
          + "SELECT max(i) FROM n')";

  @TempDir Path folder;

  private static Baton open(HostAccess access) {
    Baton baton = Baton.builder().lock("gil").hostAccess(access).build();
    baton.exec("import sqlite3\ncon = sqlite3.connect(':memory:', check_same_thread=False)");
    return baton;
  }

  @Test
  void aLongQueryIsInterrupted() throws Exception {
    try (Baton baton = open(HostAccess.NONE)) {
      Execution running = baton.start(ENDLESS);
      while (!running.isDone()
          && baton.lock().snapshot().members().stream()
              .noneMatch(m -> m.blockedIn() == BlockKind.IO)) {
        Thread.onSpinWait();
      }
      assertTrue(running.interrupt());
      GuestException e = assertThrows(GuestException.class, running::get);
      assertEquals("KeyboardInterrupt", e.typeName());
      baton.exec("con.create_function('f', 0, lambda: 5)");
      assertEquals(5, baton.eval("con.execute('SELECT f()').fetchone()[0]").as(int.class));
    }
  }

  @Test
  void aLongQueryIsEndedByALimit() {
    Limits limits = Limits.NONE.withWallTime(Duration.ofMillis(300));
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import sqlite3");
    }
    try (Baton baton = Baton.builder().limits(limits).build()) {
      assertThrows(
          LimitException.class,
          () -> baton.exec("import sqlite3; con = sqlite3.connect(':memory:'); " + ENDLESS));
      assertEquals(5, baton.eval("2 + 3").as(int.class));
    }
  }

  /** A function of the guest that is interrupted ends the query that called it. */
  @Test
  void aFunctionThatIsInterruptedEndsItsQuery() throws Exception {
    try (Baton baton = open(HostAccess.NONE)) {
      baton.exec(
          """
          import threading
          begun = threading.Event()

          def forever():
              begun.set()
              while True:
                  pass

          con.create_function('forever', 0, forever)
          """);
      Execution running = baton.start("con.execute('SELECT forever()')");
      while (!running.isDone() && !baton.eval("begun.is_set()").as(boolean.class)) {
        Thread.onSpinWait();
      }
      assertTrue(running.interrupt());
      GuestException e = assertThrows(GuestException.class, running::get);
      assertEquals("KeyboardInterrupt", e.typeName());
      assertEquals(1, baton.eval("con.execute('SELECT 1').fetchone()[0]").as(int.class));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqlite3.connect(path)",
        "sqlite3.connect('file:' + path + '?mode=rwc', uri=True)",
        "con.execute(f\"ATTACH '{path}' AS x\")",
        "con.execute(f\"ATTACH DATABASE 'file:{path}' AS x\")",
        "con.execute('ATTACH ? AS x', (path,))",
        "con.execute(f\"/* a */ attach -- b\\n '{path}' AS x\")",
        "con.executescript(f\"SELECT 1; ATTACH '{path}' AS x\")",
        "con.execute(f\"ATTACH '/allowed' || '{path}' AS x\")",
        "con.execute(f\"VACUUM INTO '{path}'\")",
        "con.execute(f\"VACUUM main INTO '{path}'\")",
        "con.execute(f\"VACUUM \\\"INTO\\\" INTO '{path}'\")",
        "con.execute(f\"VACUUM/**/INTO'{path}'\")",
        "con.execute(f\"\\ufeffATTACH '{path}' AS x\")",
        "con.execute(f\"; ATTACH '{path}' AS x\")",
        "con.execute(\"PRAGMA temp_store_directory = '/'\")",
        "con.execute(f\"backup to '{path}'\")",
        "con.execute(f\"restore from '{path}'\")",
        "con.execute(\"SELECT load_extension('x')\")"
      })
  void filesNeedPermission(String code) {
    Path path = folder.resolve("secret.db");
    try (Baton baton = open(HostAccess.NONE)) {
      baton.set("path", path.toString());
      GuestException e = assertThrows(GuestException.class, () -> baton.exec(code));
      assertEquals("OperationalError", e.typeName(), e.getMessage());
      assertFalse(Files.exists(path));
    }
  }

  @Test
  void filesInADirectoryThatIsAllowed() {
    HostAccess access = HostAccess.builder().readFiles(folder).writeFiles(folder).build();
    Path path = folder.resolve("a b.db");
    try (Baton baton = open(access)) {
      baton.set("path", path.toString());
      baton.exec(
          """
          with sqlite3.connect(path) as db:
              db.execute("CREATE TABLE t (a)")
              db.execute("INSERT INTO t VALUES (7)")
          db.close()
          con.execute(f"ATTACH '{path}' AS x")
          value, = con.execute("SELECT a FROM x.t").fetchone()
          """);
      assertEquals(7, baton.eval("value").as(int.class));
      assertTrue(Files.exists(path));
    }
  }
}
