package dev.baton.python.compiler;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Pattern;
import dev.baton.python.ast.Pattern.*;
import dev.baton.python.ast.PatternVisitor;
import dev.baton.python.ast.Statement.Match;
import dev.baton.python.ast.Statement.MatchCase;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles {@code match}. A pattern consumes the value on top of the stack. What it captures is
 * kept below, the latest deepest, and stored only when the whole pattern has matched. A pattern
 * that fails jumps to a place that first drops what is on the stack by then.
 */
final class PatternCompiler implements PatternVisitor {
  private final Compiler compiler;
  private PatternState state = new PatternState();

  PatternCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void match(Match s) {
    compiler.expressions.compile(s.subject());
    Target end = code().target();
    int count = s.cases().size();
    MatchCase last = s.cases().get(count - 1);
    boolean hasDefault = count > 1 && isWildcard(last.pattern());
    int tested = hasDefault ? count - 1 : count;
    for (int i = 0; i < tested; i++) {
      MatchCase c = s.cases().get(i);
      boolean keepsSubject = i < tested - 1;
      PatternState outer = state;
      state = new PatternState();
      state.allowIrrefutable = c.guard() != null || i == count - 1;
      testCase(c, keepsSubject, end);
      state = outer;
    }
    if (hasDefault) {
      Expression guard = last.guard();
      if (guard != null) {
        compiler.conditions.jumpIf(guard, false, end);
      }
      compiler.statements.body(last.body());
    }
    code().place(end);
  }

  private void testCase(MatchCase c, boolean keepsSubject, Target end) {
    code().at(c.pattern().position());
    if (keepsSubject) {
      code().emit(Opcode.COPY, 1);
    }
    c.pattern().accept(this);
    code().at(c.pattern().position());
    for (String name : state.captures) {
      compiler.names.store(name, c.pattern().position());
    }
    state.captures.clear();
    Expression guard = c.guard();
    if (guard != null) {
      compiler.conditions.jumpIf(guard, false, state.failure(0));
    }
    if (keepsSubject) {
      code().emit(Opcode.POP_TOP);
    }
    compiler.statements.body(c.body());
    code().jump(Opcode.JUMP, end);
    code().at(c.pattern().position());
    state.placeFailures(code());
  }

  private static boolean isWildcard(Pattern p) {
    return p instanceof MatchAs as && as.pattern() == null && as.name() == null;
  }

  private void fail(Opcode jump) {
    int drop = state.onTop + state.captures.size();
    code().jump(jump, state.failure(drop));
  }

  private void sub(Pattern p) {
    boolean before = state.allowIrrefutable;
    state.allowIrrefutable = true;
    code().at(p.position());
    p.accept(this);
    state.allowIrrefutable = before;
  }

  /** Moves the top value below everything that this pattern has on the stack. */
  private void capture(@Nullable String name, Position place) {
    if (name == null) {
      code().emit(Opcode.POP_TOP);
      return;
    }
    NameCompiler.forbidDebug(name, "assign to", place);
    if (state.captures.contains(name)) {
      throw new Rejection("multiple assignments to name '" + name + "' in pattern", place);
    }
    sink(state.onTop + state.captures.size() + 1);
    state.captures.add(name);
  }

  /** Moves the top value to depth {@code count}. */
  private void sink(int count) {
    for (int i = count; i > 1; i--) {
      code().emit(Opcode.SWAP, i);
    }
  }

  private void compare(CompareOperator operator) {
    code().emit(Opcode.COMPARE_OP, operator.ordinal());
    fail(Opcode.POP_JUMP_IF_FALSE);
  }

  @Override
  public void visitValue(MatchValue p) {
    compiler.expressions.compile(p.value());
    code().at(p.position());
    compare(CompareOperator.EQ);
  }

  @Override
  public void visitSingleton(MatchSingleton p) {
    compiler.unit.loadConstant(p.value());
    code().emit(Opcode.IS_OP, 0);
    fail(Opcode.POP_JUMP_IF_FALSE);
  }

  @Override
  public void visitAs(MatchAs p) {
    Pattern inner = p.pattern();
    if (inner == null) {
      if (!state.allowIrrefutable) {
        throw new Rejection(
            p.name() == null
                ? "wildcard makes remaining patterns unreachable"
                : "name capture '" + p.name() + "' makes remaining patterns unreachable",
            p.position());
      }
      capture(p.name(), p.position());
      return;
    }
    state.onTop++;
    code().emit(Opcode.COPY, 1);
    inner.accept(this);
    state.onTop--;
    code().at(p.position());
    capture(p.name(), p.position());
  }

