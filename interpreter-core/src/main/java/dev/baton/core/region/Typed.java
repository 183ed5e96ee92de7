package dev.baton.core.region;

/** A guest value that names a C type, such as {@code cython.double}. */
public interface Typed {
  /** The type. */
  VariableType variableType();
}
