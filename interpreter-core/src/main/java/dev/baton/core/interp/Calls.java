package dev.baton.core.interp;

import dev.baton.code.Op;
import dev.baton.core.object.BoundBuiltin;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.CallableObject;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Descriptors;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Names;
import dev.baton.core.runtime.Special;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Calls of any callable. The loop's entry points return the result, or a {@link Frame} that the
 * loop runs next: a call of a guest function, method or class from guest code does not recurse in
 * Java.
 */
final class Calls {
  private static final CellObject[] NO_CELLS = {};

  private Calls() {}

  /**
   * Any call instruction: takes callable and arguments off the frame's stack, of which {@code sp}
   * is the top.
   *
   * @return the frame to run; null if the call is done and its result is on the stack, up to {@code
   *     f.sp}
   */
  static @Nullable Frame call(ThreadState t, Frame f, Object[] s, int sp, int word) {
    int left = sp - taken(word);
    Object v = result(t, s, sp, word);
    if (v instanceof Frame g) {
      f.sp = left;
      return t.push(f, g);
    }
    s[left] = v;
    f.sp = left + 1;
    return null;
  }

  /** How many stack slots a call instruction takes. */
  private static int taken(int word) {
    int n = word >>> 8;
    switch (word & 0xff) {
      case Op.CALL:
        return n + 1;
      case Op.CALL_METHOD_KW:
        return n + 3;
      default:
        return n + 2;
    }
  }

  /** The result of a call instruction, or the frame that has to run for it. */
  static Object result(ThreadState t, Object[] s, int sp, int word) {
    int n = word >>> 8;
    switch (word & 0xff) {
      case Op.CALL:
        return positional(t, s, sp, n);
      case Op.CALL_METHOD:
        return method(t, s, sp, n);
      case Op.CALL_KW:
        return named(t, s, sp, n);
      case Op.CALL_METHOD_KW:
        return methodNamed(t, s, sp, n);
      default:
        return n == 0
            ? spread(t, s[sp - 2], s[sp - 1], null)
            : spread(t, s[sp - 3], s[sp - 2], s[sp - 1]);
    }
  }

  /** {@code CALL}: the callable and then {@code n} arguments end below {@code sp}. */
  static Object positional(ThreadState t, Object[] s, int sp, int n) {
    Object callee = s[sp - n - 1];
    if (callee instanceof FunctionObject f) {
      return frame(t, f, s, sp - n, n, null);
    }
    if (callee instanceof BuiltinFunction b) {
      switch (n) {
        case 0:
          return b.call(t);
        case 1:
          return b.call(t, s[sp - 1]);
        case 2:
          return b.call(t, s[sp - 2], s[sp - 1]);
        case 3:
          return b.call(t, s[sp - 3], s[sp - 2], s[sp - 1]);
        default:
          return b.callArray(t, Arrays.copyOfRange(s, sp - n, sp));
      }
    }
    return other(t, callee, s, sp - n, n, null);
  }

  /**
   * {@code CALL_METHOD}: function, receiver or null, then {@code n} arguments end below {@code sp}.
   */
  static Object method(ThreadState t, Object[] s, int sp, int n) {
    Object callee = s[sp - n - 2];
    if (s[sp - n - 1] != null) {
      if (callee instanceof FunctionObject f) {
        return frame(t, f, s, sp - n - 1, n + 1, null);
      }
      s[sp - n - 2] = null;
      BuiltinFunction b = (BuiltinFunction) callee;
      switch (n) {
        case 0:
          return b.call(t, s[sp - 1]);
        case 1:
          return b.call(t, s[sp - 2], s[sp - 1]);
        case 2:
          return b.call(t, s[sp - 3], s[sp - 2], s[sp - 1]);
        default:
          return b.callArray(t, Arrays.copyOfRange(s, sp - n - 1, sp));
      }
    }
    s[sp - n - 1] = callee;
    return positional(t, s, sp, n);
  }