  @Override
  public void visitStar(MatchStar p) {
    capture(p.name(), p.position());
  }

  @Override
  public void visitSequence(MatchSequence p) {
    List<Pattern> patterns = p.patterns();
    int star = starIndex(p);
    int size = patterns.size();
    state.onTop++;
    code().emit(Opcode.MATCH_SEQUENCE);
    fail(Opcode.POP_JUMP_IF_FALSE);
    if (star < 0 || size > 1) {
      code().emit(Opcode.GET_LEN);
      compiler.unit.loadConstant((long) (star < 0 ? size : size - 1));
      compare(star < 0 ? CompareOperator.EQ : CompareOperator.GE);
    }
    state.onTop--;
    boolean starUnused = star >= 0 && ((MatchStar) patterns.get(star)).name() == null;
    if (allIgnored(patterns)) {
      code().emit(Opcode.POP_TOP);
    } else if (starUnused) {
      items(patterns, star);
    } else {
      unpack(p, star);
    }
  }

  private static int starIndex(MatchSequence p) {
    int star = -1;
    for (int i = 0; i < p.patterns().size(); i++) {
      if (p.patterns().get(i) instanceof MatchStar) {
        if (star >= 0) {
          throw new Rejection("multiple starred names in sequence pattern", p.position());
        }
        star = i;
      }
    }
    return star;
  }

  private static boolean allIgnored(List<Pattern> patterns) {
    for (Pattern p : patterns) {
      if (!isWildcard(p) && !(p instanceof MatchStar s && s.name() == null)) {
        return false;
      }
    }
    return true;
  }

  private void unpack(MatchSequence p, int star) {
    int size = p.patterns().size();
    compiler.targets.unpackSequence(size, star, p.position());
    state.onTop += size;
    for (Pattern pattern : p.patterns()) {
      state.onTop--;
      sub(pattern);
    }
  }

  /** Takes single items, because what the star stands for is not wanted. */
  private void items(List<Pattern> patterns, int star) {
    state.onTop++;
    int size = patterns.size();
    for (int i = 0; i < size; i++) {
      Pattern pattern = patterns.get(i);
      if (i == star || isWildcard(pattern)) {
        continue;
      }
      code().emit(Opcode.COPY, 1);
      if (i < star) {
        compiler.unit.loadConstant((long) i);
      } else {
        code().emit(Opcode.GET_LEN);
        compiler.unit.loadConstant((long) (size - i));
        code().emit(Opcode.BINARY_OP, BinaryOperator.SUBTRACT.ordinal());
      }
      code().emit(Opcode.BINARY_SUBSCR);
      sub(pattern);
    }
    state.onTop--;
    code().emit(Opcode.POP_TOP);
  }

  @Override
  public void visitMapping(MatchMapping p) {
    int size = p.keys().size();
    state.onTop++;
    code().emit(Opcode.MATCH_MAPPING);
    fail(Opcode.POP_JUMP_IF_FALSE);
    if (size == 0 && p.rest() == null) {
      state.onTop--;
      code().emit(Opcode.POP_TOP);
      return;
    }
    if (size > 0) {
      code().emit(Opcode.GET_LEN);
      compiler.unit.loadConstant((long) size);
      compare(CompareOperator.GE);
    }
    keys(p);
    code().at(p.position());
    code().emit(Opcode.BUILD_TUPLE, size);
    code().emit(Opcode.MATCH_KEYS);
    state.onTop += 2;
    code().emit(Opcode.COPY, 1);
    fail(Opcode.POP_JUMP_IF_NONE);
    code().emit(Opcode.UNPACK_SEQUENCE, size);
    state.onTop += size - 1;
    for (Pattern pattern : p.patterns()) {
      state.onTop--;
      sub(pattern);
    }
    state.onTop -= 2;
    if (p.rest() == null) {
      code().emit(Opcode.POP_TOP);
      code().emit(Opcode.POP_TOP);
    } else {
      rest(p, size);
    }
  }

