package se.samsvar.query.picture;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.web.Requests;

/** Keeps the {@link Look} in the browser; it says what is news to somebody, never what they may see. */
final class Looks {
    static final String COOKIE = "samsvar-look";
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private Looks() {}

    static Optional<Look> of(HttpServletRequest request, AsOf present) {
        Cookie cookie = Requests.cookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Look.read(cookie.getValue(), present);
    }

    static void keep(Look look, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, look.cookie())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(REMEMBERED)
                        .build()
                        .toString());
    }
}
