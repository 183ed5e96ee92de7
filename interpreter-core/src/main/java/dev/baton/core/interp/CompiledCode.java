package dev.baton.core.interp;

import dev.baton.spi.Feedback;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The JVM code of a code object. A subclass is made for the start of the code and, in a generator,
 * for the instruction behind each yield; others are made for single loop headers, to take over a
 * frame that the interpreter has begun.
 *
 * <p>What a subclass keeps, so that nothing else sees a difference to the interpreter: local
 * variables and cells are in the frame's slots whenever other guest code may run, or an exception
 * leaves the frame or reaches one of its handlers; {@code f.pc} is the instruction after the one
 * being executed whenever something may be raised or look at the frame; polls happen where the
 * interpreter polls. Operands are in Java's local variables, and in the frame only while it is
 * suspended.
 */
abstract class CompiledCode {
  /**
   * Given by {@link #run} in place of a value: the frame stands, complete, at an instruction at
   * which the interpreter has to go on.
   */
  static final Object LEFT = new Object();

  /** The compiler's names of fields begin so, and end with an index of the class data. */
  private static final String CONSTANT = "constant";

  /** What it was made as; null for {@link #NONE}. Set before it is published. */
  Feedback.@Nullable Form form;

  /** The class file it was made of; null for {@link #NONE}. Set before it is published. */
  byte @Nullable [] file;

  /** Stands for code that is not compiled, and will not be. */
  static final CompiledCode NONE =
      new CompiledCode() {
        @Override
        Object run(ThreadState t, Frame f) {
          throw new AssertionError("not compiled");
        }
      };

  /**
   * Runs a frame, which is the thread's running one, from {@code f.pc} to its end or next yield. It
   * stays the running one.
   *
   * @return the value returned, or yielded if {@link ThreadState#takeYielding} says so; or {@link
   *     #LEFT}
   */
  abstract Object run(ThreadState t, Frame f);

  /**
   * Whether this is what the same file with such class data would give: HotSpot has compiled it,
   * perhaps, and would have to begin anew with another class.
   */
  final boolean isMadeOf(byte[] wanted, Object[] data) {
    if (!Arrays.equals(file, wanted)) {
      return false;
    }
    try {
      for (Field field : getClass().getDeclaredFields()) {
        String index = field.getName().substring(CONSTANT.length());
        Object now = data[Integer.parseInt(index)];
        Object then = field.get(null);
        if (now != then && !(now instanceof CallTarget && now.equals(then))) {
          return false;
        }
      }
      return true;
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
