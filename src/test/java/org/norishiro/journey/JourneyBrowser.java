package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One person at one browser, in Japan. Chromium is started once for all journeys; each person has cookies of their own.
 *
 * <pre>{@code
 * try (var browser = JourneyBrowser.open("http://localhost:" + port)) {
 *     browser.go("/");
 *     browser.swap(() -> browser.page().click("#next"));
 *     browser.checkPage("今日");
 *     browser.screenshot("today");
 * }
 * }</pre>
 */
public final class JourneyBrowser implements AutoCloseable {
    /** What Playwright leaves out, too: Chromium heeds only the last such list. */
    private static final String LEFT_OUT_ANYWAY = "AvoidUnnecessaryBeforeUnloadCheckSync,"
            + "BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,DialMediaRouteProvider,"
            + "GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
            + "BlockOriginHeaderModificationOnRedirect,Translate,AutoDeElevate,OptimizationHints";

    /** Buttons and boxes around the page, each a page of its own in a process of its own, which nobody looks at. */
    private static final String AROUND_THE_PAGE = "InitialWebUI,PreloadTopChromeWebUI,WebUIToolbar,WebUIReloadButton,"
            + "WebUISplitTabsButton,WebUILocationBar,WebUIHomeButton,WebUIBackForwardButton,WebUIOmniboxPopup,"
            + "WebUIOmniboxAimPopup";

    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--font-render-hinting=none",
            "--disable-features=" + LEFT_OUT_ANYWAY + "," + AROUND_THE_PAGE);

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final List<JourneyBrowser> OPEN = new CopyOnWriteArrayList<>();

    private static @Nullable Browser chromium;

    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private final List<String> troubles = new ArrayList<>();

    private JourneyBrowser(String baseUrl, boolean javaScript) {
        scripts = javaScript;
        context = chromium()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(baseUrl)
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setViewportSize(1366, 768)
                        .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(15_000);
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> troubles.add("script error: " + error.error()));
        context.onRequest(this::requested);
        context.onResponse(this::answered);
        page = context.newPage();
        OPEN.add(this);
    }

    /** Those that nobody has closed yet. */
    static List<JourneyBrowser> open() {
        return List.copyOf(OPEN);
    }

    public static JourneyBrowser open(String baseUrl) {
        return new JourneyBrowser(baseUrl, true);
    }

    /** The same person on a machine where scripts are forbidden: everything must work there, too. */
    public static JourneyBrowser withoutJavaScript(String baseUrl) {
        return new JourneyBrowser(baseUrl, false);
    }

    public Page page() {
        return page;
    }

    /** Whether scripts may run in this browser. */
    public boolean scripts() {
        return scripts;
    }

    /** One of the people of 架空市. */
    public JourneyBrowser signIn(String login) {
        go("/sign-in");
        page().fill("#f-login", login);
        page().fill("#f-password", "norishiro");
        press("サインイン");
        return this;
    }

    /** The first button of that name. */
    public void press(String label) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .first()
                .click();
    }

    public void go(String path) {
        page.navigate(path);
    }

    /** Does something that replaces a part of the page, waits until that is done, and sees that the focus was not lost. */
    public void swap(Runnable act) {
        page.waitForResponse(response -> response.request().headers().containsKey("hx-request"), act);
        settle();
        assertThat(focusLost())
                .as("the focus is still on something after the swap on " + path())
                .isFalse();
    }

    /** Waits until htmx has nothing under way. */
    public void settle() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.waitForFunction(
                "() => !document.querySelector('.htmx-request,.htmx-swapping,.htmx-settling,.htmx-added')");
    }

    /** Whether a person at the keyboard would have to begin again at the top of the page. */
    public boolean focusLost() {
        return Boolean.TRUE.equals(
                page.evaluate("() => document.activeElement === null || document.activeElement === document.body"));
    }

    /** Fails, naming everything found, unless the page as it stands passes {@link PageCheck} and nothing went wrong so far. */
    public void checkPage(String name) {
        var found = new ArrayList<>(PageCheck.findings(page));
        troubles.forEach(trouble -> found.add(new PageCheck.Finding("trouble", "any size", trouble)));
        troubles.clear();
        assertThat(found).as("what is wrong with " + name + " " + path()).isEmpty();
    }

    /** Script errors, blocked resources, requests to other hosts and server errors since they were last looked at. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Kept in docs/images when documents are written ({@code -Dnorishiro.docs.write=true}), else only in target. */
    public Path screenshot(String name) {
        return screenshot(name, false, Boolean.getBoolean("norishiro.docs.write") ? "docs/images" : "target/images");
    }

    /** The whole page, however long; only in target. */
    public Path screenshotWhole(String name) {
        return screenshot(name, true, "target/images");
    }

    private Path screenshot(String name, boolean whole, String folder) {
        var file = Path.of(folder, name + ".png");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(whole)
                .setAnimations(ScreenshotAnimations.DISABLED));
        return file;
    }

    public void size(int width, int height) {
        page.setViewportSize(width, height);
    }

    private String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("^data:.*", "data:");
    }

    private void heard(ConsoleMessage message) {
        // A refused form (422), a page not there (404) and a conflict (409) are answers, not troubles.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            troubles.add("console: " + message.text());
        }
    }

    private void requested(Request request) {
        var url = request.url();
        if (url.startsWith("http") && !HERE.contains(URI.create(url).getHost())) {
            troubles.add("asked another host: " + url);
        }
    }

    private void answered(Response response) {
        var asset =
                !Set.of("document", "xhr", "fetch").contains(response.request().resourceType());
        if (response.status() >= 500 || asset && response.status() >= 400) {
            troubles.add(response.status() + " from " + response.url());
        }
    }

    private static synchronized Browser chromium() {
        if (chromium == null) {
            // Both end with this virtual machine: the driver stops when its input closes, and Chromium with it.
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.present())
                            .setArgs(QUIET));
        }
        return chromium;
    }

    @Override
    public void close() {
        OPEN.remove(this);
        context.close();
    }
}
