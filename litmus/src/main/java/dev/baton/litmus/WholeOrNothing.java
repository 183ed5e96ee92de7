package dev.baton.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Outcome;

/** What somebody may see who looks for something that another thread has just made. */
@Outcome(id = "0", expect = ACCEPTABLE, desc = "nothing yet")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "all of it")
@Outcome(id = "2", expect = FORBIDDEN, desc = "half made")
final class WholeOrNothing {
  private WholeOrNothing() {}
}
