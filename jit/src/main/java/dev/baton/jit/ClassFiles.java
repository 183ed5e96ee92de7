package dev.baton.jit;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What all class files made here have in common. */
public final class ClassFiles {
  /** HotSpot compiles no method above 8,000 bytes. */
  private static final int LARGEST_METHOD = 7_900;

  /**
   * The last version of class files that have no stack maps: computing them takes longer than all
   * the rest of making compiled code, and the JVM's verifier finds types by itself.
   */
  public static final int VERSION = Opcodes.V1_5;

  private ClassFiles() {}

  /** A writer that computes the largest stacks. */
  public static ClassWriter writer() {
    return new ClassWriter(ClassWriter.COMPUTE_MAXS);
  }

  /** Writes a constructor without parameters. */
  static void constructor(ClassVisitor out, String parent) {
    MethodVisitor m = out.visitMethod(0, "<init>", "()V", null, null);
    m.visitCode();
    m.visitVarInsn(Opcodes.ALOAD, 0);
    m.visitMethodInsn(Opcodes.INVOKESPECIAL, parent, "<init>", "()V", false);
    m.visitInsn(Opcodes.RETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  /** Whether HotSpot compiles a method of that size in bytes. */
  public static boolean isCompiled(int size) {
    return size <= LARGEST_METHOD;
  }

  /** A name that is valid in a class file, for people who read profiles. */
  public static String identifier(String name) {
    return Names.identifier(name);
  }
}
