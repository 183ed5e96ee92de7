package dev.baton.cli;

import dev.baton.Session;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Decides when a statement that is being typed is complete: a compound one ends with an empty line.
 * The word at the cursor is a dotted name.
 */
final class StatementParser implements Parser {
  private final Session session;

  StatementParser(Session session) {
    this.session = session;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    boolean entering = context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED;
    if (entering && session.isIncomplete(line)) {
      throw new EOFError(-1, cursor, "the statement goes on");
    }
    int start = cursor;
    while (start > 0 && isOfName(line.charAt(start - 1))) {
      start--;
    }
    return new Line(line, cursor, line.substring(start, cursor));
  }

  private static boolean isOfName(char c) {
    return c == '.' || Character.isUnicodeIdentifierPart(c);
  }

  private record Line(String line, int cursor, String word) implements CompletingParsedLine {
    @Override
    public int wordCursor() {
      return word.length();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return word.length();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
