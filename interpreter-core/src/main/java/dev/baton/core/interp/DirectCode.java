package dev.baton.core.interp;

/**
 * The direct form of a function: compiled code that takes its arguments as Java's and has no frame.
 * It exists only of functions all of whose instructions, as far as they have been executed, need
 * none: they run no other guest code but such functions, raise nothing but by {@code raise}, and do
 * not look at frames. HotSpot can inline it into its callers.
 *
 * <p>Where a guess fails, the code makes its frame, complete, at the instruction where the
 * interpreter has to go on, and throws {@link DirectExit}; each caller adds its own frame, until
 * one is reached that has had a frame all the time.
 *
 * <p>A subclass has one of the methods: the one for its number of parameters and for what it
 * returns, an object, a {@code long} or a {@code double}.
 */
abstract class DirectCode {
  /** How many parameters it has at most. */
  static final int MOST_PARAMETERS = 5;

  /** The code it was made from. Set before it is published, as what follows. */
  LinkedCode code;

  /** The number of {@link Profile#version} it was made for. */
  int version;

  /** Whether it may raise an exception. */
  boolean raises;

  /** Bits of {@link dev.baton.spi.Feedback} for what it returns: one of three. */
  int returns;

  private static AssertionError absent() {
    return new AssertionError("another method is to be called");
  }

  Object object(ThreadState t, FunctionObject f) {
    throw absent();
  }

  Object object(ThreadState t, FunctionObject f, Object a) {
    throw absent();
  }

  Object object(ThreadState t, FunctionObject f, Object a, Object b) {
    throw absent();
  }

  Object object(ThreadState t, FunctionObject f, Object a, Object b, Object c) {
    throw absent();
  }

  Object object(ThreadState t, FunctionObject f, Object a, Object b, Object c, Object d) {
    throw absent();
  }

  Object object(ThreadState t, FunctionObject f, Object a, Object b, Object c, Object d, Object e) {
    throw absent();
  }

  long integer(ThreadState t, FunctionObject f) {
    throw absent();
  }

  long integer(ThreadState t, FunctionObject f, Object a) {
    throw absent();
  }

  long integer(ThreadState t, FunctionObject f, Object a, Object b) {
    throw absent();
  }

  long integer(ThreadState t, FunctionObject f, Object a, Object b, Object c) {
    throw absent();
  }

  long integer(ThreadState t, FunctionObject f, Object a, Object b, Object c, Object d) {
    throw absent();
  }

  long integer(ThreadState t, FunctionObject f, Object a, Object b, Object c, Object d, Object e) {
    throw absent();
  }

  double real(ThreadState t, FunctionObject f) {
    throw absent();
  }

  double real(ThreadState t, FunctionObject f, Object a) {
    throw absent();
  }

  double real(ThreadState t, FunctionObject f, Object a, Object b) {
    throw absent();
  }

  double real(ThreadState t, FunctionObject f, Object a, Object b, Object c) {
    throw absent();
  }

  double real(ThreadState t, FunctionObject f, Object a, Object b, Object c, Object d) {
    throw absent();
  }

  double real(ThreadState t, FunctionObject f, Object a, Object b, Object c, Object d, Object e) {
    throw absent();
  }
}
