package dev.baton.stdlib.regex;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A compiled pattern.
 *
 * <p>Immutable; any number of threads may run it at the same time, each with a {@link Matcher} of
 * its own.
 */
public final class Program {
  private final boolean isText;
  private final int flags;
  private final int groupCount;
  private final Map<String, Integer> groupNames;
  private final List<String> warnings;
  final int[] code;
  final CharSet[] sets;
  final String[] strings;
  final int registers;
  final long minWidth;
  final SearchPlan plan;

  private Program(ParsedPattern parsed, boolean isText) {
    this.isText = isText;
    this.flags = parsed.flags();
    this.groupCount = parsed.groups().count();
    this.groupNames = Collections.unmodifiableMap(parsed.groups().names());
    this.warnings = Collections.unmodifiableList(parsed.warnings());
    CodeGenerator generator = new CodeGenerator(parsed.groups());
    CodeBuffer buffer = generator.generate(parsed.root());
    this.code = buffer.code();
    this.sets = buffer.sets();
    this.strings = buffer.strings();
    this.registers = generator.registers();
    this.minWidth = generator.widths().of(parsed.root()).min();
    this.plan = SearchPlan.of(parsed.root());
  }

  /**
   * Compiles a pattern.
   *
   * @param pattern code points of a str pattern, or bytes from 0 to 255
   * @param isText whether the pattern is a str
   * @param flags bits of {@link RegexFlags}
   * @throws PatternError if the pattern or the combination of flags is not valid
   */
  public static Program compile(int[] pattern, boolean isText, int flags) {
    return new Program(PatternParser.parse(pattern, isText, flags), isText);
  }

  /** Returns whether this matches str, as opposed to bytes. */
  public boolean isText() {
    return isText;
  }

  /** Returns the flags given and those written in the pattern, completed by the default. */
  public int flags() {
    return flags;
  }

  /** Returns the number of capturing groups. */
  public int groupCount() {
    return groupCount;
  }

  /** Returns the numbers of the named groups, in the order of their numbers. */
  public Map<String, Integer> groupNames() {
    return groupNames;
  }

  /** Returns the texts of the {@code FutureWarning}s that the pattern deserves. */
  public List<String> warnings() {
    return warnings;
  }

  /** Returns the register that holds the number of the group closed last. */
  int lastIndexRegister() {
    return CodeGenerator.lastIndexRegister(groupCount);
  }
}
