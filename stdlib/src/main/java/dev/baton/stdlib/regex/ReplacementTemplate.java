package dev.baton.stdlib.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A parsed replacement such as {@code \2, \g<first>}: literals with group numbers between them.
 *
 * <p>There is one literal more than there are groups. Immutable by agreement: the arrays are
 * shared.
 *
 * @param literals code points or bytes
 * @param groups numbers of groups, 0 for the whole match
 */
public record ReplacementTemplate(List<int[]> literals, int[] groups) {
  /**
   * Parses a template.
   *
   * @param template code points, or bytes from 0 to 255
   * @throws PatternError of kind SYNTAX, or INDEX for a name the pattern does not have
   */
  public static ReplacementTemplate parse(int[] template, boolean isText, Program program) {
    return new Parser(template, isText, program).parse();
  }

  /** Reads one template. */
  private static final class Parser {
    private final PatternSource source;
    private final EscapeParser escapes;
    private final Program program;
    private final List<int[]> literals = new ArrayList<>();
    private int[] groups = new int[4];
    private int groupCount;
    private int[] literal = new int[16];
    private int length;

    Parser(int[] template, boolean isText, Program program) {
      this.source = new PatternSource(template, isText);
      this.escapes = new EscapeParser(source);
      this.program = program;
    }

    ReplacementTemplate parse() {
      for (int token = source.next(); token != PatternSource.END; token = source.next()) {
        if ((token & PatternSource.ESCAPED) == 0) {
          append(token);
        } else {
          parseEscape(token & ~PatternSource.ESCAPED);
        }
      }
      endLiteral();
      return new ReplacementTemplate(literals, Arrays.copyOf(groups, groupCount));
    }

    private void append(int character) {
      if (length == literal.length) {
        literal = Arrays.copyOf(literal, 2 * length);
      }
      literal[length++] = character;
    }

    private void endLiteral() {
      literals.add(Arrays.copyOf(literal, length));
      length = 0;
    }

    private void parseEscape(int letter) {
      if (letter == 'g') {
        parseGroup();
      } else if (letter == '0') {
        append(Integer.parseInt("0" + source.digits(2, 8), 8) & 0xff);
      } else if (PatternSource.isDigit(letter, 10)) {
        parseNumber(letter);
      } else {
        appendEscaped(letter);
      }
    }

    private void appendEscaped(int letter) {
      int simple = letter == 'b' ? '\b' : EscapeParser.simple(letter);
      if (simple != EscapeParser.NOT_A_CHARACTER) {
        append(simple);
      } else if (letter < 0x80 && Character.isLetter(letter)) {
        throw escapes.bad(letter);
      } else {
        append('\\');
        append(letter);
      }
    }

    private void parseGroup() {
      if (!source.match('<')) {
        throw source.error("missing <", 0);
      }
      String name = source.until('>', "group name");
      if (PatternNames.isDecimal(name)) {
        addGroup(name, name.length() + 1);
        return;
      }
      source.checkGroupName(name, 1);
      Integer group = program.groupNames().get(name);
      if (group == null) {
        throw PatternError.of(
            PatternError.Kind.INDEX, "unknown group name " + PatternNames.quote(name));
      }
      addGroup(group);
    }

    /** Reads a group number of up to two digits, or three octal digits. */
    private void parseNumber(int first) {
      String digits = Character.toString(first);
      if (PatternSource.isDigit(source.peek(), 10)) {
        digits += (char) source.next();
        boolean octal =
            PatternSource.isDigit(first, 8)
                && PatternSource.isDigit(digits.charAt(1), 8)
                && PatternSource.isDigit(source.peek(), 8);
        if (octal) {
          append(escapes.octal(digits + (char) source.next()));
          return;
        }
      }
      addGroup(digits, digits.length());
    }

    private void addGroup(String digits, int back) {
      long number = digits.length() > 10 ? Integer.MAX_VALUE : Long.parseLong(digits);
      if (number > program.groupCount()) {
        String shown = digits.replaceFirst("^0+(?=.)", "");
        throw source.error("invalid group reference " + shown, back);
      }
      addGroup((int) number);
    }

    private void addGroup(int group) {
      endLiteral();
      if (groupCount == groups.length) {
        groups = Arrays.copyOf(groups, 2 * groupCount);
      }
      groups[groupCount++] = group;
    }
  }
}
