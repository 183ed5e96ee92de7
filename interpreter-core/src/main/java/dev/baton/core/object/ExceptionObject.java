package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * A guest exception. Fields that only some types have, such as {@code errno}, live in {@link
 * MemberDescriptor} slots.
 */
public final class ExceptionObject extends Instance {
  private volatile TupleObject arguments;
  private volatile @Nullable ExceptionObject cause;
  private volatile @Nullable ExceptionObject context;
  private volatile boolean suppressContext;
  private volatile @Nullable GuestObject traceback;

  public ExceptionObject(TypeObject type, Object... arguments) {
    super(type);
    this.arguments = TupleObject.of(arguments);
  }

  /** {@code args}. */
  public TupleObject arguments() {
    return arguments;
  }

  /** Sets {@code args}. */
  public void setArguments(TupleObject value) {
    arguments = value;
  }

  /** {@code __cause__}. */
  public @Nullable ExceptionObject cause() {
    return cause;
  }

  /** Sets {@code __cause__} and {@code __suppress_context__}. */
  public void setCause(@Nullable ExceptionObject value) {
    cause = value;
    suppressContext = true;
  }

  /** {@code __context__}. */
  public @Nullable ExceptionObject context() {
    return context;
  }

  /** Sets {@code __context__}. */
  public void setContext(@Nullable ExceptionObject value) {
    context = value;
  }

  /** {@code __suppress_context__}. */
  public boolean suppressContext() {
    return suppressContext;
  }

  /** Sets {@code __suppress_context__}. */
  public void setSuppressContext(boolean value) {
    suppressContext = value;
  }

  /** {@code __traceback__}; null for None. */
  public @Nullable GuestObject traceback() {
    return traceback;
  }

  /** Sets {@code __traceback__}. */
  public void setTraceback(@Nullable GuestObject value) {
    traceback = value;
  }

  @Override
  public String toString() {
    Object[] args = arguments.items();
    return type.name() + (args.length == 0 ? "" : ": " + args[0]);
  }
}
