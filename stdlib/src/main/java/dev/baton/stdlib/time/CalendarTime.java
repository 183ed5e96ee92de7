package dev.baton.stdlib.time;

import dev.baton.core.object.Instance;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.StructSequence;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * A moment as the calendar and the clock on the wall show it. Immutable.
 *
 * @param month 1 to 12
 * @param weekday 0 for Monday to 6
 * @param yearDay 1 to 366
 * @param dst 1 in daylight saving time, 0 outside it, -1 if unknown
 */
record CalendarTime(
    int year,
    int month,
    int day,
    int hour,
    int minute,
    int second,
    int weekday,
    int yearDay,
    int dst) {
  static final TypeObject TYPE =
      StructSequence.type(
          "struct_time",
          "time",
          "tm_year",
          "tm_mon",
          "tm_mday",
          "tm_hour",
          "tm_min",
          "tm_sec",
          "tm_wday",
          "tm_yday",
          "tm_isdst");

  private static final int FIELDS = 9;

  static {
    // Attributes that are no items; None unless the time was made for a zone.
    TYPE.namespace().putText("tm_zone", Singleton.NONE);
    TYPE.namespace().putText("tm_gmtoff", Singleton.NONE);
  }

  static CalendarTime of(ZonedDateTime time) {
    boolean dst = time.getZone().getRules().isDaylightSavings(time.toInstant());
    return new CalendarTime(
        time.getYear(),
        time.getMonthValue(),
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        time.getDayOfWeek().getValue() - 1,
        time.getDayOfYear(),
        dst ? 1 : 0);
  }

  /** From a tuple of nine ints given to a function, unchecked but for their number. */
  static CalendarTime of(ThreadContext t, Object o, String function) {
    if (!(o instanceof TupleObject tuple)) {
      throw Raise.typeError("Tuple or struct_time argument required");
    }
    if (tuple.size() != FIELDS) {
      throw Raise.typeError(function + "(): illegal time tuple argument");
    }
    int[] f = new int[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
      long value = t.toLong(tuple.items()[i]);
      if (value != (int) value) {
        throw Raise.overflowError(
            "signed integer is " + (value < 0 ? "less than minimum" : "greater than maximum"));
      }
      f[i] = (int) value;
    }
    return new CalendarTime(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8]);
  }

  /**
   * This time with each field in its range; a month, day or day of the year of 0 counts as 1.
   *
   * @throws dev.baton.core.object.GuestError ValueError for a field out of its range
   */
  CalendarTime checked() {
    check(month, 0, 12, "month");
    check(day, 0, 31, "day of month");
    check(hour, 0, 23, "hour");
    check(minute, 0, 59, "minute");
    check(second, 0, 61, "seconds");
    if (weekday < -1) {
      throw Raise.valueError("day of week out of range");
    }
    check(yearDay, 0, 366, "day of year");
    return new CalendarTime(
        year,
        Math.max(month, 1),
        Math.max(day, 1),
        hour,
        minute,
        second,
        Math.floorMod(weekday, 7),
        Math.max(yearDay, 1),
        Math.max(-1, Math.min(dst, 1)));
  }

  private static void check(int value, int least, int most, String name) {
    if (value < least || value > most) {
      throw Raise.valueError(name + " out of range");
    }
  }

  /** The date; the first of the month if the month has no such day. */
  LocalDate date() {
    LocalDate first = LocalDate.of(year, month, 1);
    return day <= first.lengthOfMonth() ? first.withDayOfMonth(day) : first;
  }

  /** As a {@code time.struct_time} that knows the zone of its moment. */
  TupleObject toTuple(ThreadContext t, ZonedDateTime moment, String zoneName) {
    TupleObject tuple = toTuple();
    Instance attributes = Objects.requireNonNull(tuple.attributes());
    attributes.put(t, "tm_zone", Strings.fromJava(zoneName));
    attributes.put(t, "tm_gmtoff", (long) moment.getOffset().getTotalSeconds());
    return tuple;
  }

  TupleObject toTuple() {
    return StructSequence.of(
        TYPE,
        (long) year,
        (long) month,
        (long) day,
        (long) hour,
        (long) minute,
        (long) second,
        (long) weekday,
        (long) yearDay,
        (long) dst);
  }
}
