package dev.baton.python.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameter list of a function.
 *
 * @param positionalOnly those before {@code /}
 * @param positional the other positional ones
 * @param defaults of the last positional parameters of both lists
 * @param keywordDefaults one for each of {@code keywordOnly}
 */
public record Parameters(
    List<Parameter> positionalOnly,
    List<Parameter> positional,
    @Nullable Parameter varArgs,
    List<Parameter> keywordOnly,
    @Nullable Parameter varKeywords,
    List<Expression> defaults,
    List<Optional<Expression>> keywordDefaults) {

  /** No parameters. */
  public static Parameters none() {
    return new Parameters(List.of(), List.of(), null, List.of(), null, List.of(), List.of());
  }

  /** All parameters in the order of their slots. */
  public List<Parameter> all() {
    List<Parameter> all = new ArrayList<>(positionalOnly);
    all.addAll(positional);
    all.addAll(keywordOnly);
    if (varArgs != null) {
      all.add(varArgs);
    }
    if (varKeywords != null) {
      all.add(varKeywords);
    }
    return all;
  }
}
