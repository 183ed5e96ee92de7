package dev.baton.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Outcome;

/** What somebody may see who reads a flag and then the data that were stored before it. */
@Outcome(id = "0", expect = ACCEPTABLE, desc = "neither")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the data without its flag")
@Outcome(id = "11", expect = ACCEPTABLE, desc = "both")
@Outcome(id = "10", expect = FORBIDDEN, desc = "the flag without its data")
final class FlagAndData {
  private FlagAndData() {}
}
