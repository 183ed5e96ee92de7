package dev.baton.jit.region;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CodeObject;
import dev.baton.code.CompareOperator;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import dev.baton.core.region.CType;
import dev.baton.core.region.RegionException;
import dev.baton.core.region.RegionSource;
import dev.baton.core.region.VariableType;
import dev.baton.jit.region.Block.End;
import dev.baton.jit.region.Block.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads guest bytecode, block by block, and makes statements of it. Operands are expressions until
 * a statement uses them; what is still on the stack then, or where a block ends, is put into
 * variables, so that all is evaluated once and in order.
 */
final class Reader {
  private final RegionSource source;
  private final CodeObject code;
  private final Variables variables;
  private final Operators operators;
  private final Calls calls;
  private final BitSet leaders = new BitSet();
  private final Map<Integer, Block> blocks = new TreeMap<>();
  private final Map<Integer, List<Symbol>> entries = new HashMap<>();
  private final TreeSet<Integer> pending = new TreeSet<>();
  private final List<Integer> exits = new ArrayList<>();
  private final Returns returns;
  private List<Symbol> stack = new ArrayList<>();
  private Block block;
  private boolean returning;

  Reader(RegionSource source) {
    this.source = source;
    this.code = source.code();
    this.variables = new Variables(source);
    this.operators = new Operators();
    this.returns = new Returns(source);
    this.calls = new Calls(source, operators, returns);
    for (int pc = 0; pc < code.size(); pc++) {
      if (Opcode.ofWord(code.word(pc)).has(OpcodeFlags.JUMPS)) {
        leaders.set(code.word(pc) >>> 8);
        leaders.set(pc + 1);
      }
    }
  }

  /** Reads all of it; types of variables are known when a pass changes none. */
  Program read() throws RegionException {
    do {
      blocks.clear();
      entries.clear();
      exits.clear();
      List<Symbol> first =
          source.isFunction() ? List.of() : List.of(new Symbol.ExitFunction(), new Symbol.None());
      reach(source.entry(), first);
      while (!pending.isEmpty()) {
        readBlock(pending.pollFirst());
      }
    } while (variables.takeChanged() | returns.takeChanged());
    return new Program(source, blocks, variables, returns, List.copyOf(exits));
  }

  private void reach(int pc, List<Symbol> symbols) throws RegionException {
    List<Symbol> known = entries.putIfAbsent(pc, symbols);
    if (known == null) {
      pending.add(pc);
      return;
    }
    for (int i = 0; i < known.size(); i++) {
      boolean values = known.get(i) instanceof Symbol.Value;
      if (values
          ? !(symbols.get(i) instanceof Symbol.Value)
          : !known.get(i).equals(symbols.get(i))) {
        throw operators.refused("Operation", "values of different kinds", pc);
      }
    }
  }

  private void readBlock(int start) throws RegionException {
    block = new Block(start);
    blocks.put(start, block);
    stack = new ArrayList<>(entries.get(start));
    returning = false;
    int pc = start;
    do {
      read(pc, Opcode.ofWord(code.word(pc)), code.word(pc) >>> 8);
      pc++;
    } while (block.end == null && !leaders.get(pc));
    if (block.end == null) {
      jump(pc);
    }
  }

  // The stack

  private void push(Symbol symbol) {
    stack.add(symbol);
  }

  private void push(Expr expr) {
    stack.add(new Symbol.Value(expr));
  }

  private Symbol pop() {
    return stack.isEmpty() ? new Symbol.Python("value") : stack.remove(stack.size() - 1);
  }

  private List<Symbol> pop(int count) {
    List<Symbol> top = stack.subList(stack.size() - count, stack.size());
    List<Symbol> popped = List.copyOf(top);
    top.clear();
    return popped;
  }

  private Expr number(Symbol symbol, int pc) throws RegionException {
    return operators.number(symbol, pc);
  }

