package dev.baton.stdlib.isolation;

import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** The types of this package. */
final class WorkerTypes {
  static final TypeObject WORKER =
      new TypeObject(
          "Worker",
          "_interpreters",
          Types.OBJECT,
          TypeObject.LAYOUT | TypeObject.WEAK,
          new WorkerMethodsTable());

  private WorkerTypes() {}
}
