package dev.baton.stdlib.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** {@code strftime} in the C locale. */
final class TimeFormat {
  private final CalendarTime time;
  private final ZoneId zone;

  /** A format of a time whose fields are in their ranges. */
  TimeFormat(CalendarTime time, ZoneId zone) {
    this.time = time;
    this.zone = zone;
  }

  /** Fills in a template; directives that do not exist stay as they are. */
  String apply(String template) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c != '%' || i + 1 == template.length()) {
        out.append(c);
        continue;
      }
      char directive = template.charAt(++i);
      String text = date(directive);
      if (text == null) {
        text = clock(directive);
      }
      out.append(text == null ? "%" + directive : text);
    }
    return out.toString();
  }

  private @Nullable String date(char directive) {
    return switch (directive) {
      case 'a' -> CalendarNames.brief(CalendarNames.DAYS[time.weekday()]);
      case 'A' -> CalendarNames.DAYS[time.weekday()];
      case 'b', 'h' -> CalendarNames.brief(CalendarNames.MONTHS[time.month() - 1]);
      case 'B' -> CalendarNames.MONTHS[time.month() - 1];
      case 'C' -> pad(Math.floorDiv(time.year(), 100), 2, '0');
      case 'd' -> pad(time.day(), 2, '0');
      case 'D', 'x' -> apply("%m/%d/%y");
      case 'e' -> pad(time.day(), 2, ' ');
      case 'F' -> apply("%Y-%m-%d");
      case 'g' -> pad(Math.floorMod(weekYear(), 100), 2, '0');
      case 'G' -> Integer.toString(weekYear());
      case 'j' -> pad(time.yearDay(), 3, '0');
      case 'm' -> pad(time.month(), 2, '0');
      case 'u' -> Integer.toString(time.weekday() + 1);
      case 'U' -> pad((time.yearDay() + 6 - (time.weekday() + 1) % 7) / 7, 2, '0');
      case 'V' -> pad(isoDate().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0');
      case 'w' -> Integer.toString((time.weekday() + 1) % 7);
      case 'W' -> pad((time.yearDay() + 6 - time.weekday()) / 7, 2, '0');
      case 'y' -> pad(Math.floorMod(time.year(), 100), 2, '0');
      case 'Y' -> Integer.toString(time.year());
      default -> null;
    };
  }

  private @Nullable String clock(char directive) {
    int twelve = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    return switch (directive) {
      case 'c' -> apply("%a %b %e %H:%M:%S %Y");
      case 'H' -> pad(time.hour(), 2, '0');
      case 'I' -> pad(twelve, 2, '0');
      case 'k' -> pad(time.hour(), 2, ' ');
      case 'l' -> pad(twelve, 2, ' ');
      case 'M' -> pad(time.minute(), 2, '0');
      case 'n' -> "\n";
      case 'p' -> time.hour() < 12 ? "AM" : "PM";
      case 'P' -> time.hour() < 12 ? "am" : "pm";
      case 'r' -> apply("%I:%M:%S %p");
      case 'R' -> apply("%H:%M");
      case 's' -> Long.toString(moment().toEpochSecond());
      case 'S' -> pad(time.second(), 2, '0');
      case 't' -> "\t";
      case 'T', 'X' -> apply("%H:%M:%S");
      case 'z' -> offset();
      case 'Z' -> Zones.name(zone, time.dst() > 0);
      case '%' -> "%";
      default -> null;
    };
  }

  private String offset() {
    int minutes = moment().getOffset().getTotalSeconds() / 60;
    int size = Math.abs(minutes);
    return (minutes < 0 ? "-" : "+") + pad(size / 60, 2, '0') + pad(size % 60, 2, '0');
  }

  private ZonedDateTime moment() {
    return time.date().atTime(time.hour(), time.minute()).plusSeconds(time.second()).atZone(zone);
  }

  private int weekYear() {
    return isoDate().get(IsoFields.WEEK_BASED_YEAR);
  }

  /** The date by year and day of the year, which the week number goes by. */
  private LocalDate isoDate() {
    return LocalDate.of(time.year(), 1, 1).plusDays(time.yearDay() - 1L);
  }

  private static String pad(int number, int width, char fill) {
    StringBuilder text = new StringBuilder(Integer.toString(number));
    while (text.length() < width) {
      text.insert(0, fill);
    }
    return text.toString();
  }
}
