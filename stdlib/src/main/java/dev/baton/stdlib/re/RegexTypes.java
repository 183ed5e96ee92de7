package dev.baton.stdlib.re;

import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** The guest types of the module. Immutable and shared by all engines. */
final class RegexTypes {
  static final TypeObject PATTERN =
      new TypeObject(
          "Pattern",
          "re",
          Types.OBJECT,
          TypeObject.NOT_CALLABLE | TypeObject.WEAK,
          new PatternMethodsTable());

  static final TypeObject MATCH =
      new TypeObject("Match", "re", Types.OBJECT, TypeObject.NOT_CALLABLE, new MatchMethodsTable());

  static final TypeObject SCANNER =
      new TypeObject(
          "SRE_Scanner", "_sre", Types.OBJECT, TypeObject.NOT_CALLABLE, new ScannerMethodsTable());

  static final TypeObject MATCH_ITERATOR =
      new TypeObject(
          "callable_iterator",
          null,
          Types.OBJECT,
          TypeObject.NOT_CALLABLE,
          new MatchIteratorMethodsTable());

  private RegexTypes() {}
}
