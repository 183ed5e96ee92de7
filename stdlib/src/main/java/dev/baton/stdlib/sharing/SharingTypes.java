package dev.baton.stdlib.sharing;

import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** The types of this package. */
final class SharingTypes {
  static final TypeObject MAILBOX = type("Mailbox", new MailboxMethodsTable());
  static final TypeObject LINE_END = type("LineEnd", new LineEndMethodsTable());
  static final TypeObject SEMAPHORE = type("Semaphore", new SharedSemaphoreMethodsTable());
  static final TypeObject BLOCK = type("Block", new SharedBlockMethodsTable());

  private SharingTypes() {}

  private static TypeObject type(String name, BuiltinTable methods) {
    return new TypeObject(
        name, "_sharing", Types.OBJECT, TypeObject.LAYOUT | TypeObject.WEAK, methods);
  }
}
