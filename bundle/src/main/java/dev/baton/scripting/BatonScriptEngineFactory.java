package dev.baton.scripting;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds Baton for {@code javax.script}, under the names {@code baton} and {@code python3}. Each
 * engine is an interpreter of its own, without access to the host; its lock is the configured one.
 * Thread safe.
 */
public final class BatonScriptEngineFactory implements ScriptEngineFactory {
  private static final List<String> NAMES = List.of("baton", "python3");

  /** For the service loader. */
  public BatonScriptEngineFactory() {}

  @Override
  public String getEngineName() {
    return "Baton";
  }

  @Override
  public String getEngineVersion() {
    String version = BatonScriptEngineFactory.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  @Override
  public List<String> getExtensions() {
    return List.of("py");
  }

  @Override
  public List<String> getMimeTypes() {
    return List.of("text/x-python", "application/x-python");
  }

  @Override
  public List<String> getNames() {
    return NAMES;
  }

  @Override
  public String getLanguageName() {
    return "python";
  }

  @Override
  public String getLanguageVersion() {
    return "3.12";
  }

  /** {@code THREADING} is {@code MULTITHREADED}: all threads may use an engine at once. */
  @Override
  public @Nullable Object getParameter(String key) {
    return switch (key) {
      case ScriptEngine.ENGINE -> getEngineName();
      case ScriptEngine.ENGINE_VERSION -> getEngineVersion();
      case ScriptEngine.LANGUAGE -> getLanguageName();
      case ScriptEngine.LANGUAGE_VERSION -> getLanguageVersion();
      case ScriptEngine.NAME -> NAMES.get(0);
      case "THREADING" -> "MULTITHREADED";
      default -> null;
    };
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... arguments) {
    return object + "." + method + "(" + String.join(", ", arguments) + ")";
  }

  @Override
  public String getOutputStatement(String toDisplay) {
    StringBuilder text = new StringBuilder("print(\"");
    for (int i = 0; i < toDisplay.length(); i++) {
      char c = toDisplay.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        text.append(String.format("\\x%02x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append("\")").toString();
  }

  @Override
  public String getProgram(String... statements) {
    return String.join("\n", statements) + "\n";
  }

  @Override
  public BatonScriptEngine getScriptEngine() {
    return new BatonScriptEngine(this);
  }
}
