package org.wego.fees.pdf;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whom a sheet goes to.
 *
 * @param nativeName {@code null} for none, as the address
 */
public record SheetMember(String name, String nativeName, String address, String country) {

  static SheetMember read(ResultSet row) throws SQLException {
    return new SheetMember(
        row.getString("member_name"),
        row.getString("native_name"),
        row.getString("address"),
        Printed.country(row.getString("country")));
  }
}
