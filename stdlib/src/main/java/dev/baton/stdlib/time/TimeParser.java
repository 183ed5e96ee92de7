package dev.baton.stdlib.time;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * {@code strptime} in the C locale. A number takes as many digits as its directive has and its
 * range allows; white space in the format stands for any white space. Used once.
 */
final class TimeParser {
  private static final int NONE = -1;
  private static final int PIVOT = 69;

  private final ThreadContext thread;
  private final String text;
  private final String format;
  private final ZoneId zone;
  private int at;

  private int year = NONE;
  private int isoYear = NONE;
  private int month = 1;
  private int day = 1;
  private boolean dateGiven;
  private int hour;
  private int twelveHour = NONE;
  private int afternoon = NONE;
  private int minute;
  private int second;
  private int weekday = NONE;
  private int yearDay = NONE;
  private int week = NONE;
  private boolean weekFromSunday;
  private int isoWeek = NONE;
  private int dst = -1;
  private int micros;
  private @Nullable Long offset;
  private @Nullable String zoneName;

  TimeParser(ThreadContext thread, String text, String format, ZoneId zone) {
    this.thread = thread;
    this.text = text;
    this.format = format;
    this.zone = zone;
  }

  CalendarTime parse() {
    parse(format);
    if (at < text.length()) {
      throw Raise.valueError("unconverted data remains: " + text.substring(at));
    }
    try {
      return result();
    } catch (DateTimeException e) {
      throw Raise.valueError("day is out of range for month");
    }
  }

  /** The microseconds, after {@link #parse}. */
  int micros() {
    return micros;
  }

  /** By how many microseconds the time is ahead of UTC, after {@link #parse}; null if not given. */
  @Nullable Long offsetMicros() {
    return offset;
  }

  /** The name of the zone, after {@link #parse}; null if not given. */
  @Nullable String givenZone() {
    return zoneName;
  }

