package dev.baton.python.source;

import java.util.Arrays;

/**
 * A text to compile, with line ends normalised to a line feed and without a byte order mark.
 * Immutable; finds lines by number in constant time once the index is made.
 */
public final class SourceText {
  private final String text;
  private final boolean hasSurrogates;
  private int[] lineStarts = new int[0];

  private SourceText(String text) {
    this.text = text;
    this.hasSurrogates = containsSurrogates(text);
  }

  /** Wraps the text of a file or a call of {@code compile}. */
  public static SourceText of(String source) {
    String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return new SourceText(text);
  }

  private static boolean containsSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The normalised text. */
  public String text() {
    return text;
  }

  /** Whether columns differ from UTF-16 offsets anywhere. */
  public boolean hasSurrogates() {
    return hasSurrogates;
  }

  /** The line with this number, counting from 1, with its line feed if it has one. */
  public String line(int number) {
    index();
    if (number < 1 || number > lineStarts.length) {
      return "";
    }
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    return text.substring(start, end);
  }

  /** The number of lines, at least 1; an end of line at the very end opens no new one. */
  public int lineCount() {
    index();
    return lineStarts.length;
  }

  private void index() {
    if (lineStarts.length > 0) {
      return;
    }
    int[] starts = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0 && at + 1 < text.length(); ) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
      at = text.indexOf('\n', at + 1);
    }
    lineStarts = Arrays.copyOf(starts, count);
  }
}
