package dev.baton.core.object;

/**
 * What the namespace of a built-in type is filled from: a {@link BuiltinTable} or several. An
 * interface, since the JVM's verifier takes interfaces on trust: if it were a class, a method that
 * returns one of many tables would have the classes of all of them loaded.
 */
public interface MethodTables {
  /** Puts methods and attributes into the namespace of the type they belong to. */
  void addTo(TypeObject type, DictObject namespace);

  /** Several tables as one; what a later one has replaces what an earlier one has. */
  static MethodTables of(MethodTables... parts) {
    return (type, namespace) -> {
      for (MethodTables part : parts) {
        part.addTo(type, namespace);
      }
    };
  }
}
