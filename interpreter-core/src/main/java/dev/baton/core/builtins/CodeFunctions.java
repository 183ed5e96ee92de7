package dev.baton.core.builtins;

import dev.baton.code.CodeObject;
import dev.baton.core.interp.Activations;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.interp.ThreadState;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import dev.baton.spi.FrontEnd;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Functions of module {@code builtins} about code and namespaces. */
@Intrinsics("builtins")
final class CodeFunctions {
  /** The flag that asks {@code compile()} for a tree. */
  private static final long ONLY_AST = 0x400;

  private CodeFunctions() {}

  @Builtin(value = "globals()", doc = "The namespace of the module whose code runs.")
  static Object globals(ThreadContext t) {
    DictObject globals = Activations.globals(t);
    return globals == null ? Singleton.NONE : globals;
  }

  @Builtin(
      value = "locals()",
      doc =
          "The namespace of the class or module body that runs, or a snapshot of a function's"
              + " variables.")
  static Object locals(ThreadContext t) {
    Object locals = Activations.locals(t);
    return locals == null ? Singleton.NONE : locals;
  }

  @Builtin(
      value = "vars(object=..., /)",
      doc = "The attributes of an object as a dict; without argument locals().")
  static Object vars(ThreadContext t, Object object) {
    if (object == null) {
      return locals(t);
    }
    Object dict = Attributes.getOrNull(t, object, "__dict__");
    if (dict == null) {
      throw Raise.typeError("vars() argument must have __dict__ attribute");
    }
    return dict;
  }

  @Builtin(
      value = "dir(object=..., /)",
      doc = "The sorted names of an object's attributes, or of the local variables.")
  static Object dir(ThreadContext t, Object object) {
    Object names;
    if (object == null) {
      names = t.call(Attributes.get(t, locals(t), "keys"));
    } else {
      names = Special.callOrNull(t, object, "__dir__");
      if (names == null) {
        throw Raise.typeError("object does not provide __dir__");
      }
    }
    Object[] items = Iteration.toArray(t, names);
    return new ListObject(ListSort.sorted(t, items, Singleton.NONE, false));
  }

  @Builtin(
      value =
          "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *,"
              + " _feature_version=-1)",
      doc = "Compiles source text to a code object.")
  static Object compile(
      ThreadContext t,
      Object source,
      Object filename,
      String mode,
      long flags,
      boolean dontInherit,
      long optimize,
      long featureVersion) {
    boolean treeOnly = (flags & ONLY_AST) != 0;
    FrontEnd.Mode kind =
        switch (mode) {
          case "exec" -> FrontEnd.Mode.EXEC;
          case "eval" -> FrontEnd.Mode.EVAL;
          case "single" -> FrontEnd.Mode.SINGLE;
          case "func_type" -> throw Raise.valueError("compile() mode 'func_type' is not supported");
          default ->
              throw Raise.valueError(
                  treeOnly
                      ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                      : "compile() mode must be 'exec', 'eval' or 'single'");
        };
    if (source instanceof LinkedCode) {
      return source;
    }
    String file = fileName(filename);
    if (NodeKinds.isNode(t, source)) {
      return treeOnly ? source : Compilation.compileTree(t, source, file, kind, (int) flags);
    }
    String text = sourceText(source, "compile", file);
    if (treeOnly) {
      return NodeObjects.of(t, Compilation.parse(t, text, file, kind));
    }
    return new LinkedCode(
        t, Compilation.compile(t, text, file, kind, (int) flags & CodeObject.FUTURE_ANNOTATIONS));
  }

  private static String fileName(Object filename) {
    String file = Strings.toJavaOrNull(filename);
    if (file != null) {
      return file;
    }
    if (filename instanceof BytesObject b) {
      return new String(b.data(), StandardCharsets.UTF_8);
    }
    throw Raise.typeError(
        "expected str, bytes or os.PathLike object, not " + Types.of(filename).name());
  }

  private static String sourceText(Object source, String function, String file) {
    String text = Strings.toJavaOrNull(source);
    if (text == null && source instanceof BytesObject b) {
      text = SourceDecoder.decode(b.data(), file);
    }
    if (text == null) {
      String kind = function.equals("compile") ? "AST" : "code";
      throw Raise.typeError(function + "() arg 1 must be a string, bytes or " + kind + " object");
    }
    if (text.indexOf('\0') >= 0) {
      throw Compilation.error("source code string cannot contain null bytes");
    }
    return text;
  }

  @Builtin(
      value = "eval(source, globals=None, locals=None, /)",
      doc = "The value of an expression, or of code.")
  static Object eval(ThreadContext t, Object source, Object globals, Object locals) {
    Object code = source;
    if (!(source instanceof LinkedCode)) {
      String text = sourceText(source, "eval", "<string>").replaceFirst("^[ \t]+", "");
      code = new LinkedCode(t, Compilation.compile(t, text, "<string>", FrontEnd.Mode.EVAL, 0));
    }
    return run(t, "eval", (LinkedCode) code, globals, locals, Singleton.NONE);
  }

