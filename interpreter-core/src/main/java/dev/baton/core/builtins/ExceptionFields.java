package dev.baton.core.builtins;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.MemberDescriptor;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;

/** Reads fields of exceptions, where an empty one stands for None. */
final class ExceptionFields {
  private ExceptionFields() {}

  static Object get(ThreadContext t, ExceptionObject e, MemberDescriptor field) {
    Object value = e.get(t, field);
    return value == null ? Singleton.NONE : value;
  }
}
