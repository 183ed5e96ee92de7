package dev.baton.stdlib.regex;

import java.util.List;

/**
 * Turns a parsed pattern into instructions.
 *
 * <p>Every node is generated together with the {@link FirstSet} of what follows it. Where the next
 * character alone decides between two ways, no choice has to be pushed: most loops and alternatives
 * of practical patterns then run without backtracking. Where a piece cannot be abandoned with
 * success once it has matched a character, as digits before a full stop, it is made possessive.
 */
final class CodeGenerator {
  private static final int NO_CUT = -1;

  private final CodeBuffer out = new CodeBuffer();
  private final Widths widths;
  private int registers;

  CodeGenerator(GroupTable groups) {
    this.widths = new Widths(groups);
    this.registers = lastIndexRegister(groups.count()) + 1;
  }

  /** Returns the register that holds the number of the group closed last. */
  static int lastIndexRegister(int groupCount) {
    return 2 * (groupCount + 1);
  }

  /** Generates a whole pattern and returns the instructions. */
  CodeBuffer generate(Node root) {
    generate(root, FirstSet.UNKNOWN);
    out.emit(Op.ACCEPT);
    return out;
  }

  int registers() {
    return registers;
  }

  Widths widths() {
    return widths;
  }

  private void generate(Node node, FirstSet follow) {
    if (isOneCharacter(node)) {
      emitCharacter(node);
    } else if (node instanceof Node.Sequence sequence) {
      generateSequence(sequence.items(), follow);
    } else if (node instanceof Node.Group group) {
      generateGroup(group, follow);
    } else if (node instanceof Node.Repeat repeat) {
      generateRepeat(repeat, follow);
    } else if (node instanceof Node.Alternation alternation) {
      generateAlternatives(alternation.alternatives(), follow);
    } else if (node instanceof Node.Anchor anchor) {
      out.emit(Op.AT, anchor.place().ordinal());
    } else if (node instanceof Node.BackReference reference) {
      out.emit(Op.REFERENCE, reference.group(), reference.folding().ordinal());
    } else if (node instanceof Node.Look look) {
      generateLook(look);
    } else if (node instanceof Node.Atomic atomic) {
      generateAtomic(atomic.body());
    } else if (node instanceof Node.Conditional conditional) {
      generateConditional(conditional, follow);
    }
  }

  private static boolean isOneCharacter(Node node) {
    return node instanceof Node.Literal
        || node instanceof Node.OneOf
        || node instanceof Node.AnyChar;
  }

  private void emitCharacter(Node node) {
    if (node instanceof Node.Literal literal) {
      out.emit(Op.CHAR, literal.character());
    } else if (node instanceof Node.OneOf oneOf) {
      out.emit(Op.SET, out.set(oneOf.set()));
    } else {
      out.emit(((Node.AnyChar) node).newline() ? Op.ANY_ALL : Op.ANY);
    }
  }

  private void generateSequence(List<Node> items, FirstSet follow) {
    FirstSet[] following = new FirstSet[items.size()];
    FirstSet next = follow;
    for (int i = items.size() - 1; i >= 0; i--) {
      following[i] = next;
      next = FirstSet.of(items.get(i)).then(next);
    }
    int i = 0;
    while (i < items.size()) {
      int end = endOfLiterals(items, i);
      if (end - i > 1) {
        emitString(items.subList(i, end));
        i = end;
      } else {
        generate(items.get(i), following[i]);
        i++;
      }
    }
  }

  private static int endOfLiterals(List<Node> items, int from) {
    int end = from;
    while (end < items.size()
        && items.get(end) instanceof Node.Literal literal
        && Character.isBmpCodePoint(literal.character())) {
      end++;
    }
    return end;
  }

  private void emitString(List<Node> literals) {
    StringBuilder string = new StringBuilder();
    for (Node literal : literals) {
      string.append((char) ((Node.Literal) literal).character());
    }
    out.emit(Op.STRING, out.string(string.toString()));
  }

