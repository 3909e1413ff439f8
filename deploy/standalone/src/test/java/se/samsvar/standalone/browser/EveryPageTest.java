package se.samsvar.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samsvar.standalone.scenario.Api;
import se.samsvar.standalone.scenario.City;
import se.samsvar.standalone.scenario.Reports;

/** Every page, in both colour schemes and on the smallest screen, as the law asks (DOS-lagen; WCAG 2.2 AA). */
class EveryPageTest extends BrowserTest {
    private static final Map<String, String> IDS = new HashMap<>();
    private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();

    @BeforeAll
    static void somethingHasHappened() {
        String incident = Reports.carriedOut(City.get(), Reports.shootingIn("Bäckby"));
        Api lead = City.get().as("lead");
        IDS.put("incident", incident);
        IDS.put(
                "walk",
                lead.read("/api/incidents/" + incident)
                        .path("walk")
                        .path("walkId")
                        .asString());
        IDS.put(
                "task",
                lead.items("/api/tasks?partner=mimer&status=ASSIGNED")
                        .getFirst()
                        .path("taskId")
                        .asString());
        IDS.put(
                "notice",
                City.get()
                        .as("auditor")
                        .items("/api/audit/events?size=1&type=NoticeRequested")
                        .getFirst()
                        .path("payload")
                        .path("noticeId")
                        .asString());
        IDS.put("figure", "incidents");
        IDS.put("type", "SHOOTING");
        IDS.put("partner", "mimer");
        IDS.put(
                "number",
                City.get()
                        .as("auditor")
                        .items("/api/audit/events?size=1")
                        .getFirst()
                        .path("number")
                        .asString());
    }

    static List<EveryPage> pages() {
        return EveryPage.ALL;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleInLightAndDarkAndOnTheSmallestScreen(EveryPage page) {
        Person desk = person(Device.DESK);
        if (!page.isOpen()) {
            desk.comeBack(SIGNED_IN.computeIfAbsent(
                    page.account(), account -> signedIn(account, Device.DESK).cookies()));
        }
        desk.open(page.address(IDS)).requireAccessible();
        desk.useDarkColours().requireAccessible();
        desk.page().setViewportSize(Device.SMALLEST.width(), Device.SMALLEST.height());
        desk.requireAccessible().requireNoSidewaysScrolling();
    }

    /** A page that somebody adds has to be in the list. */
    @Test
    void noPageIsMissing() {
        Set<String> mapped = new TreeSet<>();
        mappings().getHandlerMethods().forEach((mapping, method) -> {
            if (isPage(mapping, method)) {
                mapping.getPatternValues().forEach(pattern -> mapped.add(generic(pattern)));
            }
        });
        Stream<String> listed = EveryPage.ALL.stream().map(EveryPage::pattern).map(EveryPageTest::generic);
        // a link from a mail is tried in MailLinksTest's company, an import's progress needs an import, a jump leads
        // elsewhere
        Stream<String> elsewhere = Stream.of("/svar/{}", "/import/{}", "/error", "/historik/hopp");
        assertThat(Stream.concat(listed, elsewhere).toList()).containsAll(mapped);
        assertThat(mapped).hasSizeGreaterThan(20);
    }

    /** The actuator has some of its own. */
    private RequestMappingHandlerMapping mappings() {
        return (RequestMappingHandlerMapping) city.bean("requestMappingHandlerMapping");
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod method) {
        return method.getBeanType().isAnnotationPresent(Controller.class)
                && method.getBeanType().getName().startsWith("se.samsvar.")
                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && method.getMethod().getReturnType() == String.class;
    }

    private static String generic(String pattern) {
        return pattern.replaceAll("\\{\\w+}", "{}");
    }
}
