package dev.baton.core.builtins;

import dev.baton.core.format.TemplateOperands;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.text.Text;
import org.jspecify.annotations.Nullable;

/** The arguments of {@code str.format} and {@code str.format_map}. */
final class TemplateArguments implements TemplateOperands {
  private final ThreadContext t;
  private final Object @Nullable [] positional;
  private final Object named;

  /**
   * @param positional null for {@code format_map}
   * @param named the dict of keyword arguments, or the mapping
   */
  TemplateArguments(ThreadContext t, Object @Nullable [] positional, Object named) {
    this.t = t;
    this.positional = positional;
    this.named = named;
  }

  @Override
  public int count() {
    return positional == null ? -1 : positional.length;
  }

  @Override
  public Object positional(int index) {
    return positional[index];
  }

  @Override
  public Object named(Object name) {
    if (positional == null) {
      return Items.get(t, named, name);
    }
    Object value = ((DictObject) named).get(t, name);
    if (value == null) {
      throw Raise.keyError(name);
    }
    return value;
  }

  @Override
  public Object attribute(Object value, Object name) {
    return Attributes.get(t, value, Text.toJava(name).intern());
  }

  @Override
  public Object item(Object value, Object key) {
    return Items.get(t, value, key);
  }

  @Override
  public Object convert(Object value, char conversion) {
    return switch (conversion) {
      case 's' -> Strings.plain(Conversions.str(t, value));
      case 'r' -> Conversions.repr(t, value);
      default -> Conversions.ascii(t, value);
    };
  }

  @Override
  public Object format(Object value, Object spec) {
    return Strings.plain(Conversions.format(t, value, spec));
  }
}