  private void generateGroup(Node.Group group, FirstSet follow) {
    if (group.index() == 0) {
      generate(group.body(), follow);
      return;
    }
    out.emit(Op.OPEN, group.index());
    generate(group.body(), follow);
    out.emit(Op.CLOSE, group.index());
  }

  private void generateAlternatives(List<Node> alternatives, FirstSet follow) {
    int last = alternatives.size() - 1;
    FirstSet[] firsts = new FirstSet[last + 1];
    FirstSet[] rests = new FirstSet[last + 1];
    for (int i = last; i >= 0; i--) {
      firsts[i] = FirstSet.of(alternatives.get(i)).then(follow);
      rests[i] = i == last ? firsts[i] : firsts[i].or(rests[i + 1]);
    }
    int[] ends = new int[last];
    for (int i = 0; i < last; i++) {
      int[] targets = decide(firsts[i], rests[i + 1]);
      out.patch(targets[0]);
      generate(alternatives.get(i), follow);
      out.emit(Op.JUMP);
      ends[i] = out.hole();
      out.patch(targets[1]);
    }
    generate(alternatives.get(last), follow);
    for (int end : ends) {
      out.patch(end);
    }
  }

  /** Emits a choice that prefers the first way; returns the holes of both targets. */
  private int[] decide(FirstSet first, FirstSet second) {
    if (first.nullable()) {
      out.emit(Op.SPLIT);
    } else {
      out.emit(first.isDisjoint(second) ? Op.CHOOSE : Op.PEEK, out.set(first.set()));
    }
    return new int[] {out.hole(), out.hole()};
  }

  private void generateRepeat(Node.Repeat repeat, FirstSet follow) {
    Node body = withoutBrackets(repeat.body());
    if (repeat.max() == 0) {
      return;
    }
    if (isOneCharacter(body)) {
      emitRun(body, repeat, follow);
    } else if (repeat.greed() == Node.Greed.POSSESSIVE) {
      keepCaptures(body);
      int register = allocate();
      out.emit(Op.MARK, register);
      generateRounds(body, repeat, FirstSet.UNKNOWN, register);
    } else {
      generateRounds(body, repeat, follow, NO_CUT);
    }
  }

  /**
   * Generates a repetition of more than one character.
   *
   * @param cut the register of the mark to which each round cuts, or {@link #NO_CUT}
   */
  private void generateRounds(Node body, Node.Repeat repeat, FirstSet follow, int cut) {
    if (repeat.min() == 0 && repeat.max() == 1) {
      generateOptional(body, repeat.greed(), follow, cut);
    } else if (repeat.max() == Node.UNLIMITED && repeat.min() <= 1 && widths.of(body).min() > 0) {
      generateUncounted(body, repeat, follow, cut);
    } else {
      generateLoop(body, repeat, follow, cut);
    }
  }

  private static Node withoutBrackets(Node node) {
    Node inner = node;
    while (inner instanceof Node.Group group && group.index() == 0) {
      inner = group.body();
    }
    return inner;
  }

  private void emitRun(Node body, Node.Repeat repeat, FirstSet follow) {
    boolean fixed = repeat.min() == repeat.max();
    boolean definite = FirstSet.of(body).isDisjoint(follow);
    int op = Op.RUN_GREEDY;
    if (fixed || definite && repeat.greed() == Node.Greed.GREEDY) {
      op = Op.RUN_POSSESSIVE;
    } else if (repeat.greed() != Node.Greed.GREEDY) {
      op = repeat.greed() == Node.Greed.LAZY ? Op.RUN_LAZY : Op.RUN_POSSESSIVE;
    }
    out.emit(op);
    int kind = out.position();
    emitCharacter(body);
    if (out.position() == kind + 1) {
      out.emit(0);
    }
    out.emit(repeat.min(), repeat.max());
  }

  private void generateOptional(Node body, Node.Greed greed, FirstSet follow, int cut) {
    FirstSet first = FirstSet.of(body).then(follow);
    int[] targets = decideLoop(first, follow, greed);
    out.patch(targets[0]);
    generateRound(body, follow, cut);
    out.patch(targets[1]);
  }

