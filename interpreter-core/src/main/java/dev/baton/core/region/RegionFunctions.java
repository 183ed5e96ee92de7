package dev.baton.core.region;

import dev.baton.code.CodeObject;
import dev.baton.code.CompareOperator;
import dev.baton.code.Detours;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import dev.baton.core.interp.FunctionObject;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.object.ThreadContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives a guest function code of which the typed parts are compiled: all of it, or the bodies of
 * its {@code with cython.nogil} statements.
 */
public final class RegionFunctions {
  private static final Optional<RegionCompiler> COMPILER =
      ServiceLoader.load(RegionCompiler.class, RegionFunctions.class.getClassLoader()).findFirst();

  private final ThreadContext thread;
  private final FunctionObject function;
  private final CodeObject code;
  private final Map<Integer, VariableType> types;
  private final @Nullable VariableType result;
  private final Directives directives;
  private final RegionNames names;

  private RegionFunctions(
      ThreadContext thread,
      FunctionObject function,
      CodeObject code,
      Map<String, VariableType> types,
      @Nullable VariableType result,
      Directives directives) {
    this.thread = thread;
    this.function = function;
    this.code = code;
    this.types = new HashMap<>();
    List<String> slots = code.slotNames().subList(0, code.localCount());
    types.forEach((name, type) -> this.types.put(slots.indexOf(name), type));
    this.types.remove(-1);
    this.result = result;
    this.directives = directives;
    this.names = new RegionNames(function, code);
    new Declarations(code, names, this.types).find();
  }

  /** Whether there is a compiler; without one nothing changes. */
  public static boolean isAvailable() {
    return COMPILER.isPresent();
  }

  /**
   * Compiles a function.
   *
   * @param original the function's code as it was before any compilation
   * @param types what variables are declared as
   * @param result what the function is declared to return; null if it is not
   * @param nogil whether all of it must do without the lock; otherwise it stays as it is where it
   *     cannot be compiled
   * @param marker the value of {@code cython.nogil}
   * @throws RegionException if a part that must do without the lock cannot
   */
  public static void compile(
      ThreadContext t,
      FunctionObject function,
      LinkedCode original,
      Map<String, VariableType> types,
      @Nullable VariableType result,
      Directives directives,
      boolean nogil,
      Object marker)
      throws RegionException {
    if (COMPILER.isEmpty()) {
      return;
    }
    RegionFunctions work =
        new RegionFunctions(t, function, original.code(), types, result, directives);
    function.setCode(original);
    CodeObject made = work.compile(nogil, marker);
    if (made != null) {
      function.setCode(new LinkedCode(t, made, made));
    }
  }

  /** Lets calls of a function raise an exception. */
  public static void refuse(
      ThreadContext t, FunctionObject function, LinkedCode original, Object error) {
    Detours detours = new Detours(original.code());
    detours.begin(entry(original.code()));
    detours.at(entry(original.code()) - 1);
    detours.emit(Opcode.LOAD_CONST, detours.constant(error));
    detours.emit(Opcode.RAISE_VARARGS, 1);
    detours.end();
    CodeObject made = detours.build();
    function.setCode(new LinkedCode(t, made, made));
  }

  private @Nullable CodeObject compile(boolean nogil, Object marker) throws RegionException {
    List<Integer> withs = new ArrayList<>();
    for (int pc = 0; pc < code.size(); pc++) {
      if (Opcode.ofWord(code.word(pc)) == Opcode.BEFORE_WITH && names.before(pc) == marker) {
        withs.add(pc);
      }
    }
    if (nogil && !withs.isEmpty()) {
      throw new RegionException(
          "Trying to release the GIL while it was previously released.", withs.get(0));
    }
    if (withs.isEmpty()) {
      return whole(nogil);
    }
    Detours detours = new Detours(code);
    List<RegionObject> regions = new ArrayList<>();
    for (int with : withs) {
      regions.add(new RegionObject(check(with + 1, false, true), function, false, true));
    }
    int entry = entry(code);
    Map<Integer, VariableType> needed = new TreeMap<>();
    for (RegionObject region : regions) {
      List<Integer> inputs = region.region().inputs();
      for (int i = 0; i < inputs.size(); i++) {
        needed.put(inputs.get(i), region.region().inputTypes().get(i));
      }
    }
    boolean done = false;
    for (int i = 0; i < withs.size(); i++) {
      int start = names.start(withs.get(i));
      detours.begin(start);
      if (start == entry) {
        enter(detours, needed);
        detours.at(start);
        done = true;
      }
      part(detours, regions.get(i));
      detours.end();
    }
    boolean jumps = Opcode.ofWord(code.word(entry)).has(OpcodeFlags.JUMPS);
    if (!done && !jumps) {
      detours.begin(entry);
      enter(detours, needed);
      detours.emit(Opcode.ofWord(code.word(entry)), code.word(entry) >>> 8);
      detours.emit(Opcode.JUMP_BACKWARD, entry + 1);
      detours.end();
    }
    return detours.build();
  }

