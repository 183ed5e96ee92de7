package dev.baton.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockEventsTest {
  @Test
  void aListenerThatFailsDoesNotDisturb() {
    LockEvents events = new LockEvents(LockClock.system());
    List<LockEventKind> seen = new ArrayList<>();
    LockListener failing =
        event -> {
          throw new IllegalStateException("listener");
        };
    LockListener recording = event -> seen.add(event.kind());
    assertFalse(events.isActive());
    events.add(failing);
    events.add(recording);
    assertTrue(events.isActive());
    events.emit(LockEventKind.STOP_BEGIN, null, null);
    events.remove(recording);
    events.emit(LockEventKind.STOP_END, null, null);
    events.remove(failing);
    assertFalse(events.isActive());
    assertEquals(List.of(LockEventKind.STOP_BEGIN), seen);
  }
}
