package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.object.DictPart;
import dev.baton.core.object.DictViewObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.text.TextBuilder;
import org.jspecify.annotations.Nullable;

/** Views of a dict, those of keys and of items also as sets. */
final class DictViews {
  private DictViews() {}

  static Object repr(ThreadContext t, DictViewObject view) {
    if (!t.enterRepr(view)) {
      return "...";
    }
    try {
      TextBuilder text = new TextBuilder().append(view.type().name()).append("(");
      return text.append(Conversions.repr(t, new ListObject(view.toArray()))).append(")").build();
    } finally {
      t.leaveRepr();
    }
  }

  static boolean contains(ThreadContext t, DictViewObject view, Object o) {
    if (view.part() == DictPart.KEYS) {
      return view.dict().containsKey(t, o);
    }
    if (!(o instanceof TupleObject pair) || pair.size() != 2) {
      return false;
    }
    Object value = view.dict().get(t, pair.items()[0]);
    return value != null && Comparison.equal(t, value, pair.items()[1]);
  }

  /** The number of elements of a set or of a view that is like a set, -1 for anything else. */
  private static int setSize(Object o) {
    if (o instanceof SetObject s) {
      return s.size();
    }
    return isSetLike(o) ? ((DictViewObject) o).size() : -1;
  }

  private static boolean isSetLike(@Nullable Object o) {
    return o instanceof DictViewObject v && v.part() != DictPart.VALUES;
  }

  static Object compare(ThreadContext t, CompareOperator op, DictViewObject self, Object other) {
    int theirs = setSize(other);
    if (theirs < 0) {
      return Singleton.NOT_IMPLEMENTED;
    }
    int mine = self.size();
    return switch (op) {
      case EQ -> mine == theirs && allIn(t, self, other);
      case NE -> !(mine == theirs && allIn(t, self, other));
      case LT -> mine < theirs && allIn(t, self, other);
      case LE -> mine <= theirs && allIn(t, self, other);
      case GT -> mine > theirs && allIn(t, other, self);
      case GE -> mine >= theirs && allIn(t, other, self);
    };
  }

  private static boolean allIn(ThreadContext t, Object elements, Object container) {
    Object iterator = Iteration.iter(t, elements);
    for (Object o = Iteration.next(t, iterator); o != null; o = Iteration.next(t, iterator)) {
      if (!Comparison.contains(t, container, o)) {
        return false;
      }
    }
    return true;
  }

  private static SetObject toSet(ThreadContext t, Object iterable) {
    SetObject result = new SetObject();
    SetUpdate.add(
        t,
        result,
        iterable instanceof DictViewObject v && v.part() == DictPart.KEYS ? v.dict() : iterable);
    return result;
  }

  static Object or(ThreadContext t, Object a, Object b) {
    SetObject result = toSet(t, a);
    SetUpdate.add(t, result, b);
    return result;
  }

  static Object subtract(ThreadContext t, Object a, Object b) {
    SetObject result = toSet(t, a);
    SetUpdate.remove(t, result, b);
    return result;
  }

  static Object xor(ThreadContext t, Object a, Object b) {
    SetObject result = toSet(t, a);
    result.symmetricDifferenceUpdate(t, SetUpdate.asSet(t, b));
    return result;
  }

  /** Walks over the operand that is not the view, or over the smaller of two views. */
  static Object and(ThreadContext t, Object a, Object b) {
    DictViewObject view = (DictViewObject) (isSetLike(a) ? a : b);
    Object walked = view == a ? b : a;
    if (Types.of(walked) == Types.SET && view.size() <= ((SetObject) walked).size()) {
      return SetUpdate.intersection(t, (SetObject) walked, view);
    }
    if (isSetLike(walked) && setSize(walked) > view.size()) {
      DictViewObject larger = (DictViewObject) walked;
      walked = view;
      view = larger;
    }
    SetObject result = new SetObject();
    Object iterator = Iteration.iter(t, walked);
    for (Object o = Iteration.next(t, iterator); o != null; o = Iteration.next(t, iterator)) {
      if (contains(t, view, o)) {
        result.add(t, o);
      }
    }
    return result;
  }

  static boolean isDisjoint(ThreadContext t, DictViewObject self, Object other) {
    if (self == other) {
      return self.size() == 0;
    }
    boolean swap = setSize(other) > self.size();
    Object container = swap ? other : self;
    Object iterator = Iteration.iter(t, swap ? self : other);
    for (Object o = Iteration.next(t, iterator); o != null; o = Iteration.next(t, iterator)) {
      if (Comparison.contains(t, container, o)) {
        return false;
      }
    }
    return true;
  }
}
