package dev.baton.stdlib.re;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Special;
import dev.baton.core.text.TextSearch;
import org.jspecify.annotations.Nullable;

/** Replaces the matches of a pattern: {@code sub}, {@code subn} and {@code expand}. */
final class Substitution {
  private final ThreadContext thread;
  private final Search search;
  private final JoinedParts out;

  /** The function, or the text that replaces as it is, if there is no template. */
  private final Object value;

  private final boolean isFunction;
  private final @Nullable Replacement template;
  private long count;

  private Substitution(ThreadContext t, PatternObject pattern, Object replacement, Object string) {
    this.thread = t;
    this.value = replacement;
    this.isFunction = isFunction(replacement);
    this.template = isFunction || isPlain(replacement) ? null : fitting(t, pattern, replacement);
    this.search = Search.over(t, pattern, string);
    this.out = search.subject().newOutput();
  }

  private static boolean isFunction(Object replacement) {
    return Special.find(replacement, "__call__") != null
        || Types.of(replacement) == Types.FUNCTION
        || Types.of(replacement) == Types.METHOD
        || Types.of(replacement) == Types.BUILTIN_FUNCTION;
  }

  /** Returns a parsed template, or null if it is not of the pattern's kind and cannot be used. */
  private static @Nullable Replacement fitting(
      ThreadContext t, PatternObject pattern, Object template) {
    Replacement parsed = pattern.replacement(t, template);
    return parsed.isText() == pattern.program().isText() ? parsed : null;
  }

  /** Whether a replacement has no escapes and so stands for itself. */
  private static boolean isPlain(Object replacement) {
    Object text = Strings.plain(replacement);
    if (text != null) {
      return !TextSearch.contains(text, "\\");
    }
    if (!(replacement instanceof BytesObject bytes)) {
      return false;
    }
    for (byte b : bytes.data()) {
      if (b == '\\') {
        return false;
      }
    }
    return true;
  }

  /**
   * Replaces matches from left to right.
   *
   * @param limit how many at most; 0 for all
   */
  static Substitution run(
      ThreadContext t, PatternObject pattern, Object replacement, Object string, long limit) {
    Substitution substitution = new Substitution(t, pattern, replacement, string);
    substitution.replaceAll(limit);
    return substitution;
  }

  private void replaceAll(long limit) {
    int copied = 0;
    while ((limit == 0 || count < limit) && search.searchNext(thread)) {
      int start = search.start(0);
      if (copied < start) {
        out.beginPart();
        out.appendSlice(copied, start);
      }
      copied = search.end(0);
      replaceMatch();
      count++;
    }
    out.appendSlice(copied, search.subject().length());
  }

  private void replaceMatch() {
    if (template != null) {
      out.beginPart();
      template.appendTo(out, search.spans());
      return;
    }
    Object piece = isFunction ? thread.call(value, search.result()) : value;
    if (piece != Singleton.NONE) {
      out.beginPart();
      out.appendValue(thread, piece);
    }
  }

  /** Returns how many matches were replaced. */
  long count() {
    return count;
  }

  /** Returns the subject with the matches replaced. */
  Object result() {
    return count == 0 ? search.subject().slice(0, search.subject().length()) : out.build();
  }

  /** Fills in a template for one match. */
  static Object expand(ThreadContext t, MatchObject match, Object template) {
    JoinedParts out = match.subject().newOutput();
    out.beginPart();
    Replacement parsed = match.pattern().replacement(t, template);
    if (parsed.isText() == match.pattern().program().isText()) {
      parsed.appendTo(out, match.spans());
    } else {
      out.appendValue(t, template);
    }
    return out.build();
  }
}
