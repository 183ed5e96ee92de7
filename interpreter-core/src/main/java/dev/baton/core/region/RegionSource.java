package dev.baton.core.region;

import dev.baton.code.CodeObject;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is to be compiled: a part of a function's code, or all of it.
 *
 * @param code the code; instrumented or not
 * @param entry the first instruction
 * @param isFunction whether it is all of a function's body; else the body of a {@code with
 *     cython.nogil} whose exit function is on top of the operand stack
 * @param nogil whether it must do without the lock, so that errors say so
 * @param types the declared types by slot
 * @param result what a function is declared to return; null if it is not
 * @param directives how to compile
 * @param names what the name used by an instruction stands for, a guest value; null if nothing
 * @param self the function itself, which may call itself; null for a part
 */
public record RegionSource(
    CodeObject code,
    int entry,
    boolean isFunction,
    boolean nogil,
    Map<Integer, VariableType> types,
    @Nullable VariableType result,
    Directives directives,
    IntFunction<@Nullable Object> names,
    @Nullable Object self) {}
