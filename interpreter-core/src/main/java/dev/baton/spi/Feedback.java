package dev.baton.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a compiler may know of the code it translates: which form is wanted, and what earlier runs
 * have seen. All of it but the form is a hint that code must check when it runs; two questions may
 * get different answers while other threads run the code, so a compiler asks each one once.
 */
public interface Feedback {
  /** Bit: an int that a long holds. */
  int LONG = 1;

  /** Bit: a float. */
  int DOUBLE = 2;

  /** Bit: True or False. */
  int BOOLEAN = 4;

  /** Bit: anything else. */
  int OTHER = 8;

  /** Bit: a list. */
  int LIST = 16;

  /** Bit: a tuple. */
  int TUPLE = 32;

  /** Bit: an iterator of a range. */
  int RANGE = 64;

  /** Bit, of containers: a dict. */
  int DICT = 1;

  /** Bit, of containers: a text. */
  int TEXT = 2;

  /** Bit, of iterators: another one that runs no guest code. */
  int ITERATOR = 4;

  /**
   * Bit, of operands of an instruction without a container: an operation on values of built-in
   * types that runs no guest code and raises nothing; otherwise {@link #OTHER}.
   */
  int PLAIN = 1;

  /** Bit, of a call: there was a receiver. */
  int RECEIVER = 1;

  /** Bit, of a call: there was none. */
  int NO_RECEIVER = 2;

  /** Added, where typed code leaves, to an instruction whose result is not what was guessed. */
  int RESULT = 1 << 29;

  /** Added, where typed code leaves, to an instruction that it left out as never executed. */
  int NEW = 1 << 30;

  /** A form of compiled code. */
  enum Form {
    /** Values stay boxed. */
    GENERIC,
    /** As {@link #GENERIC}, and it records what it sees. */
    PROFILED,
    /** Ints and floats are kept unboxed; it gives the frame back where its guesses fail. */
    TYPED,
    /**
     * As {@link #TYPED}, without a frame: a method that takes the arguments. Made at instruction 0,
     * of functions with few parameters.
     */
    DIRECT,
    /**
     * As {@link #TYPED}, of a generator, entered at the start only: the values it yields go to a
     * sink, without leaving, as long as that takes them.
     */
    POURED
  }

  /** The form that is wanted. */
  Form form();

  /** Whether guesses of the typed form are to fail at random, for tests. */
  boolean isHostile();

  /** Whether an instruction has an inline cache in the class data. */
  boolean isCached(int pc);

  /** Whether the inline cache knows an attribute of a module or a class, not one of instances. */
  boolean isValue(int pc);

  /** Bits for the values that an instruction has given; 0 if it has not been executed. */
  int results(int pc);

  /**
   * Bits for the containers or iterators that an instruction has worked on, or whether its work is
   * plain; 0 if it has not been executed.
   */
  int operands(int pc);

  /**
   * Whether frames have come in at an instruction: the entry that the code is compiled for, and if
   * that is the start, those behind the yields of a generator.
   */
  boolean isEntered(int pc);

  /** Bits for the values that a local variable had on entry at an instruction; 0 if it had none. */
  int local(int pc, int slot);

  /** Bits for the values that the code has returned. */
  int returned();

  /** How many callees a call has that are called directly, if it is more than one. */
  int alternatives(int pc);

  /** As this, but that the call has one of its callees only. */
  Feedback alternative(int pc, int index);

  /**
   * Bits for the values that the callees of a call return, if they can be called directly; 0 if one
   * cannot.
   */
  int direct(int pc);

  /** Whether the direct callee is the code itself, in the form that is wanted. */
  boolean isRecursive(int pc);

  /** Whether the direct callee is the {@code __init__} of a class that is called. */
  boolean constructs(int pc);

  /** Whether that class is one of exceptions, which keep the arguments first. */
  boolean makesException(int pc);

  /** Whether a call makes an exception that does nothing but keep the arguments. */
  boolean keepsArguments(int pc);

  /** Whether the direct callee may raise an exception. */
  boolean raises(int pc);

  /** Whether {@code CALL_METHOD} with a known callee passes a receiver. */
  boolean passesReceiver(int pc);

  /** Whether the direct or built-in callee is bound to its first argument. */
  boolean isBound(int pc);

  /** Whether the special method that an operator calls directly is the right operand's. */
  boolean swapsOperands(int pc);

  /** What the direct callee's parameters get, in their order. */
  List<Passed> passed(int pc);

  /** How many arguments {@code CALL_FUNCTION_EX} with a direct callee passes. */
  int spread(int pc);

  /** The method of the engine's intrinsics that does a call of a built-in; null if none does. */
  @Nullable String intrinsic(int pc);

  /** Whether a guess at an instruction has failed before. */
  boolean hasFailed(int pc);

  /** Whether an instruction of which nothing was known has been reached since. */
  boolean wasReached(int pc);
}