  private void keys(MatchMapping p) {
    Set<Object> seen = new HashSet<>();
    for (Expression key : p.keys()) {
      Object constant = compiler.folder.fold(key);
      if (constant != null && !seen.add(ConstantFolder.keyOf(constant))) {
        throw new Rejection(
            "mapping pattern checks duplicate key (" + LiteralText.of(constant) + ")",
            p.position());
      }
      compiler.expressions.compile(key);
    }
  }

  /** Makes the dict of what the keys leave: {@code subject keys --}. */
  private void rest(MatchMapping p, int size) {
    code().emit(Opcode.BUILD_MAP, 0);
    code().emit(Opcode.SWAP, 3);
    code().emit(Opcode.DICT_UPDATE, 2);
    code().emit(Opcode.UNPACK_SEQUENCE, size);
    for (int left = size; left > 0; left--) {
      code().emit(Opcode.COPY, 1 + left);
      code().emit(Opcode.SWAP, 2);
      code().emit(Opcode.DELETE_SUBSCR);
    }
    capture(p.rest(), p.position());
  }

  @Override
  public void visitClass(MatchClass p) {
    int count = p.patterns().size() + p.keywordPatterns().size();
    checkNames(p);
    compiler.expressions.compile(p.type());
    code().at(p.position());
    compiler.unit.loadConstant(new Constant.Tuple(new ArrayList<Object>(p.keywordNames())));
    code().emit(Opcode.MATCH_CLASS, p.patterns().size());
    state.onTop++;
    code().emit(Opcode.COPY, 1);
    fail(Opcode.POP_JUMP_IF_NONE);
    code().emit(Opcode.UNPACK_SEQUENCE, count);
    state.onTop += count - 1;
    List<Pattern> all = new ArrayList<>(p.patterns());
    all.addAll(p.keywordPatterns());
    for (Pattern pattern : all) {
      state.onTop--;
      sub(pattern);
    }
  }

  private static void checkNames(MatchClass p) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < p.keywordNames().size(); i++) {
      String name = p.keywordNames().get(i);
      if (!seen.add(name)) {
        throw new Rejection(
            "attribute name repeated in class pattern: " + name,
            p.keywordPatterns().get(i).position());
      }
    }
  }

  @Override
  public void visitOr(MatchOr p) {
    PatternState outer = state;
    Target end = code().target();
    List<String> names = null;
    int count = p.patterns().size();
    for (int i = 0; i < count; i++) {
      state = new PatternState();
      state.allowIrrefutable = i == count - 1 && outer.allowIrrefutable;
      Pattern alternative = p.patterns().get(i);
      code().at(alternative.position());
      code().emit(Opcode.COPY, 1);
      alternative.accept(this);
      if (names == null) {
        names = state.captures;
      } else {
        alignCaptures(names, p.position());
      }
      code().jump(Opcode.JUMP, end);
      state.placeFailures(code());
    }
    state = outer;
    code().at(p.position());
    code().emit(Opcode.POP_TOP);
    fail(Opcode.JUMP);
    code().place(end);
    adoptCaptures(names == null ? List.of() : names, p.position());
    code().emit(Opcode.POP_TOP);
  }

  /** Brings the captures of an alternative into the order of those of the first. */
  private void alignCaptures(List<String> wanted, Position place) {
    List<String> now = new ArrayList<>(state.captures);
    if (now.size() != wanted.size() || !new HashSet<>(now).equals(new HashSet<>(wanted))) {
      throw new Rejection("alternative patterns bind different names", place);
    }
    for (int goal = wanted.size() - 1; goal > 0; goal--) {
      int at = now.indexOf(wanted.get(goal));
      if (at != goal) {
        swapToTop(now, at);
        swapToTop(now, goal);
      }
    }
  }

  private void swapToTop(List<String> now, int index) {
    if (index > 0) {
      code().emit(Opcode.SWAP, index + 1);
      String top = now.get(0);
      now.set(0, now.get(index));
      now.set(index, top);
    }
  }

  /** Sinks what the alternatives captured below what the outer pattern has on the stack. */
  private void adoptCaptures(List<String> names, Position place) {
    int depth = names.size() + 1 + state.onTop + state.captures.size();
    for (String name : names) {
      if (state.captures.contains(name)) {
        throw new Rejection("multiple assignments to name '" + name + "' in pattern", place);
      }
      sink(depth);
      state.captures.add(name);
    }
  }
}
