package dev.baton.stdlib.itertools;

import java.util.Set;

/** The types of the module with the signatures of their constructors. */
enum Kind {
  ACCUMULATE("accumulate", "__new__(cls, iterable, func=None, *, initial=None)", 4, 2),
  BATCHED("batched", "__new__(cls, iterable, n)", 3, 3),
  CHAIN("chain", "__new__(cls, /, *iterables)", 2, 1),
  COMBINATIONS("combinations", "__new__(cls, iterable, r)", 3, 3),
  COMBINATIONS_WITH_REPLACEMENT("combinations_with_replacement", "__new__(cls, iterable, r)", 3, 3),
  COMPRESS("compress", "__new__(cls, data, selectors)", 3, 3),
  COUNT("count", "__new__(cls, start=0, step=1)", 3, 1),
  CYCLE("cycle", "__new__(cls, iterable, /)", 2, 2),
  DROPWHILE("dropwhile", "__new__(cls, predicate, iterable, /)", 3, 3),
  FILTERFALSE("filterfalse", "__new__(cls, function, iterable, /)", 3, 3),
  GROUPBY("groupby", "__new__(cls, iterable, key=None)", 3, 2),
  GROUPER("_grouper", "__new__(cls, parent, target, /)", 3, 3),
  ISLICE("islice", "__new__(cls, iterable, start, stop=..., step=..., /)", 5, 3),
  PAIRWISE("pairwise", "__new__(cls, iterable, /)", 2, 2),
  PERMUTATIONS("permutations", "__new__(cls, iterable, r=None)", 3, 2),
  PRODUCT("product", "__new__(cls, /, *iterables, repeat=1)", 3, 1),
  REPEAT("repeat", "__new__(cls, object, times=...)", 3, 2),
  STARMAP("starmap", "__new__(cls, function, iterable, /)", 3, 3),
  TAKEWHILE("takewhile", "__new__(cls, predicate, iterable, /)", 3, 3),
  TEE("_tee", "__new__(cls, iterable, /)", 2, 2),
  ZIP_LONGEST("zip_longest", "__new__(cls, /, *iterables, **kwargs)", 3, 1);

  /** The name of the type. */
  final String typeName;

  /** Whether there is more to tell of an iterator than the arguments of its type. */
  final boolean hasState;

  /** Whether copies can be made; CPython makes none of the types that came last. */
  final boolean copied;

  final String signature;
  final int parameters;
  final int required;

  Kind(String typeName, String signature, int parameters, int required) {
    this.typeName = typeName;
    this.signature = signature;
    this.copied = !Set.of("batched", "pairwise").contains(typeName);
    this.hasState =
        copied
            && !Set.of("_grouper", "_tee", "compress", "count", "filterfalse", "repeat", "starmap")
                .contains(typeName);
    this.parameters = parameters;
    this.required = required;
  }
}
