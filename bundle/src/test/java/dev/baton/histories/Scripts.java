package dev.baton.histories;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What scripts are made of. */
final class Scripts {
  private Scripts() {}

  static Arbitrary<Integer> item() {
    return Arbitraries.integers().between(1, 5);
  }

  static Arbitrary<Integer> index() {
    return Arbitraries.integers().between(-3, 3);
  }

  /** Keys that share places in small tables. */
  static Arbitrary<Integer> key() {
    return Arbitraries.of(0, 8, 16, 24, 1);
  }

  @SafeVarargs
  static Arbitrary<Step> steps(String name, Arbitrary<Integer>... arguments) {
    Arbitrary<List<Integer>> all = Arbitraries.just(List.of());
    for (Arbitrary<Integer> argument : arguments) {
      all =
          all.flatMap(
              before ->
                  argument.map(
                      next -> {
                        List<Integer> longer = new ArrayList<>(before);
                        longer.add(next);
                        return longer;
                      }));
    }
    return all.map(list -> new Step(name, List.copyOf(list)));
  }

  @SafeVarargs
  static Arbitrary<List<List<Step>>> scripts(Arbitrary<Step>... kinds) {
    List<Arbitrary<Step>> all = new ArrayList<>();
    for (Arbitrary<Step> kind : kinds) {
      all.add(kind);
    }
    return Arbitraries.oneOf(all).list().ofMinSize(2).ofMaxSize(4).list().ofSize(3);
  }
}
