package dev.baton.stdlib.json;

import dev.baton.core.number.IntText;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Errors;
import dev.baton.core.text.OperandException;

/**
 * Makes guest values of JSON text, with the hooks of a {@code JSONDecoder}.
 *
 * <p>A hook that is None is not called. Used by one thread.
 */
final class GuestJsonBuilder implements JsonBuilder {
  private static final int POLL_INTERVAL = 1024;

  private final ThreadContext thread;
  private final Object objectHook;
  private final Object pairsHook;
  private final Object parseFloat;
  private final Object parseInt;
  private final Object parseConstant;
  private int containers;

  GuestJsonBuilder(
      ThreadContext thread,
      Object objectHook,
      Object pairsHook,
      Object parseFloat,
      Object parseInt,
      Object parseConstant) {
    this.thread = thread;
    this.objectHook = objectHook;
    this.pairsHook = pairsHook;
    this.parseFloat = parseFloat;
    this.parseInt = parseInt;
    this.parseConstant = parseConstant;
  }

  @Override
  public Object nullValue() {
    return Singleton.NONE;
  }

  @Override
  public Object bool(boolean value) {
    return value;
  }

  @Override
  public Object integer(String digits) {
    if (parseInt != Singleton.NONE) {
      return thread.call(parseInt, digits);
    }
    try {
      return IntText.parse(digits, 10, thread.interpreter().maxIntDigits());
    } catch (OperandException tooLong) {
      throw Errors.of(tooLong);
    }
  }

  @Override
  public Object real(String digits) {
    return parseFloat == Singleton.NONE
        ? (Object) Double.parseDouble(digits)
        : thread.call(parseFloat, digits);
  }

  @Override
  public Object constant(String name) {
    return thread.call(parseConstant, name);
  }

  /** Called for every container, so that even the longest text can be interrupted. */
  private void countContainer() {
    if (++containers % POLL_INTERVAL == 0) {
      thread.charge(POLL_INTERVAL);
    }
  }

  @Override
  public Object newArray() {
    countContainer();
    return new ListObject();
  }

  @Override
  public void addItem(Object array, Object item) {
    ((ListObject) array).append(thread, item);
  }

  @Override
  public Object finishArray(Object array) {
    return array;
  }

  @Override
  public Object newObject() {
    countContainer();
    return pairsHook == Singleton.NONE ? new DictObject() : new ListObject();
  }

  @Override
  public void addMember(Object object, Object name, Object value) {
    if (object instanceof DictObject dict) {
      dict.put(thread, name, value);
    } else {
      ((ListObject) object).append(thread, TupleObject.of(name, value));
    }
  }

  @Override
  public Object finishObject(Object object) {
    if (pairsHook != Singleton.NONE) {
      return thread.call(pairsHook, object);
    }
    return objectHook == Singleton.NONE ? object : thread.call(objectHook, object);
  }
}
