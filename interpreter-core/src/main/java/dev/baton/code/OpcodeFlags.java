package dev.baton.code;

/** The flag bits of an {@link Opcode} row. */
public final class OpcodeFlags {
  /** The operand may become the next instruction. */
  public static final int JUMPS = 1;

  /** The next instruction is never reached by falling through. */
  public static final int ENDS = 2;

  /** May raise a guest exception. */
  public static final int RAISES = 4;

  /** May run guest code. */
  public static final int CALLS = 8;

  /** Polls: the global lock may change hands here. */
  public static final int SAFEPOINT = 16;

  /** Reads or writes something that another thread can see. */
  public static final int SHARED = 32;

  /** Only instrumentation puts it into code; files must not contain it. */
  public static final int INSTRUMENT = 64;

  /** Pops its iterator and pushes nothing when it jumps. */
  public static final int JUMP_POPS = 128;

  /** Leaves one value in the place of two when it jumps. */
  public static final int SENDS = 256;

  /** The largest operand an instruction word can hold. */
  public static final int MAX_OPERAND = (1 << 24) - 1;

  private OpcodeFlags() {}
}
