package dev.baton.stdlib.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds JSON text again, in which numbers are strings that say what kind they are. */
final class TaggedBuilder implements JsonBuilder {
  /** A value other than a string, written out. */
  record Written(String text) {}

  @Override
  public Object nullValue() {
    return new Written("null");
  }

  @Override
  public Object bool(boolean value) {
    return new Written(String.valueOf(value));
  }

  @Override
  public Object integer(String digits) {
    return "int:" + digits;
  }

  @Override
  public Object real(String digits) {
    return "real:" + digits;
  }

  @Override
  public Object constant(String name) {
    return "const:" + name;
  }

  @Override
  public Object newArray() {
    return new ArrayList<Object>();
  }

  @Override
  @SuppressWarnings("unchecked") // Only what newArray returned comes back here.
  public void addItem(Object array, Object item) {
    ((List<Object>) array).add(item);
  }

  @Override
  public Object finishArray(Object array) {
    List<String> items = new ArrayList<>();
    for (Object item : (List<?>) array) {
      items.add(write(item));
    }
    return new Written("[" + String.join(",", items) + "]");
  }

  @Override
  public Object newObject() {
    return new LinkedHashMap<Object, Object>();
  }

  @Override
  @SuppressWarnings("unchecked") // Only what newObject returned comes back here.
  public void addMember(Object object, Object name, Object value) {
    ((Map<Object, Object>) object).put(name, value);
  }

  @Override
  public Object finishObject(Object object) {
    List<String> members = new ArrayList<>();
    ((Map<?, ?>) object)
        .forEach((name, value) -> members.add("[" + write(name) + "," + write(value) + "]"));
    return new Written("{\"o\":[" + String.join(",", members) + "]}");
  }

  static String write(Object value) {
    return value instanceof Written written
        ? written.text()
        : JsonQuoting.quoteAscii(value).toString();
  }
}
