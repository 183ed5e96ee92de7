/** A benchmark program written by hand in Java, doing the same work as the one in Python. */
interface Program {
  /** Runs it once; the result is written as Python's {@code repr} writes it. */
  String run();
}
