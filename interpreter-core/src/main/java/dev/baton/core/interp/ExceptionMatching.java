package dev.baton.core.interp;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.ExceptionGroups;
import java.util.ArrayList;
import java.util.List;

/** {@code except} and {@code except*} clauses. */
final class ExceptionMatching {
  private ExceptionMatching() {}

  /** Whether an {@code except} clause catches an exception; none catches the end of the thread. */
  static boolean matches(ThreadState t, Object e, Object type) {
    if (type instanceof TypeObject c) {
      require(c);
      return ((ExceptionObject) e).type().isSubtypeOf(c) && !t.isEnd(e);
    }
    if (type instanceof TupleObject x) {
      for (Object item : x.items()) {
        require(item);
      }
      for (Object item : x.items()) {
        if (((ExceptionObject) e).type().isSubtypeOf((TypeObject) item)) {
          return !t.isEnd(e);
        }
      }
      return false;
    }
    require(type);
    return false;
  }

  /** An {@code except} without a type: lets the end of the thread pass. */
  static Object catchAll(ThreadState t, Object e) {
    if (t.isEnd(e)) {
      throw Raising.again(t, e);
    }
    return e;
  }

  private static void require(Object type) {
    if (!(type instanceof TypeObject c && c.isSubtypeOf(Types.BASE_EXCEPTION))) {
      throw Raise.typeError(
          "catching classes that do not inherit from BaseException is not allowed");
    }
  }

  /** {@code CHECK_EG_MATCH}: leaves the rest and the match, either of which may be None. */
  static void split(ThreadState t, Object[] s, int sp) {
    Object e = s[sp - 2];
    Object type = s[sp - 1];
    requireNoGroups(type);
    if (e == Singleton.NONE) {
      s[sp - 2] = Singleton.NONE;
      s[sp - 1] = Singleton.NONE;
      return;
    }
    ExceptionObject raised = (ExceptionObject) e;
    if (matches(t, raised, type)) {
      s[sp - 2] = Singleton.NONE;
      s[sp - 1] = raised.type().isSubtypeOf(Types.BASE_EXCEPTION_GROUP) ? raised : wrap(t, raised);
      return;
    }
    if (raised.type().isSubtypeOf(Types.BASE_EXCEPTION_GROUP)) {
      Object[] parts = ExceptionGroups.split(t, raised, x -> matches(t, x, type));
      s[sp - 1] = parts[0];
      s[sp - 2] = parts[1];
    } else {
      s[sp - 1] = Singleton.NONE;
      s[sp - 2] = raised;
    }
  }

  private static ExceptionObject wrap(ThreadState t, ExceptionObject e) {
    return ExceptionGroups.around(t, e);
  }

  private static void requireNoGroups(Object type) {
    Object[] all = type instanceof TupleObject x ? x.items() : new Object[] {type};
    for (Object c : all) {
      require(c);
      if (((TypeObject) c).isSubtypeOf(Types.BASE_EXCEPTION_GROUP)) {
        throw Raise.typeError(
            "catching ExceptionGroup with except* is not allowed. Use except instead.");
      }
    }
  }

  /**
   * What is raised after all clauses: the exception itself, a group of what is left and raised, or
   * None.
   */
  static Object prepareReraise(ThreadState t, Object original, Object list) {
    List<ExceptionObject> raised = new ArrayList<>();
    List<ExceptionObject> left = new ArrayList<>();
    ExceptionObject first = (ExceptionObject) original;
    for (Object o : ((ListObject) list).toArray()) {
      if (o instanceof ExceptionObject e) {
        (ExceptionGroups.isPartOf(e, first) ? left : raised).add(e);
      }
    }
    if (!first.type().isSubtypeOf(Types.BASE_EXCEPTION_GROUP)) {
      if (raised.isEmpty()) {
        return left.isEmpty() ? Singleton.NONE : left.get(0);
      }
      return raised.size() == 1 ? raised.get(0) : ExceptionGroups.of(t, "", raised);
    }
    ExceptionObject rest = left.isEmpty() ? null : ExceptionGroups.projection(t, first, left);
    if (raised.isEmpty()) {
      return rest == null ? Singleton.NONE : rest;
    }
    if (rest != null) {
      raised.add(rest);
    }
    return raised.size() == 1 ? raised.get(0) : ExceptionGroups.of(t, "", raised);
  }
}
