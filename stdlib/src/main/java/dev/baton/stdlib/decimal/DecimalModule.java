package dev.baton.stdlib.decimal;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;

/** Module {@code _decimal}. */
@Intrinsics("_decimal")
public final class DecimalModule {
  private DecimalModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_decimal", "The parts of decimal in Java.");
    module.dict().putText("Decimal", DecimalObject.TYPE);
    module.dict().putText("Context", ContextObject.TYPE);
    for (BuiltinFunction function : new DecimalModuleTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }

  @Builtin(
      value = "install(signals, format, ratio, tuple, default, /)",
      doc =
          "Take over the classes of signals, functions, the type of parts and the context of new threads.")
  static void install(
      ThreadContext t,
      TupleObject signals,
      Object format,
      Object ratio,
      Object tuple,
      ContextObject defaults) {
    DecimalState.of(t).install(signals.items(), format, ratio, tuple, defaults);
  }

  @Builtin(value = "getcontext()", doc = "Return the context of this thread.")
  static Object getContext(ThreadContext t) {
    return DecimalState.of(t).current(t);
  }

  @Builtin(value = "_set(context, /)", doc = "Make a context that of this thread.")
  static void set(ThreadContext t, ContextObject context) {
    DecimalState.of(t).setCurrent(t, context);
  }
}
