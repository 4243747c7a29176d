package org.wego.events;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code as bars that a sheet draws: sharp at any size, and no picture has to be read.
 *
 * @param side of the square, in points, without the quiet zone around it
 * @param bars in points from its upper left corner
 */
public record QrCode(int side, List<Bar> bars) {

  /** A stretch of dark modules in a row. */
  public record Bar(int left, int top, int width) {}

  public QrCode {
    bars = List.copyOf(bars);
  }

  /**
   * The code of a text, which can be read with up to a seventh of it covered.
   *
   * @param module the side of its smallest square in points; 2 are about 0.7 mm
   */
  public static QrCode of(String text, int module) {
    try {
      ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      List<Bar> bars = new ArrayList<>();
      for (int row = 0; row < modules.getHeight(); row++) {
        addRow(modules, row, module, bars);
      }
      return new QrCode(modules.getWidth() * module, bars);
    } catch (WriterException e) {
      throw new IllegalArgumentException("No QR code can hold the text", e);
    }
  }

  /** How far its centre is from its left side. */
  public int half() {
    return side / 2;
  }

  private static void addRow(ByteMatrix modules, int row, int module, List<Bar> bars) {
    int column = 0;
    while (column < modules.getWidth()) {
      int start = column;
      while (column < modules.getWidth() && modules.get(column, row) == 1) {
        column++;
      }
      if (column > start) {
        bars.add(new Bar(start * module, row * module, (column - start) * module));
      }
      column++;
    }
  }
}
