package dev.baton.core.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A value of a built-in type that can be called, other than a function. It may answer a call with
 * another call, which the interpreter then makes itself: calls that go through such objects do not
 * nest in Java.
 */
public abstract class CallableObject extends Guarded {
  private static final String[] NO_NAMES = {};

  protected CallableObject(TypeObject type) {
    super(type);
  }

  /**
   * What a call means. Safe from any guest thread; guest errors come out of it.
   *
   * @param arguments may be kept, and changed
   * @param names of the last arguments; null if all go by position
   * @return the result of the call, or a {@link Delegate}
   */
  public abstract Object invoke(ThreadContext t, Object[] arguments, String @Nullable [] names);

  /** Makes a call to its end: for {@code __call__} itself and calls from Java. */
  public final Object call(ThreadContext t, Object[] arguments, DictObject keywords) {
    Object[] entries = keywords.entries();
    String[] names = entries.length == 0 ? null : new String[entries.length / 2];
    Object[] all = arguments;
    if (names != null) {
      all = Arrays.copyOf(arguments, arguments.length + names.length, Object[].class);
      for (int i = 0; i < names.length; i++) {
        names[i] = Strings.toJavaOrNull(entries[2 * i]);
        all[arguments.length + i] = entries[2 * i + 1];
      }
    }
    Object result = invoke(t, all, names);
    if (!(result instanceof Delegate d)) {
      return result;
    }
    Object value = t.callNamed(d.callee(), d.arguments(), d.names() == null ? NO_NAMES : d.names());
    return d.completion() == null ? value : d.completion().complete(value);
  }

  /**
   * A call to be made instead of another one. Never seen by guest code.
   *
   * @param names of the last arguments; null if all go by position
   * @param completion gets the result, in the same thread, and gives what the caller gets; null if
   *     that is the result itself
   */
  public record Delegate(
      Object callee,
      Object[] arguments,
      String @Nullable [] names,
      @Nullable Completion completion) {}

  /** What is still to be done when a delegated call has returned. */
  public interface Completion {
    /** The value that the caller gets; may raise. */
    Object complete(Object result);
  }
}
