package dev.baton.core.text;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** {@code str.translate}: replacing code points one by one. */
public final class TextTranslation {

  private TextTranslation() {}

  /**
   * The text with each code point replaced.
   *
   * @param table the text to put in place of a code point, empty to delete it, or null to keep it;
   *     it may run guest code, and is asked for every occurrence
   */
  public static Object translate(Object text, IntFunction<@Nullable Object> table) {
    int length = Text.length(text);
    TextBuilder out = new TextBuilder(length);
    for (int i = 0; i < length; i++) {
      int c = Text.codePointAt(text, i);
      Object replacement = table.apply(c);
      if (replacement == null) {
        out.append(c);
      } else {
        out.append(replacement);
      }
    }
    return out.build();
  }
}
