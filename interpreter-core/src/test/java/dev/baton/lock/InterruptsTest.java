package dev.baton.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InterruptsTest {
  private final Interrupts interrupts = new Interrupts();

  private void send(InterruptKind kind, long epoch) {
    interrupts.send(new Interrupts.Interrupt(kind, null, epoch, 1));
  }

  @Test
  void deliveredOnce() {
    send(InterruptKind.KEYBOARD, Interrupts.ANY_SCOPE);
    assertNotNull(interrupts.takeCatchable());
    assertNull(interrupts.takeCatchable());
  }

  @Test
  void aClosedScopeDropsWhatWasSentToIt() {
    long epoch = interrupts.openScope();
    send(InterruptKind.EXCEPTION, epoch);
    interrupts.closeScope(epoch);
    long next = interrupts.openScope();
    assertTrue(next > epoch);
    assertNull(interrupts.takeCatchable());
    send(InterruptKind.EXCEPTION, epoch);
    assertNull(interrupts.takeCatchable());
    send(InterruptKind.EXCEPTION, next);
    assertNotNull(interrupts.takeCatchable());
  }

  @Test
  void aShieldHoldsOffAllButTheUncatchable() {
    interrupts.shield();
    interrupts.shield();
    send(InterruptKind.KEYBOARD, Interrupts.ANY_SCOPE);
    send(InterruptKind.KILL, Interrupts.ANY_SCOPE);
    assertNull(interrupts.takeCatchable());
    assertNotNull(interrupts.takeUncatchable());
    assertFalse(interrupts.unshield());
    assertTrue(interrupts.unshield());
    assertNotNull(interrupts.takeCatchable());
    assertThrows(IllegalStateException.class, interrupts::unshield);
  }

  @Test
  void theLatestOfAKindReplacesTheEarlier() {
    interrupts.send(new Interrupts.Interrupt(InterruptKind.EXCEPTION, "first", 0, 1));
    interrupts.send(new Interrupts.Interrupt(InterruptKind.EXCEPTION, "second", 0, 1));
    Interrupts.Interrupt taken = interrupts.takeCatchable();
    assertNotNull(taken);
    assertEquals("second", taken.payload());
    assertNull(interrupts.takeCatchable());
    interrupts.send(new Interrupts.Interrupt(InterruptKind.EXCEPTION, "third", 0, 1));
    assertTrue(interrupts.retract(InterruptKind.EXCEPTION));
    assertFalse(interrupts.retract(InterruptKind.EXCEPTION));
    assertNull(interrupts.takeCatchable());
  }

  /** Random histories against the obvious model: a stack of open scopes and one slot. */
  @Property(tries = 300)
  void scopesBehaveLikeAStack(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
    Random random = new Random(seed);
    Interrupts tested = new Interrupts();
    Deque<Long> open = new ArrayDeque<>();
    List<Long> all = new ArrayList<>(List.of(Interrupts.ANY_SCOPE));
    long slot = -1;
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> {
          long epoch = tested.openScope();
          open.push(epoch);
          all.add(epoch);
        }
        case 1 -> {
          if (!open.isEmpty()) {
            long epoch = List.copyOf(open).get(random.nextInt(open.size()));
            tested.closeScope(epoch);
            while (!open.isEmpty() && open.peek() >= epoch) {
              open.pop();
            }
          }
        }
        case 2 -> {
          slot = all.get(random.nextInt(all.size()));
          tested.send(new Interrupts.Interrupt(InterruptKind.KEYBOARD, null, slot, 1));
        }
        default -> {
          boolean expected = slot == Interrupts.ANY_SCOPE || open.contains(slot);
          assertEquals(expected, tested.takeCatchable() != null);
          slot = -1;
        }
      }
    }
  }

  @Test
  void aStreamIsDeliveredAtMostAsOftenAsItWasSent() throws InterruptedException {
    int sent = 20_000;
    AtomicInteger taken = new AtomicInteger();
    Thread sender =
        new Thread(
            () -> {
              for (int i = 0; i < sent; i++) {
                send(InterruptKind.KEYBOARD, Interrupts.ANY_SCOPE);
              }
            });
    sender.start();
    while (sender.isAlive()) {
      if (interrupts.takeCatchable() != null) {
        taken.incrementAndGet();
      }
    }
    if (interrupts.takeCatchable() != null) {
      taken.incrementAndGet();
    }
    assertTrue(taken.get() >= 1 && taken.get() <= sent, () -> "taken " + taken);
    assertNull(interrupts.takeCatchable());
  }
}
