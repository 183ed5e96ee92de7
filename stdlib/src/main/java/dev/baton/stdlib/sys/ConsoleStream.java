package dev.baton.stdlib.sys;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.io.OutputStream;

/** A text stream over bytes of the host, UTF-8. */
final class ConsoleStream extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "ConsoleStream", "sys", Types.OBJECT, TypeObject.NOT_CALLABLE, new ConsoleMethodsTable());

  final OutputStream out;

  ConsoleStream(OutputStream out) {
    super(TYPE);
    this.out = out;
  }
}
