package dev.baton.core.runtime;

import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Exception groups, PEP 654: splitting a tree of exceptions by a condition. */
public final class ExceptionGroups {
  private ExceptionGroups() {}

  /** Whether an exception is a group. */
  public static boolean isGroup(ExceptionObject e) {
    return e.type().isSubtypeOf(Types.BASE_EXCEPTION_GROUP);
  }

  /** The exceptions in a group. */
  public static Object[] members(ThreadContext t, ExceptionObject group) {
    Object members = group.get(t, Types.GROUP_EXCEPTIONS);
    return members instanceof TupleObject x ? x.items() : new Object[0];
  }

  /** A new group; an ExceptionGroup if all members are Exceptions. */
  public static ExceptionObject of(
      ThreadContext t, Object message, List<? extends ExceptionObject> members) {
    TupleObject tuple = TupleObject.of(members);
    return make(t, message, tuple, new ListObject(tuple.items().clone()));
  }

  /** The group that {@code except*} puts around an exception that is none. */
  public static ExceptionObject around(ThreadContext t, ExceptionObject e) {
    TupleObject tuple = new TupleObject(e);
    return make(t, "", tuple, tuple);
  }

  private static ExceptionObject make(
      ThreadContext t, Object message, TupleObject tuple, Object shown) {
    boolean plain = true;
    for (Object e : tuple.items()) {
      plain &= Types.of(e).isSubtypeOf(Types.EXCEPTION);
    }
    TypeObject type = plain ? Types.EXCEPTION_GROUP : Types.BASE_EXCEPTION_GROUP;
    ExceptionObject group = new ExceptionObject(type, message, shown);
    group.put(t, Types.GROUP_MESSAGE, message);
    group.put(t, Types.GROUP_EXCEPTIONS, tuple);
    return group;
  }

  /**
   * Splits a tree.
   *
   * @return the part whose leaves satisfy the condition and the rest, None where there is nothing
   */
  public static Object[] split(
      ThreadContext t, ExceptionObject e, Predicate<ExceptionObject> condition) {
    if (condition.test(e)) {
      return new Object[] {e, Singleton.NONE};
    }
    if (!isGroup(e)) {
      return new Object[] {Singleton.NONE, e};
    }
    List<ExceptionObject> match = new ArrayList<>();
    List<ExceptionObject> rest = new ArrayList<>();
    for (Object member : members(t, e)) {
      Object[] parts = split(t, (ExceptionObject) member, condition);
      if (parts[0] instanceof ExceptionObject m) {
        match.add(m);
      }
      if (parts[1] instanceof ExceptionObject r) {
        rest.add(r);
      }
    }
    return new Object[] {derived(t, e, match), derived(t, e, rest)};
  }

  private static Object derived(
      ThreadContext t, ExceptionObject group, List<ExceptionObject> members) {
    return members.isEmpty() ? Singleton.NONE : derive(t, group, members);
  }

  /** A group like another one with other members, made by its {@code derive} method. */
  public static ExceptionObject derive(
      ThreadContext t, ExceptionObject group, List<ExceptionObject> members) {
    Object[] items = members.toArray();
    Object made = t.call(Attributes.get(t, group, "derive"), new ListObject(items));
    if (!(made instanceof ExceptionObject e) || !isGroup(e)) {
      throw Raise.typeError("derive must return an instance of BaseExceptionGroup");
    }
    e.setTraceback(group.traceback());
    e.setContext(group.context());
    if (group.cause() != null) {
      e.setCause(group.cause());
    }
    Object notes = group.get(t, "__notes__");
    if (notes != null && Special.has(notes, "__getitem__") && Special.has(notes, "__iter__")) {
      e.put(t, "__notes__", new ListObject(Iteration.toArray(t, notes).clone()));
    }
    return e;
  }

  /** Whether an exception was split off another: it has the same traceback, cause and context. */
  public static boolean isPartOf(ExceptionObject e, ExceptionObject original) {
    return e == original
        || isGroup(e)
            && e.traceback() == original.traceback()
            && e.cause() == original.cause()
            && e.context() == original.context();
  }

  /** The part of a tree whose leaves are those of the given groups, in the tree's order. */
  public static ExceptionObject projection(
      ThreadContext t, ExceptionObject original, List<ExceptionObject> parts) {
    Set<Object> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ExceptionObject part : parts) {
      collect(t, part, leaves);
    }
    Object kept = split(t, original, x -> !isGroup(x) && leaves.contains(x))[0];
    return kept instanceof ExceptionObject e ? e : parts.get(0);
  }

  private static void collect(ThreadContext t, @Nullable ExceptionObject e, Set<Object> leaves) {
    if (e != null && isGroup(e)) {
      for (Object member : members(t, e)) {
        collect(t, (ExceptionObject) member, leaves);
      }
    } else if (e != null) {
      leaves.add(e);
    }
  }
}
