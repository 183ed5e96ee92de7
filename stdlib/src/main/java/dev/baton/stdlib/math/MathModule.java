package dev.baton.stdlib.math;

import dev.baton.core.number.Complex;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ModuleObject;

/** Modules {@code math} and {@code cmath}. */
public final class MathModule {
  private MathModule() {}

  /** Makes {@code math}. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("math", "Functions of real numbers.");
    DictObject names = module.dict();
    addAll(names, new UnaryFunctionsTable());
    addAll(names, new FloatFunctionsTable());
    addAll(names, new IntFunctionsTable());
    addAll(names, new SumFunctionsTable());
    addConstants(names);
    return module;
  }

  /** Makes {@code cmath}. */
  public static ModuleObject createComplex() {
    ModuleObject module = new ModuleObject("cmath", "Functions of complex numbers.");
    DictObject names = module.dict();
    addAll(names, new ComplexMathTable());
    addConstants(names);
    names.putText("infj", new Complex(0, Double.POSITIVE_INFINITY));
    names.putText("nanj", new Complex(0, Double.NaN));
    return module;
  }

  private static void addAll(DictObject names, BuiltinTable table) {
    for (BuiltinFunction function : table.functions()) {
      names.putText(function.name(), function);
    }
  }

  private static void addConstants(DictObject names) {
    names.putText("pi", Math.PI);
    names.putText("e", Math.E);
    names.putText("tau", 2 * Math.PI);
    names.putText("inf", Double.POSITIVE_INFINITY);
    names.putText("nan", Double.NaN);
  }
}
