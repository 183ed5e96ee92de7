package dev.baton.scripting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.GuestException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class ScriptEngineTest {
  private final ScriptEngineManager manager = new ScriptEngineManager();
  private ScriptEngine engine;

  @BeforeEach
  void find() {
    engine = manager.getEngineByName("baton");
  }

  @AfterEach
  void close() throws Exception {
    ((AutoCloseable) engine).close();
  }

  /** What an interface needs, with one method that guest code may leave out. */
  public interface Shape {
    double area();

    String name(String language);

    default int corners() {
      return 4;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"baton", "python3"})
  void isFoundByName(String name) throws Exception {
    ScriptEngine found = manager.getEngineByName(name);
    assertEquals(3L, found.eval("1 + 2"));
    ((AutoCloseable) found).close();
    assertThrows(IllegalStateException.class, () -> found.eval("1"));
  }

  @Test
  void othersNamesAreNotTaken() {
    assertNull(manager.getEngineByName("python"));
    assertNull(manager.getEngineByName("py"));
  }

  @Test
  void describesItself() throws Exception {
    ScriptEngineFactory factory = engine.getFactory();
    assertEquals("MULTITHREADED", factory.getParameter("THREADING"));
    assertEquals("baton", factory.getParameter(ScriptEngine.NAME));
    assertNull(factory.getParameter("unheard-of"));
    assertTrue(factory.getExtensions().contains("py"));
    assertEquals("o.m(a, b)", factory.getMethodCallSyntax("o", "m", "a", "b"));
    StringWriter out = new StringWriter();
    engine.getContext().setWriter(out);
    String text = "say \"no\"\\\n";
    engine.eval(factory.getProgram("x = 1", factory.getOutputStatement(text)));
    assertEquals(text + "\n", out.toString());
  }

  @Test
  void valuesAndNames() throws Exception {
    engine.put("prices", List.of(3, 5));
    assertNull(engine.eval("total = sum(prices)\ndef f(): return total"));
    assertEquals(8L, engine.get("total"));
    assertEquals(8L, engine.eval(new StringReader("f()")));
    Bindings names = engine.getBindings(ScriptContext.ENGINE_SCOPE);
    assertEquals(java.util.Set.of("prices", "total", "f"), names.keySet());
    assertEquals(8L, names.remove("total"));
    assertFalse(names.containsKey("total"));
    ScriptException e = assertThrows(ScriptException.class, () -> engine.eval("f()"));
    assertInstanceOf(GuestException.class, e.getCause());
    names.clear();
    assertEquals(Map.of(), names);
    assertThrows(IllegalArgumentException.class, () -> names.put("", 1));
    assertThrows(NullPointerException.class, () -> names.put(null, 1));
  }

  @Test
  void bindingsAreSeparate() throws Exception {
    Bindings view = engine.createBindings();
    view.put("x", 10);
    engine.put("x", 1);
    assertEquals(20L, engine.eval("x * 2", view));
    assertEquals(2L, engine.eval("x * 2"));
    Bindings copied = new SimpleBindings();
    copied.put("x", 100);
    engine.eval("y = x * 2", copied);
    assertEquals(200L, copied.get("y"));
    assertNull(view.get("y"));
    assertNull(engine.get("y"));
    manager.put("everywhere", "seen");
    assertEquals("seen", engine.eval("everywhere"));
  }

  @Test
  void errorsTellWhere() {
    engine.put(ScriptEngine.FILENAME, "rules.py");
    ScriptException e =
        assertThrows(ScriptException.class, () -> engine.eval("x = 1\ny = 1 // 0\n"));
    assertEquals("rules.py", e.getFileName());
    assertEquals(2, e.getLineNumber());
    assertTrue(e.getMessage().startsWith("ZeroDivisionError"), e.getMessage());
    ScriptException syntax = assertThrows(ScriptException.class, () -> engine.eval("x = ("));
    assertTrue(syntax.getMessage().startsWith("SyntaxError"), syntax.getMessage());
    assertThrows(ScriptException.class, () -> engine.eval("raise SystemExit(3)"));
  }

  @Test
  void compiledScriptsAreSharedByThreads() throws Exception {
    CompiledScript script =
        ((Compilable) engine).compile("total = 0\nfor i in range(n): total += i");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Object>> calls = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        int n = i;
        calls.add(
            () -> {
              Bindings own = engine.createBindings();
              own.put("n", n);
              script.eval(own);
              return own.get("total");
            });
      }
      List<Future<Object>> results = pool.invokeAll(calls);
      for (int i = 0; i < 100; i++) {
        assertEquals((long) i * (i - 1) / 2, results.get(i).get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertEquals(engine, script.getEngine());
    assertEquals(7L, ((Compilable) engine).compile(new StringReader("3 + 4")).eval());
  }

  @Test
  void functionsAndMethodsAreInvoked() throws Exception {
    engine.eval(
        """
        def power(a, b): return a ** b
        def apply_as_int(n): return n + 1
        class Square:
            def __init__(self, side): self.side = side
            def area(self): return self.side * self.side
            def name(self, language): return {'de': 'Quadrat'}.get(language, 'square')
        s = Square(1.5)
        """);
    Invocable calls = (Invocable) engine;
    assertEquals(1024L, calls.invokeFunction("power", 2, 10));
    assertThrows(NoSuchMethodException.class, () -> calls.invokeFunction("unbound"));
    assertThrows(ScriptException.class, () -> calls.invokeFunction("power", 0, -1));
    Object square = engine.get("s");
    assertEquals(2.25, calls.invokeMethod(square, "area"));
    assertThrows(NoSuchMethodException.class, () -> calls.invokeMethod(square, "volume"));
    assertThrows(IllegalArgumentException.class, () -> calls.invokeMethod("text", "upper"));
    Shape shape = calls.getInterface(square, Shape.class);
    assertNotNull(shape);
    assertEquals(2.25, shape.area());
    assertEquals("Quadrat", shape.name("de"));
    assertEquals(4, shape.corners());
    assertEquals(shape, shape);
    assertNull(calls.getInterface(Shape.class));
    engine.eval("applyAsInt = apply_as_int");
    assertEquals(42, calls.getInterface(IntUnaryOperator.class).applyAsInt(41));
    assertThrows(IllegalArgumentException.class, () -> calls.getInterface(String.class));
  }

  @Test
  void outputGoesToTheWriter() throws Exception {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    engine.getContext().setWriter(out);
    engine.getContext().setErrorWriter(err);
    engine.eval("import sys\nprint('grüße 😀' * 1000)\nprint('oh', file=sys.stderr)");
    assertEquals("grüße 😀".repeat(1000) + "\n", out.toString());
    assertEquals("oh\n", err.toString());
  }
}