  private void parse(String template) {
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (Character.isWhitespace(c)) {
        while (i + 1 < template.length() && Character.isWhitespace(template.charAt(i + 1))) {
          i++;
        }
        skipSpace();
      } else if (c != '%') {
        literal(c);
      } else if (++i == template.length()) {
        throw Raise.valueError("stray % in format " + quoted(format));
      } else if (!datePart(template.charAt(i)) && !clockPart(template.charAt(i))) {
        throw Raise.valueError(
            "'" + template.charAt(i) + "' is a bad directive in format " + quoted(format));
      }
    }
  }

  private boolean datePart(char directive) {
    switch (directive) {
      case 'a' -> weekday = name(CalendarNames.DAYS, true);
      case 'A' -> weekday = name(CalendarNames.DAYS, false);
      case 'b' -> month = name(CalendarNames.MONTHS, true) + 1;
      case 'B' -> month = name(CalendarNames.MONTHS, false) + 1;
      case 'd' -> day = number(2, 1, 31);
      case 'G' -> isoYear = exactly(4);
      case 'j' -> yearDay = number(3, 1, 366);
      case 'm' -> month = number(2, 1, 12);
      case 'u' -> weekday = number(1, 1, 7) - 1;
      case 'U', 'W' -> {
        week = number(2, 0, 53);
        weekFromSunday = directive == 'U';
      }
      case 'V' -> isoWeek = number(2, 1, 53);
      case 'w' -> weekday = (number(1, 0, 6) + 6) % 7;
      case 'x' -> parse("%m/%d/%y");
      case 'y' -> {
        int two = exactly(2);
        year = two + (two < PIVOT ? 2000 : 1900);
      }
      case 'Y' -> year = exactly(4);
      default -> {
        return false;
      }
    }
    dateGiven |= "bBdmxyY".indexOf(directive) >= 0 && directive != 'y' && directive != 'Y';
    return true;
  }

  private boolean clockPart(char directive) {
    switch (directive) {
      case 'c' -> parse("%a %b %d %H:%M:%S %Y");
      case 'f' -> micros = fraction();
      case 'H' -> hour = number(2, 0, 23);
      case 'I' -> twelveHour = number(2, 1, 12);
      case 'M' -> minute = number(2, 0, 59);
      case 'p' -> afternoon = name(new String[] {"AM", "PM"}, false);
      case 'S' -> second = number(2, 0, 61);
      case 'X' -> parse("%H:%M:%S");
      case 'z' -> offset();
      case 'Z' -> zoneName();
      case '%' -> literal('%');
      default -> {
        return false;
      }
    }
    return true;
  }

  // What a directive takes from the text

  private void skipSpace() {
    int start = at;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw mismatch();
    }
  }

  private void literal(char c) {
    if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != Character.toLowerCase(c)) {
      throw mismatch();
    }
    at++;
  }

  private int name(String[] names, boolean brief) {
    for (int i = 0; i < names.length; i++) {
      String name = brief ? CalendarNames.brief(names[i]) : names[i];
      if (text.regionMatches(true, at, name, 0, name.length())) {
        at += name.length();
        return i;
      }
    }
    throw mismatch();
  }

  private int exactly(int count) {
    return digits(count, count);
  }

  private int digits(int least, int most) {
    int value = 0;
    int start = at;
    while (at < text.length() && at - start < most && isDigit(text.charAt(at))) {
      value = 10 * value + text.charAt(at++) - '0';
    }
    if (at - start < least) {
      throw mismatch();
    }
    return value;
  }

  /** The longest number of at most {@code width} digits within the range. */
  private int number(int width, int least, int most) {
    int start = at;
    int best = NONE;
    int end = start;
    int value = 0;
    for (int i = start; i < text.length() && i - start < width && isDigit(text.charAt(i)); i++) {
      value = 10 * value + text.charAt(i) - '0';
      if (value >= least && value <= most) {
        best = value;
        end = i + 1;
      }
    }
    if (best == NONE) {
      throw mismatch();
    }
    at = end;
    return best;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Up to six digits behind a point, as microseconds. */
  private int fraction() {
    int start = at;
    int value = digits(1, 6);
    for (int n = at - start; n < 6; n++) {
      value *= 10;
    }
    return value;
  }

  /** {@code Z} or a sign, hours, minutes and maybe seconds; a struct_time does not tell it. */
  private void offset() {
    if (text.startsWith("Z", at)) {
      at++;
      offset = 0L;
      return;
    }
    if (!text.startsWith("+", at) && !text.startsWith("-", at)) {
      throw mismatch();
    }
    boolean west = text.charAt(at++) == '-';
    long seconds = exactly(2) * 3600L;
    boolean colon = text.startsWith(":", at);
    at += colon ? 1 : 0;
    seconds += number(2, 0, 59) * 60L;
    long rest = 0;
    int next = at + (colon ? 1 : 0);
    if (next < text.length()
        && isDigit(text.charAt(next))
        && text.startsWith(colon ? ":" : "", at)) {
      at = next;
      seconds += number(2, 0, 59);
      if (text.startsWith(".", at)) {
        at++;
        rest = fraction();
      }
    }
    long all = seconds * 1_000_000 + rest;
    offset = west ? -all : all;
  }

  private void zoneName() {
    String standard = Zones.name(zone, false);
    String daylight = Zones.name(zone, true);
    for (String name : new String[] {daylight, standard, "UTC", "GMT"}) {
      if (text.regionMatches(true, at, name, 0, name.length())) {
        zoneName = text.substring(at, at + name.length());
        at += name.length();
        dst = name.equals(daylight) && !daylight.equals(standard) ? 1 : 0;
        return;
      }
    }
    throw mismatch();
  }

  private GuestError mismatch() {
    return Raise.valueError(
        "time data " + quoted(text) + " does not match format " + quoted(format));
  }

  private String quoted(String s) {
    return thread.reprText(Strings.fromJava(s));
  }

  // Putting the parts together

  private CalendarTime result() {
    LocalDate date = date();
    return new CalendarTime(
        year == NONE && isoYear == NONE ? 1900 : date.getYear(),
        date.getMonthValue(),
        date.getDayOfMonth(),
        wholeHour(),
        minute,
        second,
        weekday == NONE || week != NONE || isoWeek != NONE
            ? date.getDayOfWeek().getValue() - 1
            : weekday,
        yearDay == NONE ? date.getDayOfYear() : yearDay,
        dst);
  }

  private int wholeHour() {
    if (twelveHour == NONE) {
      return hour;
    }
    return twelveHour % 12 + (afternoon == 1 ? 12 : 0);
  }

  /** The date by ISO week, by week and weekday, by day of the year, or by month and day. */
  private LocalDate date() {
    if (isoYear != NONE || isoWeek != NONE) {
      return isoDate();
    }
    LocalDate newYear = LocalDate.of(year == NONE ? 1900 : year, 1, 1);
    if (week != NONE && weekday != NONE && year != NONE) {
      int first = newYear.getDayOfWeek().getValue() - 1;
      int shift = weekFromSunday ? 1 : 0;
      int lead = (7 - (first + shift) % 7) % 7;
      int position = (weekday + shift) % 7;
      return newYear.plusDays(lead + 7L * (week - 1) + position);
    }
    if (yearDay != NONE && !dateGiven) {
      return newYear.plusDays(yearDay - 1L);
    }
    if (year == NONE && month == 2 && day == 29) {
      return LocalDate.of(1904, month, day);
    }
    return LocalDate.of(newYear.getYear(), month, day);
  }

  private LocalDate isoDate() {
    if (isoYear == NONE || isoWeek == NONE || weekday == NONE) {
      throw Raise.valueError(
          isoYear == NONE
              ? "ISO week directive '%V' must be used with the ISO year directive '%G' and a "
                  + "weekday directive ('%A', '%a', '%w', or '%u')."
              : "ISO year directive '%G' must be used with the ISO week directive '%V' and a "
                  + "weekday directive ('%A', '%a', '%w', or '%u').");
    }
    return LocalDate.of(isoYear, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, isoWeek)
        .with(DayOfWeek.of(weekday + 1));
  }
}
