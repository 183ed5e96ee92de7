package dev.baton.core.interp;

import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A frame as guest code sees it, for {@code sys._getframe} and tracebacks. */
public final class FrameObject extends GuestObject {
  private final Frame frame;

  FrameObject(Frame frame) {
    super(Types.FRAME);
    this.frame = frame;
  }

  /** Puts a frame that is made only now between this one, which has ended, and its caller. */
  void becomesCalledBy(Frame made, @Nullable Frame caller) {
    if (frame.caller == caller) {
      frame.caller = made;
    }
  }

  /** {@code f_code}. */
  public LinkedCode code() {
    return frame.code;
  }

  /** {@code f_lineno}. */
  public int line() {
    return frame.line();
  }

  /** {@code f_lasti}: the index of the instruction being executed. */
  public int instruction() {
    return frame.pc - 1;
  }

  /** {@code f_globals}. */
  public DictObject globals() {
    return frame.globals;
  }

  /** {@code f_builtins}. */
  public DictObject builtins() {
    return frame.builtins;
  }

  /** {@code f_back}; null at the bottom. */
  public @Nullable FrameObject back() {
    Frame caller = frame.caller;
    return caller == null ? null : caller.guest();
  }

  /** {@code f_locals}: the namespace, or a snapshot of the local variables. */
  public Object locals() {
    if (frame.namespace != null) {
      return frame.namespace;
    }
    DictObject result = new DictObject();
    List<String> names = frame.code.code().slotNames();
    for (int i = 0; i < names.size(); i++) {
      Object value = frame.slots[i];
      if (value instanceof CellObject c) {
        value = c.get();
      }
      if (value != null && !names.get(i).startsWith(".")) {
        result.putText(names.get(i), value);
      }
    }
    return result;
  }
}
