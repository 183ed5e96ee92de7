package dev.baton.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhaseTest {
  /** Every step that a thread may take, and no other. */
  private static final Map<Phase, Set<Phase>> STEPS =
      Map.of(
          Phase.NEW, EnumSet.of(Phase.DETACHED, Phase.SUSPENDED, Phase.DEAD),
          Phase.DETACHED,
              EnumSet.of(Phase.WAITING, Phase.ATTACHED, Phase.SUSPENDED, Phase.IDLE, Phase.DEAD),
          Phase.WAITING, EnumSet.of(Phase.ATTACHED, Phase.SUSPENDED, Phase.DEAD),
          Phase.ATTACHED, EnumSet.of(Phase.DETACHED, Phase.SUSPENDED),
          Phase.SUSPENDED, EnumSet.of(Phase.DETACHED, Phase.WAITING, Phase.IDLE, Phase.DEAD),
          Phase.IDLE, EnumSet.of(Phase.DETACHED, Phase.SUSPENDED, Phase.DEAD),
          Phase.DEAD, EnumSet.noneOf(Phase.class));

  @Test
  void onlyTheListedStepsAreAllowed() {
    for (Phase from : Phase.values()) {
      for (Phase to : Phase.values()) {
        assertEquals(STEPS.get(from).contains(to), from.mayBecome(to), from + " -> " + to);
      }
    }
  }

  @Test
  void theWordAndTheNameAgree() {
    OpenStrategy.Idle t = new OpenStrategy.Idle(OpenStrategy.lock());
    assertEquals(Phase.NEW, t.phase());
    assertTrue(t.casPhase(GuestThread.NEW, GuestThread.DETACHED));
    assertFalse(t.casPhase(GuestThread.NEW, GuestThread.DETACHED));
    assertEquals(Phase.DETACHED, t.phase());
    assertFalse(t.isAttached());
    assertTrue(t.casPhase(GuestThread.DETACHED, GuestThread.ATTACHED));
    assertTrue(t.isAttached());
  }
}
