package dev.baton;

import dev.baton.core.interp.Tiering;
import dev.baton.lock.LockScope;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an engine with where each came from. The first of these that names a setting
 * wins: the builder, a system property {@code baton.NAME}, an environment variable {@code
 * BATON_NAME}, the resource {@code META-INF/baton.properties}, the default. Immutable.
 */
public final class Configuration {
  private static final Set<String> KEYS =
      Set.of(
          "jit",
          "kernel-threshold",
          "lock",
          "lock.deadlocks",
          "lock.scope",
          "lock-statistics",
          "switch-interval");

  private static final String DEFAULT = "default";

  private final Map<String, Setting> settings;

  private record Setting(String value, String source) {}

  private Configuration(Map<String, Setting> settings) {
    this.settings = settings;
  }

  static Configuration resolve(Map<String, String> fromBuilder) {
    Properties file = properties();
    for (String key : new TreeSet<>(file.stringPropertyNames())) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "unknown setting '"
                + key
                + "' in META-INF/baton.properties: valid are "
                + new TreeSet<>(KEYS));
      }
    }
    Map<String, Setting> all = new LinkedHashMap<>();
    all.put("lock", find("lock", fromBuilder, file, "gil"));
    all.put("lock.scope", find("lock.scope", fromBuilder, file, "own"));
    all.put("switch-interval", find("switch-interval", fromBuilder, file, "0.005"));
    all.put("kernel-threshold", find("kernel-threshold", fromBuilder, file, "0.00002"));
    all.put("lock-statistics", find("lock-statistics", fromBuilder, file, "off"));
    all.put("lock.deadlocks", find("lock.deadlocks", fromBuilder, file, "off"));
    all.put("jit", find("jit", fromBuilder, file, "on"));
    return new Configuration(all);
  }

  private static Setting find(
      String key, Map<String, String> fromBuilder, Properties file, String otherwise) {
    String value = fromBuilder.get(key);
    if (value != null) {
      return new Setting(value, "builder");
    }
    value = System.getProperty("baton." + key);
    if (value != null) {
      return new Setting(value, "system property baton." + key);
    }
    String variable = "BATON_" + key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    value = System.getenv(variable);
    if (value != null) {
      return new Setting(value, "environment variable " + variable);
    }
    value = file.getProperty(key);
    return value != null
        ? new Setting(value, "META-INF/baton.properties")
        : new Setting(otherwise, DEFAULT);
  }

  private static Properties properties() {
    Properties properties = new Properties();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (@Nullable InputStream in =
        loader == null ? null : loader.getResourceAsStream("META-INF/baton.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "META-INF/baton.properties cannot be read: " + e.getMessage(), e);
    }
    return properties;
  }

  /** The name of the lock. */
  public String lock() {
    return settings.get("lock").value;
  }

  /** The switch interval in seconds. */
  public double switchInterval() {
    return seconds("switch-interval");
  }

  /**
   * How long a kernel must last, in seconds, to be worth leaving an exclusive lock for.
   *
   * @throws IllegalArgumentException if it is negative, or no number
   */
  double kernelThreshold() {
    double seconds = seconds("kernel-threshold");
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException(
          "kernel-threshold must not be negative: "
              + seconds
              + " ("
              + settings.get("kernel-threshold").source
              + ")");
    }
    return seconds;
  }

  private double seconds(String key) {
    Setting s = settings.get(key);
    try {
      return Double.parseDouble(s.value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          key + " must be a number of seconds, not '" + s.value + "' (" + s.source + ")");
    }
  }

  /** Which engines go by the lock. */
  LockScope lockScope() {
    Setting s = settings.get("lock.scope");
    try {
      return LockScope.parse(s.value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + " (" + s.source + ")", e);
    }
  }

  /** Whether nobody set it. */
  boolean isDefault(String key) {
    return settings.get(key).source.equals(DEFAULT);
  }

  /** Whether the lock is timed. */
  boolean lockStatistics() {
    return isOn("lock-statistics", "on");
  }

  /** Whether one thread of a deadlock raises an exception. */
  boolean breaksDeadlocks() {
    return isOn("lock.deadlocks", "raise");
  }

  /** Whether a setting has the word that means yes; the other one is {@code off}. */
  private boolean isOn(String key, String yes) {
    Setting s = settings.get(key);
    if (!s.value.equals(yes) && !s.value.equals("off")) {
      throw new IllegalArgumentException(
          key + " must be " + yes + " or off, not '" + s.value + "' (" + s.source + ")");
    }
    return s.value.equals(yes);
  }

  /** When hot code is compiled. */
  Tiering.Mode tiering() {
    Setting s = settings.get("jit");
    return switch (s.value) {
      case "on" -> Tiering.Mode.ON;
      case "off" -> Tiering.Mode.OFF;
      case "eager" -> Tiering.Mode.EAGER;
      case "hostile" -> Tiering.Mode.HOSTILE;
      default ->
          throw new IllegalArgumentException(
              "jit must be on, off, eager or hostile, not '" + s.value + "' (" + s.source + ")");
    };
  }

  /** Every setting with its value and where it came from, a line each. */
  public String explain() {
    StringBuilder text = new StringBuilder();
    settings.forEach(
        (k, s) ->
            text.append(k)
                .append(" = ")
                .append(s.value)
                .append("  (")
                .append(s.source)
                .append(")\n"));
    return text.toString();
  }

  @Override
  public String toString() {
    return explain();
  }
}
