package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A guest exception. An exception is nearly always written by the thread that raised it, often
 * several times, so stores are release and loads acquire, not volatile. Fields that only some types
 * have, such as {@code errno}, live in {@link MemberDescriptor} slots.
 */
public final class ExceptionObject extends Instance {
  private static final VarHandle ARGUMENTS = field("arguments", TupleObject.class);
  private static final VarHandle CAUSE = field("cause", ExceptionObject.class);
  private static final VarHandle CONTEXT = field("context", ExceptionObject.class);
  private static final VarHandle SUPPRESS = field("suppressContext", boolean.class);
  private static final VarHandle TRACEBACK = field("traceback", GuestObject.class);

  private TupleObject arguments;
  private @Nullable ExceptionObject cause;
  private @Nullable ExceptionObject context;
  private boolean suppressContext;
  private @Nullable GuestObject traceback;

  public ExceptionObject(TypeObject type, Object... arguments) {
    super(type);
    this.arguments = TupleObject.of(arguments);
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(ExceptionObject.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** {@code args}. */
  public TupleObject arguments() {
    return (TupleObject) ARGUMENTS.getAcquire(this);
  }

  /** Sets {@code args}. */
  public void setArguments(TupleObject value) {
    ARGUMENTS.setRelease(this, value);
  }

  /** {@code __cause__}. */
  public @Nullable ExceptionObject cause() {
    return (ExceptionObject) CAUSE.getAcquire(this);
  }

  /** Sets {@code __cause__} and {@code __suppress_context__}. */
  public void setCause(@Nullable ExceptionObject value) {
    CAUSE.setRelease(this, value);
    SUPPRESS.setRelease(this, true);
  }

  /** {@code __context__}. */
  public @Nullable ExceptionObject context() {
    return (ExceptionObject) CONTEXT.getAcquire(this);
  }

  /** Sets {@code __context__}. */
  public void setContext(@Nullable ExceptionObject value) {
    CONTEXT.setRelease(this, value);
  }

  /** {@code __suppress_context__}. */
  public boolean suppressContext() {
    return (boolean) SUPPRESS.getAcquire(this);
  }

  /** Sets {@code __suppress_context__}. */
  public void setSuppressContext(boolean value) {
    SUPPRESS.setRelease(this, value);
  }

  /** {@code __traceback__}; null for None. */
  public @Nullable GuestObject traceback() {
    return (GuestObject) TRACEBACK.getAcquire(this);
  }

  /** Sets {@code __traceback__}. */
  public void setTraceback(@Nullable GuestObject value) {
    TRACEBACK.setRelease(this, value);
  }

  @Override
  public String toString() {
    Object[] args = arguments().items();
    return type.name() + (args.length == 0 ? "" : ": " + args[0]);
  }
}
