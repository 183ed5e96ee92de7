package dev.baton.core.builtins;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.InterpreterState;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** Module {@code builtins}. */
public final class BuiltinsModule {
  private BuiltinsModule() {}

  /** Fills the namespace of an interpreter and registers the module. */
  public static void install(ThreadContext t, InterpreterState interpreter) {
    DictObject names = interpreter.builtins();
    names.putText("__name__", "builtins");
    names.putText("__doc__", "Built-in functions, types, exceptions, and other objects.");
    names.putText("__package__", "");
    names.putText("__loader__", Singleton.NONE);
    names.putText("__spec__", Singleton.NONE);
    names.putText("None", Singleton.NONE);
    names.putText("True", true);
    names.putText("False", false);
    names.putText("NotImplemented", Singleton.NOT_IMPLEMENTED);
    names.putText("Ellipsis", Singleton.ELLIPSIS);
    names.putText("__debug__", true);
    addFunctions(names, new CoreFunctionsTable());
    addFunctions(names, new CollectionFunctionsTable());
    addFunctions(names, new NumberFunctionsTable());
    addFunctions(names, new CodeFunctionsTable());
    for (TypeObject type : Types.inBuiltins()) {
      names.putText(type.name(), type);
    }
    names.putText("exit", new Quitter("exit"));
    names.putText("quit", new Quitter("quit"));
    names.putText("EnvironmentError", Types.OS_ERROR);
    names.putText("IOError", Types.OS_ERROR);
    interpreter.modules().put(t, "builtins", new ModuleObject(Types.MODULE, names));
  }

  private static void addFunctions(DictObject names, BuiltinTable table) {
    for (BuiltinFunction f : table.functions()) {
      names.putText(f.name(), f);
    }
  }
}