  /** Emits the choice between another round and leaving; returns their holes in that order. */
  private int[] decideLoop(FirstSet body, FirstSet follow, Node.Greed greed) {
    if (greed != Node.Greed.LAZY || body.isDisjoint(follow)) {
      return decide(body, follow);
    }
    int[] targets = decide(follow, body);
    return new int[] {targets[1], targets[0]};
  }

  /** Generates a repetition whose rounds need not be counted, since each moves on. */
  private void generateUncounted(Node body, Node.Repeat repeat, FirstSet follow, int cut) {
    FirstSet first = FirstSet.of(body).then(follow);
    FirstSet again = first.or(follow);
    int start = out.position();
    if (repeat.min() == 1) {
      generateRound(body, again, cut);
      int[] targets = decideLoop(first, follow, repeat.greed());
      out.patch(targets[0], start);
      out.patch(targets[1]);
      return;
    }
    int[] targets = decideLoop(first, follow, repeat.greed());
    out.patch(targets[0]);
    generateRound(body, again, cut);
    out.emit(Op.JUMP, start);
    out.patch(targets[1]);
  }

  private void generateLoop(Node body, Node.Repeat repeat, FirstSet follow, int cut) {
    int register = allocate();
    out.emit(Op.LOOP_START, register);
    int start = out.position();
    boolean lazy = repeat.greed() == Node.Greed.LAZY;
    out.emit(lazy ? Op.LOOP_LAZY : Op.LOOP_GREEDY, register);
    out.emit(repeat.min(), repeat.max());
    int exit = out.hole();
    if (lazy) {
      out.emit(Op.LOOP_ENTER, register);
    }
    generateRound(body, FirstSet.of(body).then(follow).or(follow), cut);
    out.emit(Op.JUMP, start);
    out.patch(exit);
  }

  private void generateRound(Node body, FirstSet follow, int cut) {
    generate(body, cut == NO_CUT ? follow : FirstSet.UNKNOWN);
    if (cut != NO_CUT) {
      out.emit(Op.CUT, cut);
    }
  }

  private int allocate() {
    int register = registers;
    registers += 2;
    return register;
  }

  private void generateAtomic(Node body) {
    keepCaptures(body);
    int register = allocate();
    out.emit(Op.MARK, register);
    generate(body, FirstSet.UNKNOWN);
    out.emit(Op.CUT, register);
  }

  /** A cut drops what would restore the captures made inside, so they are saved before it. */
  private void keepCaptures(Node body) {
    int first = CaptureRange.first(body);
    if (first != 0) {
      out.emit(Op.KEEP, first, CaptureRange.last(body));
    }
  }

  private void generateLook(Node.Look look) {
    int register = allocate();
    int exit = 0;
    if (look.negated()) {
      out.emit(Op.SPLIT, out.position() + 3);
      exit = out.hole();
    } else {
      keepCaptures(look.body());
    }
    out.emit(Op.MARK, register);
    if (look.behind()) {
      out.emit(Op.BACK, fixedWidth(look.body()));
    }
    generate(look.body(), FirstSet.UNKNOWN);
    out.emit(look.negated() ? Op.REFUSE : Op.RETURN, register);
    if (look.negated()) {
      out.patch(exit);
    }
  }

  private int fixedWidth(Node body) {
    Widths.Width width = widths.of(body);
    if (width.min() != width.max()) {
      throw PatternError.syntax("look-behind requires fixed-width pattern", PatternError.NOWHERE);
    }
    if (width.min() > Integer.MAX_VALUE) {
      throw PatternError.syntax("looks too much behind", PatternError.NOWHERE);
    }
    return (int) width.min();
  }

  private void generateConditional(Node.Conditional conditional, FirstSet follow) {
    out.emit(Op.IF_GROUP, conditional.group());
    int otherwise = out.hole();
    generate(conditional.yes(), follow);
    Node no = conditional.no();
    if (no == null) {
      out.patch(otherwise);
      return;
    }
    out.emit(Op.JUMP);
    int end = out.hole();
    out.patch(otherwise);
    generate(no, follow);
    out.patch(end);
  }
}
