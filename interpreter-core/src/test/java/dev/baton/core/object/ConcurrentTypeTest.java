package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The promise T1 of the contract in parallel mode: a change of a class shows everywhere at once.
 */
class ConcurrentTypeTest {
  private static final int CHANGES = 2_000;

  /** So deep that a change is on its way for a while. */
  private static final int DEPTH = 40;

  /** Each change has to reach all classes that there are. */
  private static final int MOST_MADE = 200;

  /** A value that no cache takes for a counter. */
  private record Stamp(int number) {}

  private static TypeObject derived(TypeObject base) {
    TypeObject type = new TypeObject(Types.TYPE, "Derived", new TypeObject[] {base}, base, 0);
    List<TypeObject> mro = new ArrayList<>(List.of(base.mro()));
    mro.add(0, type);
    type.setBases(type.bases(), mro.toArray(new TypeObject[0]));
    return type;
  }

  private static List<TypeObject> chain() {
    List<TypeObject> chain = new ArrayList<>();
    for (int i = 0; i <= DEPTH; i++) {
      chain.add(derived(i == 0 ? Types.OBJECT : chain.get(i - 1)));
    }
    return chain;
  }

  private static int number(TypeObject type) {
    Object found = type.lookup("x");
    return found instanceof Stamp s ? s.number() : Math.toIntExact((Long) found);
  }

  private static void neverBack(boolean counter) {
    List<TypeObject> chain = chain();
    TypeObject base = chain.get(0);
    base.put("x", counter ? (Object) 0L : new Stamp(0));
    Random random = new Random(5);
    int[] made = new int[1];
    new Race()
        .writer(
            t -> {
              for (int n = 1; n < CHANGES; n++) {
                base.put("x", counter ? (Object) (long) n : new Stamp(n));
                assertEquals(n, number(chain.get(DEPTH)), "own change");
              }
            })
        .watcher(
            t -> {
              int last = 0;
              for (int look = 0; look < 50; look++) {
                TypeObject type = chain.get(random.nextInt(DEPTH + 1));
                boolean fresh = look % 10 == 0 && made[0]++ < MOST_MADE;
                int seen = number(fresh ? derived(type) : type);
                assertTrue(last <= seen, () -> "back at " + type.mro().length);
                last = seen;
              }
            })
        .run();
    assertEquals(CHANGES - 1, number(chain.get(DEPTH)));
  }

  @Test
  void whoHasSeenAChangeInOneClassSeesItInAll() {
    neverBack(false);
  }

  @Test
  void whoHasSeenACounterChangeInOneClassSeesItInAll() {
    neverBack(true);
  }

  @Test
  void aVersionThatIsKeptHoldsWhatWasReadAfterIt() {
    List<TypeObject> chain = chain();
    TypeObject leaf = chain.get(DEPTH);
    chain.get(0).put("x", new Stamp(0));
    chain.get(DEPTH / 2).put("y", new Stamp(0));
    new Race()
        .writer(t -> change(chain.get(0), "x"))
        .writer(t -> change(chain.get(DEPTH / 2), "y"))
        .watcher(
            t -> {
              TypeVersion version = leaf.version();
              Object x = leaf.lookup("x");
              if (leaf.isAt(version)) {
                assertEquals(x, version.find(leaf, "x"));
              }
              assertNotNull(leaf.lookup("y"));
            })
        .run();
    assertEquals(new Stamp(CHANGES - 1), leaf.lookup("x"));
    assertEquals(new Stamp(CHANGES - 1), leaf.lookup("y"));
    assertTrue(leaf.isAt(leaf.version()), "nothing goes on, so versions are kept");
  }

  private static void change(TypeObject type, String attribute) {
    for (int n = 1; n < CHANGES; n++) {
      type.put(attribute, new Stamp(n));
    }
  }

  @Test
  void removalsReachSubclasses() {
    List<TypeObject> chain = chain();
    chain.get(0).put("x", new Stamp(1));
    assertNotNull(chain.get(DEPTH).lookup("x"));
    assertTrue(chain.get(0).remove("x"));
    assertNull(chain.get(DEPTH).lookup("x"));
  }
}
