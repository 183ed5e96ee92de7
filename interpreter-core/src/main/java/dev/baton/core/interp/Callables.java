package dev.baton.core.interp;

import dev.baton.core.object.BoundBuiltin;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.MethodObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Names;

/** How error messages name a callable. */
final class Callables {
  private Callables() {}

  /** For example {@code module.function()}, or {@code X object} for an instance. */
  static String describe(ThreadState t, Object callee) {
    if (callee instanceof FunctionObject f) {
      String module = Strings.toJavaOrNull(f.module());
      String name = Strings.toJavaOrNull(f.qualifiedName());
      return (module == null || module.equals("builtins") ? name : module + "." + name) + "()";
    }
    if (callee instanceof MethodObject m) {
      return describe(t, m.function());
    }
    if (callee instanceof BoundBuiltin b) {
      return describe(t, b.function());
    }
    if (callee instanceof BuiltinFunction b) {
      String owner = b.owner() == null ? b.table().owner() : b.owner().name();
      return (owner.equals("builtins") ? b.name() : owner + "." + b.name()) + "()";
    }
    if (callee instanceof TypeObject c) {
      return Names.full(c) + "()";
    }
    return Types.of(callee).name() + " object";
  }
}
