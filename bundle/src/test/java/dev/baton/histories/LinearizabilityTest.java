package dev.baton.histories;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker accepts what some order explains and nothing else. */
class LinearizabilityTest {
  private static Operation operation(int thread, int begin, int end, Step step, String result) {
    return new Operation(thread, begin, end, step, result);
  }

  private static boolean explainedAsList(Operation... history) {
    return Linearizability.explains(new SequenceModel(List.of(1)), List.of(history));
  }

  @Test
  void stepsOneAfterTheOther() {
    assertTrue(
        explainedAsList(
            operation(0, 0, 1, Step.of("append", 2), "None"),
            operation(0, 2, 3, Step.of("copy"), "[1, 2]"),
            operation(0, 4, 5, Step.of("pop"), "2")));
  }

  @Test
  void stepsAtTheSameTimeInEitherOrder() {
    Operation append = operation(0, 0, 3, Step.of("append", 2), "None");
    assertTrue(explainedAsList(append, operation(1, 1, 2, Step.of("len"), "1")));
    assertTrue(explainedAsList(append, operation(1, 1, 2, Step.of("len"), "2")));
    assertFalse(explainedAsList(append, operation(1, 1, 2, Step.of("len"), "3")));
  }

  @Test
  void noReadOfWhatIsGone() {
    Operation pop = operation(0, 0, 1, Step.of("pop"), "1");
    assertFalse(explainedAsList(pop, operation(1, 2, 3, Step.of("get", 0), "1")));
    assertTrue(explainedAsList(pop, operation(1, 2, 3, Step.of("get", 0), "IndexError")));
  }

  @Test
  void twoReadersAgreeOnTheOrder() {
    Operation append = operation(0, 0, 9, Step.of("append", 2), "None");
    Operation sees = operation(1, 1, 2, Step.of("get", 1), "2");
    assertFalse(explainedAsList(append, sees, operation(2, 3, 4, Step.of("len"), "1")));
    assertTrue(explainedAsList(append, sees, operation(2, 0, 4, Step.of("len"), "1")));
  }

  @Test
  void noLostAppend() {
    assertFalse(
        explainedAsList(
            operation(0, 0, 3, Step.of("append", 2), "None"),
            operation(1, 1, 4, Step.of("append", 3), "None"),
            operation(0, 5, 6, Step.of("copy"), "[1, 3]")));
  }

  @Test
  void oneWinnerOfSetdefault() {
    DictModel model = new DictModel(Map.of());
    Operation first = operation(0, 0, 3, Step.of("setdefault", 1, 5), "5");
    assertTrue(
        Linearizability.explains(
            model, List.of(first, operation(1, 1, 2, Step.of("setdefault", 1, 6), "5"))));
    assertFalse(
        Linearizability.explains(
            model, List.of(first, operation(1, 1, 2, Step.of("setdefault", 1, 6), "6"))));
  }

  @Test
  void aSetMayPopAnyElementButEachOnce() {
    SetModel model = new SetModel(List.of(1, 2));
    assertTrue(
        Linearizability.explains(
            model,
            List.of(
                operation(0, 0, 3, Step.of("pop"), "2"), operation(1, 1, 2, Step.of("pop"), "1"))));
    assertFalse(
        Linearizability.explains(
            model,
            List.of(
                operation(0, 0, 3, Step.of("pop"), "2"), operation(1, 1, 2, Step.of("pop"), "2"))));
  }

  @Test
  void manyStepsAtTheSameTimeAreNoTrouble() {
    List<Operation> history = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      history.add(operation(i, 0, 100, Step.of("append", 2), "None"));
    }
    history.add(operation(16, 101, 102, Step.of("len"), "18"));
    assertFalse(Linearizability.explains(new SequenceModel(List.of(1)), history));
  }
}
