package dev.baton.stdlib.io;

import dev.baton.core.object.TypeObject;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextBuilder;
import org.jspecify.annotations.Nullable;

/**
 * {@code StringIO}: text in memory. While writes go to the end they are collected in a builder; the
 * text is made when somebody reads. All fields are guarded by {@code lock}.
 */
final class StringStream extends StreamObject {
  final StreamLock lock = new StreamLock();

  NewlineMode newlines = NewlineMode.LF;
  boolean initialized;
  int kindsSeen;
  private int position;
  private Object text = "";
  private @Nullable TextBuilder tail;

  StringStream(TypeObject type) {
    super(type);
  }

  /** Everything. */
  Object text() {
    if (tail != null) {
      text = tail.build();
      tail = null;
    }
    return text;
  }

  int length() {
    return tail == null ? Text.length(text) : tail.length();
  }

  int position() {
    return position;
  }

  void setPosition(int value) {
    position = value;
  }

  /** Forgets everything. */
  void reset() {
    text = "";
    tail = null;
    position = 0;
    kindsSeen = 0;
  }

  /** Writes at the position, over what is there; a gap before it is filled with zeros. */
  void put(Object piece) {
    int count = Text.length(piece);
    int length = length();
    if (position >= length) {
      if (tail == null) {
        tail = new TextBuilder().append(text);
      }
      tail.fill(0, position - length).append(piece);
    } else {
      Object old = text();
      Object before = Text.substring(old, 0, position);
      Object after = Text.substring(old, Math.min(length, position + count), length);
      text = Text.concat(Text.concat(before, piece), after);
    }
    position += count;
  }

  /** Takes characters from the position on, up to an index. */
  Object take(int end) {
    Object all = text();
    int from = position;
    position = end;
    return Text.substring(all, from, end);
  }

  /** Cuts the text off. */
  void cut(int size) {
    if (size < length()) {
      text = Text.substring(text(), 0, size);
    }
  }
}
