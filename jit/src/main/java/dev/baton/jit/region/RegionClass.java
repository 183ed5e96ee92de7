package dev.baton.jit.region;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.core.region.CType;
import dev.baton.core.region.RegionBody;
import dev.baton.core.region.RegionRun;
import dev.baton.core.region.VariableType;
import dev.baton.core.region.View;
import dev.baton.core.region.ViewKind;
import dev.baton.jit.ClassFiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Writes the class of a region: its body, a method that unboxes for it, and its constants. */
final class RegionClass {
  static final String BODY = "body";
  static final String RUN = internal(RegionRun.class);
  static final String VIEW = internal(View.class);
  static final String HANDLE = "java/lang/invoke/MethodHandle";
  private static final String OBJECT = "java/lang/Object";
  private static final String O = "L" + OBJECT + ";";
  private static final String LIST = "java/util/List";

  private final Program program;
  private final List<@Nullable ViewKind> views;
  private final List<Object> constants;
  private final List<String> fields = new ArrayList<>();
  private final ClassWriter type = ClassFiles.writer();
  private final String name;
  private int size;

  RegionClass(Program program, List<@Nullable ViewKind> views, List<Object> constants) {
    this.program = program;
    this.views = views;
    this.constants = constants;
    String title = ClassFiles.identifier(program.source().code().qualifiedName());
    this.name = internal(RegionBody.class).replace("RegionBody", "Region_" + title);
    fields.add(O);
  }

  static String internal(Class<?> c) {
    return c.getName().replace('.', '/');
  }

  String name() {
    return name;
  }

  Program program() {
    return program;
  }

  /** The kind of the view in a slot. */
  ViewKind view(int slot) {
    return views.get(program.inputs().indexOf(slot));
  }

  /** The size of the body once it has been written. */
  int size() {
    return size;
  }

  byte[] write() {
    type.visit(
        ClassFiles.VERSION,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        name,
        null,
        internal(RegionBody.class),
        null);
    type.visitSource(program.source().code().fileName(), null);
    constructor();
    MethodVisitor body = type.visitMethod(ACC_STATIC, BODY, descriptor(), null, null);
    body.visitCode();
    new BodyWriter(this, new JavaCode(body, parameters())).write();
    Label end = new Label();
    body.visitLabel(end);
    body.visitMaxs(0, 0);
    body.visitEnd();
    bridge();
    initialiser();
    type.visitEnd();
    size = end.getOffset();
    return type.toByteArray();
  }

  private void constructor() {
    MethodVisitor m = type.visitMethod(0, "<init>", "()V", null, null);
    m.visitCode();
    m.visitVarInsn(ALOAD, 0);
    m.visitMethodInsn(INVOKESPECIAL, internal(RegionBody.class), "<init>", "()V", false);
    m.visitInsn(RETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  /** The descriptor of the body. */
  String descriptor() {
    return descriptor(program.inputTypes(), program.source().isFunction(), program.result());
  }

  static String descriptor(List<VariableType> inputs, boolean isFunction, @Nullable CType result) {
    StringBuilder text = new StringBuilder("(L" + RUN + ";");
    for (VariableType input : inputs) {
      text.append(input.isView() ? "L" + VIEW + ";" : String.valueOf(input.item().kind()));
    }
    String returned = !isFunction ? "[" + O : result == null ? "V" : String.valueOf(result.kind());
    return text.append(')').append(returned).toString();
  }

  private int parameters() {
    int count = 1;
    for (VariableType input : program.inputTypes()) {
      count += input.isView() ? 1 : JavaCode.size(input.item().kind());
    }
    return count;
  }

  /** {@code run(RegionRun, Object[])}. */
  private void bridge() {
    MethodVisitor m =
        type.visitMethod(ACC_PUBLIC, "run", "(L" + RUN + ";[" + O + ")" + O, null, null);
    m.visitCode();
    m.visitVarInsn(ALOAD, 1);
    List<VariableType> types = program.inputTypes();
    for (int i = 0; i < types.size(); i++) {
      m.visitVarInsn(ALOAD, 2);
      m.visitLdcInsn(i);
      m.visitInsn(AALOAD);
      if (types.get(i).isView()) {
        m.visitTypeInsn(CHECKCAST, VIEW);
      } else {
        unbox(m, types.get(i).item().kind());
      }
    }
    m.visitMethodInsn(INVOKESTATIC, name, BODY, descriptor(), false);
    if (program.source().isFunction()) {
      if (program.result() == null) {
        m.visitInsn(ACONST_NULL);
      } else {
        box(m, program.result().kind());
      }
    }
    m.visitInsn(ARETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }

  private static String boxType(char kind) {
    return switch (kind) {
      case 'I' -> "java/lang/Integer";
      case 'J' -> "java/lang/Long";
      case 'F' -> "java/lang/Float";
      default -> "java/lang/Double";
    };
  }

  static void box(MethodVisitor m, char kind) {
    String box = boxType(kind);
    m.visitMethodInsn(INVOKESTATIC, box, "valueOf", "(" + kind + ")L" + box + ";", false);
  }

  private static void unbox(MethodVisitor m, char kind) {
    String method = Type.getType(String.valueOf(kind)).getClassName() + "Value";
    m.visitTypeInsn(CHECKCAST, boxType(kind));
    m.visitMethodInsn(INVOKEVIRTUAL, boxType(kind), method, "()" + kind, false);
  }

  /** A method handle as a constant; the name of its field. */
  String handle(Object method) {
    constants.add(method);
    fields.add("L" + HANDLE + ";");
    return "c" + (fields.size() - 1);
  }

  private void initialiser() {
    MethodVisitor m = type.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    m.visitCode();
    String methods = "java/lang/invoke/MethodHandles";
    String lookup = "L" + methods + "$Lookup;";
    m.visitMethodInsn(INVOKESTATIC, methods, "lookup", "()" + lookup, false);
    m.visitLdcInsn("_");
    m.visitLdcInsn(Type.getObjectType(LIST));
    m.visitMethodInsn(
        INVOKESTATIC,
        methods,
        "classData",
        "(" + lookup + "Ljava/lang/String;Ljava/lang/Class;)" + O,
        false);
    m.visitTypeInsn(CHECKCAST, LIST);
    m.visitVarInsn(ASTORE, 0);
    for (int i = 0; i < fields.size(); i++) {
      String descriptor = fields.get(i);
      type.visitField(ACC_STATIC | ACC_FINAL, "c" + i, descriptor, null, null).visitEnd();
      m.visitVarInsn(ALOAD, 0);
      m.visitLdcInsn(i);
      m.visitMethodInsn(INVOKEINTERFACE, LIST, "get", "(I)" + O, true);
      m.visitTypeInsn(CHECKCAST, descriptor.substring(1, descriptor.length() - 1));
      m.visitFieldInsn(PUTSTATIC, name, "c" + i, descriptor);
    }
    m.visitInsn(RETURN);
    m.visitMaxs(0, 0);
    m.visitEnd();
  }
}
