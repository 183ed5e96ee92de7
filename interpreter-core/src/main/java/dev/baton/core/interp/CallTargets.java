package dev.baton.core.interp;

import dev.baton.code.Opcode;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.PropertyObject;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.spi.Feedback;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the instructions of a code object call directly in one form of it, given what was
 * recorded: functions, classes, getters of properties, intrinsics.
 */
final class CallTargets {
  private static final String[] NO_NAMES = {};

  private final LinkedCode code;
  private final Feedback.Form form;
  private final @Nullable Object[] caches;

  CallTargets(LinkedCode code, Feedback.Form form, @Nullable Object[] caches) {
    this.code = code;
    this.form = form;
    this.caches = caches;
  }

  /**
   * The inline caches without those of {@code LOAD_ATTR} that always miss in compiled code, as
   * reading the attribute is more than looking into a slot.
   */
  static @Nullable Object[] withoutGuesses(LinkedCode code, @Nullable Object[] caches) {
    @Nullable Object[] kept = caches.clone();
    for (int pc = 0; pc < kept.length; pc++) {
      boolean loads = Opcode.ofWord(code.code().word(pc)) == Opcode.LOAD_ATTR;
      if (loads && kept[pc] instanceof AttributeSite site && !site.isRead()) {
        kept[pc] = null;
      }
    }
    return kept;
  }

  /** The target of each instruction; null where there is none. */
  @Nullable Object[] all(@Nullable Object[] callees, byte[] operands, boolean[] failed) {
    @Nullable Object[] targets = new Object[callees.length];
    for (int pc = 0; pc < targets.length; pc++) {
      if (failed[pc]) {
        continue;
      }
      Object callee = callees[pc];
      if (callee != null && callee != Profile.MANY) {
        targets[pc] = target(callee, pc, operands[pc]);
      } else if (caches[pc] instanceof AttributeSite site) {
        targets[pc] = getter(site, pc);
      }
    }
    return targets;
  }

  private @Nullable Object target(Object seen, int pc, int receivers) {
    if (seen instanceof CallTarget.Seen several) {
      List<@Nullable Object> found = new ArrayList<>();
      several.callees().forEach(c -> found.add(target(c, pc, receivers)));
      return CallTarget.Several.of(found);
    }
    if (seen instanceof SpecialTarget.Seen special) {
      SpecialTarget found =
          receivers == Feedback.OTHER ? SpecialTarget.of(special, code.code(), pc) : null;
      return found == null ? null : CallTarget.ofSpecial(code, form, found);
    }
    Object callee = seen instanceof CallTarget.Spread s ? s.callee() : seen;
    String[] names = seen instanceof CallTarget.Spread s ? s.names().toArray(NO_NAMES) : names(pc);
    int all = seen instanceof CallTarget.Spread s ? s.count() : passed(callee, pc, receivers);
    if (all < 0 || names == null) {
      return null;
    }
    if (callee instanceof CallTarget.BoundIntrinsic b) {
      String method =
          seen == callee && names.length == 0 ? Intrinsics.of(b.function(), all + 1) : null;
      return method == null ? null : new ProfileSnapshot.Intrinsic(b.function(), method, true);
    }
    String intrinsic = seen == callee && names.length == 0 ? Intrinsics.of(callee, all) : null;
    if (intrinsic != null) {
      return new ProfileSnapshot.Intrinsic(callee, intrinsic, false);
    }
    if (callee instanceof TypeObject c && seen == callee && names.length == 0) {
      CallTarget.ExceptionClass exception = CallTarget.ExceptionClass.of(c);
      if (exception != null) {
        return exception;
      }
    }
    return callee instanceof BuiltinFunction ? null : CallTarget.of(code, form, callee, all, names);
  }

  /** The arguments that a call passes with the receiver, if it is one; negative if that varies. */
  private int passed(Object callee, int pc, int receivers) {
    int word = code.code().word(pc);
    Opcode op = Opcode.ofWord(word);
    int arguments = word >>> 8;
    boolean mayReceive = op == Opcode.CALL_METHOD || op == Opcode.CALL_METHOD_KW;
    if (!mayReceive || receivers == Feedback.NO_RECEIVER) {
      return arguments;
    }
    boolean method = !(callee instanceof TypeObject) && !(callee instanceof CallTarget.Bound);
    return method && receivers == Feedback.RECEIVER ? arguments + 1 : -1;
  }

  /** The names of a call's last arguments; null if they are not those loaded just before it. */
  private String @Nullable [] names(int pc) {
    Opcode op = Opcode.ofWord(code.code().word(pc));
    if (op != Opcode.CALL_KW && op != Opcode.CALL_METHOD_KW) {
      return NO_NAMES;
    }
    int before = pc == 0 ? 0 : code.code().word(pc - 1);
    return Opcode.ofWord(before) == Opcode.LOAD_CONST
            && code.constants()[before >>> 8] instanceof TupleObject names
        ? Calls.names(names)
        : null;
  }

  /** The getter of the property that {@code LOAD_ATTR} has found. */
  private @Nullable CallTarget getter(AttributeSite site, int pc) {
    return Opcode.ofWord(code.code().word(pc)) == Opcode.LOAD_ATTR
            && site.attribute() instanceof PropertyObject p
            && p.type() == Types.PROPERTY
            && p.getter() instanceof FunctionObject getter
        ? CallTarget.ofGetter(code, form, getter.code(), site)
        : null;
  }
}
