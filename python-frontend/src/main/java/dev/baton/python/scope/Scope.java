package dev.baton.python.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One scope of names: a module, class, function, comprehension or type parameter list. */
public final class Scope {
  /** The kinds of scopes; all from {@link #FUNCTION} on are visible to the scopes inside them. */
  public enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    LAMBDA,
    COMPREHENSION,
    /** The parameter list of a generic function, class or alias. */
    TYPE_PARAMETERS,
    /**
     * The value of a type alias, or the bound of a type variable: computed when first asked for.
     */
    LAZY_TYPE,
    /** An annotation that is kept as text: only checked, not part of the scopes around it. */
    ANNOTATION
  }

  private final Kind kind;
  private final String name;
  private final @Nullable Scope parent;
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final List<Scope> children = new ArrayList<>();

  /** Free names of this scope and those inside, with whether a closure needs them. */
  final Map<String, Boolean> free = new TreeMap<>();

  boolean generator;
  boolean coroutine;
  boolean asynchronous;
  boolean inlined;
  boolean neverInlined;
  boolean returnsValue;
  boolean needsClassCell;
  boolean needsClassDict;
  boolean seesClassNames;
  boolean inIterable;

  Scope(Kind kind, String name, @Nullable Scope parent) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    if (parent != null && kind != Kind.ANNOTATION) {
      parent.children.add(this);
    }
  }

  /** The kind. */
  public Kind kind() {
    return kind;
  }

  /** The name of the function or class. */
  public String name() {
    return name;
  }

  /** The scope around it; null for a module. */
  public @Nullable Scope parent() {
    return parent;
  }

  /** The scopes directly inside, in source order. */
  public List<Scope> children() {
    return children;
  }

  /** All names mentioned, in the order of their first mention. */
  public Collection<Symbol> symbols() {
    return symbols.values();
  }

  /** What the scope says about a name, or null if it does not mention it. */
  public @Nullable Symbol symbol(String symbolName) {
    return symbols.get(symbolName);
  }

  /** Whether code of this scope runs as a function with slots for its variables. */
  public boolean isFunctionLike() {
    return kind.compareTo(Kind.FUNCTION) >= 0;
  }

  /** Whether there is a {@code yield}. */
  public boolean isGenerator() {
    return generator;
  }

  /** Whether it is an {@code async def}, or a comprehension that awaits. */
  public boolean isCoroutine() {
    return coroutine;
  }

  /** Whether the comprehension has {@code async for} or {@code await} in it. */
  public boolean isAsynchronous() {
    return asynchronous;
  }

  /** Whether the comprehension's code is part of the enclosing code (PEP 709). */
  public boolean isInlined() {
    return inlined;
  }

  /** Whether methods inside use {@code __class__} or {@code super}. */
  public boolean needsClassCell() {
    return needsClassCell;
  }

  /** Whether type parameter scopes inside need the class namespace. */
  public boolean needsClassDict() {
    return needsClassDict;
  }

  /** Whether names are looked up in the namespace of the directly enclosing class first. */
  public boolean seesClassNames() {
    return seesClassNames;
  }

  /** Whether this computes the bound of a type variable rather than the value of an alias. */
  boolean isTypeVariableBound() {
    Symbol symbol = parent == null ? null : parent.symbol(name);
    return symbol != null && symbol.typeParameter;
  }

  /** The names whose cells the scope takes from outside, sorted. */
  public Collection<String> freeNames() {
    return free.keySet();
  }

  Symbol mention(String symbolName) {
    return symbols.computeIfAbsent(symbolName, Symbol::new);
  }
}
