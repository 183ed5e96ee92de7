package dev.baton.stdlib.time;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Numeric;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The functions of module {@code time} about calendar times. */
@Intrinsics("time")
final class CalendarFunctions {
  private static final String DEFAULT_FORMAT = "%a %b %d %H:%M:%S %Y";

  private CalendarFunctions() {}

  @Builtin(
      value = "gmtime(seconds=None, /)",
      doc = "The calendar time in UTC, now or so many seconds after the epoch.")
  static Object gmtime(ThreadContext t, Object seconds) {
    ZonedDateTime moment = moment(t, seconds, ZoneOffset.UTC);
    return CalendarTime.of(moment).toTuple(t, moment, "GMT");
  }

  @Builtin(
      value = "localtime(seconds=None, /)",
      doc = "The calendar time of this place, now or so many seconds after the epoch.")
  static Object localtime(ThreadContext t, Object seconds) {
    ZonedDateTime moment = moment(t, seconds, Zones.local(t));
    CalendarTime time = CalendarTime.of(moment);
    return time.toTuple(t, moment, Zones.name(moment.getZone(), time.dst() > 0));
  }

  private static CalendarTime at(ThreadContext t, Object seconds, ZoneId zone) {
    return CalendarTime.of(moment(t, seconds, zone));
  }

  private static ZonedDateTime moment(ThreadContext t, Object seconds, ZoneId zone) {
    try {
      return Instant.ofEpochSecond(epochSecond(t, seconds)).atZone(zone);
    } catch (DateTimeException e) {
      throw Raise.overflowError("timestamp out of range for platform time_t");
    }
  }

  private static long epochSecond(ThreadContext t, Object seconds) {
    if (seconds == Singleton.NONE) {
      return Instant.now().getEpochSecond();
    }
    if (!(Numeric.plain(seconds) instanceof Double d)) {
      return t.toLong(seconds);
    }
    if (Double.isNaN(d)) {
      throw Raise.valueError("Invalid value NaN (not a number)");
    }
    double whole = Math.floor(d);
    if (Math.abs(whole) >= Long.MAX_VALUE) {
      throw Raise.overflowError("timestamp out of range for platform time_t");
    }
    return (long) whole;
  }

  @Builtin(
      value = "mktime(tuple, /)",
      doc = "Seconds since the epoch of a calendar time of this place; fields may overflow.")
  static double mktime(ThreadContext t, Object tuple) {
    CalendarTime time = CalendarTime.of(t, tuple, "mktime");
    try {
      LocalDateTime local =
          LocalDateTime.of(time.year(), 1, 1, 0, 0)
              .plusMonths(time.month() - 1L)
              .plusDays(time.day() - 1L)
              .plus(Duration.ofHours(time.hour()))
              .plus(Duration.ofMinutes(time.minute()))
              .plus(Duration.ofSeconds(time.second()));
      ZonedDateTime moment = local.atZone(Zones.local(t));
      ZonedDateTime chosen =
          time.dst() == 0 ? moment.withLaterOffsetAtOverlap() : moment.withEarlierOffsetAtOverlap();
      return chosen.toEpochSecond();
    } catch (DateTimeException e) {
      throw Raise.overflowError("mktime argument out of range");
    }
  }

  @Builtin(
      value = "asctime(tuple=..., /)",
      doc = "A calendar time, now by default, as text such as 'Sat Jun  6 16:26:11 1998'.")
  static String asctime(ThreadContext t, @Nullable Object tuple) {
    return text(timeOrNow(t, tuple, "asctime"));
  }

  @Builtin(
      value = "ctime(seconds=None, /)",
      doc = "Seconds after the epoch, now by default, as text for this place, as of asctime().")
  static String ctime(ThreadContext t, Object seconds) {
    return text(at(t, seconds, Zones.local(t)));
  }

  private static String text(CalendarTime time) {
    return new TimeFormat(time, ZoneOffset.UTC).apply("%c");
  }

  private static CalendarTime timeOrNow(ThreadContext t, @Nullable Object tuple, String function) {
    return tuple == null
        ? at(t, Singleton.NONE, Zones.local(t))
        : CalendarTime.of(t, tuple, function).checked();
  }

  @Builtin(
      value = "strftime(format, tuple=..., /)",
      doc =
          """
          A calendar time, now by default, as text in a format of directives such as %Y.

          %Y %m %d year, month, day; %H %M %S hour, minute, second; %a %A weekday; %b %B month;
          %j day of the year; %U %W week; %p AM or PM; %I hour of 12; %y year without century;
          %z %Z time zone; %c %x %X date and time; %% a percent sign.\
          """)
  static Object strftime(ThreadContext t, String format, @Nullable Object tuple) {
    CalendarTime time = timeOrNow(t, tuple, "strftime");
    try {
      return Strings.fromJava(new TimeFormat(time, Zones.local(t)).apply(format));
    } catch (DateTimeException e) {
      throw Raise.overflowError("year out of range");
    }
  }

  @Builtin(
      value = "strptime(string, format=..., /)",
      doc =
          """
          The calendar time that a text shows in a format of directives as of strftime().

          The default format is that of ctime().\
          """)
  static Object strptime(ThreadContext t, String string, @Nullable Object format) {
    String template = format == null ? DEFAULT_FORMAT : Strings.toJavaOrNull(format);
    if (template == null) {
      throw Raise.typeError("strptime() argument 1 must be str");
    }
    return new TimeParser(t, string, template, Zones.local(t)).parse().toTuple();
  }
}
