package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/** Makes the exceptions that the engine itself raises: {@code throw Raise.typeError("…")}. */
public final class Raise {
  private Raise() {}

  /** An exception that exists already. */
  public static GuestError raised(ExceptionObject e) {
    return new GuestError(e);
  }

  /** What was sent to a thread to be raised there: an error, or the deadlock that it is in. */
  public static GuestError sent(Object payload) {
    return payload instanceof GuestError e
        ? e
        : error(Types.DEADLOCK_ERROR, Strings.fromJava(payload.toString()));
  }

  /** An exception of a type with these arguments. */
  public static GuestError error(TypeObject type, Object... arguments) {
    return new GuestError(new ExceptionObject(type, arguments));
  }

  /** TypeError. */
  public static GuestError typeError(String message) {
    return error(Types.TYPE_ERROR, Strings.fromJava(message));
  }

  /** ValueError. */
  public static GuestError valueError(String message) {
    return error(Types.VALUE_ERROR, Strings.fromJava(message));
  }

  /** IndexError. */
  public static GuestError indexError(String message) {
    return error(Types.INDEX_ERROR, Strings.fromJava(message));
  }

  /** KeyError for a missing key. */
  public static GuestError keyError(Object key) {
    return error(Types.KEY_ERROR, key);
  }

  /** OverflowError. */
  public static GuestError overflowError(String message) {
    return error(Types.OVERFLOW_ERROR, Strings.fromJava(message));
  }

  /** ZeroDivisionError. */
  public static GuestError zeroDivisionError(String message) {
    return error(Types.ZERO_DIVISION_ERROR, Strings.fromJava(message));
  }

  /** RuntimeError. */
  public static GuestError runtimeError(String message) {
    return error(Types.RUNTIME_ERROR, Strings.fromJava(message));
  }

  /** NotImplementedError. */
  public static GuestError notImplementedError(String message) {
    return error(Types.NOT_IMPLEMENTED_ERROR, Strings.fromJava(message));
  }

  /** SystemError: a defect of the engine or of bytecode from outside. */
  public static GuestError systemError(String message) {
    return error(Types.SYSTEM_ERROR, Strings.fromJava(message));
  }

  /** MemoryError. */
  public static GuestError memoryError(String message) {
    return error(Types.MEMORY_ERROR, Strings.fromJava(message));
  }

  /** BufferError. */
  public static GuestError bufferError(String message) {
    return error(Types.BUFFER_ERROR, Strings.fromJava(message));
  }

  /** RecursionError. */
  public static GuestError recursionError(String message) {
    return error(Types.RECURSION_ERROR, Strings.fromJava(message));
  }

  /** StopIteration with a value. */
  public static GuestError stopIteration(Object value) {
    if (value == Singleton.NONE) {
      return new GuestError(new ExceptionObject(Types.STOP_ITERATION));
    }
    ExceptionObject e = new ExceptionObject(Types.STOP_ITERATION, value);
    e.putField(Types.STOP_ITERATION_VALUE, value);
    return new GuestError(e);
  }

  /** AttributeError that knows name and object. */
  public static GuestError attributeError(
      ThreadContext t, Object object, String name, String message) {
    ExceptionObject e = new ExceptionObject(Types.ATTRIBUTE_ERROR, Strings.fromJava(message));
    e.put(t, Types.ATTRIBUTE_ERROR_NAME, name);
    e.put(t, Types.ATTRIBUTE_ERROR_OBJ, object);
    return new GuestError(e);
  }

  /** ImportError, or a type derived from it, that knows its message; null for an unknown name. */
  public static GuestError importError(TypeObject type, String message, @Nullable String name) {
    Object text = Strings.fromJava(message);
    ExceptionObject e = new ExceptionObject(type, text);
    e.putField(Types.IMPORT_ERROR_MSG, text);
    if (name != null) {
      e.putField(Types.IMPORT_ERROR_NAME, Strings.fromJava(name));
    }
    return new GuestError(e);
  }

  /** NameError that knows the name. */
  public static GuestError nameError(ThreadContext t, String name) {
    return nameError(t, Types.NAME_ERROR, name, "name '" + name + "' is not defined");
  }

  /** NameError or UnboundLocalError that knows the name. */
  public static GuestError nameError(
      ThreadContext t, TypeObject type, String name, String message) {
    ExceptionObject e = new ExceptionObject(type, Strings.fromJava(message));
    e.put(t, Types.NAME_ERROR_NAME, name);
    return new GuestError(e);
  }
}
