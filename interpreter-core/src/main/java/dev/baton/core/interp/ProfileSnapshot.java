package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.core.object.Types;
import dev.baton.spi.Feedback;
import dev.baton.spi.Passed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a profile said at one moment; see {@link Feedback}.
 *
 * @param locals bits for local variables at each entry
 * @param caches inline caches, which become constants of the code
 * @param targets what calls call directly; as well
 */
record ProfileSnapshot(
    Form form,
    boolean isHostile,
    byte[] results,
    byte[] operands,
    boolean[] failed,
    boolean[] reached,
    Map<Integer, byte[]> locals,
    @Nullable Object[] caches,
    int returned,
    @Nullable Object[] targets)
    implements Feedback {
  @Override
  public boolean isCached(int pc) {
    return caches[pc] != null;
  }

  @Override
  public boolean isValue(int pc) {
    return ValueSites.isOne(caches[pc]);
  }

  @Override
  public int results(int pc) {
    return results[pc];
  }

  @Override
  public int operands(int pc) {
    return operands[pc];
  }

  @Override
  public boolean isEntered(int pc) {
    return locals.containsKey(pc);
  }

  @Override
  public int local(int pc, int slot) {
    byte[] bits = locals.get(pc);
    return bits == null ? 0 : bits[slot];
  }

  /**
   * A built-in function, or class, for which a method of {@link Intrinsics} stands.
   *
   * @param isBound whether what is called is that function bound to a receiver
   */
  record Intrinsic(Object callee, String method, boolean isBound) {}

  @Override
  public int alternatives(int pc) {
    return targets[pc] instanceof CallTarget.Several s ? s.targets().size() : 1;
  }

  @Override
  public Feedback alternative(int pc, int index) {
    @Nullable Object[] chosen = targets.clone();
    chosen[pc] = ((CallTarget.Several) targets[pc]).targets().get(index);
    return new ProfileSnapshot(
        form, isHostile, results, operands, failed, reached, locals, caches, returned, chosen);
  }

  @Override
  public int direct(int pc) {
    if (targets[pc] instanceof CallTarget.Several s) {
      int bits = 0;
      for (int i = 0; i < s.targets().size(); i++) {
        bits |= alternative(pc, i).direct(pc);
      }
      return bits;
    }
    if (keepsArguments(pc)) {
      return OTHER;
    }
    return targets[pc] instanceof CallTarget target
        ? target.direct() == null ? returned : target.direct().returns
        : 0;
  }

  @Override
  public boolean isRecursive(int pc) {
    return targets[pc] instanceof CallTarget target && target.direct() == null;
  }

  @Override
  public boolean constructs(int pc) {
    return targets[pc] instanceof CallTarget target && target.type() != null;
  }

  @Override
  public boolean makesException(int pc) {
    return constructs(pc) && ((CallTarget) targets[pc]).type().layout() == Types.BASE_EXCEPTION;
  }

  @Override
  public boolean keepsArguments(int pc) {
    return targets[pc] instanceof CallTarget.ExceptionClass;
  }

  @Override
  public boolean raises(int pc) {
    if (targets[pc] instanceof CallTarget.Several s) {
      return s.targets().stream().anyMatch(CallTarget::raises);
    }
    if (isRecursive(pc)) {
      return raises(((CallTarget) targets[pc]).code().code());
    }
    return targets[pc] instanceof CallTarget target && target.raises();
  }

  @Override
  public boolean passesReceiver(int pc) {
    return operands[pc] == RECEIVER;
  }

  @Override
  public boolean isBound(int pc) {
    return targets[pc] instanceof CallTarget target
        ? target.isBound()
        : targets[pc] instanceof Intrinsic known && known.isBound();
  }

  @Override
  public boolean swapsOperands(int pc) {
    return ((CallTarget) targets[pc]).special().swaps();
  }

  @Override
  public List<Passed> passed(int pc) {
    return ((CallTarget) targets[pc]).passing().parameters();
  }

  @Override
  public int spread(int pc) {
    return ((CallTarget) targets[pc]).passing().given();
  }

  @Override
  public @Nullable String intrinsic(int pc) {
    return targets[pc] instanceof Intrinsic known ? known.method() : null;
  }

  /** Whether a direct form of the code may raise an exception. */
  boolean raises(CodeObject code) {
    for (int pc = 0; pc < targets.length; pc++) {
      boolean raising = Opcode.ofWord(code.word(pc)) == Opcode.RAISE_VARARGS;
      if (raising || !isRecursive(pc) && raises(pc)) {
        return true;
      }
    }
    return false;
  }

  /** What becomes a constant of the code for each instruction. */
  Object[] targetConstants() {
    return Arrays.stream(targets)
        .map(x -> x instanceof Intrinsic known ? known.callee() : x)
        .toArray();
  }

  @Override
  public boolean hasFailed(int pc) {
    return failed[pc];
  }

  @Override
  public boolean wasReached(int pc) {
    return reached[pc];
  }
}
