package dev.baton.stdlib.time;

/** English names of days and months, Monday and January first. */
final class CalendarNames {
  static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  private static final int SHORT = 3;

  private CalendarNames() {}

  /** The first letters of a name. */
  static String brief(String name) {
    return name.substring(0, SHORT);
  }
}
