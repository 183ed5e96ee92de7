package dev.baton.stdlib.xml;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Buffers;
import dev.baton.lock.LongWork;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The functions of module {@code _xml}. */
@Intrinsics("xml")
public final class XmlFunctions {
  private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

  /**
   * What the JDK refuses: the limits of JDK 17, for later ones refuse documents that Python reads,
   * and differ. 0 is none.
   */
  private static final Map<String, Integer> LIMITS =
      Map.of(
          "maxElementDepth", 0,
          "elementAttributeLimit", 10_000,
          "entityExpansionLimit", 64_000,
          "totalEntitySizeLimit", 50_000_000,
          "maxGeneralEntitySizeLimit", 0,
          "maxParameterEntitySizeLimit", 1_000_000,
          "entityReplacementLimit", 3_000_000);

  private XmlFunctions() {}

  /** Makes the module. */
  public static ModuleObject create() {
    ModuleObject module = new ModuleObject("_xml", "Reading XML.");
    for (BuiltinFunction function : new XmlFunctionsTable().functions()) {
      module.dict().putText(function.name(), function);
    }
    return module;
  }

  @Builtin(
      value = "events(data, encoding, /)",
      doc =
          """
          Return what is in a document, as tuples whose first item is the kind of event.

          Attributes are a list of names and values in turn. Where the document is wrong the last \
          event is an error: its number, a text, line and column.\
          """)
  static Object events(ThreadContext t, Object data, Object encoding) {
    byte[] bytes = Buffers.bytes(t, data);
    String name = encoding == Singleton.NONE ? null : Strings.toJavaOrNull(encoding);
    EventCollector collector = new EventCollector(bytes);
    // The parser touches nothing of the guest: what takes long is done outside the interpreter.
    LongWork work = new LongWork();
    try {
      parse(new WatchedBytes(bytes, t, work), name, collector);
    } finally {
      work.end(t);
    }
    ListObject result = new ListObject();
    for (Object[] event : collector.events()) {
      Object[] items = new Object[event.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = toGuest(t, event[i]);
      }
      result.append(t, TupleObject.of(items));
    }
    return result;
  }

  private static Object toGuest(ThreadContext t, Object item) {
    if (item instanceof String text) {
      return Strings.fromJava(text);
    }
    if (!(item instanceof String[] texts)) {
      return item;
    }
    ListObject list = new ListObject();
    for (String text : texts) {
      list.append(t, Strings.fromJava(text));
    }
    return list;
  }

  private static void parse(InputStream data, @Nullable String encoding, EventCollector collector) {
    InputSource source = new InputSource(data);
    source.setEncoding(encoding);
    try {
      XMLReader reader = reader();
      reader.setContentHandler(collector);
      reader.setErrorHandler(collector);
      reader.setEntityResolver(collector);
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", collector);
      reader.parse(source);
    } catch (SAXException e) {
      collector.failed(e);
    } catch (IOException e) {
      // There is no other cause of it than bytes that the encoding does not know.
      collector.undecodable();
    }
  }

  /** A parser that reads nothing but the document, and refuses entities that grow too much. */
  private static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      for (Map.Entry<String, Integer> limit : LIMITS.entrySet()) {
        reader.setProperty(LIMIT + limit.getKey(), limit.getValue());
      }
      return reader;
    } catch (ParserConfigurationException e) {
      throw Raise.runtimeError("the JDK's parser of XML cannot be had: " + e.getMessage());
    }
  }
}
