package dev.baton.jit;

import dev.baton.code.CodeObject;
import dev.baton.spi.CodeCompiler;
import dev.baton.spi.Feedback;
import java.util.Arrays;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;

/**
 * The generic form: values stay boxed, every instruction becomes a call of the interpreter's own
 * static method for it, the operand stack becomes Java's local variables. What is gained is
 * dispatch, the traffic on the frame's array, and all that HotSpot sees once an instruction's
 * operands are constants.
 */
public final class GenericCompiler implements CodeCompiler {
  /** Made by ServiceLoader. */
  public GenericCompiler() {}

  @Override
  public Optional<byte[]> compile(CodeObject code, int entry, Feedback feedback) {
    boolean direct = feedback.form() == Feedback.Form.DIRECT;
    String parent = direct ? Names.DIRECT_CODE : Names.COMPILED_CODE;
    ClassWriter out = ClassFiles.writer();
    String name = Names.PACKAGE + "Compiled_" + Names.identifier(code.qualifiedName());
    out.visit(
        ClassFiles.VERSION,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        parent,
        null);
    out.visitSource(code.fileName(), null);
    ClassFiles.constructor(out, parent);
    ControlFlow flow = new ControlFlow(code, entry);
    boolean poured = feedback.form() == Feedback.Form.POURED;
    boolean typed = direct || poured || feedback.form() == Feedback.Form.TYPED;
    KindFlow kinds = typed ? new KindFlow(code, flow, feedback, entry) : null;
    Kind[] locals = new Kind[code.slotNames().size()];
    Arrays.setAll(locals, i -> typed ? kinds.local(i) : Kind.OBJECT);
    Emitter emitter =
        direct
            ? Emitter.direct(out, name, code, locals, Direct.returned(feedback.returned()))
            : Emitter.method(out, name, code, locals);
    Direct form = direct ? Direct.of(code, flow, kinds, feedback, emitter) : null;
    if (direct && form == null) {
      return Optional.empty();
    }
    try {
      new Translation(code, flow, emitter, feedback, kinds, form).run(entry);
      emitter.declareConstants();
      out.visitEnd();
      byte[] file = out.toByteArray();
      return ClassFiles.isCompiled(emitter.size()) ? Optional.of(file) : Optional.empty();
    } catch (MethodTooLargeException | LimitExceededException e) {
      return Optional.empty();
    }
  }
}
