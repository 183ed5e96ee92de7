package dev.baton.stdlib.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses Python 3.12's pattern syntax by recursive descent.
 *
 * <p>Errors have CPython's texts and positions. The parser works on one pattern and is not shared.
 */
final class PatternParser {
  /** Deeper nesting is refused, as CPython refuses it, before the Java stack is in danger. */
  static final int MAX_DEPTH = 480;

  /** CPython's bound for repetition counts. */
  private static final long MAX_REPEAT = 4294967295L;

  private final PatternSource source;
  private final GroupTable groups = new GroupTable();
  private final List<String> warnings = new ArrayList<>();
  private final EscapeParser escapes;
  private final SetParser sets;
  private final GroupParser brackets;

  /** The flags in force where the parser stands. */
  private int flags;

  private int depth;

  private PatternParser(int[] pattern, boolean isText, int flags) {
    this.source = new PatternSource(pattern, isText);
    this.flags = flags;
    this.escapes = new EscapeParser(source);
    this.sets = new SetParser(source, escapes, warnings);
    this.brackets = new GroupParser(this, source, groups);
  }

  /**
   * Parses a whole pattern.
   *
   * @param pattern code points, or bytes from 0 to 255
   * @param isText false for a bytes pattern
   * @throws PatternError if the pattern or the flags are not valid
   */
  static ParsedPattern parse(int[] pattern, boolean isText, int flags) {
    PatternParser parser = new PatternParser(pattern, isText, flags);
    Node root = parser.parseAlternatives();
    int resolved = RegexFlags.resolve(isText, parser.flags);
    if (parser.source.peek() != PatternSource.END) {
      throw parser.source.error("unbalanced parenthesis", 0);
    }
    parser.groups.checkConditions();
    return new ParsedPattern(root, resolved, parser.groups, parser.warnings);
  }

  int flags() {
    return flags;
  }

  void setFlags(int flags) {
    this.flags = flags;
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }

  CaseFolding folding() {
    return CaseFolding.of(source.isText(), flags);
  }

  private boolean isUnicode() {
    return source.isText() && !has(RegexFlags.ASCII);
  }

  /** Parses alternatives up to a closing bracket or the end. */
  Node parseAlternatives() {
    Node first = parseSequence(depth == 0);
    if (source.peek() != '|') {
      return first;
    }
    List<Node> alternatives = new ArrayList<>();
    alternatives.add(first);
    while (source.match('|')) {
      alternatives.add(parseSequence(false));
    }
    return new Node.Alternation(alternatives);
  }

  /**
   * Parses items up to a bar, a closing bracket or the end.
   *
   * @param flagsAllowed whether the pattern begins here, so that flags for all of it may stand here
   */
  Node parseSequence(boolean flagsAllowed) {
    if (++depth > MAX_DEPTH) {
      throw PatternError.of(PatternError.Kind.RECURSION, "maximum recursion depth exceeded");
    }
    List<Node> items = new ArrayList<>();
    while (true) {
      int token = source.peek();
      if (token == PatternSource.END || token == '|' || token == ')') {
        depth--;
        return items.size() == 1 ? items.get(0) : new Node.Sequence(items);
      }
      source.next();
      if (has(RegexFlags.VERBOSE) && skipLayout(token)) {
        continue;
      }
      parseItem(token, items, flagsAllowed);
    }
  }