  /** {@code CALL_KW}: callable, {@code n} arguments, tuple of names end below {@code sp}. */
  private static Object named(ThreadState t, Object[] s, int sp, int n) {
    String[] names = names((TupleObject) s[sp - 1]);
    Object callee = s[sp - n - 2];
    return general(t, callee, s, sp - n - 1, n, names);
  }

  /** {@code CALL_METHOD_KW}. */
  private static Object methodNamed(ThreadState t, Object[] s, int sp, int n) {
    String[] names = names((TupleObject) s[sp - 1]);
    Object callee = s[sp - n - 3];
    return s[sp - n - 2] == null
        ? general(t, callee, s, sp - n - 1, n, names)
        : general(t, callee, s, sp - n - 2, n + 1, names);
  }

  /** {@code CALL_FUNCTION_EX}. */
  private static Object spread(
      ThreadState t, Object callee, Object arguments, @Nullable Object keywords) {
    Object[] positional;
    if (arguments instanceof TupleObject x) {
      positional = x.items();
    } else {
      if (!Iteration.isIterable(arguments)) {
        throw Raise.typeError(
            Callables.describe(t, callee)
                + " argument after * must be an iterable, not "
                + Types.of(arguments).name());
      }
      positional = Iteration.toArray(t, arguments);
    }
    if (keywords == null) {
      return general(t, callee, positional, 0, positional.length, null);
    }
    DictObject map = Mappings.asDict(t, callee, keywords);
    Object[] entries = map.entries();
    if (entries.length == 0) {
      return general(t, callee, positional, 0, positional.length, null);
    }
    int extra = entries.length / 2;
    Object[] all = Arrays.copyOf(positional, positional.length + extra);
    String[] names = new String[extra];
    for (int i = 0; i < extra; i++) {
      names[i] = Strings.toJavaOrNull(entries[2 * i]);
      if (names[i] == null) {
        throw Raise.typeError("keywords must be strings");
      }
      all[positional.length + i] = entries[2 * i + 1];
    }
    return general(t, callee, all, 0, all.length, names);
  }

  static String[] names(TupleObject tuple) {
    Object[] items = tuple.items();
    String[] names = new String[items.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = Strings.toJavaOrNull(items[i]);
    }
    return names;
  }

  /**
   * Any call: {@code n} arguments in {@code s} from {@code from}, the last of which go by {@code
   * names}.
   */
  static Object general(
      ThreadState t, Object callee, Object[] s, int from, int n, String @Nullable [] names) {
    if (callee instanceof FunctionObject f) {
      return frame(t, f, s, from, n, names);
    }
    return other(t, callee, s, from, n, names);
  }

  private static Object other(
      ThreadState t, Object callee, Object[] s, int from, int n, String @Nullable [] names) {
    if (callee instanceof MethodObject m) {
      Object[] all = prepend(m.receiver(), s, from, n);
      return general(t, m.function(), all, 0, n + 1, names);
    }
    if (callee instanceof BoundBuiltin b) {
      return callBuiltin(t, b.function(), prepend(b.receiver(), s, from, n), names);
    }
    if (callee instanceof BuiltinFunction b) {
      return callBuiltin(t, b, Arrays.copyOfRange(s, from, from + n), names);
    }
    if (callee instanceof TypeObject c) {
      return Construction.call(t, c, Arrays.copyOfRange(s, from, from + n), names);
    }
    if (callee instanceof CallableObject c && c.type().has(TypeObject.IMMUTABLE)) {
      return Delegation.call(t, c, Arrays.copyOfRange(s, from, from + n), names);
    }
    return callByMethod(t, callee, s, from, n, names);
  }

