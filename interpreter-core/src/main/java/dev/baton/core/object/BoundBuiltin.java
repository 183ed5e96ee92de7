package dev.baton.core.object;

/** A built-in method bound to its receiver. */
public final class BoundBuiltin extends GuestObject {
  private final BuiltinFunction function;
  private final Object receiver;

  public BoundBuiltin(BuiltinFunction function, Object receiver) {
    super(
        function.type() == Types.WRAPPER_DESCRIPTOR
            ? Types.METHOD_WRAPPER
            : Types.BUILTIN_FUNCTION);
    this.function = function;
    this.receiver = receiver;
  }

  /** The method. */
  public BuiltinFunction function() {
    return function;
  }

  /** {@code __self__}. */
  public Object receiver() {
    return receiver;
  }

  /** Calls with positional arguments. */
  public Object callArray(ThreadContext t, Object[] arguments) {
    return function.callArray(t, withReceiver(arguments));
  }

  /** Calls with arguments of which the last ones go by name. */
  public Object callNamed(ThreadContext t, Object[] arguments, String[] names) {
    return function.callNamed(t, withReceiver(arguments), names);
  }

  private Object[] withReceiver(Object[] arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = receiver;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }
}