  @Builtin(
      value = "exec(source, globals=None, locals=None, /, *, closure=None)",
      doc = "Runs statements, or code.")
  static void exec(ThreadContext t, Object source, Object globals, Object locals, Object closure) {
    Object code = source;
    if (!(source instanceof LinkedCode)) {
      String text = sourceText(source, "exec", "<string>");
      code = new LinkedCode(t, Compilation.compile(t, text, "<string>", FrontEnd.Mode.EXEC, 0));
    }
    run(t, "exec", (LinkedCode) code, globals, locals, closure);
  }

  private static Object run(
      ThreadContext t,
      String function,
      LinkedCode code,
      Object globals,
      Object locals,
      Object closure) {
    DictObject global;
    Object local = locals;
    if (globals == Singleton.NONE) {
      global = Activations.globals(t);
      if (global == null) {
        throw Raise.systemError("globals and locals cannot be NULL");
      }
      if (local == Singleton.NONE) {
        local = Activations.locals(t);
      }
    } else if (globals instanceof DictObject d) {
      global = d;
    } else {
      throw Raise.typeError(
          function.equals("exec")
              ? "exec() globals must be a dict, not " + Types.of(globals).name()
              : "globals must be a dict");
    }
    if (local == Singleton.NONE) {
      local = global;
    } else if (!Special.has(local, "__getitem__")) {
      throw Raise.typeError(
          function.equals("exec")
              ? "locals must be a mapping or None, not " + Types.of(local).name()
              : "locals must be a mapping");
    }
    if (global.getText("__builtins__") == null) {
      global.put(t, "__builtins__", t.interpreter().modules().get(t, "builtins"));
    }
    return ((ThreadState) t).runCode(code, global, local, cells(code, function, closure));
  }

  private static CellObject[] cells(LinkedCode code, String function, Object closure) {
    Object[] given = closure instanceof TupleObject x ? x.items() : new Object[0];
    int wanted = code.code().freeCount();
    if (given.length != wanted) {
      throw Raise.typeError(
          closure == Singleton.NONE
              ? "code object passed to " + function + "() may not contain free variables"
              : "code object requires a closure of exactly length " + wanted);
    }
    return Arrays.copyOf(given, given.length, CellObject[].class);
  }

  @Builtin(
      value = "input(prompt='', /)",
      doc = "Shows a prompt and reads a line from standard input.")
  static Object input(ThreadContext t, Object prompt) {
    Object sys = t.interpreter().modules().get(t, "sys");
    Object out = Attributes.get(t, sys, "stdout");
    Object in = Attributes.get(t, sys, "stdin");
    if (in == Singleton.NONE) {
      throw Raise.runtimeError("input(): lost sys.stdin");
    }
    t.call(Attributes.get(t, out, "write"), Conversions.str(t, prompt));
    t.call(Attributes.get(t, out, "flush"));
    Object line = Strings.plain(t.call(Attributes.get(t, in, "readline")));
    String text = line == null ? "" : Strings.toJavaOrNull(line);
    if (text.isEmpty()) {
      throw Raise.error(Types.EOF_ERROR, "EOF when reading a line");
    }
    return Strings.fromJava(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
  }

  @Builtin(
      value =
          "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None,"
              + " closefd=True, opener=None)",
      doc = "Opens a file, as far as the host allows.")
  static Object open(
      ThreadContext t,
      Object file,
      Object mode,
      Object buffering,
      Object encoding,
      Object errors,
      Object newline,
      Object closefd,
      Object opener) {
    Object io = t.interpreter().importModule(t, "_io", Singleton.NONE, Singleton.NONE, 0);
    return t.callArray(
        Attributes.get(t, io, "open"),
        new Object[] {file, mode, buffering, encoding, errors, newline, closefd, opener});
  }

  @Builtin(value = "breakpoint(*args, **kws)", doc = "Calls sys.breakpointhook().")
  static Object breakpoint(ThreadContext t, Object[] args, DictObject kws) {
    Object sys = t.interpreter().modules().get(t, "sys");
    return Invocation.call(t, Attributes.get(t, sys, "breakpointhook"), args, kws);
  }

  @Builtin(
      value = "help(*args, **kwds)",
      doc = "Shows what is documented about an object, or the one of a name.")
  static Object help(ThreadContext t, Object[] args, DictObject kws) {
    Object pydoc = t.interpreter().importModule(t, "pydoc", Singleton.NONE, Singleton.NONE, 0);
    return Invocation.call(t, Attributes.get(t, pydoc, "help"), args, kws);
  }
}