  /** Before something has an effect: evaluates what is on the stack, in order. */
  private void settle() {
    for (int i = 0; i < stack.size(); i++) {
      if (stack.get(i) instanceof Symbol.Value v && !v.expr().isPlain()) {
        stack.set(i, new Symbol.Value(saved(v.expr())));
      }
    }
  }

  private Expr saved(Expr expr) {
    if (expr.isPlain() || expr instanceof Expr.Temp) {
      return expr;
    }
    int number = variables.temp(expr.type());
    block.statements.add(new Statement.SetTemp(number, expr));
    return new Expr.Temp(expr.type(), number);
  }

  private void add(Statement statement) {
    block.statements.add(statement);
  }

  // Ends of blocks

  private void jump(int target) throws RegionException {
    arrive(target, stack);
    block.end = new End.Jump(target);
  }

  /** Operands go to the variables that the block at the target takes them from. */
  private void arrive(int target, List<Symbol> symbols) throws RegionException {
    List<Symbol> there = new ArrayList<>(symbols);
    for (int i = 0; i < there.size(); i++) {
      if (there.get(i) instanceof Symbol.Value v) {
        Expr.Temp joint = variables.joint(target, i, v.expr().type());
        if (!joint.equals(v.expr())) {
          add(new Statement.SetTemp(joint.number(), v.expr().as(joint.type())));
        }
        there.set(i, new Symbol.Value(joint));
      }
    }
    reach(target, there);
  }

  private void branch(Expr condition, int then, int otherwise) throws RegionException {
    settle();
    boolean more = stack.stream().anyMatch(s -> s instanceof Symbol.Value);
    Expr test = more ? saved(condition) : condition;
    arrive(then, stack);
    arrive(otherwise, stack);
    block.end = new End.Branch(test, then, otherwise);
  }

  // Instructions

  private void read(int pc, Opcode op, int operand) throws RegionException {
    switch (op) {
      case NOP, RESUME, POLL, COUNT_STEPS -> {}
      case POP_TOP -> drop(pc);
      case COPY -> copy(operand);
      case SWAP -> swap(operand);
      case LOAD_CONST -> constant(code.constants().get(operand));
      case LOAD_FAST -> load(operand, pc);
      case STORE_FAST -> store(operand, pop(), pc);
      case LOAD_GLOBAL, LOAD_DEREF -> push(name(pc, op, operand));
      case LOAD_ATTR -> push(calls.attribute(pop(), code.names().get(operand), pc));
      case LOAD_METHOD -> {
        push(calls.attribute(pop(), code.names().get(operand), pc));
        push(new Symbol.Absent());
      }
      case BINARY_OP -> binary(operand, pc);
      case COMPARE_OP -> {
        Expr b = number(pop(), pc);
        push(operators.compare(CompareOperator.values()[operand], number(pop(), pc), b));
      }
      case UNARY_NEGATIVE -> push(operators.negative(number(pop(), pc)));
      case UNARY_POSITIVE -> push(operators.promoted(number(pop(), pc)));
      case UNARY_INVERT -> push(operators.complement(number(pop(), pc), pc));
      case UNARY_NOT -> push(new Expr.Not(number(pop(), pc)));
      case TO_BOOL -> push(operators.truth(number(pop(), pc)));
      case BUILD_TUPLE -> push(new Symbol.Parts(pop(operand)));
      case UNPACK_SEQUENCE -> unpack(operand, pc);
      case BINARY_SUBSCR -> {
        Symbol index = pop();
        push(operators.item(pop(), index, pc));
      }
      case STORE_SUBSCR -> storeItem(pc);
      case CALL -> call(operand, false, pc);
      case CALL_METHOD -> call(operand, true, pc);
      case GET_ITER -> iterator(pc);
      case FOR_ITER -> next(operand, pc);
      case JUMP, JUMP_BACKWARD -> jump(operand);
      case POP_JUMP_IF_TRUE -> branch(number(pop(), pc), operand, pc + 1);
      case POP_JUMP_IF_FALSE -> branch(number(pop(), pc), pc + 1, operand);
      case RETURN_VALUE -> giveBack(pc);
      case LOAD_ASSERTION_ERROR -> push(new Symbol.Assertion());
      case RAISE_VARARGS -> raise(operand, pc);
      default -> throw operators.refused(Refusals.of(op), Refusals.operand(code, pc, stack), pc);
    }
  }

