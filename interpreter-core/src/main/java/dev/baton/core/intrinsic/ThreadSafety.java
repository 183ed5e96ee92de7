package dev.baton.core.intrinsic;

/** What an intrinsic module promises about concurrent calls, see {@code Py_mod_gil} in CPython. */
public enum ThreadSafety {
  /** Safe to call from any number of threads at once. */
  PARALLEL,
  /** One call at a time per module and engine. */
  SERIALIZED,
  /** Needs a global lock. */
  GLOBAL
}
