package dev.baton.jit;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.spi.CodeCompiler;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;

/**
 * The generic form: values stay boxed, every instruction becomes a call of the interpreter's own
 * static method for it, the operand stack becomes Java's local variables. What is gained is
 * dispatch, the traffic on the frame's array, and all that HotSpot sees once an instruction's
 * operands are constants.
 */
public final class GenericCompiler implements CodeCompiler {
  /** HotSpot compiles no method above 8,000 bytes. */
  private static final int LARGEST_METHOD = 7_900;

  /**
   * Delegation and awaiting stay in the loop: it changes frames there without nesting, and what is
   * delegated to decides about the speed.
   */
  private static final Set<Opcode> LEFT_TO_THE_LOOP =
      EnumSet.of(
          Opcode.SEND,
          Opcode.GET_YIELD_FROM_ITER,
          Opcode.ASYNC_GEN_WRAP,
          Opcode.GET_AWAITABLE,
          Opcode.GET_AITER,
          Opcode.GET_ANEXT,
          Opcode.END_ASYNC_FOR,
          Opcode.BEFORE_ASYNC_WITH);

  /** Made by ServiceLoader. */
  public GenericCompiler() {}

  @Override
  public Optional<byte[]> compile(CodeObject code, int entry) {
    for (int pc = 0; pc < code.size(); pc++) {
      if (LEFT_TO_THE_LOOP.contains(Opcode.ofWord(code.word(pc)))) {
        return Optional.empty();
      }
    }
    ClassWriter out = new FramesWithoutClasses();
    String name = Names.PACKAGE + "Compiled_" + Names.identifier(code.qualifiedName());
    out.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        Names.COMPILED_CODE,
        null);
    out.visitSource(code.fileName(), null);
    Emitter.constructor(out);
    Emitter emitter = Emitter.method(out, code);
    new Translation(code, new ControlFlow(code, entry), emitter).run(entry);
    try {
      out.visitEnd();
      byte[] file = out.toByteArray();
      return emitter.size() > LARGEST_METHOD ? Optional.empty() : Optional.of(file);
    } catch (MethodTooLargeException e) {
      return Optional.empty();
    }
  }

  /**
   * Where two classes meet in a stack map, {@code Object} will do: operands are used as objects, or
   * cast. So no class is loaded to compute the maps.
   */
  private static final class FramesWithoutClasses extends ClassWriter {
    FramesWithoutClasses() {
      super(COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String a, String b) {
      return "java/lang/Object";
    }
  }
}
