package dev.baton.stdlib.itertools;

import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Warnings;

/**
 * The methods of one iterator type. All types have the same three, so one table written by hand
 * serves them; a few types have one more.
 */
final class IteratorTable extends BuiltinTable {
  private static final int NEW = 0;
  private static final int ITER = 1;
  private static final int NEXT = 2;
  private static final int REDUCE = 3;
  private static final int EXTRA = 4;

  private static final String LEAVING =
      "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.";

  private final Kind kind;
  private final int setState;

  IteratorTable(Kind kind) {
    super(kind.typeName);
    this.kind = kind;
    define("__new__", STATIC_METHOD, kind.parameters, kind.required, true, kind.signature, "");
    define("__iter__", METHOD, 1, 1, false, "__iter__(self, /)", "");
    define("__next__", METHOD, 1, 1, false, "__next__(self, /)", "");
    setState = kind == Kind.CHAIN ? EXTRA + 1 : kind.hasState ? EXTRA : -1;
    if (kind.copied) {
      define("__reduce__", METHOD, 1, 1, false, "__reduce__(self, /)", "Describe for copying.");
    }
    switch (kind) {
      case CHAIN -> {
        String doc = "Chain the iterables that an iterable gives, asking for each when needed.";
        define("from_iterable", CLASS_METHOD, 2, 2, false, "from_iterable(cls, iterable, /)", doc);
      }
      case COUNT -> define("__repr__", METHOD, 1, 1, false, "__repr__(self, /)", "");
      case REPEAT -> {
        define("__repr__", METHOD, 1, 1, false, "__repr__(self, /)", "");
        define("__length_hint__", METHOD, 1, 1, false, "__length_hint__(self, /)", "");
      }
      case TEE -> define("__copy__", METHOD, 1, 1, false, "__copy__(self, /)", "Branch once more.");
      default -> {}
    }
    if (setState > 0) {
      String doc = "Take over a state from another iterator.";
      define("__setstate__", METHOD, 2, 2, false, "__setstate__(self, state, /)", doc);
    }
  }

  @Override
  public Object call(ThreadContext t, int number, Object self) {
    if (number == NEW) {
      return make(t, new Object[] {self});
    }
    LazyIterator iterator = check(self, LazyIterator.class, number, 0);
    switch (number) {
      case ITER:
        return iterator;
      case NEXT:
        Object item = iterator.next(t);
        if (item == null) {
          throw Raise.stopIteration(Singleton.NONE);
        }
        return item;
      case REDUCE:
        Warnings.warn(t, Types.DEPRECATION_WARNING, LEAVING);
        return iterator.reduce(t);
      case EXTRA:
        return extra(t, iterator);
      default:
        return ((EndlessIterators.Repeat) iterator).lengthHint();
    }
  }

  private Object extra(ThreadContext t, LazyIterator iterator) {
    return switch (kind) {
      case COUNT -> ((EndlessIterators.Count) iterator).repr(t);
      case REPEAT -> ((EndlessIterators.Repeat) iterator).repr(t);
      case TEE -> ((Tee) iterator).branch();
      default -> throw new AssertionError(kind);
    };
  }

  @Override
  public Object call(ThreadContext t, int number, Object a, Object b) {
    if (number == setState) {
      Warnings.warn(t, Types.DEPRECATION_WARNING, LEAVING);
      check(a, LazyIterator.class, number, 0).restore(t, b);
      return Singleton.NONE;
    }
    if (number == EXTRA) {
      return JoiningIterators.Chain.of(t, check(a, TypeObject.class, number, 0), b);
    }
    return make(t, new Object[] {a, b});
  }

  @Override
  public Object call(ThreadContext t, int number, Object a, Object b, Object c) {
    return make(t, new Object[] {a, b, c});
  }

  @Override
  public Object call(ThreadContext t, int number, Object[] bound) {
    return make(t, bound);
  }

  @Override
  public String parameterType(int number, int position) {
    return position == 0 ? owner() : "";
  }

  private Object make(ThreadContext t, Object[] a) {
    TypeObject cls = check(a[0], TypeObject.class, NEW, 0);
    return switch (kind) {
      case ACCUMULATE -> new SelectingIterators.Accumulate(t, cls, a[1], a[2], a[3]);
      case BATCHED -> new SelectingIterators.Batched(t, cls, a[1], a[2]);
      case CHAIN -> new JoiningIterators.Chain(cls, (Object[]) a[1]);
      case COMBINATIONS -> Combinatorics.Combinations.of(t, cls, a[1], a[2], false);
      case COMBINATIONS_WITH_REPLACEMENT -> Combinatorics.Combinations.of(t, cls, a[1], a[2], true);
      case COMPRESS -> new SelectingIterators.Compress(t, cls, a[1], a[2]);
      case COUNT -> new EndlessIterators.Count(cls, a[1], a[2]);
      case CYCLE -> new EndlessIterators.Cycle(t, cls, a[1]);
      case DROPWHILE -> new PredicateIterators.DropWhile(t, cls, a[1], a[2]);
      case FILTERFALSE -> new PredicateIterators.FilterFalse(t, cls, a[1], a[2]);
      case GROUPBY -> new GroupBy(t, cls, a[1], a[2]);
      case GROUPER -> new GroupBy.Group(cls, GroupBy.checkParent(a[1]), a[2]);
      case ISLICE -> SelectingIterators.Slice.of(t, cls, a);
      case PAIRWISE -> new SelectingIterators.Pairwise(t, cls, a[1]);
      case PERMUTATIONS -> Combinatorics.Permutations.of(t, cls, a[1], a[2]);
      case PRODUCT -> Combinatorics.Product.of(t, cls, (Object[]) a[1], a[2]);
      case REPEAT -> new EndlessIterators.Repeat(t, cls, a[1], a[2]);
      case STARMAP -> new PredicateIterators.StarMap(t, cls, a[1], a[2]);
      case TAKEWHILE -> new PredicateIterators.TakeWhile(t, cls, a[1], a[2]);
      case TEE -> Tee.over(t, cls, a[1]);
      case ZIP_LONGEST -> new JoiningIterators.ZipLongest(t, cls, (Object[]) a[1], fillValue(a[2]));
    };
  }

  /** CPython's zip_longest does not name a keyword argument that it does not know. */
  private static Object fillValue(Object keywords) {
    DictObject given = (DictObject) keywords;
    Object value = given.removeText("fillvalue");
    if (given.size() != 0) {
      throw Raise.typeError("zip_longest() got an unexpected keyword argument");
    }
    return value == null ? Singleton.NONE : value;
  }
}
