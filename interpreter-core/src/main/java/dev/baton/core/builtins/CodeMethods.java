package dev.baton.core.builtins;

import dev.baton.code.CodeObject;
import dev.baton.code.Constant;
import dev.baton.code.Position;
import dev.baton.core.interp.LinkedCode;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Iteration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    List<String> cells = CodeParts.cellNames(self.original());
    return texts(cells, 0, cells.size());
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
    Object[] all = self.constants();
    List<Object> neutral = self.code().constants();
    boolean annotated =
        !neutral.isEmpty() && Constant.isAnnotations(neutral.get(neutral.size() - 1));
    return new TupleObject(Arrays.copyOf(all, annotated ? all.length - 1 : all.length));
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

  @Builtin(value = "co_code(self)", kind = Kind.GETTER)
  static Object getCoCode(LinkedCode self) {
    return CodeParts.words(self.original());
  }

  @Builtin(value = "co_linetable(self)", kind = Kind.GETTER)
  static Object getCoLinetable(LinkedCode self) {
    return new BytesObject(self.original().positions().bytes());
  }

  @Builtin(value = "co_exceptiontable(self)", kind = Kind.GETTER)
  static Object getCoExceptiontable(LinkedCode self) {
    return CodeParts.exceptionTable(self.original());
  }

  @Builtin(
      value =
          "replace(self, /, *, co_argcount=..., co_posonlyargcount=..., co_kwonlyargcount=...,"
              + " co_nlocals=..., co_stacksize=..., co_flags=..., co_firstlineno=..., co_code=...,"
              + " co_consts=..., co_names=..., co_varnames=..., co_freevars=..., co_cellvars=...,"
              + " co_filename=..., co_name=..., co_qualname=..., co_linetable=...,"
              + " co_exceptiontable=...)",
      doc = "Return a copy of which some parts are others; ValueError if that is no valid code.")
  static Object replace(
      ThreadContext t,
      LinkedCode self,
      Object coArgcount,
      Object coPosonlyargcount,
      Object coKwonlyargcount,
      Object coNlocals,
      Object coStacksize,
      Object coFlags,
      Object coFirstlineno,
      Object coCode,
      Object coConsts,
      Object coNames,
      Object coVarnames,
      Object coFreevars,
      Object coCellvars,
      Object coFilename,
      Object coName,
      Object coQualname,
      Object coLinetable,
      Object coExceptiontable) {
    CodeParts parts = new CodeParts(t, self);
    parts.parameters(coArgcount, coPosonlyargcount, coKwonlyargcount);
    parts.numbers(coFirstlineno, coStacksize, coFlags);
    parts.instructions(coCode, coLinetable, coExceptiontable);
    parts.constants(coConsts);
    parts.names(coNames, coVarnames, coCellvars, coFreevars);
    parts.texts(coName, coQualname, coFilename);
    return parts.make(coNlocals);
  }
}
