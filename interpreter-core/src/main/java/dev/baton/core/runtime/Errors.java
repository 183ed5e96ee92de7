package dev.baton.core.runtime;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.text.OperandException;

/** Turns failures of pure functions on numbers and text into guest exceptions. */
public final class Errors {
  private Errors() {}

  /** The guest exception for an operation without a result. */
  public static GuestError of(OperandException e) {
    if (e.kind() == OperandException.Kind.MEMORY) {
      return Raise.error(Types.MEMORY_ERROR);
    }
    if (e.kind() == OperandException.Kind.OUT_OF_RANGE) {
      return Raise.error(Types.OVERFLOW_ERROR, 34L, e.message());
    }
    TypeObject type =
        switch (e.kind()) {
          case TYPE -> Types.TYPE_ERROR;
          case OVERFLOW -> Types.OVERFLOW_ERROR;
          case ZERO_DIVISION -> Types.ZERO_DIVISION_ERROR;
          case INDEX -> Types.INDEX_ERROR;
          case KEY -> Types.KEY_ERROR;
          case LOOKUP -> Types.LOOKUP_ERROR;
          default -> Types.VALUE_ERROR;
        };
    return Raise.error(type, e.message());
  }
}