  private boolean skipLayout(int token) {
    switch (token) {
      case ' ', '\t', '\n', '\r', 11, '\f' -> {
        return true;
      }
      case '#' -> {
        int skipped = source.next();
        while (skipped != PatternSource.END && skipped != '\n') {
          skipped = source.next();
        }
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private void parseItem(int token, List<Node> items, boolean flagsAllowed) {
    switch (token) {
      case '.' -> items.add(new Node.AnyChar(has(RegexFlags.DOTALL)));
      case '[' -> items.add(sets.parse(folding(), isUnicode()));
      case '(' -> brackets.parse(items, flagsAllowed);
      case '*', '+', '?' -> parseRepeat(token, items);
      case '{' -> parseCounts(items);
      case '^' ->
          items.add(
              new Node.Anchor(
                  has(RegexFlags.MULTILINE) ? Node.Place.LINE_START : Node.Place.TEXT_START));
      case '$' ->
          items.add(
              new Node.Anchor(
                  has(RegexFlags.MULTILINE)
                      ? Node.Place.LINE_END
                      : Node.Place.TEXT_END_OR_LAST_NEWLINE));
      default -> {
        boolean escaped = (token & PatternSource.ESCAPED) != 0;
        items.add(escaped ? parseEscape(token & ~PatternSource.ESCAPED) : literal(token));
      }
    }
  }

  /** Makes the node for one character as the flags in force have it. */
  private Node literal(int character) {
    CaseFolding folding = folding();
    boolean caseless =
        folding == CaseFolding.NONE
            || character < 0x80 && !Character.isLetter(character)
            || folding == CaseFolding.ASCII && character >= 0x80;
    if (caseless) {
      return new Node.Literal(character);
    }
    CharSetBuilder set = new CharSetBuilder(folding);
    set.add(character);
    return new Node.OneOf(set.build());
  }

  private Node parseEscape(int letter) {
    switch (letter) {
      case 'A':
        return new Node.Anchor(Node.Place.TEXT_START);
      case 'Z':
        return new Node.Anchor(Node.Place.TEXT_END);
      case 'b':
        return new Node.Anchor(
            isUnicode() ? Node.Place.WORD_BOUNDARY : Node.Place.ASCII_WORD_BOUNDARY);
      case 'B':
        return new Node.Anchor(
            isUnicode() ? Node.Place.NO_WORD_BOUNDARY : Node.Place.NO_ASCII_WORD_BOUNDARY);
      case '0':
        return literal(Integer.parseInt("0" + source.digits(2, 8), 8));
      default:
    }
    int category = Category.ofLetter(letter);
    if (category != 0) {
      CharSetBuilder set = new CharSetBuilder(CaseFolding.NONE);
      if (isUnicode()) {
        set.addCategory(category);
      } else {
        set.addAsciiCategory(category);
      }
      return new Node.OneOf(set.build());
    }
    if (PatternSource.isDigit(letter, 10)) {
      return parseNumber(letter);
    }
    return literal(escapes.character(letter));
  }

  /** Reads a group number, or three octal digits. */
  private Node parseNumber(int first) {
    String digits = Character.toString(first);
    if (PatternSource.isDigit(source.peek(), 10)) {
      digits += (char) source.next();
      boolean octal =
          PatternSource.isDigit(first, 8)
              && PatternSource.isDigit(digits.charAt(1), 8)
              && PatternSource.isDigit(source.peek(), 8);
      if (octal) {
        return literal(escapes.octal(digits + (char) source.next()));
      }
    }
    int group = Integer.parseInt(digits);
    if (group > groups.count()) {
      throw source.error("invalid group reference " + group, digits.length());
    }
    if (!groups.isClosed(group)) {
      throw source.error("cannot refer to an open group", digits.length() + 1);
    }
    groups.checkLookbehind(group, source);
    return new Node.BackReference(group, folding());
  }

  private void parseRepeat(int token, List<Node> items) {
    int start = source.position() - 1;
    int min = token == '+' ? 1 : 0;
    int max = token == '?' ? 1 : Node.UNLIMITED;
    repeat(items, min, max, start);
  }

  /** Reads counts in braces; braces that do not form counts are literal. */
  private void parseCounts(List<Node> items) {
    int start = source.position() - 1;
    if (source.peek() == '}') {
      items.add(literal('{'));
      return;
    }
    String low = source.digits(Integer.MAX_VALUE, 10);
    String high = source.match(',') ? source.digits(Integer.MAX_VALUE, 10) : low;
    if (!source.match('}')) {
      items.add(literal('{'));
      source.seek(start + 1);
      return;
    }
    long min = low.isEmpty() ? 0 : count(low);
    long max = high.isEmpty() ? MAX_REPEAT : count(high);
    if (max < min) {
      throw source.error("min repeat greater than max repeat", source.position() - start - 1);
    }
    repeat(items, clamp(min), clamp(max), start);
  }

  private static long count(String digits) {
    long value = 0;
    for (int i = 0; i < digits.length() && value < MAX_REPEAT; i++) {
      value = 10 * value + digits.charAt(i) - '0';
    }
    if (value >= MAX_REPEAT) {
      throw PatternError.of(PatternError.Kind.OVERFLOW, "the repetition number is too large");
    }
    return value;
  }

  /** No text is longer than an int can say, so larger counts mean the same. */
  private static int clamp(long count) {
    return (int) Math.min(count, Node.UNLIMITED);
  }

  private void repeat(List<Node> items, int min, int max, int start) {
    int last = items.size() - 1;
    if (last < 0 || items.get(last) instanceof Node.Anchor) {
      throw source.error("nothing to repeat", source.position() - start);
    }
    if (items.get(last) instanceof Node.Repeat) {
      throw source.error("multiple repeat", source.position() - start);
    }
    Node.Greed greed = Node.Greed.GREEDY;
    if (source.match('?')) {
      greed = Node.Greed.LAZY;
    } else if (source.match('+')) {
      greed = Node.Greed.POSSESSIVE;
    }
    items.set(last, new Node.Repeat(items.get(last), min, max, greed));
  }
}
