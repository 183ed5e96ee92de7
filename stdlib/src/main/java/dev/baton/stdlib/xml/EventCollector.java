package dev.baton.stdlib.xml;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Keeps what a parser tells, as arrays of Java values: a kind, then what belongs to it. What goes
 * wrong is named as expat names it, since programs know those names.
 */
final class EventCollector extends DefaultHandler2 {
  private final List<Object[]> events = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final byte[] data;
  private @Nullable Locator locator;
  private int depth;
  private boolean inDoctype;

  EventCollector(byte[] data) {
    this.data = data;
  }

  List<Object[]> events() {
    return events;
  }

  private void add(Object... event) {
    if (text.length() > 0) {
      events.add(new Object[] {"data", text.toString()});
      text.setLength(0);
    }
    events.add(event);
  }

  @Override
  public void setDocumentLocator(Locator value) {
    locator = value;
  }

  /** Nothing is read but the document itself. */
  @Override
  public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    String[] pairs = new String[attributes.getLength() * 2];
    for (int i = 0; i < attributes.getLength(); i++) {
      pairs[2 * i] = qualified(attributes.getURI(i), attributes.getLocalName(i));
      pairs[2 * i + 1] = attributes.getValue(i);
    }
    add("start", qualified(uri, local), pairs);
    depth++;
  }

  @Override
  public void endElement(String uri, String local, String name) {
    add("end", qualified(uri, local));
    depth--;
  }

  private static String qualified(String uri, String local) {
    return uri.isEmpty() ? local : "{" + uri + "}" + local;
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    add("start-ns", prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) {
    add("end-ns", prefix);
  }

  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
    inDoctype = true;
  }

  @Override
  public void endDTD() {
    inDoctype = false;
  }

  @Override
  public void comment(char[] chars, int start, int length) {
    if (!inDoctype) {
      add("comment", new String(chars, start, length));
    }
  }

  @Override
  public void processingInstruction(String target, String instruction) {
    if (!inDoctype) {
      add("pi", target, instruction);
    }
  }

  /** An entity that is another file: it is not read, so there is none. */
  @Override
  public void skippedEntity(String name) throws SAXException {
    if (!name.startsWith("[")) {
      throw new SAXParseException(
          "The entity \"" + name + "\" was referenced, but not declared.", locator);
    }
  }

  /** The document is valid as far as anybody asks. */
  @Override
  public void error(SAXParseException e) throws SAXException {
    if (String.valueOf(e.getMessage()).contains("prefix")) {
      throw e;
    }
  }

  /** Adds the event of an error. */
  void failed(SAXException e) {
    String message = String.valueOf(e.getMessage());
    long line = 1;
    long column = 0;
    if (e instanceof SAXParseException p) {
      line = Math.max(1, p.getLineNumber());
      column = Math.max(0, p.getColumnNumber() - 1);
    }
    if (isAtEnd(message)) {
      long[] end = end();
      add("error", 3L, "no element found", end[0], end[1]);
    } else if (message.contains("must be terminated by the matching end-tag")) {
      // The host stands behind the name, expat in front of it.
      add("error", 7L, "mismatched tag", line, Math.max(0, column - nameBefore(line, column)));
    } else if (message.contains("following the root element")) {
      add("error", 9L, "junk after document element", line, Math.max(0, column - 1));
    } else if (message.contains("not allowed in trailing section")) {
      add("error", 9L, "junk after document element", line, column);
    } else if (message.contains("not allowed in prolog")) {
      add("error", 2L, "syntax error", line, 0L);
    } else if (message.contains("was referenced, but not declared")) {
      String name = message.replaceFirst("^[^\"]*\"([^\"]*)\".*", "$1");
      add("error", 11L, "undefined entity &" + name + ";", line, column);
    } else if (message.contains("was already specified for element")) {
      add("error", 8L, "duplicate attribute", line, column);
    } else if (message.contains("prefix") && message.contains("not bound")) {
      add("error", 27L, "unbound prefix", line, column);
    } else {
      add("error", 4L, "not well-formed (invalid token)", line, column);
    }
  }

  /** Adds the event of bytes that are no text. */
  void undecodable() {
    long line = locator == null ? 1 : Math.max(1, locator.getLineNumber());
    add("error", 4L, "not well-formed (invalid token)", line, 0L);
  }

  private boolean isAtEnd(String message) {
    return message.startsWith("Premature end of file")
        || message.contains("must start and end within the same entity")
        || depth == 0 && events.isEmpty() && new String(data, StandardCharsets.UTF_8).isBlank();
  }

  /** The line and column behind the last character, which is what is taken for UTF-8. */
  private long[] end() {
    String all = new String(data, StandardCharsets.UTF_8);
    int newline = all.lastIndexOf('\n');
    return new long[] {all.chars().filter(c -> c == '\n').count() + 1, all.length() - newline - 1};
  }

  /** How long the name is that ends at a place. */
  private long nameBefore(long line, long column) {
    String[] lines = new String(data, StandardCharsets.UTF_8).split("\n", -1);
    String found = line <= lines.length ? lines[(int) line - 1] : "";
    int end = (int) Math.min(column, found.length());
    return end - (found.lastIndexOf("</", end) + 2);
  }
}
