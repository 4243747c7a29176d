package org.wego.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds for whom a login acts (M14), in one statement that looks into indexes alone: every request
 * with a token asks.
 */
@ApplicationScoped
public class EffectiveMembers {

  private static final String SELECT =
      """
      SELECT a.id AS account_id, m.id AS member_id, m.name, a.role, a.revoked_at IS NULL AS bound,
        m.live
      FROM member_account a JOIN member m ON m.id = a.member_id
      WHERE a.issuer = ? AND a.subject = ?
      UNION ALL
      SELECT NULL, m.id, m.name, NULL, false, m.live FROM member m WHERE m.id = ?
      """;

  @Inject DataSource dataSource;

  /**
   * For whom the login acts.
   *
   * @param claimed the member that its token names, {@code null} for none
   */
  public Acting of(Login login, UUID claimed) {
    // An id that no member has is a claim all the same, and never agrees with a binding.
    Acting.Claimed claim = claimed == null ? null : new Acting.Claimed(claimed, null, false);
    List<Acting.Binding> bindings = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, login.issuer());
      select.setString(2, login.subject());
      select.setObject(3, claimed, java.sql.Types.OTHER);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID member = row.getObject("member_id", UUID.class);
          String name = row.getString("name");
          boolean live = row.getBoolean("live");
          UUID account = row.getObject("account_id", UUID.class);
          if (account == null) {
            claim = new Acting.Claimed(member, name, live);
          } else {
            bindings.add(
                new Acting.Binding(
                    account,
                    member,
                    name,
                    AccountRole.valueOf(row.getString("role")),
                    row.getBoolean("bound"),
                    live));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The accounts cannot be read", e);
    }
    return Acting.of(bindings, claim);
  }
}
