package dev.baton.stdlib.binary;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ModuleObject;

/** The modules of this package. */
public final class BinaryModules {
  private BinaryModules() {}

  /** Module {@code _struct}. */
  public static ModuleObject struct() {
    ModuleObject module = new ModuleObject("_struct", "The type of module struct.");
    module.dict().putText("Struct", StructObject.TYPE);
    module.dict().putText("error", StructFormat.ERROR);
    return module;
  }

  /** Module {@code array}. */
  public static ModuleObject array() {
    ModuleObject module = new ModuleObject("array", "Sequences of numbers of one machine type.");
    module.dict().putText("array", ArrayObject.TYPE);
    module.dict().putText("ArrayType", ArrayObject.TYPE);
    module.dict().putText("typecodes", ArrayCode.ALL);
    return module;
  }

  /** Module {@code binascii}. */
  public static ModuleObject binascii() {
    ModuleObject module = new ModuleObject("binascii", "Bytes as text of few characters.");
    module.dict().putText("Error", BinaryText.ERROR);
    module.dict().putText("Incomplete", BinaryText.INCOMPLETE);
    for (BuiltinFunction function : new BinaryTextTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    for (BuiltinFunction function : new QuotedPrintableTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }
}
