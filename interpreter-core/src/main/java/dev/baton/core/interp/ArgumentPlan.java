package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.core.object.DictObject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the arguments of one call instruction with names go to the parameters of one function: worked
 * out once, as {@link Arguments} does at every call. Immutable.
 */
final class ArgumentPlan {
  private static final int TAKEN = -1;

  private final LinkedCode code;
  private final int given;
  private final int[] slots;
  private final int[] left;
  private final int positionalCount;

  private ArgumentPlan(LinkedCode code, int given, int[] slots, int[] left) {
    this.code = code;
    this.given = given;
    this.slots = slots;
    this.left = left;
    this.positionalCount = code.code().argumentCount();
  }

  /**
   * The plan for a number of arguments of which the last go by names; null if the call is wrong, or
   * the function makes more of it than filling its parameters.
   */
  static @Nullable ArgumentPlan of(LinkedCode linked, int given, String[] names) {
    CodeObject code = linked.code();
    int count = code.argumentCount() + code.keywordOnlyCount();
    int positional = given - names.length;
    if (!code.has(CodeObject.OPTIMIZED)
        || code.has(CodeObject.VAR_ARGS)
        || code.has(CodeObject.VAR_KEYWORDS)
        || code.isGenerator()
        || positional > code.argumentCount()
        || given > count) {
      return null;
    }
    int[] slots = new int[given];
    int[] free = new int[count];
    for (int i = 0; i < count; i++) {
      free[i] = i < positional ? TAKEN : i;
    }
    for (int i = 0; i < positional; i++) {
      slots[i] = i;
    }
    List<String> parameters = code.slotNames().subList(0, count);
    for (int i = 0; i < names.length; i++) {
      int slot = parameters.lastIndexOf(names[i]);
      if (slot < code.positionalOnlyCount() || free[slot] == TAKEN) {
        return null;
      }
      slots[positional + i] = slot;
      free[slot] = TAKEN;
    }
    int[] left = Arrays.stream(free).filter(slot -> slot != TAKEN).toArray();
    return new ArgumentPlan(linked, given, slots, left);
  }

  /** Whether the plan is for such a call. */
  boolean isFor(LinkedCode called, int arguments) {
    return code == called && given == arguments;
  }

  /** The slot of an argument. */
  int slot(int argument) {
    return slots[argument];
  }

  /** Fills the parameters that have no argument; false if one has no default either. */
  boolean fillDefaults(ThreadState t, FunctionObject function, Object[] target) {
    for (int slot : left) {
      Object value = defaultFor(t, function, slot);
      if (value == null) {
        return false;
      }
      target[slot] = value;
    }
    return true;
  }

  private @Nullable Object defaultFor(ThreadState t, FunctionObject function, int slot) {
    if (slot >= positionalCount) {
      DictObject defaults = function.keywordDefaults();
      return defaults == null ? null : defaults.get(t, code.code().slotNames().get(slot));
    }
    Object[] defaults = function.defaults();
    int at = defaults == null ? -1 : slot - positionalCount + defaults.length;
    return at < 0 ? null : defaults[at];
  }
}
