package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.TypeObject;
import java.util.List;

/** Module {@code _numpy}. */
public final class NumpyModule {
  private NumpyModule() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_numpy", "What module numpy is made of.");
    DictObject names = module.dict();
    names.putText("ndarray", ArrayObject.TYPE);
    names.putText("dtype", DTypeObject.TYPE);
    names.putText("ufunc", UfuncObject.TYPE);
    names.putText("AxisError", Shapes.AXIS_ERROR);
    names.putText("ComplexWarning", NewArrays.COMPLEX_WARNING);
    List<TypeObject> kinds =
        List.of(
            Scalars.GENERIC,
            Scalars.NUMBER,
            Scalars.INTEGER,
            Scalars.SIGNED,
            Scalars.UNSIGNED,
            Scalars.INEXACT,
            Scalars.FLOATING,
            Scalars.COMPLEX_FLOATING);
    for (TypeObject type : kinds) {
      names.putText(type.name(), type);
    }
    for (DType dtype : DType.values()) {
      TypeObject type = Scalars.type(dtype);
      names.putText(type.name(), type);
    }
    UfuncObject.all().forEach(names::putText);
    List<BuiltinTable> tables =
        List.of(
            new ArrayFunctionsTable(),
            new ComplexFunctionsTable(),
            new FormFunctionsTable(),
            new LinearFunctionsTable());
    for (BuiltinTable table : tables) {
      for (BuiltinFunction function : table.functions()) {
        names.putText(function.name(), function);
      }
    }
    return module;
  }
}
