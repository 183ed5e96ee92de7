package dev.baton.code;

/**
 * The parts that the body of a {@link BinaryFormat} file is made of, in this order. What is alike
 * is together: that way a file compresses best.
 */
enum CodeSection {
  /** One byte for each instruction of each code object. */
  OPCODES,
  /** One number for each instruction. */
  OPERANDS,
  /** The rows of exception tables. */
  HANDLERS,
  /** Counts, flags, kinds of constants and constants that are no texts. */
  STRUCTURE,
  /** For each use of a text 0 if it is a new one, else its number among the texts, from 1. */
  REFERENCES,
  /** How many UTF-16 units each text has. */
  LENGTHS,
  /** The positions of instructions, unless the file leaves them out. */
  POSITIONS,
  /** The UTF-16 units of texts, as numbers. */
  TEXTS
}
