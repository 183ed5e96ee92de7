package dev.baton.stdlib.time;

import dev.baton.core.object.ThreadContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/** The time zone of the machine, which guest code sees only if it may see the environment. */
final class Zones {
  private Zones() {}

  /** The zone of local times; UTC if the machine's is none of the guest's business. */
  static ZoneId local(ThreadContext t) {
    return t.interpreter().permissions().mayReadEnvironment()
        ? ZoneId.systemDefault()
        : ZoneOffset.UTC;
  }

  /** The short English name of a zone. */
  static String name(ZoneId zone, boolean daylight) {
    if (zone.getRules().isFixedOffset()
        && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC)) {
      return zone.getId().equals("GMT") ? "GMT" : "UTC";
    }
    // Newer JDKs have no abbreviations for the root locale.
    return TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.US);
  }

  /** Seconds by which standard time is ahead of UTC. */
  static int standardOffset(ZoneId zone) {
    return zone.getRules().getStandardOffset(Instant.now()).getTotalSeconds();
  }

  /**
   * Seconds by which daylight saving time is ahead of UTC; that of standard time if there is none.
   */
  static int daylightOffset(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Instant now = Instant.now();
    if (rules.isDaylightSavings(now)) {
      return rules.getOffset(now).getTotalSeconds();
    }
    ZoneOffsetTransition next = rules.nextTransition(now);
    return next != null && rules.isDaylightSavings(next.getInstant())
        ? next.getOffsetAfter().getTotalSeconds()
        : standardOffset(zone);
  }
}
