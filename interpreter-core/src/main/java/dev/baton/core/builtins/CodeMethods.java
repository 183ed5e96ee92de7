package dev.baton.core.builtins;

import dev.baton.code.CodeObject;
import dev.baton.code.Position;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type {@code code}. */
@Intrinsics("code")
final class CodeMethods {
  private CodeMethods() {}

  @Builtin(value = "co_name(self)", kind = Kind.GETTER)
  static Object getCoName(LinkedCode self) {
    return Strings.fromJava(self.code().name());
  }

  @Builtin(value = "co_qualname(self)", kind = Kind.GETTER)
  static Object getCoQualname(LinkedCode self) {
    return Strings.fromJava(self.code().qualifiedName());
  }

  @Builtin(value = "co_filename(self)", kind = Kind.GETTER)
  static Object getCoFilename(LinkedCode self) {
    return Strings.fromJava(self.code().fileName());
  }

  @Builtin(value = "co_firstlineno(self)", kind = Kind.GETTER)
  static long getCoFirstlineno(LinkedCode self) {
    return self.code().firstLine();
  }

  @Builtin(value = "co_argcount(self)", kind = Kind.GETTER)
  static long getCoArgcount(LinkedCode self) {
    return self.code().argumentCount();
  }

  @Builtin(value = "co_posonlyargcount(self)", kind = Kind.GETTER)
  static long getCoPosonlyargcount(LinkedCode self) {
    return self.code().positionalOnlyCount();
  }

  @Builtin(value = "co_kwonlyargcount(self)", kind = Kind.GETTER)
  static long getCoKwonlyargcount(LinkedCode self) {
    return self.code().keywordOnlyCount();
  }

  @Builtin(value = "co_nlocals(self)", kind = Kind.GETTER)
  static long getCoNlocals(LinkedCode self) {
    return self.code().localCount();
  }

  @Builtin(value = "co_stacksize(self)", kind = Kind.GETTER)
  static long getCoStacksize(LinkedCode self) {
    return self.code().stackSize();
  }

  @Builtin(value = "co_flags(self)", kind = Kind.GETTER)
  static long getCoFlags(LinkedCode self) {
    return self.code().flags();
  }

  @Builtin(value = "co_names(self)", kind = Kind.GETTER)
  static Object getCoNames(LinkedCode self) {
    return texts(self.code().names(), 0, self.code().names().size());
  }

  @Builtin(value = "co_varnames(self)", kind = Kind.GETTER)
  static Object getVariables(LinkedCode self) {
    return texts(self.code().slotNames(), 0, self.code().localCount());
  }

  @Builtin(value = "co_cellvars(self)", kind = Kind.GETTER)
  static Object getCells(LinkedCode self) {
    List<String> slots = self.code().slotNames();
    return texts(slots, self.code().localCount(), slots.size() - self.code().freeCount());
  }

  @Builtin(value = "co_freevars(self)", kind = Kind.GETTER)
  static Object getFree(LinkedCode self) {
    List<String> slots = self.code().slotNames();
    return texts(slots, slots.size() - self.code().freeCount(), slots.size());
  }

  private static Object texts(List<String> names, int from, int to) {
    Object[] texts = new Object[Math.max(0, to - from)];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Strings.fromJava(names.get(from + i));
    }
    return new TupleObject(texts);
  }

  @Builtin(value = "co_consts(self)", kind = Kind.GETTER)
  static Object getCoConsts(LinkedCode self) {
    return new TupleObject(self.constants().clone());
  }

  @Builtin(
      value = "co_positions(self, /)",
      doc = "Iterate over (line, end line, column, end column) of the instructions.")
  static Object positions(ThreadContext t, LinkedCode self) {
    List<Object> rows = new ArrayList<>();
    ByteColumns columns = new ByteColumns(t.interpreter().sourceOf(self.code().fileName()));
    for (Position p : self.code().positions().all(self.code().size())) {
      rows.add(
          new TupleObject(
              line(p.line()),
              line(p.endLine()),
              columns.of(p.line(), p.column()),
              columns.of(p.endLine(), p.endColumn())));
    }
    return Iteration.iter(t, ListObject.of(rows));
  }

  private static Object line(int n) {
    return n <= 0 ? Singleton.NONE : (Object) (long) n;
  }

  @Builtin(
      value = "co_lines(self, /)",
      doc = "Iterate over (start, end, line) of the runs of instructions of one line.")
  static Object lines(ThreadContext t, LinkedCode self) {
    CodeObject code = self.code();
    List<Object> rows = new ArrayList<>();
    int start = 0;
    for (int pc = 1; pc <= code.size(); pc++) {
      int current = code.positions().lineAt(start);
      if (pc == code.size() || code.positions().lineAt(pc) != current) {
        rows.add(new TupleObject(start * 2L, pc * 2L, line(current)));
        start = pc;
      }
    }
    return Iteration.iter(t, ListObject.of(rows));
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, LinkedCode self) {
    CodeObject code = self.code();
    return "<code object "
        + code.name()
        + " at "
        + ObjectMethods.address(t, self)
        + ", file \""
        + code.fileName()
        + "\", line "
        + code.firstLine()
        + ">";
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(LinkedCode self, Object value) {
    return value instanceof LinkedCode other
        ? (Object) self.code().equals(other.code())
        : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__hash__(self, /)")
  static long hash(LinkedCode self) {
    return self.code().hashCode();
  }

  @Builtin(
      value =
          "replace(self, /, *, co_name=..., co_qualname=..., co_filename=..., co_firstlineno=...,"
              + " co_flags=...)",
      doc =
          "Return a copy with other names, another file or first line, or other flags.\n\n"
              + "Instructions, constants and variables cannot be replaced.")
  static Object replace(
      ThreadContext t,
      LinkedCode self,
      Object coName,
      Object coQualname,
      Object coFilename,
      Object coFirstlineno,
      Object coFlags) {
    CodeObject code = self.code();
    CodeObject made =
        code.described(
            text("co_name", coName, code.name()),
            text("co_qualname", coQualname, code.qualifiedName()),
            text("co_filename", coFilename, code.fileName()),
            coFirstlineno == null ? code.firstLine() : (int) t.toLong(coFirstlineno),
            coFlags == null ? code.flags() : (int) t.toLong(coFlags));
    return new LinkedCode(t, made, made);
  }

  private static String text(String name, @Nullable Object given, String otherwise) {
    if (given == null) {
      return otherwise;
    }
    String text = Strings.toJavaOrNull(given);
    if (text == null) {
      throw Raise.typeError(
          "replace() argument '" + name + "' must be str, not " + Types.of(given).name());
    }
    return text;
  }
}
