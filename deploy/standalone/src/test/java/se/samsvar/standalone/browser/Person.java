package se.samsvar.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a browser of their own. It remembers what went wrong behind their back: errors of scripts, what the
 * content security policy stopped, what could not be loaded, and any request to another host.
 */
final class Person implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final String address;
    private final Runnable settled;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private boolean netWasLost;

    /** @param settled is waited for before a page is opened, as the API's users do */
    Person(Device device, String address, Runnable settled) {
        this.address = address;
        this.settled = settled;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("sv-SE")
                        .setTimezoneId("Europe/Stockholm")
                        .setViewportSize(device.width(), device.height())
                        .setHasTouch(device.touch())
                        .setJavaScriptEnabled(device.scripts())
                        .setColorScheme(device.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        this.context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        this.page = context.newPage();
        watch(page);
    }

    private void watch(Page watched) {
        watched.onPageError(error -> faults.add("script: " + error));
        watched.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isSaidElsewhere(message.text())) {
                faults.add("console: " + message.text());
            }
        });
        watched.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                faults.add("request to another host: " + request.url());
            }
        });
        watched.onResponse(response -> {
            boolean asked = response.request().isNavigationRequest()
                    || !response.request().method().equals("GET");
            if (response.status() >= (asked ? 500 : 400)) {
                faults.add(response.status() + " from " + response.url());
            }
        });
    }

    /** What could not be loaded is found by its answer; htmx says what it could not ask while there was no net. */
    private boolean isSaidElsewhere(String message) {
        return message.startsWith("Failed to load resource")
                || message.equals("[object Event]")
                || netWasLost && message.startsWith("htmx:");
    }

    Person loseNet() {
        netWasLost = true;
        context.setOffline(true);
        return this;
    }

    Person findNet() {
        context.setOffline(false);
        return this;
    }

    Person signIn(String account) {
        open("/login");
        page.locator("#username").fill(account);
        page.locator("#password").fill(account);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** What the browser of somebody who is signed in holds. */
    List<Cookie> cookies() {
        return context.cookies();
    }

    /** @param cookies of the same person, who signed in before */
    Person comeBack(List<Cookie> cookies) {
        context.addCookies(cookies);
        return this;
    }

    Person open(String path) {
        settled.run();
        page.navigate(path);
        return this;
    }

    Person useDarkColours() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Keeps what the page looks like among the build's artefacts. */
    Person photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true)
                // hiding the caret would set styles that the content security policy forbids
                .setCaret(ScreenshotCaret.INITIAL));
        return this;
    }

    /** Asks axe-core for everything that it knows to be wrong. */
    Person requireAccessible() {
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        List<String> violations = new AxeBuilder(page)
                        .options(onlyWhatIsWrong)
                        // no page has frames: what looks into those opens a second page each time
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " – " + node.getHtml() + " – "
                                        + node.getFailureSummary()))
                        .toList();
        assertThat(violations).as("axe on %s", page.url()).isEmpty();
        return this;
    }

    /** No page may have to be scrolled sideways (WCAG 1.4.10). */
    Person requireNoSidewaysScrolling() {
        Object excess = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth");
        assertThat(((Number) excess).intValue())
                .as("pixels that %s is too wide", page.url())
                .isLessThanOrEqualTo(0);
        return this;
    }

    void requireNoFaults() {
        assertThat(faults).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
