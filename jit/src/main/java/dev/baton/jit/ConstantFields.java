package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import java.util.BitSet;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** The constants of a class, which are elements of its class data. */
final class ConstantFields {
  private final ClassVisitor type;
  private final String typeName;
  private final BitSet used = new BitSet();

  ConstantFields(ClassVisitor type, String typeName) {
    this.type = type;
    this.typeName = typeName;
  }

  /** Pushes the element at an index. */
  void push(MethodVisitor out, int index) {
    used.set(index);
    out.visitFieldInsn(GETSTATIC, typeName, "constant" + index, O);
  }

  /**
   * Declares the constants that have been used: static final fields, taken from the class data when
   * the class is initialised. Dynamic constants would do without fields, but HotSpot compiles no
   * method with one that has not been resolved yet.
   */
  void declare() {
    MethodVisitor m = type.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    m.visitCode();
    String methods = "java/lang/invoke/MethodHandles";
    String lookup = "Ljava/lang/invoke/MethodHandles$Lookup;";
    m.visitMethodInsn(INVOKESTATIC, methods, "lookup", "()" + lookup, false);
    m.visitLdcInsn("_");
    m.visitLdcInsn(Type.getObjectType(ARRAY));
    m.visitMethodInsn(
        INVOKESTATIC,
        methods,
        "classData",
        "(" + lookup + STRING + "Ljava/lang/Class;)" + O,
        false);
    m.visitTypeInsn(CHECKCAST, ARRAY);
    m.visitVarInsn(ASTORE, 0);
    used.stream().forEach(i -> declare(m, i));
    m.visitInsn(RETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  private void declare(MethodVisitor m, int index) {
    type.visitField(ACC_STATIC | ACC_FINAL, "constant" + index, O, null, null).visitEnd();
    m.visitVarInsn(ALOAD, 0);
    m.visitLdcInsn(index);
    m.visitInsn(AALOAD);
    m.visitFieldInsn(PUTSTATIC, typeName, "constant" + index, O);
  }
}
