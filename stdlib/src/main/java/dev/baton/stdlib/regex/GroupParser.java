package dev.baton.stdlib.regex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands in round brackets: groups, look-around, conditions, comments and flags. */
final class GroupParser {
  /** A group number this large is an error even in CPython's largest pattern. */
  private static final int MAX_GROUPS = 1073741823;

  private final PatternParser parser;
  private final PatternSource source;
  private final GroupTable groups;

  GroupParser(PatternParser parser, PatternSource source, GroupTable groups) {
    this.parser = parser;
    this.source = source;
    this.groups = groups;
  }

  /**
   * Reads brackets whose opening one is taken already and appends what they mean.
   *
   * @param flagsAllowed whether nothing but brackets like these stands before
   */
  void parse(List<Node> items, boolean flagsAllowed) {
    int start = source.position() - 1;
    if (!source.match('?')) {
      items.add(capture(null, start));
      return;
    }
    int token = next();
    switch (token) {
      case 'P' -> items.add(parseNamed(start));
      case ':' -> items.add(new Node.Group(0, body(start, parser.flags())));
      case '>' -> items.add(new Node.Atomic(body(start, parser.flags())));
      case '#' -> skipComment(start);
      case '=', '!' -> items.add(new Node.Look(false, token == '!', look(start)));
      case '<' -> items.add(parseLookbehind(start));
      case '(' -> items.add(parseConditional(start));
      default -> {
        if (token != '-' && RegexFlags.ofLetter(token) == 0) {
          String spelling = PatternSource.spelling(token);
          throw source.error("unknown extension ?" + spelling, PatternSource.length(token) + 1);
        }
        parseFlags(token, items, flagsAllowed, start);
      }
    }
  }

  private int next() {
    int token = source.next();
    if (token == PatternSource.END) {
      throw source.error("unexpected end of pattern", 0);
    }
    return token;
  }

  private Node capture(@Nullable String name, int start) {
    int index = groups.open(name, source);
    Node body = body(start, parser.flags());
    groups.close(index, body);
    return new Node.Group(index, body);
  }

  /** Parses up to the closing bracket with flags of its own. */
  private Node body(int start, int flags) {
    int outer = parser.flags();
    parser.setFlags(flags);
    Node body = parser.parseAlternatives();
    parser.setFlags(outer);
    close(start);
    return body;
  }

  private void close(int start) {
    if (!source.match(')')) {
      throw source.error("missing ), unterminated subpattern", source.position() - start);
    }
  }

  private Node parseNamed(int start) {
    if (source.match('<')) {
      String name = source.until('>', "group name");
      source.checkGroupName(name, 1);
      return capture(name, start);
    }
    if (source.match('=')) {
      return parseNamedReference();
    }
    int token = next();
    String spelling = PatternSource.spelling(token);
    throw source.error("unknown extension ?P" + spelling, PatternSource.length(token) + 2);
  }

  private Node parseNamedReference() {
    String name = source.until(')', "group name");
    source.checkGroupName(name, 1);
    int group = numberOf(name);
    if (!groups.isClosed(group)) {
      throw source.error("cannot refer to an open group", PatternNames.length(name) + 1);
    }
    groups.checkLookbehind(group, source);
    return new Node.BackReference(group, parser.folding());
  }

  private int numberOf(String name) {
    Integer group = groups.numberOf(name);
    if (group == null) {
      String message = "unknown group name " + PatternNames.quote(name);
      throw source.error(message, PatternNames.length(name) + 1);
    }
    return group;
  }

  private void skipComment(int start) {
    do {
      if (source.peek() == PatternSource.END) {
        throw source.error("missing ), unterminated comment", source.position() - start);
      }
    } while (source.next() != ')');
  }

  private Node look(int start) {
    return body(start, parser.flags());
  }

  private Node parseLookbehind(int start) {
    int token = next();
    if (token != '=' && token != '!') {
      String spelling = PatternSource.spelling(token);
      throw source.error("unknown extension ?<" + spelling, PatternSource.length(token) + 2);
    }
    int outer = groups.enterLookbehind();
    Node body = parser.parseAlternatives();
    groups.leaveLookbehind(outer);
    close(start);
    return new Node.Look(true, token == '!', body);
  }

  private Node parseConditional(int start) {
    String name = source.until(')', "group name");
    int group;
    if (PatternNames.isDecimal(name)) {
      group = conditionNumber(name);
    } else {
      source.checkGroupName(name, 1);
      group = numberOf(name);
    }
    groups.checkLookbehind(group, source);
    Node yes = parser.parseSequence(false);
    Node no = null;
    if (source.match('|')) {
      no = parser.parseSequence(false);
      if (source.peek() == '|') {
        throw source.error("conditional backref with more than two branches", 0);
      }
    }
    close(start);
    return new Node.Conditional(group, yes, no);
  }

  private int conditionNumber(String digits) {
    long number = digits.length() > 10 ? MAX_GROUPS : Long.parseLong(digits);
    if (number == 0) {
      throw source.error("bad group number", digits.length() + 1);
    }
    if (number >= MAX_GROUPS) {
      throw source.error("invalid group reference " + digits, digits.length() + 1);
    }
    groups.noteCondition((int) number, source.position() - digits.length() - 1);
    return (int) number;
  }

  private void parseFlags(int first, List<Node> items, boolean flagsAllowed, int start) {
    InlineFlags inline = InlineFlags.read(source, first);
    if (inline.global()) {
      if (!flagsAllowed || !items.isEmpty()) {
        throw source.error(
            "global flags not at the start of the expression", source.position() - start);
      }
      parser.setFlags(parser.flags() | inline.added());
      return;
    }
    int flags = RegexFlags.combine(parser.flags(), inline.added(), inline.removed());
    items.add(new Node.Group(0, body(start, flags)));
  }
}
