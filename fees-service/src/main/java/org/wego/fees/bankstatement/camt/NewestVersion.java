package org.wego.fees.bankstatement.camt;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.fees.FeesError;
import org.wego.platform.problem.ProblemException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Tells a statement of any version as the newest one does, without its namespace, from the message
 * inside {@code Document} on. It knows where the reader stands, for the pointers of faults, and
 * bounds what a hostile file could exhaust.
 */
final class NewestVersion extends XMLFilterImpl {

  static final int FIRST = 2;
  static final int LAST = 13;

  private static final Pattern NAMESPACE =
      Pattern.compile("urn:iso:std:iso:20022:tech:xsd:(camt\\.053\\.001\\.(\\d{2}))");
  private static final Set<String> REPEATED =
      Set.of("Stmt", "Bal", "Ntry", "NtryDtls", "TxDtls", "Ustrd", "Strd", "Chrgs", "Rcrd");
  private static final Set<String> PARTIES =
      Set.of("InitgPty", "Dbtr", "UltmtDbtr", "Cdtr", "UltmtCdtr", "TradgPty");

  /** The library reads these as it likes, whatever they are. */
  private static final Map<String, Predicate<String>> STRICT =
      Map.of(
          "RvslInd",
          Set.of("true", "false", "1", "0")::contains,
          "Dt",
          text -> isDay(text, ""),
          "DtTm",
          text -> isDay(text, "T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?"));

  private static final Attributes NONE = new AttributesImpl();
  private static final int DEEPEST = 64;
  private static final int LONGEST_TEXT = 10_000;

  private final Consumer<String> unreadable;
  private final Deque<Element> open = new ArrayDeque<>();
  private String format;
  private int version;
  private final StringBuilder text = new StringBuilder();
  private Element charged;

  /** An element that is not closed yet. */
  private static final class Element {
    private final String name;
    private final String pointer;
    private final Map<String, Integer> children = new HashMap<>();

    private Element(String name, String pointer) {
      this.name = name;
      this.pointer = pointer;
    }

    private String pointerOf(String child) {
      int index = children.merge(child, 1, Integer::sum) - 1;
      return pointer + "/" + child + (REPEATED.contains(child) ? "/" + index : "");
    }
  }

  /**
   * @param unreadable takes the pointers of values that are not what they should be
   */
  NewestVersion(Consumer<String> unreadable) {
    this.unreadable = unreadable;
  }

  /** The message's name, such as {@code camt.053.001.08}. */
  String format() {
    return format;
  }

  /** Where the reader stands, in the file's own words. */
  String pointer() {
    return open.isEmpty() ? "" : open.peek().pointer;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    text.setLength(0);
    if (open.isEmpty()) {
      identify(uri, localName);
      open.push(new Element(localName, ""));
      return;
    }
    Element parent = open.peek();
    if (open.size() >= DEEPEST) {
      throw new SAXException("Elements are nested too deeply");
    }
    open.push(new Element(localName, parent.pointerOf(localName)));
    if (isListOfCharges(localName)) {
      startCharge(parent);
    } else {
      endCharges(parent);
      start(localName, attributes);
    }
    String inner = innerOf(localName, parent.name);
    if (inner != null) {
      start(inner, NONE);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    Element element = open.peek();
    if (element.children.isEmpty()
        && STRICT.containsKey(localName)
        && !STRICT.get(localName).test(text.toString().strip())) {
      unreadable.accept(element.pointer);
    }
    text.setLength(0);
    endCharges(element);
    String inner = open.size() > 1 ? innerOf(localName, parentName()) : null;
    if (inner != null) {
      end(inner);
    }
    if (isListOfCharges(localName)) {
      end("Rcrd");
    } else if (open.size() > 1) {
      end(localName);
    }
    open.pop();
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (text.length() + length > LONGEST_TEXT) {
      throw new SAXException("A text is too long");
    }
    text.append(characters, start, length);
    if (open.size() > 1) {
      super.characters(characters, start, length);
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    // What is read from here on has no namespace.
  }

  @Override
  public void endPrefixMapping(String prefix) {
    // Nor was the beginning told.
  }

  private void identify(String uri, String root) {
    Matcher known = NAMESPACE.matcher(uri);
    boolean statement = root.equals("Document") && known.matches();
    version = statement ? Integer.parseInt(known.group(2)) : 0;
    if (version < FIRST || version > LAST) {
      throw new ProblemException(
          FeesError.STATEMENT_FORMAT_UNKNOWN,
          "A Document of camt.053.001.%02d to camt.053.001.%02d is expected"
              .formatted(FIRST, LAST));
    }
    format = known.group(1);
  }

  /** Until version 6 the status was a code and a party a person or company, without a choice. */
  private String innerOf(String name, String parent) {
    if (version >= 7) {
      return null;
    } else if (name.equals("Sts") && parent.equals("Ntry")) {
      return "Cd";
    }
    return PARTIES.contains(name) && parent.equals("RltdPties") ? "Pty" : null;
  }

  /** Until version 3 there were several charges side by side, and not one list of them. */
  private boolean isListOfCharges(String name) {
    return version <= 3 && name.equals("Chrgs");
  }

  private void startCharge(Element parent) throws SAXException {
    if (charged != parent) {
      start("Chrgs", NONE);
      charged = parent;
    }
    start("Rcrd", NONE);
  }

  private void endCharges(Element parent) throws SAXException {
    if (charged != null && charged == parent) {
      end("Chrgs");
      charged = null;
    }
  }

  private String parentName() {
    return open.stream().skip(1).findFirst().orElseThrow().name;
  }

  private static boolean isDay(String text, String time) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}" + time + "(Z|[+-]\\d{2}:\\d{2})?")) {
      return false;
    }
    try {
      LocalDate.parse(text.substring(0, "yyyy-MM-dd".length()));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void start(String name, Attributes attributes) throws SAXException {
    super.startElement("", name, name, attributes);
  }

  private void end(String name) throws SAXException {
    super.endElement("", name, name);
  }
}
