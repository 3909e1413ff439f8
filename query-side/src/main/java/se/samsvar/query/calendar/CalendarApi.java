package se.samsvar.query.calendar;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.partner.Language;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.security.Viewer;
import se.samsvar.walk.MeetingKind;

@RestController
class CalendarApi {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final Calendars calendars;

    CalendarApi(Calendars calendars) {
        this.calendars = calendars;
    }

    /** For other systems, and below the page for people with a session. */
    @GetMapping({"/api/walks/{id}/invitation.ics", "/vandringar/{id}/invitation.ics"})
    ResponseEntity<String> invitation(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "WALK") MeetingKind meeting,
            Viewer viewer,
            Locale locale) {
        String text = calendars.invitation(id, meeting, viewer, language(locale));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, file("inbjudan.ics"))
                .body(text);
    }

    /** Open: calendars on phones can't sign in, so a secret in the address stands for the organisation. */
    @GetMapping("/api/partners/{id}/calendar.ics")
    ResponseEntity<String> feed(@PathVariable String id, @RequestParam(defaultValue = "") String token, Locale locale) {
        String text = calendars.feed(new PartnerId(id), token, language(locale));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, file("samsvar.ics"))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .eTag("\"" + Tokens.sha256(text) + "\"")
                .body(text);
    }

    private static String file(String name) {
        return ContentDisposition.inline().filename(name).build().toString();
    }

    private static Language language(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Language.ENGLISH : Language.SWEDISH;
    }
}
