package org.wego.fees.report.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.report.Ageing;
import org.wego.platform.http.json.Money;

/** Amounts by how long they are due. */
@Schema(name = "Ageing")
public record AgeingAmounts(
    @Schema(description = "Not due before the day") Money current,
    @Schema(description = "1 to 30 days after the due date") Money days1To30,
    @Schema(description = "31 to 60 days after the due date") Money days31To60,
    @Schema(description = "61 to 90 days after the due date") Money days61To90,
    @Schema(description = "More than 90 days after the due date") Money over90,
    @Schema(description = "The sum of these") Money owed,
    @Schema(description = "Money that no invoice has used") Money credit,
    @Schema(description = "What is owed less the credit") Money balance) {

  static AgeingAmounts from(Ageing ageing) {
    return new AgeingAmounts(
        Money.usd(ageing.current()),
        Money.usd(ageing.days1To30()),
        Money.usd(ageing.days31To60()),
        Money.usd(ageing.days61To90()),
        Money.usd(ageing.over90()),
        Money.usd(ageing.owed()),
        Money.usd(ageing.credit()),
        Money.usd(ageing.balance()));
  }
}
