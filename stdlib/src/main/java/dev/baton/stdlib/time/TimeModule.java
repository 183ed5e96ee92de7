package dev.baton.stdlib.time;

import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.BuiltinTable;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import java.time.ZoneId;

/** Module {@code time}. */
public final class TimeModule {
  private TimeModule() {}

  /** Makes the module. */
  public static ModuleObject create(ThreadContext t) {
    ModuleObject module = new ModuleObject("time", "Clocks, sleeping and the calendar.");
    DictObject names = module.dict();
    addAll(names, new ClockFunctionsTable());
    addAll(names, new CalendarFunctionsTable());
    names.putText("struct_time", CalendarTime.TYPE);
    addZone(names, Zones.local(t));
    return module;
  }

  private static void addZone(DictObject names, ZoneId zone) {
    int standard = Zones.standardOffset(zone);
    int daylight = Zones.daylightOffset(zone);
    names.putText("timezone", (long) -standard);
    names.putText("altzone", (long) -daylight);
    names.putText("daylight", standard == daylight ? 0L : 1L);
    names.putText(
        "tzname",
        TupleObject.of(
            Strings.fromJava(Zones.name(zone, false)),
            Strings.fromJava(Zones.name(zone, standard != daylight))));
  }

  private static void addAll(DictObject names, BuiltinTable table) {
    for (BuiltinFunction function : table.functions()) {
      names.putText(function.name(), function);
    }
  }
}
