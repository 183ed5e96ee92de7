package dev.baton.scripting;

import dev.baton.Baton;
import dev.baton.ExitException;
import dev.baton.GuestException;
import dev.baton.GuestFunction;
import dev.baton.GuestValue;
import dev.baton.Namespace;
import dev.baton.Script;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter behind {@code javax.script}. All threads may evaluate at once; those that must not
 * see each other's names use {@code Bindings} of their own. {@link #close} ends it.
 *
 * <p>The bindings of {@code ENGINE_SCOPE} are a live view of a namespace, see {@link
 * #createBindings}; other {@code Bindings} are copied into a namespace before the evaluation and
 * back after it. Names of {@code GLOBAL_SCOPE} are bound where the script's own scope lacks them. A
 * script that is one expression has its value, others have null. Values are converted as by {@link
 * GuestValue#as}. What guest code prints goes to the writer of the engine's own context.
 */
public final class BatonScriptEngine extends AbstractScriptEngine
    implements Compilable, Invocable, AutoCloseable {
  private final BatonScriptEngineFactory factory;
  private final Baton baton;

  BatonScriptEngine(BatonScriptEngineFactory factory) {
    this.factory = factory;
    this.baton =
        Baton.builder()
            .output(new WriterOutput(() -> getContext().getWriter()))
            .errorOutput(new WriterOutput(() -> getContext().getErrorWriter()))
            .build();
    setBindings(new NamespaceBindings(baton.main()), ScriptContext.ENGINE_SCOPE);
  }

  /** The interpreter, for what {@code javax.script} has no words for. */
  public Baton baton() {
    return baton;
  }

  @Override
  public ScriptEngineFactory getFactory() {
    return factory;
  }

  /** A live view of a new namespace. */
  @Override
  public Bindings createBindings() {
    return new NamespaceBindings(baton.newNamespace());
  }

  /** Ends the interpreter; evaluating afterwards throws {@code IllegalStateException}. */
  @Override
  public void close() {
    baton.close();
  }

  // Evaluation

  @Override
  public @Nullable Object eval(String source, ScriptContext context) throws ScriptException {
    return run(parse(source, context), context);
  }

  @Override
  public @Nullable Object eval(Reader source, ScriptContext context) throws ScriptException {
    return eval(text(source), context);
  }

  @Override
  public CompiledScript compile(String source) throws ScriptException {
    Script script = parse(source, getContext());
    return new CompiledScript() {
      @Override
      public @Nullable Object eval(ScriptContext context) throws ScriptException {
        return run(script, context);
      }

      @Override
      public BatonScriptEngine getEngine() {
        return BatonScriptEngine.this;
      }
    };
  }

  @Override
  public CompiledScript compile(Reader source) throws ScriptException {
    return compile(text(source));
  }

  private static String text(Reader source) throws ScriptException {
    try {
      StringWriter text = new StringWriter();
      source.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new ScriptException(e);
    }
  }

  private Script parse(String source, ScriptContext context) throws ScriptException {
    Object fileName = context.getAttribute(FILENAME);
    try {
      return baton.compileExpression(source);
    } catch (GuestException notAnExpression) {
      try {
        return baton.compile(source, fileName == null ? "<script>" : fileName.toString());
      } catch (GuestException e) {
        throw failure(e);
      }
    }
  }

  private @Nullable Object run(Script script, ScriptContext context) throws ScriptException {
    Bindings bindings = context.getBindings(ScriptContext.ENGINE_SCOPE);
    Namespace namespace = namespace(bindings);
    Bindings global = context.getBindings(ScriptContext.GLOBAL_SCOPE);
    if (global != null) {
      global.forEach(
          (name, value) -> {
            if (namespace.get(name) == null) {
              namespace.set(name, value);
            }
          });
    }
    try {
      return namespace.run(script).as(Object.class);
    } catch (GuestException | ExitException e) {
      throw failure(e);
    } finally {
      if (!(bindings instanceof NamespaceBindings)) {
        bindings.putAll(new NamespaceBindings(namespace));
      }
    }
  }

  private Namespace namespace(Bindings bindings) {
    if (bindings instanceof NamespaceBindings view) {
      return view.namespace();
    }
    Namespace namespace = baton.newNamespace();
    bindings.forEach(namespace::set);
    return namespace;
  }

  private static ScriptException failure(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    boolean located = e instanceof GuestException g && !g.isSyntaxError() && trace.length > 0;
    ScriptException failure =
        located
            ? new ScriptException(e.getMessage(), trace[0].getFileName(), trace[0].getLineNumber())
            : new ScriptException(e.getMessage());
    failure.initCause(e);
    return failure;
  }

  // Calls

  @Override
  public @Nullable Object invokeFunction(String name, @Nullable Object... arguments)
      throws ScriptException, NoSuchMethodException {
    return invoke(this::global, name, arguments);
  }

  /** Calls a method of a guest value that an evaluation gave. */
  @Override
  public @Nullable Object invokeMethod(
      @Nullable Object target, String name, @Nullable Object... arguments)
      throws ScriptException, NoSuchMethodException {
    GuestValue owner = guestValue(target);
    return invoke(owner::attribute, name, arguments);
  }

  private @Nullable GuestValue global(String name) {
    return namespace(getBindings(ScriptContext.ENGINE_SCOPE)).get(name);
  }

  private static GuestValue guestValue(@Nullable Object target) {
    if (target instanceof GuestValue value) {
      return value;
    }
    throw new IllegalArgumentException("not a value of guest code: " + target);
  }

  private static @Nullable Object invoke(
      Function<String, @Nullable GuestValue> owner,
      String name,
      @Nullable Object @Nullable [] given)
      throws ScriptException, NoSuchMethodException {
    try {
      GuestValue callee = owner.apply(Objects.requireNonNull(name, "name"));
      if (callee == null) {
        throw new NoSuchMethodException(name);
      }
      Object[] arguments = given == null ? new Object[0] : given;
      return callee.asFunction().call(Map.of(), arguments).as(Object.class);
    } catch (GuestException | ExitException e) {
      throw failure(e);
    }
  }

  /** An object whose methods are the functions of the same names; null if one is missing. */
  @Override
  public <T> @Nullable T getInterface(Class<T> type) {
    return proxy(this::global, type);
  }

  /** An object whose methods are those of a guest value; null if one is missing. */
  @Override
  public <T> @Nullable T getInterface(Object target, Class<T> type) {
    return proxy(guestValue(target)::attribute, type);
  }

  private static <T> @Nullable T proxy(
      Function<String, @Nullable GuestValue> owner, Class<T> type) {
    if (!Objects.requireNonNull(type, "type").isInterface()) {
      throw new IllegalArgumentException(type + " is not an interface");
    }
    for (Method method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && owner.apply(method.getName()) == null) {
        return null;
      }
    }
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer(owner, type, self, method, arguments));
    return type.cast(proxy);
  }

  private static @Nullable Object answer(
      Function<String, @Nullable GuestValue> owner,
      Class<?> type,
      Object self,
      Method method,
      @Nullable Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "hashCode" -> System.identityHashCode(self);
        case "equals" -> self == arguments[0];
        default -> "guest object as " + type.getName();
      };
    }
    GuestValue callee = owner.apply(method.getName());
    if (callee == null && method.isDefault()) {
      return InvocationHandler.invokeDefault(self, method, arguments);
    }
    if (callee == null) {
      throw new NoSuchMethodException(method.getName());
    }
    GuestFunction function = callee.asFunction();
    GuestValue result = function.call(Map.of(), arguments == null ? new Object[0] : arguments);
    Class<?> wanted = method.getReturnType();
    return wanted == void.class ? null : result.as(wanted);
  }
}
