package org.wego.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are small and become large, or are something else than they say. */
final class HostileFiles {

  private static final int MEGABYTE = 1024 * 1024;

  /** A step of writing, which may fail. */
  private interface Writing {
    void to(OutputStream stream) throws IOException;
  }

  private HostileFiles() {}

  /** So many megabytes of spaces, packed a thousandfold. */
  static byte[] gzip(int megabytes) {
    return written(
        file -> {
          try (GZIPOutputStream packed = new GZIPOutputStream(file)) {
            fill(packed, megabytes);
          }
        });
  }

  /** An archive whose entry would be written outside of a folder, and is so many megabytes. */
  static byte[] zip(int megabytes) {
    return written(
        file -> {
          try (ZipOutputStream packed = new ZipOutputStream(file)) {
            packed.putNextEntry(new ZipEntry("../../../../tmp/out-of-the-folder"));
            fill(packed, megabytes);
            packed.closeEntry();
          }
        });
  }

  /** A PNG of a hundred bytes that says it has a hundred thousand rows and columns. */
  static byte[] endlessImage() {
    return written(
        file -> {
          file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
          file.write(ascii("IHDR"));
          file.write(new byte[] {0, 1, (byte) 0x86, (byte) 0xA0, 0, 1, (byte) 0x86, (byte) 0xA0});
          file.write(new byte[] {16, 6, 0, 0, 0});
          file.write(new byte[64]);
        });
  }

  /** A PDF that a browser which guesses takes for a page, and an unpacker for an archive. */
  static byte[] pdfThatIsAPageAndAnArchive() {
    return written(
        file -> {
          file.write(ascii("%PDF-1.7\n<html><script>alert(document.domain)</script></html>\n"));
          file.write(zip(1));
        });
  }

  /** Entities of entities: a few lines that come to a thousand million. */
  static byte[] billionLaughs() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY l0 \"l\">");
    for (int i = 1; i < 10; i++) {
      xml.append("<!ENTITY l").append(i).append(" \"");
      xml.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return ascii(xml.append("]><Document>&l9;</Document>").toString());
  }

  private static void fill(OutputStream stream, int megabytes) throws IOException {
    byte[] spaces = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < megabytes; i++) {
      stream.write(spaces);
    }
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      writing.to(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
