package se.samsvar.query.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;

/** Whatever stands in an address, the fault is never ours. */
class NonsenseTest extends QueryTest {
    private static final List<String> NONSENSE = List.of("NO", "-1", "9999999999", "2026-13-45", "'\"<\u0000", "");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void noParameterOfAnyReadIsAnsweredWithAFaultOfOurs() {
        Browser lead = browser().signIn("lead");
        Browser auditor = browser().signIn("auditor");
        Map<String, Integer> faults = new TreeMap<>();
        List<String> addresses = addresses();
        for (String address : addresses) {
            int status = address.startsWith("/api/")
                    ? browser.api(account(address), address).statusCode()
                    : (address.matches("/(historik|ombyggnad).*") ? auditor : lead)
                            .get(address)
                            .statusCode();
            if (status >= 500) {
                faults.put(address, status);
            }
        }
        assertThat(addresses).hasSizeGreaterThan(200).contains("/api/picture?type=NO", "/handelser?type=NO");
        assertThat(faults).isEmpty();
    }

    private static String account(String address) {
        return address.startsWith("/api/audit") ? "auditor" : "lead";
    }

    private List<String> addresses() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> isRead(entry.getKey(), entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> addresses(pattern, entry.getValue())))
                .toList();
    }

    /** A stream never ends; a link from a mail is asked of the command side, which is not here. */
    private static boolean isRead(RequestMappingInfo mapping, HandlerMethod method) {
        return !mapping.getPatternValues().contains("/svar/{token}")
                && method.getBeanType().getName().startsWith("se.samsvar.")
                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && mapping.getProducesCondition().isEmpty();
    }

    private static Stream<String> addresses(String pattern, HandlerMethod method) {
        String known = pattern.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        Stream<String> paths = NONSENSE.stream()
                .filter(text -> pattern.contains("{") && !text.isEmpty())
                .map(text -> pattern.replaceAll("\\{\\w+}", encoded(text)));
        Stream<String> queries = parameters(method)
                .flatMap(name -> NONSENSE.stream().map(text -> known + "?" + name + "=" + encoded(text)));
        return Stream.concat(paths, queries);
    }

    private static Stream<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters()).flatMap(NonsenseTest::names);
    }

    private static Stream<String> names(Parameter parameter) {
        RequestParam asked = parameter.getAnnotation(RequestParam.class);
        if (asked != null) {
            return Stream.of(asked.name().isEmpty() ? parameter.getName() : asked.name());
        }
        return parameter.isAnnotationPresent(ModelAttribute.class)
                ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
                : Stream.of();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
