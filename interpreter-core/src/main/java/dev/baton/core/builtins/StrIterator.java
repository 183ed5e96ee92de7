package dev.baton.core.builtins;

import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.CharTexts;
import dev.baton.core.text.Text;
import org.jspecify.annotations.Nullable;

/** Iterates over the characters of a plain text. */
final class StrIterator extends IndexIterator {

  StrIterator(Object text) {
    super(Types.STR_ITERATOR, text);
  }

  @Override
  public boolean runsNoGuestCode() {
    return true;
  }

  @Override
  @Nullable Object item(ThreadContext t, Object from, int index) {
    if (from instanceof String s) {
      return index < s.length() ? CharTexts.of(s.charAt(index)) : null;
    }
    return index < Text.length(from) ? Text.at(from, index) : null;
  }

  @Override
  int length(ThreadContext t, Object from) {
    return Text.length(from);
  }
}
