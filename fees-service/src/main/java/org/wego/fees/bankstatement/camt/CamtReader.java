package org.wego.fees.bankstatement.camt;

import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV13;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import org.wego.fees.FeesError;
import org.wego.fees.bankstatement.BankStatementConfig;
import org.wego.fees.bankstatement.StatementFile;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads a file of bank statements. */
@ApplicationScoped
public class CamtReader {

  @Inject BankStatementConfig config;
  @Inject Clock clock;

  /** Made when the first statement comes: most replicas of the service never read one. */
  private static final class Model {
    private static final JAXBContext CONTEXT = context();

    private static JAXBContext context() {
      try {
        return JAXBContext.newInstance(BankToCustomerStatementV13.class);
      } catch (JAXBException e) {
        throw new IllegalStateException("The classes of statements cannot be used", e);
      }
    }
  }

  /**
   * The statements of the file, as far as they can be read.
   *
   * @param faults takes whatever is missing or wrong in it
   * @throws ProblemException XML_MALFORMED when it is not XML, or XML with a DTD;
   *     STATEMENT_FORMAT_UNKNOWN when it is another message
   */
  public StatementFile read(byte[] file, Faults faults) {
    UnreadableValues unreadable = new UnreadableValues(faults);
    BankToCustomerStatementV13 statements = unmarshal(file, unreadable);
    Checks checks = new Checks(faults, unreadable);
    return new StatementMapping(checks, LocalDate.now(clock), config.maxEntries())
        .file(statements, unreadable.message().format());
  }

  private static BankToCustomerStatementV13 unmarshal(byte[] file, UnreadableValues unreadable) {
    NewestVersion message = unreadable.message();
    try {
      message.setParent(reader());
      Unmarshaller unmarshaller = Model.CONTEXT.createUnmarshaller();
      unmarshaller.setEventHandler(unreadable);
      JAXBElement<BankToCustomerStatementV13> read =
          unmarshaller.unmarshal(
              new SAXSource(message, new InputSource(new ByteArrayInputStream(file))),
              BankToCustomerStatementV13.class);
      // A Document without an element leaves nothing to read: all that is required is missing.
      return read == null ? new BankToCustomerStatementV13() : read.getValue();
    } catch (JAXBException e) {
      throw malformed(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("XML cannot be read safely here", e);
    }
  }

  /** A reader that takes no DTD: no entities, of the file or from elsewhere. */
  private static XMLReader reader() throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    return factory.newSAXParser().getXMLReader();
  }

  private static ProblemException malformed(JAXBException e) {
    Throwable cause = e.getLinkedException() == null ? e : e.getLinkedException();
    return new ProblemException(
        FeesError.XML_MALFORMED,
        cause instanceof org.xml.sax.SAXParseException at
            ? "Line %d, column %d: no well-formed XML without a DTD"
                .formatted(at.getLineNumber(), at.getColumnNumber())
            : "No well-formed XML without a DTD",
        e);
  }
}
