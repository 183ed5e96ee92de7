package dev.baton.stdlib.cython;

import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.core.interp.DetourFrames;
import dev.baton.core.interp.FunctionObject;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.region.Directives;
import dev.baton.core.region.RegionException;
import dev.baton.core.region.RegionFunctions;
import dev.baton.core.region.VariableType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Module {@code _cython}. */
@Intrinsics("_cython")
final class CythonModule {
  private CythonModule() {}

  @Builtin(value = "is_available()", doc = "Whether functions are compiled at all.")
  static boolean isAvailable() {
    return RegionFunctions.isAvailable();
  }

  @Builtin(value = "c_type(name, /)", doc = "The type of that name in C, const or not.")
  static Object cType(String name) {
    VariableType type = VariableType.parse(name);
    if (type == null) {
      throw Raise.valueError("no such type: " + name);
    }
    return new CTypeObject(type);
  }

  @Builtin(value = "const(type, /)", doc = "The type with items that are not assigned.")
  static Object constant(CTypeObject type) {
    VariableType t = type.variableType();
    return new CTypeObject(new VariableType(t.item(), t.dimensions(), t.contiguous(), true));
  }

  @Builtin(
      value = "cast(type, value, /, typecheck=False)",
      doc = "Convert a value to a C type; for another type give the value itself.")
  static Object cast(ThreadContext t, Object type, Object value, Object typecheck) {
    return type instanceof CTypeObject c ? c.converted(t, value) : value;
  }

  @Builtin(
      value = "declare(type=None, value=None, /, **types)",
      doc = "Declare the type of the variable that this is assigned to, or of those named.")
  static Object declare(ThreadContext t, Object type, Object value, DictObject types) {
    if (!(type instanceof CTypeObject c) || c.variableType().isView()) {
      return value;
    }
    return value == Singleton.NONE ? c.invoke(t, new Object[0], null) : c.converted(t, value);
  }

  @Builtin(
      value = "prange(*bounds, **options)",
      doc = "As range: the turns are made one after the other, whatever the options are.")
  static Object prange(ThreadContext t, Object[] bounds, DictObject options) {
    return t.callArray(Types.RANGE, bounds);
  }

  @Builtin(
      value = "decorates()",
      doc = "Whether the value that the caller's module gives back is decorated further.")
  static boolean decorates(ThreadContext t) {
    return DetourFrames.nextOutside(t) == Opcode.CALL.word(1);
  }

  @Builtin(
      value = "compile(*given)",
      doc =
          "Compile a function, given with its code, types, result, directives, whether it is nogil"
              + " and the marker of such parts. Return None, or what is wrong: a tuple of message,"
              + " file, line, column, end line and end column.")
  static Object compile(ThreadContext t, Object[] given) {
    if (given.length != 7
        || !(given[0] instanceof FunctionObject function)
        || !(given[1] instanceof LinkedCode code)
        || !(given[2] instanceof DictObject types)
        || !(given[4] instanceof TupleObject flags)) {
      throw Raise.typeError(
          "compile() takes a function, its code, a dict and a tuple, and three more");
    }
    Object[] on = flags.items();
    Directives directives =
        new Directives(t.truth(on[0]), t.truth(on[1]), t.truth(on[2]), t.truth(on[3]));
    try {
      RegionFunctions.compile(
          t, function, code, types(types), type(given[3]), directives, t.truth(given[5]), given[6]);
      return Singleton.NONE;
    } catch (RegionException e) {
      Position p = code.code().positions().at(e.instruction());
      return TupleObject.of(
          Strings.fromJava(e.getMessage()),
          Strings.fromJava(code.code().fileName()),
          (long) p.line(),
          p.column() + 1L,
          (long) p.endLine(),
          p.endColumn() + 1L);
    }
  }

  @Builtin(
      value = "local_annotations(code, /)",
      doc = "The annotations of a function's local variables, as text.")
  static DictObject localAnnotations(LinkedCode code) {
    DictObject found = new DictObject();
    code.code()
        .localAnnotations()
        .forEach((name, text) -> found.putText(name, Strings.fromJava(text)));
    return found;
  }

  @Builtin(
      value = "refuse(function, code, error, /)",
      doc = "Let calls of a function that could not be compiled raise an exception.")
  static void refuse(ThreadContext t, FunctionObject function, LinkedCode code, Object error) {
    RegionFunctions.refuse(t, function, code, error);
  }

  private static Map<String, VariableType> types(DictObject given) {
    Map<String, VariableType> types = new HashMap<>();
    Object[] entries = given.entries();
    for (int i = 0; i < entries.length; i += 2) {
      VariableType type = type(entries[i + 1]);
      String name = Strings.toJavaOrNull(entries[i]);
      if (type != null && name != null) {
        types.put(name, type);
      }
    }
    return types;
  }

  private static @Nullable VariableType type(Object o) {
    return o instanceof CTypeObject c ? c.variableType() : null;
  }
}
