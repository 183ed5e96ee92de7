package dev.baton.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskQueueTest {
  private final OpenStrategy.Idle owner = new OpenStrategy.Idle(OpenStrategy.lock());
  private final TaskQueue tasks = owner.tasks();
  private final List<String> done = new ArrayList<>();

  private void submit(Runnable task) {
    tasks.add(task);
    owner.addPending(Pending.TASKS);
  }

  @Test
  void aRoundRunsWhatWasThereAndLeavesTheBitForWhatCameMeanwhile() {
    submit(
        () -> {
          done.add("first");
          submit(() -> done.add("later"));
        });
    submit(() -> done.add("second"));
    tasks.run(owner);
    assertEquals(List.of("first", "second"), done);
    assertEquals(Pending.TASKS, owner.pending());
    tasks.run(owner);
    assertEquals(List.of("first", "second", "later"), done);
    assertEquals(0, owner.pending());
  }

  @Test
  void aFailingTaskDoesNotTakeTheOthersWithIt() {
    submit(
        () -> {
          throw new IllegalStateException("task");
        });
    submit(() -> done.add("behind"));
    assertThrows(IllegalStateException.class, () -> tasks.run(owner));
    assertEquals(Pending.TASKS, owner.pending());
    tasks.run(owner);
    assertEquals(List.of("behind"), done);
  }
}
