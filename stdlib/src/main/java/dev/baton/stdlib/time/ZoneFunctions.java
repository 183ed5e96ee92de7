package dev.baton.stdlib.time;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;

/** Module {@code _calendar_time}: what {@code datetime} and {@code zoneinfo} ask of the JDK. */
@Intrinsics("_calendar_time")
public final class ZoneFunctions {
  /** The abbreviations that the IANA database has; elsewhere it shows the offset. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("ACDT ACST ADT AEDT AEST AKDT AKST AST AWST BST CAT CDT CEST CET CST ChST EAT EDT EEST"
                  + " EET EST GMT HDT HKT HST IDT IST JST KST MDT MSK MST NDT NST NZDT NZST PDT PKT"
                  + " PST SAST SST UTC WAT WEST WET WIB WIT WITA")
              .split(" "));

  private ZoneFunctions() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_calendar_time", "Times in formats and in zones.");
    for (BuiltinFunction function : new ZoneFunctionsTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }

  @Builtin(
      value = "parse(string, format, /)",
      doc =
          "The fields of the time that a text shows in a format: year to microsecond, microseconds"
              + " ahead of UTC or None, zone or None.")
  static Object parse(ThreadContext t, String string, String format) {
    TimeParser parser = new TimeParser(t, string, format, Zones.local(t));
    CalendarTime time = parser.parse();
    Long offset = parser.offsetMicros();
    String name = parser.givenZone();
    return TupleObject.of(
        (long) time.year(),
        (long) time.month(),
        (long) time.day(),
        (long) time.hour(),
        (long) time.minute(),
        (long) time.second(),
        (long) parser.micros(),
        offset == null ? Singleton.NONE : offset,
        name == null ? Singleton.NONE : Strings.fromJava(name));
  }

  @Builtin(value = "zones()", doc = "The names of all zones.")
  static Object zones() {
    return new ListObject(
        ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .map(Strings::fromJava)
            .toArray());
  }

  @Builtin(value = "zone(key, /)", doc = "The name if there is such a zone, else None.")
  static Object zone(String key) {
    return ZoneId.getAvailableZoneIds().contains(key) ? Strings.fromJava(key) : Singleton.NONE;
  }

  @Builtin(
      value = "at_local(key, seconds, fold, /)",
      doc =
          "Seconds ahead of UTC, seconds of daylight saving and abbreviation at a local time, in"
              + " seconds since 1970-01-01 on the wall.")
  static Object atLocal(String key, long seconds, int fold) {
    ZoneRules rules = rules(key);
    LocalDateTime local = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    ZoneOffsetTransition change = rules.getTransition(local);
    ZoneOffset offset =
        change == null
            ? rules.getOffset(local)
            : fold == 0 ? change.getOffsetBefore() : change.getOffsetAfter();
    Instant moment = local.toInstant(offset);
    // In a gap the moment lies on the other side of the change, whose saving is meant all the same.
    if (change != null && change.isGap()) {
      moment = fold == 0 ? change.getInstant().minusSeconds(1) : change.getInstant();
    }
    boolean daylight = rules.isDaylightSavings(moment);
    return TupleObject.of(
        (long) offset.getTotalSeconds(),
        rules.getDaylightSavings(moment).toSeconds(),
        Strings.fromJava(abbreviation(key, daylight, offset)));
  }

  @Builtin(
      value = "at_utc(key, seconds, /)",
      doc = "Seconds ahead of UTC at a moment, and 1 if it is the second of two equal local times.")
  static Object atUtc(String key, long seconds) {
    ZoneRules rules = rules(key);
    ZoneOffset offset = rules.getOffset(Instant.ofEpochSecond(seconds));
    LocalDateTime local = LocalDateTime.ofEpochSecond(seconds, 0, offset);
    ZoneOffsetTransition change = rules.getTransition(local);
    boolean second = change != null && change.isOverlap() && change.getOffsetAfter().equals(offset);
    return TupleObject.of((long) offset.getTotalSeconds(), second ? 1L : 0L);
  }

  private static ZoneRules rules(String key) {
    try {
      return ZoneId.of(key).getRules();
    } catch (DateTimeException e) {
      throw Raise.keyError(Strings.fromJava(key));
    }
  }

  private static String abbreviation(String key, boolean daylight, ZoneOffset offset) {
    if (key.equals("UTC") || key.endsWith("/UTC")) {
      return "UTC";
    }
    String name = TimeZone.getTimeZone(key).getDisplayName(daylight, TimeZone.SHORT, Locale.US);
    if (ABBREVIATIONS.contains(name)) {
      return name;
    }
    int minutes = offset.getTotalSeconds() / 60;
    int size = Math.abs(minutes);
    String hours = String.format("%s%02d", minutes < 0 ? "-" : "+", size / 60);
    return size % 60 == 0 ? hours : hours + String.format("%02d", size % 60);
  }
}