  private @Nullable CodeObject whole(boolean nogil) throws RegionException {
    TypedRegion typed;
    try {
      typed = check(entry(code), true, nogil);
    } catch (RegionException e) {
      if (nogil) {
        throw e;
      }
      return null;
    }
    Detours detours = new Detours(code);
    detours.begin(entry(code));
    call(detours, new RegionObject(typed, function, true, nogil));
    detours.emit(Opcode.RETURN_VALUE, 0);
    detours.end();
    return detours.build();
  }

  private TypedRegion check(int entry, boolean isFunction, boolean nogil) throws RegionException {
    if (code.isGenerator()) {
      throw new RegionException("Generators and coroutines cannot be compiled without gil", entry);
    }
    if (isFunction && code.parameterCount() != code.argumentCount()) {
      throw new RegionException("C functions have positional parameters only", entry);
    }
    return COMPILER
        .orElseThrow()
        .check(
            new RegionSource(
                code, entry, isFunction, nogil, types, result, directives, names::at, function));
  }

  /** The first instruction of the body. */
  private static int entry(CodeObject code) {
    int pc = 0;
    while (Opcode.ofWord(code.word(pc)) != Opcode.RESUME) {
      pc++;
    }
    return pc + 1;
  }

  /** Declared parameters become what they are declared as; other numbers begin with zero. */
  private void enter(Detours detours, Map<Integer, VariableType> needed) {
    detours.at(entry(code) - 1);
    for (int slot : new TreeSet<>(types.keySet())) {
      if (slot < code.parameterCount()) {
        detours.emit(Opcode.LOAD_CONST, detours.constant(new Coercion(types.get(slot))));
        detours.emit(Opcode.LOAD_FAST, slot);
        detours.emit(Opcode.CALL, 1);
        detours.emit(Opcode.STORE_FAST, slot);
      }
    }
    needed.forEach(
        (slot, type) -> {
          if (slot >= code.parameterCount() && !type.isView()) {
            Object zero = type.item().isInteger() ? (Object) 0L : (Object) 0.0;
            detours.emit(Opcode.LOAD_CONST, detours.constant(zero));
            detours.emit(Opcode.STORE_FAST, slot);
          }
        });
  }

  private static void call(Detours detours, RegionObject region) {
    detours.emit(Opcode.LOAD_CONST, detours.constant(region));
    List<Integer> inputs = region.region().inputs();
    inputs.forEach(slot -> detours.emit(Opcode.LOAD_FAST, slot));
    detours.emit(Opcode.CALL, inputs.size());
  }

  /** Calls a region in place of the statement, stores what it changed, and goes on at its exit. */
  private static void part(Detours detours, RegionObject object) {
    TypedRegion region = object.region();
    call(detours, object);
    boolean returns = region.mayReturn();
    List<Integer> exits = region.exits();
    int extra = returns ? 2 : 1;
    detours.emit(Opcode.UNPACK_SEQUENCE, region.outputs().size() + extra);
    region.outputs().forEach(slot -> detours.emit(Opcode.STORE_FAST, slot));
    for (int i = 0; i < exits.size(); i++) {
      boolean last = i == exits.size() - 1 && !returns;
      int other = last ? -1 : unless(detours, i);
      detours.emit(Opcode.POP_TOP, 0);
      if (returns) {
        detours.emit(Opcode.POP_TOP, 0);
      }
      detours.emit(Opcode.JUMP_BACKWARD, exits.get(i));
      if (!last) {
        detours.land(other);
      }
    }
    if (returns) {
      detours.emit(Opcode.POP_TOP, 0);
      detours.emit(Opcode.RETURN_VALUE, 0);
    }
  }

  private static int unless(Detours detours, int exit) {
    detours.emit(Opcode.COPY, 1);
    detours.emit(Opcode.LOAD_CONST, detours.constant((long) exit));
    detours.emit(Opcode.COMPARE_OP, CompareOperator.EQ.ordinal());
    return detours.jump(Opcode.POP_JUMP_IF_FALSE);
  }
}
