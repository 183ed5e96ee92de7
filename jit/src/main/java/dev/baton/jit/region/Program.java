package dev.baton.jit.region;

import dev.baton.core.region.CType;
import dev.baton.core.region.RegionException;
import dev.baton.core.region.RegionSource;
import dev.baton.core.region.TypedRegion;
import dev.baton.core.region.VariableType;
import dev.baton.core.region.ViewKind;
import dev.baton.jit.region.Block.End;
import dev.baton.jit.region.Block.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A region that has been read: typed statements, and what goes in and out. */
final class Program implements TypedRegion {
  private final RegionSource source;
  private final Map<Integer, Block> blocks;
  private final Variables variables;
  private final Returns returns;
  private final List<Integer> exits;
  private final List<Integer> inputs;
  private final List<VariableType> inputTypes = new ArrayList<>();
  private final List<Integer> outputs;
  private final List<CType> outputTypes = new ArrayList<>();
  private final TreeSet<Integer> used = new TreeSet<>();
  private boolean returning;
  private boolean recursive;

  Program(
      RegionSource source,
      Map<Integer, Block> blocks,
      Variables variables,
      Returns returns,
      List<Integer> exits)
      throws RegionException {
    this.source = source;
    this.blocks = Map.copyOf(blocks);
    this.variables = variables;
    this.returns = returns;
    this.exits = exits;
    TreeSet<Integer> stored = new TreeSet<>();
    TreeSet<Integer> read = new TreeSet<>();
    analyse(stored, read);
    this.inputs = source.isFunction() ? parameters() : List.copyOf(read);
    this.outputs = source.isFunction() ? List.of() : List.copyOf(stored);
    for (int slot : inputs) {
      inputTypes.add(input(slot));
    }
    outputs.forEach(slot -> outputTypes.add(variables.type(slot)));
  }

  private List<Integer> parameters() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < source.code().argumentCount(); i++) {
      all.add(i);
    }
    return all;
  }

  private VariableType input(int slot) throws RegionException {
    VariableType declared = variables.declared(slot);
    if (declared != null) {
      return declared;
    }
    CType type = source.isFunction() ? null : variables.type(slot);
    if (type == null) {
      throw new RegionException(
          "Function declared nogil has Python locals or temporaries: " + variables.name(slot),
          source.entry());
    }
    return VariableType.of(type);
  }

  /** Finds what is stored, and what may be read before. */
  private void analyse(TreeSet<Integer> stored, TreeSet<Integer> read) {
    Map<Integer, BitSet> assigned = new HashMap<>();
    Deque<Integer> pending = new ArrayDeque<>();
    assigned.put(source.entry(), new BitSet());
    pending.add(source.entry());
    while (!pending.isEmpty()) {
      Block block = blocks.get(pending.poll());
      BitSet now = (BitSet) assigned.get(block.pc).clone();
      for (Statement s : block.statements) {
        if (s instanceof Statement.SetLocal set) {
          now.set(set.slot());
        }
      }
      for (int target : successors(block.end)) {
        BitSet before = assigned.get(target);
        BitSet joined = (BitSet) now.clone();
        if (before != null) {
          joined.and(before);
        }
        if (!joined.equals(before)) {
          assigned.put(target, joined);
          pending.add(target);
        }
      }
    }
    List<BitSet> ends = new ArrayList<>();
    assigned.forEach((pc, before) -> collect(blocks.get(pc), before, stored, read, ends));
    addKept(ends, stored, read);
  }

  private void collect(
      Block block,
      BitSet before,
      TreeSet<Integer> stored,
      TreeSet<Integer> read,
      List<BitSet> ends) {
    BitSet now = (BitSet) before.clone();
    Consumer<Expr> look =
        new Consumer<>() {
          @Override
          public void accept(Expr e) {
            if (e instanceof Expr.Local l && !now.get(l.slot())) {
              read.add(l.slot());
            }
            if (e instanceof Expr.Local l) {
              used.add(l.slot());
            }
            views(e, read);
            e.forEach(this);
          }
        };
    for (Statement s : block.statements) {
      forEach(s, look);
      if (s instanceof Statement.SetItem i) {
        read.add(i.view());
      }
      if (s instanceof Statement.SetLocal set) {
        now.set(set.slot());
        stored.add(set.slot());
        used.add(set.slot());
      }
    }
    if (block.end instanceof End.Branch b) {
      look.accept(b.condition());
    } else if (block.end instanceof End.Return r) {
      returning = true;
      if (r.value() != null) {
        look.accept(r.value());
      }
    }
    if (block.end instanceof End.Return || block.end instanceof End.Exit) {
      ends.add(now);
    }
  }

  /** What is not stored on each way through keeps the value it came in with. */
  private static void addKept(List<BitSet> ends, TreeSet<Integer> stored, TreeSet<Integer> read) {
    for (BitSet end : ends) {
      stored.stream().filter(slot -> !end.get(slot)).forEach(read::add);
    }
  }

  private void views(Expr e, TreeSet<Integer> read) {
    if (e instanceof Expr.Item i) {
      read.add(i.view());
    } else if (e instanceof Expr.Extent x) {
      read.add(x.view());
    } else if (e instanceof Expr.Call c) {
      recursive |= c.callee().region() == null;
      c.arguments().stream().filter(a -> a.value() == null).forEach(a -> read.add(a.view()));
    }
  }

  private static void forEach(Statement s, Consumer<Expr> action) {
    if (s instanceof Statement.SetLocal l) {
      action.accept(l.value());
    } else if (s instanceof Statement.SetTemp t) {
      action.accept(t.value());
    } else if (s instanceof Statement.Eval e) {
      action.accept(e.value());
    } else if (s instanceof Statement.SetItem i) {
      i.indices().forEach(action);
      action.accept(i.value());
    } else if (s instanceof Statement.Begin b) {
      action.accept(b.loop().start);
      action.accept(b.loop().stop);
      action.accept(b.loop().step);
    }
  }

  static List<Integer> successors(End end) {
    if (end instanceof End.Jump j) {
      return List.of(j.target());
    }
    if (end instanceof End.Branch b) {
      return List.of(b.then(), b.otherwise());
    }
    return end instanceof End.Next n ? List.of(n.body(), n.exit()) : List.of();
  }

  // For the writer

  RegionSource source() {
    return source;
  }

  Map<Integer, Block> blocks() {
    return blocks;
  }

  Variables variables() {
    return variables;
  }

  /** Guest variables that are numbers and occur. */
  TreeSet<Integer> used() {
    return used;
  }

  /** Whether it calls itself. */
  boolean isRecursive() {
    return recursive;
  }

  @Override
  public List<Integer> inputs() {
    return inputs;
  }

  @Override
  public List<VariableType> inputTypes() {
    return inputTypes;
  }

  @Override
  public List<Integer> outputs() {
    return outputs;
  }

  @Override
  public List<CType> outputTypes() {
    return outputTypes;
  }

  @Override
  public List<Integer> exits() {
    return exits;
  }

  @Override
  public @Nullable CType result() {
    return returns.type();
  }

  @Override
  public boolean mayReturn() {
    return returning && !source.isFunction();
  }

  @Override
  public byte[] emit(List<@Nullable ViewKind> views, List<Object> constants) {
    return new RegionClass(this, views, constants).write();
  }
}
