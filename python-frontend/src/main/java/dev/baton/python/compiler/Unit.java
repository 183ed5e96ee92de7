package dev.baton.python.compiler;

import dev.baton.code.CodeBuilder;
import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.python.scope.NameMangling;
import dev.baton.python.scope.Scope;
import dev.baton.python.scope.Scope.Kind;
import dev.baton.python.scope.Symbol;
import dev.baton.python.scope.Symbol.Storage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One code object while it is compiled: its builder, instructions, slots and open blocks. */
final class Unit {
  final Scope scope;
  final @Nullable Unit parent;
  final CodeBuilder builder;
  final Instructions code = new Instructions();
  final String qualifiedName;
  final Deque<Block> blocks = new ArrayDeque<>();

  /** Local variables that are annotated, each followed by the text of the annotation. */
  private final List<Object> annotations = new ArrayList<>();

  /** The class whose private names are mangled here. */
  @Nullable String className;

  /** The scope that names are looked up in: {@link #scope} or an inlined comprehension. */
  Scope nameScope;

  private final Map<String, Integer> fastSlots = new HashMap<>();
  private final Map<String, Integer> cellSlots = new HashMap<>();

  Unit(Scope scope, @Nullable Unit parent, CodeBuilder builder, String qualifiedName) {
    this.scope = scope;
    this.nameScope = scope;
    this.parent = parent;
    this.builder = builder;
    this.qualifiedName = qualifiedName;
    this.className = parent == null ? null : parent.className;
    builder.qualifiedName(qualifiedName);
  }

  boolean isFunction() {
    return scope.isFunctionLike();
  }

  String mangle(String name) {
    return NameMangling.mangle(className, name);
  }

  /** Numbers the slots: parameters have been declared, then locals, cells and free variables. */
  void declareSlots() {
    if (scope.isFunctionLike()) {
      for (Symbol symbol : scope.symbols()) {
        if (symbol.isParameter() || symbol.grows() || symbol.storage() == Storage.LOCAL) {
          fastSlots.put(symbol.name(), builder.local(symbol.name()));
        }
      }
    }
    Set<String> inlined = new LinkedHashSet<>();
    collectInlined(scope, inlined);
    for (String name : inlined) {
      fastSlots.put(name, builder.local(name));
    }
    for (String name : cells()) {
      Symbol symbol = scope.symbol(name);
      boolean inPlace = symbol != null && (symbol.isParameter() || symbol.grows());
      cellSlots.put(name, inPlace ? fastSlot(name) : builder.cell(name));
    }
    for (String name : scope.freeNames()) {
      cellSlots.put(name, builder.free(name));
    }
  }

  private static void collectInlined(Scope scope, Set<String> names) {
    for (Scope child : scope.children()) {
      if (child.isInlined()) {
        for (Symbol symbol : child.symbols()) {
          if (symbol.storage() == Storage.LOCAL && !symbol.name().equals(".0")) {
            names.add(symbol.name());
          }
        }
        collectInlined(child, names);
      }
    }
  }

  private Set<String> cells() {
    Set<String> names = new TreeSet<>();
    if (scope.isFunctionLike()) {
      for (Symbol symbol : scope.symbols()) {
        if (symbol.storage() == Storage.CELL) {
          names.add(symbol.name());
        }
      }
    }
    if (scope.needsClassCell()) {
      names.add("__class__");
    }
    if (scope.needsClassDict()) {
      names.add("__classdict__");
    }
    return names;
  }

  /** Emits what sets up the slots when the code starts. */
  void prologue() {
    if (!scope.freeNames().isEmpty()) {
      code.emit(Opcode.COPY_FREE_VARS, scope.freeNames().size());
    }
    for (String name : cells()) {
      code.emit(Opcode.MAKE_CELL, cellSlot(name));
    }
    code.emit(Opcode.RESUME, 0);
  }

  int fastSlot(String name) {
    Integer slot = fastSlots.get(name);
    if (slot == null) {
      throw new IllegalStateException("no slot for " + name);
    }
    return slot;
  }

  int cellSlot(String name) {
    Integer slot = cellSlots.get(name);
    if (slot == null) {
      throw new IllegalStateException("no cell for " + name);
    }
    return slot;
  }

  boolean hasCell(String name) {
    return cellSlots.containsKey(name);
  }

  /** The scope that a name belongs to, looking through inlined comprehensions. */
  Scope owner(String name) {
    Scope owner = nameScope;
    while (owner != scope && owner.isInlined()) {
      Symbol symbol = owner.symbol(name);
      if (symbol != null && symbol.storage() != Storage.FREE) {
        return owner;
      }
      Scope outer = owner.parent();
      if (outer == null) {
        return owner;
      }
      owner = outer;
    }
    return owner;
  }

  boolean isInInlinedComprehension() {
    return nameScope != scope;
  }

  boolean isClass() {
    return scope.kind() == Kind.CLASS;
  }

  void loadConstant(Object value) {
    if (code.isReachable()) {
      code.emit(Opcode.LOAD_CONST, builder.constant(value));
    }
  }

  void emitName(Opcode opcode, String name) {
    if (code.isReachable()) {
      code.emit(opcode, builder.name(name));
    }
  }

  /** Notes the annotation of a local variable of a function. */
  void annotate(String variable, String annotation) {
    annotations.add(mangle(variable));
    annotations.add(annotation);
  }

  CodeObject build() {
    code.assemble(builder);
    if (!annotations.isEmpty()) {
      annotations.add(0, Constant.ANNOTATIONS);
      builder.constant(new Constant.Tuple(annotations));
    }
    return builder.build();
  }
}
