package org.wego.fees.testing;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Statements as a bank writes them, and their way to the service. */
public final class Camt {

  public static final String ACCOUNT = "EXAMPLE-000-000000-00";
  public static final String IMPORTS = "/api/v1/bank-statement-imports";

  private final String id;
  private final List<String> entries = new ArrayList<>();
  private BigDecimal sum = BigDecimal.ZERO;

  private Camt(String id) {
    this.id = id;
  }

  /** A statement of the issuer's account that begins with nothing on it. */
  public static Camt statement(String id) {
    return new Camt(id);
  }

  /** A transfer that came in with a reference of the bank and a text. */
  public Camt credit(String reference, String amount, String text) {
    return entry("CRDT", amount, reference, "<RmtInf><Ustrd>" + text + "</Ustrd></RmtInf>");
  }

  /** A transfer that came in with a creditor reference. */
  public Camt creditWithReference(String reference, String amount, String creditorReference) {
    return entry(
        "CRDT",
        amount,
        reference,
        "<RmtInf><Strd><CdtrRefInf><Ref>%s</Ref></CdtrRefInf></Strd></RmtInf>"
            .formatted(creditorReference));
  }

  /** Money that went out. */
  public Camt debit(String reference, String amount, String text) {
    return entry("DBIT", amount, reference, "<RmtInf><Ustrd>" + text + "</Ustrd></RmtInf>");
  }

  private Camt entry(String sign, String amount, String reference, String remittance) {
    BigDecimal moved = new BigDecimal(amount);
    sum = sign.equals("CRDT") ? sum.add(moved) : sum.subtract(moved);
    entries.add(
        """
        <Ntry><Amt Ccy="USD">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2016-06-01</Dt></BookgDt><ValDt><Dt>2016-06-02</Dt></ValDt>
        %s<NtryDtls><TxDtls>
        <RltdPties><Dbtr><Pty><Nm>City treasury of Seoul</Nm></Pty></Dbtr></RltdPties>%s
        </TxDtls></NtryDtls></Ntry>
        """
            .formatted(
                amount,
                sign,
                reference == null ? "" : "<AcctSvcrRef>" + reference + "</AcctSvcrRef>",
                remittance));
    return this;
  }

  public String xml() {
    return """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>M-%s</MsgId><CreDtTm>2016-06-30T00:00:00Z</CreDtTm></GrpHdr>
        <Stmt><Id>%s</Id><Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>
        %s%s%s</Stmt></BkToCstmrStmt></Document>
        """
        .formatted(
            id,
            id,
            ACCOUNT,
            balance("OPBD", BigDecimal.ZERO),
            balance("CLBD", sum),
            String.join("", entries));
  }

  private static String balance(String code, BigDecimal amount) {
    return """
        <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="USD">%s</Amt>
        <CdtDbtInd>%s</CdtDbtInd><Dt><Dt>2016-06-30</Dt></Dt></Bal>
        """
        .formatted(code, amount.abs().toPlainString(), amount.signum() < 0 ? "DBIT" : "CRDT");
  }

  /** Sends it, and answers what came of it. */
  public ValidatableResponse send() {
    return send(xml());
  }

  public static ValidatableResponse send(String xml) {
    return send(xml.getBytes(StandardCharsets.UTF_8), false);
  }

  public static ValidatableResponse send(byte[] file, boolean dryRun) {
    return Api.secretariat()
        .contentType("application/xml")
        .queryParam("dryRun", dryRun)
        .body(file)
        .post(IMPORTS)
        .then();
  }

  /** A file of a bank under the test resources. */
  public static byte[] file(String name) {
    try (InputStream file = Camt.class.getResourceAsStream("/camt053/" + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries in that state, the latest first. */
  public static ValidatableResponse entries(String state) {
    return Api.secretariat()
        .get("/api/v1/bank-statement-entries?state=" + state)
        .then()
        .statusCode(200);
  }
}
