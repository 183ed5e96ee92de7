package dev.baton.stdlib.operator;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Attributes;
import org.jspecify.annotations.Nullable;

/** An {@code operator.methodcaller}. */
final class MethodCaller extends Fetcher {
  private final String name;
  private final Object[] arguments;
  private final DictObject keywords;

  /**
   * @param keywords not to be changed any more
   */
  MethodCaller(String name, Object[] arguments, DictObject keywords) {
    super(OperatorTypes.METHOD_CALLER);
    this.name = name;
    this.arguments = arguments;
    this.keywords = keywords;
  }

  String name() {
    return name;
  }

  Object[] arguments() {
    return arguments;
  }

  DictObject keywords() {
    return keywords;
  }

  @Override
  Object fetch(ThreadContext t, Object object) {
    Object method = Attributes.get(t, object, name);
    Object[] all = keywords.size() == 0 ? arguments.clone() : withKeywords(arguments, keywords);
    String @Nullable [] names = keywords.size() == 0 ? null : names(keywords);
    return new Delegate(method, all, names, null);
  }
}
