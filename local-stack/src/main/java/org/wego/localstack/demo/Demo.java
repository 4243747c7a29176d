package org.wego.localstack.demo;

import java.time.Clock;
import org.wego.localstack.clock.SharedClock;
import org.wego.localstack.console.Console;
import org.wego.localstack.console.Console.Colour;
import org.wego.localstack.mail.CaughtMails;
import org.wego.localstack.part.Parts;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.token.Logins;

/**
 * The main job, end to end, on the real roster: a city applies and is admitted by ballots of the
 * Executive Committee, a fee year bills every member, a city keeps its side of membership, the
 * awards are held, and a General Assembly decides. Each act first looks how far an earlier demo
 * came, so that it may be repeated.
 */
public final class Demo {

  private final Console console;
  private final String gateway;
  private final Logins logins;
  private final Narrator narrator;
  private final DataFiles data;
  private final String wego;
  private final SharedClock clock;
  private final CaughtMails mails;

  public Demo(Setup setup, Console console) {
    this.console = console;
    this.gateway = Parts.gateway(setup);
    this.logins = new Logins(Parts.realm(setup));
    this.narrator = new Narrator(new Api(gateway, logins), console);
    this.data = new DataFiles(setup.checkout().resolve("data"));
    this.wego = setup.isDefault() ? "./wego" : "WEGO_HOME=" + setup.home().folder() + " ./wego";
    this.clock = new SharedClock(setup.home().clock(), Clock.systemUTC());
    this.mails = new CaughtMails(setup.home().mail());
  }

  /** Plays it; whatever goes wrong is thrown. */
  public void play() {
    new RosterAct(narrator, data).play();
    new LeadershipAct(narrator, data).play();
    new AdmissionAct(narrator, clock).play();
    new BillingAct(narrator).play();
    new ContactAct(narrator, clock).play();
    new ResponsibilitiesAct(narrator).play();
    new CollectionAct(narrator, clock).play();
    new AwardsAct(narrator, clock, mails).play();
    new AssemblyAct(narrator, clock, data, logins).play();
    curtain();
  }

  private void curtain() {
    console.line("");
    console.line(console.in(Colour.GOOD, "The demo is over, and the stack stays up."));
    console.line("");
    console.line("   API        " + gateway + "/api/v1/members");
    console.line("   Overview   " + gateway + "/");
    console.line("   Health     " + gateway + "/health");
    console.line("");
    console.line("Three commands to try:");
    console.line("   curl -s '%s/api/v1/members?q=busan'".formatted(gateway));
    console.line(
        "   curl -s '%s/api/v1/invoices?feeYear=2016&limit=2' -H \"Authorization: Bearer $(%s token secretariat)\""
            .formatted(gateway, wego));
    console.line("   %s clock +30d      # and 'clock real' for real time".formatted(wego));
    console.line("");
    console.line("%s down stops everything; data stays.".formatted(wego));
  }
}
