package dev.baton.stdlib.operator;

import dev.baton.core.object.CallableObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.text.TextBuilder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A callable that fetches something from its one argument. Immutable. */
abstract class Fetcher extends CallableObject {
  Fetcher(TypeObject type) {
    super(type);
  }

  @Override
  public final Object invoke(ThreadContext t, Object[] arguments, String @Nullable [] names) {
    if (names != null) {
      throw Raise.typeError(type().name() + "() takes no keyword arguments");
    }
    if (arguments.length != 1) {
      throw Raise.typeError(type().name() + " expected 1 argument, got " + arguments.length);
    }
    return fetch(t, arguments[0]);
  }

  /** What a call with an object gives, or another call to be made instead. */
  abstract Object fetch(ThreadContext t, Object object);

  /** {@code repr()}: the type with the arguments it was made with. */
  final Object repr(ThreadContext t, Object[] arguments, DictObject keywords) {
    TextBuilder text = new TextBuilder().append("operator.").append(type().name()).append("(");
    if (!t.enterRepr(this)) {
      return text.append("...)").build();
    }
    try {
      String separator = "";
      for (Object argument : arguments) {
        text.append(separator).append(Conversions.repr(t, argument));
        separator = ", ";
      }
      Object[] entries = keywords.entries();
      for (int i = 0; i < entries.length; i += 2) {
        text.append(separator).append(entries[i]).append("=");
        text.append(Conversions.repr(t, entries[i + 1]));
        separator = ", ";
      }
      return text.append(")").build();
    } finally {
      t.leaveRepr();
    }
  }

  /** Arguments with keywords behind them, as calls take them. */
  static Object[] withKeywords(Object[] arguments, DictObject keywords) {
    Object[] entries = keywords.entries();
    Object[] all = Arrays.copyOf(arguments, arguments.length + entries.length / 2, Object[].class);
    for (int i = 0; i < entries.length; i += 2) {
      all[arguments.length + i / 2] = entries[i + 1];
    }
    return all;
  }

  /** The names of keyword arguments, in order. */
  static String[] names(DictObject keywords) {
    Object[] keys = keywords.keysArray();
    String[] names = new String[keys.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = Strings.toJavaOrNull(keys[i]);
    }
    return names;
  }

  /** {@code callee(*arguments, **keywords)}. */
  static Object call(ThreadContext t, Object callee, Object[] arguments, DictObject keywords) {
    return t.callNamed(callee, withKeywords(arguments, keywords), names(keywords));
  }
}
