package org.wego.security.generate;

import java.util.List;

/** Texts that have done harm elsewhere. */
final class Hostile {

  static final String INJECTED = "X-Injected";

  /** For wherever a text goes: SQL, HTML, shells, templates, formulas, logs, files, Unicode. */
  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "'",
          "' OR '1'='1",
          "1; DROP TABLE member; --",
          "') UNION SELECT null,null,null--",
          "\\",
          "%",
          "%_%",
          "\"><script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "{{7*7}}",
          "${jndi:ldap://127.0.0.1:1/a}",
          "#{7*7}",
          "$(id)",
          "`id`",
          "|id",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "file:///etc/passwd",
          "a\r\n" + INJECTED + ": yes\r\n\r\nb",
          "a\n{\"level\":\"ERROR\",\"message\":\"made up\"}",
          "a\u0000b",
          "\u001b[31mred",
          "\u202Eevil\u202C",
          "\u200B\u200B",
          "\uFEFFa",
          "\uD83D\uDE00",
          "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
          "\uFF1Cscript\uFF1E",
          "İıſK",
          "NaN",
          "null",
          "undefined",
          "true",
          "[]",
          "{}",
          "0",
          "-1",
          "1e309",
          "0x10",
          "00000000-0000-0000-0000-000000000000",
          "9999-12-31",
          "0001-01-01",
          "-999999999-01-01",
          "2026-02-30",
          "2026-11-26T24:61:61Z",
          "+999999999-12-31T23:59:59Z",
          "2024-02-29",
          "24:00",
          "P9999999999Y",
          "Europe/Nowhere",
          "x".repeat(256),
          "x".repeat(5_000),
          "é".repeat(2_001));

  /** Numbers at the ends of what machines and rules take. */
  static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1",
          "0.5",
          "0.001",
          "2147483647",
          "2147483648",
          "-2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "1e400",
          "-1e400",
          "1e-400",
          "1e999999999",
          "999999999999.99",
          "1000000000000.00",
          "0.0000000000000000000000000001",
          "123456789012345678901234567890.12");

  /** Bodies that are none. */
  static final List<String> BODIES =
      List.of(
          "",
          "null",
          "true",
          "0",
          "\"text\"",
          "[]",
          "{}",
          "[{}]",
          "{",
          "}",
          "{\"a\":}",
          "{\"a\":1,}",
          "{'a':1}",
          "{\"a\":1}{\"a\":2}",
          "\uFEFF{}",
          "{\"a\":\"\\ud800\"}",
          "{\"__proto__\":{\"admin\":true}}",
          "{\"@class\":\"java.net.URL\",\"val\":\"http://127.0.0.1:1/\"}",
          "[".repeat(3_000),
          "{\"a\":".repeat(1_200) + "1" + "}".repeat(1_200),
          "[" + "0,".repeat(20_000) + "0]",
          "{\"" + "k".repeat(60_000) + "\":1}",
          "{\"n\":" + "9".repeat(5_000) + "}");

  /** Documents in XML that reach out or grow. */
  static final List<String> XML =
      List.of(
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM"
              + " \"file:///etc/passwd\">]><a>&x;</a>",
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
              + " \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
              + " \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;&c;&c;&c;</a>",
          "<a>".repeat(2_000),
          "<Document/>",
          "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/>");

  private Hostile() {}
}
