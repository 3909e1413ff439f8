package se.samsvar.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which language and which colours somebody wants in this browser, with or without an account. */
@Controller
class DisplayPage {
    static final String LANGUAGE = "samsvar-language";
    static final String THEME = "samsvar-theme";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    /**
     * @param language {@code sv} or {@code en}
     * @param theme {@code light}, {@code dark}, or {@code auto} as the device has it
     * @param back the page to return to
     */
    @PostMapping("/visning")
    String choose(
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language != null && language.matches("sv|en")) {
            remember(LANGUAGE, language, REMEMBERED, request, response);
        }
        if (theme != null && theme.matches("light|dark|auto")) {
            remember(THEME, theme, theme.equals("auto") ? Duration.ZERO : REMEMBERED, request, response);
        }
        return "redirect:" + own(back);
    }

    /** Only a page of ours, never another host. */
    static String own(@Nullable String back) {
        return back != null && back.matches("/(?![/\\\\])[^\\s\\\\]*") ? back : "/";
    }

    private static void remember(
            String name, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
