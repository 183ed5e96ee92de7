package dev.baton.stdlib.functools;

import dev.baton.core.object.CallableObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A {@code functools.partial}. What it stands for is replaced as a whole, so no call mixes two. */
final class PartialObject extends CallableObject {
  /**
   * A call without its last arguments. Call arguments come after the given ones.
   *
   * @param keywords guest code may change them
   */
  record Given(Object function, TupleObject arguments, DictObject keywords) {}

  private final Instance attributes;
  private volatile Given given;

  PartialObject(TypeObject type, Given given) {
    super(type);
    this.attributes = new Instance(type);
    this.given = given;
  }

  @Override
  public Instance attributes() {
    return attributes;
  }

  Given given() {
    return given;
  }

  void setGiven(Given newGiven) {
    given = newGiven;
  }

  /** Whether guest code has given it attributes of its own. */
  boolean hasAttributes() {
    DictObject dict = attributes.dictOrNull();
    return dict == null ? !attributes.shape().names().isEmpty() : dict.size() != 0;
  }

  @Override
  public Object invoke(ThreadContext t, Object[] arguments, String @Nullable [] names) {
    Given g = given;
    Object[] all = joined(g.arguments.items(), arguments, arguments.length);
    if (g.keywords.size() == 0) {
      return new Delegate(g.function, all, names, null);
    }
    return withKeywords(t, g, arguments, names == null ? new String[0] : names);
  }

  /** Keywords of the call win over the given ones. */
  private static Object withKeywords(ThreadContext t, Given g, Object[] arguments, String[] names) {
    int positional = arguments.length - names.length;
    DictObject merged = g.keywords.copy(t);
    for (int i = 0; i < names.length; i++) {
      merged.put(t, Strings.fromJava(names[i]), arguments[positional + i]);
    }
    Object[] entries = merged.entries();
    String[] allNames = new String[entries.length / 2];
    Object[] head = joined(g.arguments.items(), arguments, positional);
    Object[] all = Arrays.copyOf(head, head.length + allNames.length);
    for (int i = 0; i < allNames.length; i++) {
      allNames[i] = Strings.toJavaOrNull(entries[2 * i]);
      if (allNames[i] == null) {
        throw Raise.typeError("keywords must be strings");
      }
      all[head.length + i] = entries[2 * i + 1];
    }
    return new Delegate(g.function, all, allNames, null);
  }

  /** Two arrays in one, the second one up to {@code length}. */
  static Object[] joined(Object[] first, Object[] second, int length) {
    Object[] all = new Object[first.length + length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, length);
    return all;
  }
}
