package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfWindowsToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Programs;
import org.wego.journey.kit.RunningStack;

/** The page of the contract in a real browser: as a newcomer meets it, reads it and tries it. */
@Journey
@Order(10)
class DocsPageIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final By DIALOG = By.cssSelector(".dialog-ux .modal-ux");
  private static final By CLOSE = By.cssSelector(".dialog-ux .btn-done");

  private static RunningStack stack;
  private static ChromeDriver browser;
  private static WebDriverWait wait;

  @BeforeAll
  static void openBrowser(RunningStack running) throws IOException {
    stack = running;
    Optional<Path> chromium = Programs.installed("chromium", "google-chrome");
    Optional<Path> driver = Programs.installed("chromedriver");
    assumeTrue(
        chromium.isPresent() && driver.isPresent(),
        "The page is not looked at: Chromium and chromedriver are not installed");
    Path profile =
        Files.createTempDirectory(
            Files.createDirectories(Path.of(System.getProperty("journey.folder"))), "browser-");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1280,1400",
        "--user-data-dir=" + profile);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build(),
            options);
    wait = new WebDriverWait(browser, PATIENCE);
    browser.get(stack.gateway().resolve("/docs").toString());
    wait.until(visibilityOfElementLocated(By.cssSelector(".opblock-tag-section")));
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  @Order(1)
  void every_group_of_operations_of_every_service_is_on_the_page() {
    List<String> shown =
        browser.findElements(By.cssSelector(".opblock-tag-section h3")).stream()
            .map(group -> group.getDomAttribute("data-tag"))
            .toList();

    picture("contract");
    assertThat(browser.getTitle()).isEqualTo("WeGO API");
    assertThat(shown)
        .contains("Members", "Invoices", "Messages")
        .hasSizeGreaterThan(50)
        .doesNotHaveDuplicates();
    assertThat(browser.findElements(By.cssSelector(".errors-wrapper"))).isEmpty();
  }

  @Test
  @Order(2)
  void an_operation_that_anyone_may_call_is_tried_on_the_page() {
    assertThat(tryOut("listMembers")).isEqualTo("200");
    picture("tried");
  }

  @Test
  @Order(3)
  void one_that_needs_a_login_is_refused_before_it_and_answered_after_it() {
    assertThat(tryOut("listFeeRuns")).isEqualTo("401");

    logIn(Api.SECRETARIAT);

    assertThat(tryOut("listFeeRuns")).isEqualTo("200");
    picture("logged-in");
  }

  @Test
  @Order(4)
  void nothing_of_the_page_came_from_or_went_to_another_host() {
    Set<String> hosts = new TreeSet<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = read(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        String address = message.at("/params/request/url").asText();
        // What a stylesheet has within itself, and the browser's own pages, are fetched from
        // nowhere.
        if (address.startsWith("http")) {
          hosts.add(URI.create(address).getAuthority());
        }
      }
    }

    assertThat(hosts)
        .containsExactlyInAnyOrder(stack.gateway().getAuthority(), stack.realm().getAuthority());
  }

  @Test
  @Order(5)
  void the_browser_had_nothing_to_complain_of_but_the_refusal() {
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .extracting(LogEntry::getMessage)
        .allMatch(message -> message.contains("status of 401"));
  }

  /** Calls an operation with its own examples, as "Try it out" does, and tells the status. */
  private static String tryOut(String operation) {
    By block = By.cssSelector("[id^=operations-][id$=-" + operation + "]");
    if (browser.findElements(block).isEmpty()) {
      String group = operation.equals("listMembers") ? "Members" : "Fee runs";
      browser.findElement(By.cssSelector(".opblock-tag[data-tag='" + group + "']")).click();
    }
    WebElement shown = wait.until(visibilityOfElementLocated(block));
    if (shown.findElements(By.cssSelector(".opblock-body")).isEmpty()) {
      shown.findElement(By.cssSelector(".opblock-summary-control")).click();
      wait.until(
              page ->
                  shown.findElements(By.cssSelector(".try-out__btn")).stream()
                      .findFirst()
                      .orElse(null))
          .click();
    }
    List<WebElement> before = shown.findElements(By.cssSelector(".live-responses-table"));
    if (!before.isEmpty()) {
      shown.findElement(By.cssSelector(".btn-clear")).click();
    }
    wait.until(elementToBeClickable(shown.findElement(By.cssSelector(".execute")))).click();
    return wait.until(
            page ->
                shown
                    .findElements(
                        By.cssSelector(".live-responses-table .response .response-col_status"))
                    .stream()
                    .findFirst()
                    .orElse(null))
        .getText()
        .lines()
        .findFirst()
        .orElseThrow();
  }

  /** By the provider's own page, in a window of its own, and back. */
  private static void logIn(String user) {
    String page = browser.getWindowHandle();
    browser.findElement(By.cssSelector(".auth-wrapper .authorize")).click();
    WebElement dialog = wait.until(visibilityOfElementLocated(DIALOG));
    wait.until(
            ready ->
                dialog.findElements(By.cssSelector(".auth-container")).stream()
                    .filter(way -> way.getText().contains("authorization_code"))
                    .findFirst()
                    .orElse(null))
        .findElement(By.cssSelector(".auth-btn-wrapper .authorize"))
        .click();
    wait.until(numberOfWindowsToBe(2));
    Set<String> windows = new TreeSet<>(browser.getWindowHandles());
    windows.remove(page);
    browser.switchTo().window(windows.iterator().next());
    wait.until(visibilityOfElementLocated(By.id("username"))).sendKeys(user);
    browser.findElement(By.id("password")).sendKeys(user);
    browser.findElement(By.id("kc-login")).click();
    wait.until(numberOfWindowsToBe(1));
    browser.switchTo().window(page);
    wait.until(elementToBeClickable(CLOSE)).click();
  }

  /** Kept beside the other traces of the test run, for people to look at. */
  private static void picture(String name) {
    try {
      Files.write(
          Path.of(System.getProperty("journey.folder"), "docs-page-" + name + ".png"),
          browser.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
