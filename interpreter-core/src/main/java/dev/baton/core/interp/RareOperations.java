package dev.baton.core.interp;

import dev.baton.code.BinaryIntrinsic;
import dev.baton.code.UnaryIntrinsic;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Attributes;

/**
 * The operations of {@code CALL_INTRINSIC_1} and {@code CALL_INTRINSIC_2}; type parameters are made
 * by the guest module {@code _typing}.
 */
final class RareOperations {
  private static final UnaryIntrinsic[] UNARY = UnaryIntrinsic.values();
  private static final BinaryIntrinsic[] BINARY = BinaryIntrinsic.values();

  private RareOperations() {}

  static Object unary(ThreadState t, Frame f, int operation, Object a) {
    return switch (UNARY[operation]) {
      case PRINT_EXPR -> display(t, a);
      case TYPEVAR -> typing(t, f, "typevar", a);
      case PARAMSPEC -> typing(t, f, "paramspec", a);
      case TYPEVARTUPLE -> typing(t, f, "typevartuple", a);
      case SUBSCRIPT_GENERIC -> typing(t, f, "subscript_generic", a);
      case TYPEALIAS -> typing(t, f, "typealias", ((TupleObject) a).items());
      case CATCH_ALL -> ExceptionMatching.catchAll(t, a);
    };
  }

  static Object binary(ThreadState t, int operation, Object a, Object b) {
    return switch (BINARY[operation]) {
      case TYPEVAR_WITH_BOUND -> typing(t, t.frame(), "typevar_with_bound", a, b);
      case TYPEVAR_WITH_CONSTRAINTS -> typing(t, t.frame(), "typevar_with_constraints", a, b);
      case SET_FUNCTION_TYPE_PARAMS -> {
        ((FunctionObject) a).setTypeParameters(b);
        yield a;
      }
    };
  }

  private static Object display(ThreadState t, Object value) {
    Object sys = t.interpreter().modules().get(t, "sys");
    Object hook = sys instanceof ModuleObject m ? m.dict().get(t, "displayhook") : null;
    if (hook == null) {
      throw Raise.runtimeError("lost sys.displayhook");
    }
    t.call(hook, value);
    return Singleton.NONE;
  }

  private static Object typing(ThreadState t, Frame f, String function, Object... arguments) {
    Object module = t.interpreter().importModule(t, "_typing", f.globals, TupleObject.of("*"), 0);
    return t.callArray(Attributes.get(t, module, function), arguments);
  }
}