  private void drop(int pc) throws RegionException {
    Symbol dropped = pop();
    if (dropped instanceof Symbol.Value v && !v.expr().isPlain()) {
      settle();
      add(new Statement.Eval(v.expr()));
    } else if (dropped instanceof Symbol.None && exited()) {
      if (stack.isEmpty()) {
        block.end = new End.Exit(exit(pc + 1));
      } else {
        returning = true;
      }
    }
  }

  private boolean exited() {
    boolean inside = stack.stream().anyMatch(s -> s instanceof Symbol.ExitFunction);
    return !source.isFunction() && !inside && !returning;
  }

  private int exit(int pc) {
    int known = exits.indexOf(pc);
    if (known < 0) {
      exits.add(pc);
      return exits.size() - 1;
    }
    return known;
  }

  private void copy(int n) {
    int at = stack.size() - n;
    Symbol symbol = stack.get(at);
    if (symbol instanceof Symbol.Value v && !(v.expr() instanceof Expr.Local)) {
      // All below is evaluated first, as it stands first.
      settle();
      symbol = stack.get(at);
    }
    push(symbol);
  }

  private void swap(int n) {
    while (stack.size() < n) {
      stack.add(0, new Symbol.Python("value"));
    }
    if (!returning) {
      settle();
    }
    Collections.swap(stack, stack.size() - 1, stack.size() - n);
  }

  private void constant(Object constant) {
    if (constant instanceof Constant.Tuple tuple) {
      List<Symbol> before = stack;
      stack = new ArrayList<>();
      tuple.items().forEach(this::constant);
      Symbol parts = new Symbol.Parts(stack);
      stack = before;
      push(parts);
    } else if (constant instanceof Long n) {
      push(new Expr.Const(n == n.intValue() ? CType.INT : CType.LONG, n));
    } else if (constant instanceof Double d) {
      push(new Expr.Const(CType.DOUBLE, d));
    } else if (constant instanceof Boolean b) {
      push(new Expr.Const(CType.BINT, b ? 1L : 0L));
    } else {
      push(
          constant == Constant.NONE
              ? new Symbol.None()
              : new Symbol.Python(Refusals.text(constant)));
    }
  }

  private void load(int slot, int pc) {
    VariableType declared = variables.declared(slot);
    String name = variables.name(slot);
    if (declared != null && declared.isView()) {
      push(new Symbol.ViewOf(slot, declared, List.of(), name));
      return;
    }
    CType type = variables.type(slot);
    if (type == null) {
      push(new Symbol.Python(name));
    } else {
      push(new Expr.Local(type, slot));
    }
  }

  private void store(int slot, Symbol symbol, int pc) throws RegionException {
    if (symbol instanceof Symbol.Python || symbol instanceof Symbol.None) {
      throw operators.refused("Assignment of Python object", variables.name(slot), pc);
    }
    Expr value = variables.store(slot, number(symbol, pc), pc);
    settle();
    add(new Statement.SetLocal(slot, value));
    if (value instanceof Expr.LoopValue v) {
      v.loop().variable = storedOnce(v.loop(), slot) ? slot : -1;
    }
  }

  /** Whether a loop stores to its variable at its head only. */
  private boolean storedOnce(Loop loop, int slot) {
    int end = code.word(loop.header) >>> 8;
    int stores = 0;
    for (int pc = loop.header; pc < end; pc++) {
      stores += code.word(pc) == Opcode.STORE_FAST.word(slot) ? 1 : 0;
    }
    return stores == 1;
  }

