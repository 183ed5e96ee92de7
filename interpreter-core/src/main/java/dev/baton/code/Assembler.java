package dev.baton.code;

import java.util.Arrays;

/** Splits a text into lines and makes code objects of its blocks, inner ones first. */
final class Assembler {
  private final String[] lines;
  private int next;

  Assembler(String text) {
    this.lines = text.split("\\R", -1);
  }

  CodeObject assemble() {
    AssemblyLine first = line();
    if (first == null || !first.word().equals(".code")) {
      throw new AssemblyException(first == null ? 1 : first.number(), "expected .code");
    }
    CodeObject code = block(first, 0);
    AssemblyLine more = line();
    if (more != null) {
      throw more.wrong("text after the end of the code");
    }
    try {
      Verifier.verify(code);
    } catch (VerifyException e) {
      throw new AssemblyException(first.number(), e.getMessage());
    }
    return code;
  }

  /** The next line with something on it; null at the end. */
  private AssemblyLine line() {
    while (next < lines.length) {
      AssemblyLine line = new AssemblyLine(lines[next], ++next);
      if (!line.atEnd()) {
        return line;
      }
    }
    return null;
  }

  private CodeObject block(AssemblyLine start, int nesting) {
    if (nesting > Verifier.MAX_NESTING) {
      throw start.wrong("code nested too deeply");
    }
    AssemblyBlock block = new AssemblyBlock(start.symbol());
    start.end();
    for (AssemblyLine line = line(); line != null; line = line()) {
      String word = line.word();
      if (word.equals(".end")) {
        line.end();
        return block.finish(start);
      } else if (word.equals(".code")) {
        block.add(block(line, nesting + 1));
      } else if (word.startsWith(".")) {
        block.directive(word, line);
      } else if (word.endsWith(":")) {
        block.label(word.substring(0, word.length() - 1), line);
      } else {
        block.instruction(word, line);
      }
      line.end();
    }
    throw new AssemblyException(lines.length, ".code of line " + start.number() + " has no .end");
  }

  /** The opcode of a name, null if there is none. */
  static Opcode opcode(String name) {
    return Arrays.stream(Opcode.values())
        .filter(o -> o.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