  private static Object callByMethod(
      ThreadState t, Object callee, Object[] s, int from, int n, String @Nullable [] names) {
    Object method = Special.find(callee, "__call__");
    if (method == null) {
      throw Raise.typeError("'" + Names.inMessage(Types.of(callee)) + "' object is not callable");
    }
    if (method instanceof FunctionObject || method instanceof BuiltinFunction b && b.isMethod()) {
      return general(t, method, prepend(callee, s, from, n), 0, n + 1, names);
    }
    Object bound = Descriptors.bind(t, method, callee);
    return general(t, bound, s, from, n, names);
  }

  static Object callBuiltin(
      ThreadState t, BuiltinFunction f, Object[] arguments, String @Nullable [] names) {
    return names == null ? f.callArray(t, arguments) : f.callNamed(t, arguments, names);
  }

  private static Object[] prepend(Object first, Object[] s, int from, int n) {
    Object[] all = new Object[n + 1];
    all[0] = first;
    System.arraycopy(s, from, all, 1, n);
    return all;
  }

  /**
   * A frame for a function with its arguments bound; a generator object instead if the function
   * makes one.
   */
  static Object frame(
      ThreadState t, FunctionObject f, Object[] s, int from, int n, String @Nullable [] names) {
    LinkedCode code = f.code();
    Frame frame = new Frame(f, Frame.Kind.CALL);
    if (code.simpleArity() == n && names == null) {
      System.arraycopy(s, from, frame.slots, 0, n);
      return frame;
    }
    int given = names == null ? n : n - names.length;
    Arguments.bind(t, f, frame.slots, s, from, given, names);
    return code.code().isGenerator() ? GeneratorObject.of(t, frame) : frame;
  }

  /** Completes a call from Java: runs the frame if there is one. */
  static Object complete(ThreadState t, Object result) {
    return result instanceof Frame f ? Interpreter.enter(t, f) : result;
  }

  /** {@code MAKE_FUNCTION}; returns the new stack pointer. */
  static int makeFunction(Frame f, Object[] s, int sp, int flags) {
    int from = sp;
    Object code = s[--from];
    Object closure = (flags & 8) != 0 ? s[--from] : null;
    Object annotations = (flags & 4) != 0 ? s[--from] : null;
    Object keywordDefaults = (flags & 2) != 0 ? s[--from] : null;
    Object defaults = (flags & 1) != 0 ? s[--from] : null;
    s[from] = makeFunction(f, code, closure, annotations, keywordDefaults, defaults);
    return from + 1;
  }

  /** A function made in a frame; what is null it does not have. */
  static FunctionObject makeFunction(
      Frame f,
      Object code,
      @Nullable Object closure,
      @Nullable Object annotations,
      @Nullable Object keywordDefaults,
      @Nullable Object defaults) {
    FunctionObject made =
        new FunctionObject((LinkedCode) code, f.globals, f.builtins, cells(closure));
    return complete(made, annotations, keywordDefaults, defaults);
  }

  /** A function made in another one that has no frame. */
  static FunctionObject makeFunction(
      FunctionObject outer,
      Object code,
      @Nullable Object closure,
      @Nullable Object annotations,
      @Nullable Object keywordDefaults,
      @Nullable Object defaults) {
    FunctionObject made =
        new FunctionObject((LinkedCode) code, outer.globals(), outer.builtins(), cells(closure));
    return complete(made, annotations, keywordDefaults, defaults);
  }

  private static CellObject[] cells(@Nullable Object closure) {
    if (closure == null) {
      return NO_CELLS;
    }
    Object[] cells = ((TupleObject) closure).items();
    return Arrays.copyOf(cells, cells.length, CellObject[].class);
  }

  private static FunctionObject complete(
      FunctionObject made,
      @Nullable Object annotations,
      @Nullable Object keywordDefaults,
      @Nullable Object defaults) {
    if (annotations != null) {
      made.setAnnotations((DictObject) annotations);
    }
    if (keywordDefaults != null) {
      made.setKeywordDefaults((DictObject) keywordDefaults);
    }
    if (defaults != null) {
      made.setDefaults(((TupleObject) defaults).items());
    }
    return made;
  }
}