  private Symbol name(int pc, Opcode op, int operand) throws RegionException {
    String text =
        op == Opcode.LOAD_DEREF ? code.slotNames().get(operand) : code.names().get(operand);
    Object value = source.names().apply(pc);
    if (value == null && source.isFunction() && text.equals(code.name())) {
      // It calls itself; the name will have the function once it has been decorated.
      value = source.self();
    }
    if (value == null) {
      throw new RegionException("undeclared name not builtin: " + text, pc);
    }
    return new Symbol.Name(value, "'" + text + "'");
  }

  private void binary(int operand, int pc) throws RegionException {
    BinaryOperator op = BinaryOperator.values()[operand & ~BinaryOperator.IN_PLACE];
    Symbol b = pop();
    push(operators.binary(op, number(pop(), pc), number(b, pc), pc));
  }

  private void unpack(int count, int pc) throws RegionException {
    if (!(pop() instanceof Symbol.Parts parts) || parts.items().size() != count) {
      throw operators.refused("Unpacking Python object", "sequence", pc);
    }
    List<Symbol> items = new ArrayList<>();
    settle();
    for (Symbol item : parts.items()) {
      items.add(new Symbol.Value(saved(number(item, pc))));
    }
    Collections.reverse(items);
    stack.addAll(items);
  }

  private void storeItem(int pc) throws RegionException {
    Symbol index = pop();
    Symbol view = pop();
    Symbol value = pop();
    settle();
    add(operators.storeItem(view, index, number(value, pc), pc));
  }

  private void call(int count, boolean isMethod, int pc) throws RegionException {
    List<Symbol> arguments = pop(count);
    if (isMethod && !(pop() instanceof Symbol.Absent)) {
      throw operators.refused("Calling gil-requiring function", "method", pc);
    }
    Symbol callee = pop();
    push(
        callee instanceof Symbol.ExitFunction
            ? new Symbol.None()
            : calls.call(callee, arguments, pc));
  }

  private void iterator(int pc) throws RegionException {
    if (!(pop() instanceof Symbol.Range range)) {
      throw operators.refused("Iterating over Python object", "for loop over no range", pc);
    }
    settle();
    int header = pc + 1;
    while (Opcode.ofWord(code.word(header)) != Opcode.FOR_ITER) {
      header++;
    }
    Loop loop =
        new Loop(header, range.start(), range.stop(), range.step(), isStripped(header, range));
    add(new Statement.Begin(loop, pc));
    push(new Symbol.Looping(loop));
  }

  private void next(int exit, int pc) throws RegionException {
    Loop loop = ((Symbol.Looping) stack.get(stack.size() - 1)).loop();
    settle();
    List<Symbol> body = new ArrayList<>(stack);
    body.add(new Symbol.Value(new Expr.LoopValue(loop)));
    reach(pc + 1, body);
    pop();
    arrive(exit, stack);
    block.end = new End.Next(loop, pc + 1, exit);
  }

  private boolean isStripped(int header, Symbol.Range range) {
    boolean known =
        range.step() instanceof Expr.Const c && Math.abs(c.value().longValue()) < 1 << 8;
    int end = code.word(header) >>> 8;
    for (int pc = header + 1; pc < end && known; pc++) {
      Opcode op = Opcode.ofWord(code.word(pc));
      known =
          op != Opcode.FOR_ITER && (op != Opcode.JUMP_BACKWARD || code.word(pc) >>> 8 <= header);
    }
    return known && range.step() instanceof Expr.Const c && c.value().longValue() != 0;
  }

  private void giveBack(int pc) throws RegionException {
    Symbol value = pop();
    if (value instanceof Symbol.Python) {
      throw operators.refused("Returning Python object", Refusals.operand(value), pc);
    }
    Expr returned = value instanceof Symbol.None ? null : returns.give(number(value, pc), pc);
    if (returned == null) {
      returns.giveNone(pc);
    }
    block.end = new End.Return(returned);
  }

  private void raise(int count, int pc) throws RegionException {
    if (count == 0 || !(pop() instanceof Symbol.Assertion)) {
      throw operators.refused("Raising exception", "raise", pc);
    }
    block.end = new End.Fail(pc);
  }
}
