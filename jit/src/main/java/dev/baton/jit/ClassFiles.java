package dev.baton.jit;

import org.objectweb.asm.ClassWriter;

/** What all class files made here have in common. */
public final class ClassFiles {
  /** HotSpot compiles no method above 8,000 bytes. */
  private static final int LARGEST_METHOD = 7_900;

  private ClassFiles() {}

  /** A writer that computes stack maps. */
  public static ClassWriter writer() {
    return new FramesWithoutClasses();
  }

  /** Whether HotSpot compiles a method of that size in bytes. */
  public static boolean isCompiled(int size) {
    return size <= LARGEST_METHOD;
  }

  /** A name that is valid in a class file, for people who read profiles. */
  public static String identifier(String name) {
    return Names.identifier(name);
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
