package dev.baton.spi;

import dev.baton.code.CodeObject;
import java.util.Optional;

/**
 * Translates hot guest code to JVM bytecode. Found through {@link java.util.ServiceLoader}; without
 * one everything is interpreted. Implementations are stateless and thread safe.
 *
 * <p>The class made extends {@code dev.baton.core.interp.CompiledCode}, or {@code DirectCode} in
 * the direct form, whose documentation says what its method must do. It is defined as a hidden
 * class of that package; its class data is an array: the code's guest constants, then an inline
 * cache for each instruction, then the code's profile, then the direct callee of each instruction.
 * It has a static field for each element it uses, named {@code constant} and the index, and no
 * others.
 */
public interface CodeCompiler {
  /**
   * Makes a class file.
   *
   * @param code verified code
   * @param entry the instruction at which frames are taken over: 0, or the target of a backward
   *     jump
   * @param feedback the form that is wanted and what is known of the code
   * @return the class file; empty if this code cannot have this form
   */
  Optional<byte[]> compile(CodeObject code, int entry, Feedback feedback);
}
