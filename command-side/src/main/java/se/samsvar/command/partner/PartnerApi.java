package se.samsvar.command.partner;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.command.http.ApiCommands;
import se.samsvar.command.http.Fields;
import se.samsvar.partner.CalendarTokenId;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactId;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.DutyException;
import se.samsvar.partner.DutyExceptionId;
import se.samsvar.partner.DutyShift;
import se.samsvar.partner.Language;
import se.samsvar.partner.NotificationRoutine;
import se.samsvar.partner.PartnerCommand.IssueCalendarToken;
import se.samsvar.partner.PartnerCommand.RemoveContact;
import se.samsvar.partner.PartnerCommand.RemoveDutyException;
import se.samsvar.partner.PartnerCommand.RevokeCalendarToken;
import se.samsvar.partner.PartnerCommand.SaveContact;
import se.samsvar.partner.PartnerCommand.SetDutyException;
import se.samsvar.partner.PartnerCommand.SetDutyRota;
import se.samsvar.partner.PartnerCommand.SetNotificationRoutine;
import se.samsvar.partner.PartnerId;

/** How an organisation is reached, over HTTP. */
@RestController
@RequestMapping("/api/partners/{id}")
class PartnerApi {

    private final ApiCommands commands;
    private final CalendarTokens tokens;

    PartnerApi(ApiCommands commands, CalendarTokens tokens) {
        this.commands = commands;
        this.tokens = tokens;
    }

    record NewContact(
            @Nullable UUID contactId,
            @Nullable String name,
            @Nullable ContactMeans means,
            @Nullable String address,
            @Nullable Language language,
            @Nullable Boolean always,
            @Nullable ContactId deputy) {}

    record Shift(
            @Nullable DayOfWeek day,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable ContactId contactId) {}

    record Rota(@Nullable List<@Nullable Shift> shifts) {}

    record NewException(
            @Nullable UUID exceptionId,
            @Nullable ContactId contactId,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable ContactId replacement) {}

    record Routine(
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            @Nullable Boolean digest) {}

    record NewCalendarToken(@Nullable String label) {}

    /** The token is in no other answer. */
    record CalendarToken(CalendarTokenId tokenId, String token, URI url) {}

    @PostMapping("/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, ContactId> saveContact(
            @PathVariable PartnerId id, @RequestBody NewContact body, HttpServletRequest request) {
        new Fields()
                .require("name", body.name())
                .require("means", body.means())
                .require("address", body.address())
                .check();
        ContactId contactId = commands.idFor(body.contactId(), request, ContactId::new);
        Contact contact = new Contact(
                contactId,
                Objects.requireNonNull(body.name()),
                Objects.requireNonNull(body.means()),
                Objects.requireNonNull(body.address()),
                body.language() == null ? Language.SWEDISH : body.language(),
                Boolean.TRUE.equals(body.always()),
                body.deputy());
        commands.send(new SaveContact(id, contact), request);
        return Map.of("contactId", contactId);
    }

    @DeleteMapping("/contacts/{contactId}")
    Map<String, ContactId> removeContact(
            @PathVariable PartnerId id, @PathVariable ContactId contactId, HttpServletRequest request) {
        commands.send(new RemoveContact(id, contactId), request);
        return Map.of("contactId", contactId);
    }

    @PutMapping("/rota")
    Map<String, PartnerId> setRota(@PathVariable PartnerId id, @RequestBody Rota body, HttpServletRequest request) {
        commands.send(new SetDutyRota(id, shifts(Fields.required("shifts", body.shifts()))), request);
        return Map.of("partner", id);
    }

    @PostMapping("/exceptions")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, DutyExceptionId> setException(
            @PathVariable PartnerId id, @RequestBody NewException body, HttpServletRequest request) {
        new Fields()
                .require("contactId", body.contactId())
                .require("from", body.from())
                .require("until", body.until())
                .check();
        DutyExceptionId exceptionId = commands.idFor(body.exceptionId(), request, DutyExceptionId::new);
        DutyException exception = new DutyException(
                exceptionId,
                Objects.requireNonNull(body.contactId()),
                Objects.requireNonNull(body.from()),
                Objects.requireNonNull(body.until()),
                body.replacement());
        commands.send(new SetDutyException(id, exception), request);
        return Map.of("exceptionId", exceptionId);
    }

    @DeleteMapping("/exceptions/{exceptionId}")
    Map<String, DutyExceptionId> removeException(
            @PathVariable PartnerId id, @PathVariable DutyExceptionId exceptionId, HttpServletRequest request) {
        commands.send(new RemoveDutyException(id, exceptionId), request);
        return Map.of("exceptionId", exceptionId);
    }

    @PutMapping("/routine")
    Map<String, PartnerId> setRoutine(
            @PathVariable PartnerId id, @RequestBody Routine body, HttpServletRequest request) {
        NotificationRoutine routine =
                new NotificationRoutine(body.quietFrom(), body.quietUntil(), Fields.required("digest", body.digest()));
        commands.send(new SetNotificationRoutine(id, routine), request);
        return Map.of("partner", id);
    }

    @PostMapping("/calendar-tokens")
    @ResponseStatus(HttpStatus.CREATED)
    CalendarToken issueToken(
            @PathVariable PartnerId id, @RequestBody NewCalendarToken body, HttpServletRequest request) {
        String label = Fields.required("label", body.label());
        CalendarTokenId tokenId = commands.idFor(null, request, CalendarTokenId::new);
        String token = tokens.token(id, tokenId);
        commands.send(new IssueCalendarToken(id, tokenId, label, CalendarTokenRule.digest(token)), request);
        return new CalendarToken(tokenId, token, tokens.address(id, token));
    }

    @DeleteMapping("/calendar-tokens/{tokenId}")
    Map<String, CalendarTokenId> revokeToken(
            @PathVariable PartnerId id, @PathVariable CalendarTokenId tokenId, HttpServletRequest request) {
        commands.send(new RevokeCalendarToken(id, tokenId), request);
        return Map.of("tokenId", tokenId);
    }

    private static List<DutyShift> shifts(List<@Nullable Shift> shifts) {
        List<DutyShift> all = new ArrayList<>();
        for (Shift shift : shifts) {
            String field = "shifts[" + all.size() + "]";
            Shift given = Fields.required(field, shift);
            new Fields()
                    .require(field + ".day", given.day())
                    .require(field + ".from", given.from())
                    .require(field + ".until", given.until())
                    .require(field + ".contactId", given.contactId())
                    .check();
            all.add(new DutyShift(
                    Objects.requireNonNull(given.day()),
                    Objects.requireNonNull(given.from()),
                    Objects.requireNonNull(given.until()),
                    Objects.requireNonNull(given.contactId())));
        }
        return all;
    }
}
