package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.HostAccess;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code concurrent.interpreters}, as PEP 734 and Python 3.14 have it. */
@Timeout(300)
class InterpretersTest {
  private static final HostAccess ALLOWED = HostAccess.builder().interpreters(true).build();

  private static Baton.Builder builder(String lock) {
    return Baton.builder().lock(lock).hostAccess(ALLOWED);
  }

  /** What a program prints. */
  private static String printed(String lock, String program) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Baton baton = builder(lock).output(out).build()) {
      baton.exec(program);
      baton.exec("import sys; sys.stdout.flush()");
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void anInterpreterHasAMainModuleOfItsOwn(String lock) {
    String program =
        """
        from concurrent import interpreters
        a, b = interpreters.create(), interpreters.create()
        print(a, a.id, a.whence, interpreters.get_main().whence, interpreters.get_current())
        print(interpreters.list_all(), interpreters.Interpreter(1) is a, a.is_running())
        print(interpreters.get_main().is_running(), flush=True)
        a.exec("x = 5")
        a.prepare_main({"y": (1, "z")}, w=b"w")
        a.exec('''
            print(x, y, w)
            from concurrent import interpreters
            print(interpreters.get_current(), interpreters.get_main(), len(interpreters.list_all()))
        ''')
        try:
            b.exec("x")
        except interpreters.ExecutionFailed as e:
            print(e.excinfo.formatted, "|", e.excinfo.type.__name__, "|", e.excinfo.msg)
        print(a.call(divmod, 7, 2), a.call(dict, a=1))
        try:
            a.call(divmod, 1, 0)
        except interpreters.ExecutionFailed as e:
            print(e)
        b.close()
        for use in (lambda: b.exec("1")), b.close, b.is_running, lambda: interpreters.Interpreter(2):
            try:
                use()
            except interpreters.InterpreterNotFoundError as e:
                print(e)
        try:
            interpreters.get_main().close()
        except interpreters.InterpreterError as e:
            print(e)
        """;
    assertEquals(
        lines(
            "Interpreter(1) 1 _interpreters module runtime init Interpreter(0)",
            "[Interpreter(0), Interpreter(1), Interpreter(2)] True False",
            "True",
            "5 (1, 'z') b'w'",
            "Interpreter(1) Interpreter(0) 3",
            "NameError: name 'x' is not defined | NameError | name 'x' is not defined",
            "(3, 1) {'a': 1}",
            "ZeroDivisionError: integer division or modulo by zero",
            "",
            "Uncaught in the interpreter:",
            "",
            "ZeroDivisionError: integer division or modulo by zero",
            "unrecognized interpreter ID 2",
            "unrecognized interpreter ID 2",
            "unrecognized interpreter ID 2",
            "unrecognized interpreter ID 2",
            "cannot destroy main interpreter"),
        printed(lock, program));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void valuesAreCopiedAndMemoryIsShared(String lock) {
    String program =
        """
        from concurrent import interpreters
        print([interpreters.is_shareable(x) for x in
               (None, 1, 1.5, "s", b"b", True, (1, ("a",)), memoryview(b""), [], (1, []), {})])
        a = interpreters.create()
        items, memory = [1, 2], bytearray(b"abc")
        a.prepare_main(items=items, view=memoryview(memory))
        a.exec("items.append(3); view[1] = ord('X')")
        print(items, memory, a.call(sum, memoryview(memory)))
        try:
            memory.append(1)
        except BufferError as e:
            print(e)
        for use in (lambda: a.prepare_main(f=lambda: 1)), (lambda: a.call(lambda: 1)):
            try:
                use()
            except interpreters.NotShareableError as e:
                print(isinstance(e, TypeError), type(e.__cause__).__name__)
        print(list(a.call(iter, [4])), flush=True)
        a.exec("print(items)")
        """;
    assertEquals(
        lines(
            "[True, True, True, True, True, True, True, True, False, False, False]",
            "[1, 2] bytearray(b'aXc') 284",
            "Existing exports of data: object cannot be re-sized",
            "True AttributeError",
            "True AttributeError",
            "[4]",
            "[1, 2, 3]"),
        printed(
            lock,
            program.replace("a.exec(\"print", "import sys; sys.stdout.flush(); a.exec(\"print")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void queuesConnectInterpreters(String lock) {
    String program =
        """
        from concurrent import interpreters
        import queue
        q, back = interpreters.create_queue(2), interpreters.create_queue()
        a = interpreters.create()
        a.prepare_main(q=q, back=back)
        q.put((1, None)); q.put([2])
        print(q.maxsize, q.qsize(), q.full(), q.empty(), repr(q))
        for use in (lambda: q.put(3, timeout=0.001)), (lambda: q.put_nowait(3)):
            try:
                use()
            except interpreters.QueueFull as e:
                print(repr(e), isinstance(e, queue.Full))
        a.exec('''
            back.put(q.get())
            back.put(q.get())
            back.put(q)
            back.put({"id": q.id})
        ''')
        print(back.get(), back.get(), back.get() is q, back.get() == {"id": q.id})
        for use in (lambda: back.get(timeout=0.001)), back.get_nowait:
            try:
                use()
            except interpreters.QueueEmpty as e:
                print(repr(e), isinstance(e, queue.Empty))
        t = a.call_in_thread(exec, "import __main__; __main__.back.put(__main__.q.get())")
        q.put("from here")
        print(back.get())
        t.join()
        try:
            q.put(lambda: 1)
        except interpreters.NotShareableError as e:
            print("refused", q.qsize())
        a.exec("back.put('left behind')")
        a.close()
        print(back.get(), back.qsize())
        from concurrent.interpreters._queues import Queue, QueueNotFoundError
        try:
            Queue(99)
        except QueueNotFoundError as e:
            print(e)
        """;
    assertEquals(
        lines(
            "2 2 True False Queue(1)",
            "QueueFull() True",
            "QueueFull() True",
            "(1, None) [2] True True",
            "QueueEmpty() True",
            "QueueEmpty() True",
            "from here",
            "refused 0",
            "concurrent.interpreters.UNBOUND 0",
            "queue 99 not found"),
        printed(lock, program));
  }

  /** Who runs code there has the interpreter's main module alone. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void oneCallAtATime(String lock) {
    String program =
        """
        from concurrent import interpreters
        started, go = interpreters.create_queue(), interpreters.create_queue()
        a = interpreters.create()
        a.prepare_main(started=started, go=go)
        import threading
        t = threading.Thread(target=a.exec, args=("started.put(1); go.get()",))
        t.start()
        started.get()
        print(a.is_running())
        for use in (lambda: a.exec("1")), a.close, (lambda: a.call(int)):
            try:
                use()
            except interpreters.InterpreterError as e:
                print(e)
        go.put(1)
        t.join()
        print(a.is_running(), a.call(int))
        """;
    assertEquals(
        lines(
            "True",
            "interpreter already running",
            "interpreter running",
            "interpreter already running",
            "False 0"),
        printed(lock, program));
  }

  @Test
  void notWithoutTheHostsPermission() {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("from concurrent import interpreters");
      GuestException refused =
          assertThrows(GuestException.class, () -> baton.exec("interpreters.create()"));
      assertEquals("PermissionError", refused.typeName());
      baton.exec("q = interpreters.create_queue(); q.put(1)");
      assertEquals(1L, baton.eval("q.get()").as(long.class));
    }
  }

  /** A wait for something shared is reached by a cancellation, and the engine stays usable. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "q.get()",
        "full.put(1)",
        "a.exec('q.get()')",
        "semaphore.acquire()",
        "_sharing.wait((box,))"
      })
  void waitsCanBeCancelled(String wait) throws Exception {
    for (String lock : List.of("gil", "free")) {
      CountDownLatch begun = new CountDownLatch(1);
      try (Baton baton = builder(lock).build()) {
        baton.set(
            "begin",
            (dev.baton.HostFunction)
                args -> {
                  begun.countDown();
                  return null;
                });
        baton.exec(
            """
            from concurrent import interpreters
            import _sharing
            q, full = interpreters.create_queue(), interpreters.create_queue(1)
            full.put(0)
            a = interpreters.create()
            a.prepare_main(q=q)
            semaphore, box = _sharing.Semaphore(0, 1), _sharing.Mailbox()
            """);
        Execution waiting = baton.start("begin()\n" + wait);
        assertTrue(begun.await(120, TimeUnit.SECONDS));
        waiting.cancel();
        assertThrows(CancellationException.class, waiting::get);
        baton.exec("q.put(7)");
        assertEquals(7L, baton.eval("q.get()").as(long.class));
      }
    }
  }

  /** Threads that wait in other interpreters do not keep the engine from ending. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void closingEndsWaitsInOtherInterpreters(String lock) {
    Baton baton = builder(lock).build();
    baton.exec(
        """
        from concurrent import interpreters
        q, started = interpreters.create_queue(), interpreters.create_queue()
        for _ in range(2):
            a = interpreters.create()
            a.prepare_main(q=q, started=started)
            a.exec('''
                import threading
                threading.Thread(target=q.get, daemon=True).start()
            ''')
            a.call_in_thread(exec, "import __main__; __main__.started.put(1); __main__.q.get()")
            started.get()
        """);
    assertEquals(List.of(), baton.close(Duration.ofSeconds(120)));
  }
}
