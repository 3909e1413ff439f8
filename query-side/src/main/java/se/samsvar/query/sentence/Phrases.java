package se.samsvar.query.sentence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import se.samsvar.actor.Actor;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Place;
import se.samsvar.partner.Partner;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.security.Viewer;

/** The parts of a sentence, as one reader may have them. */
record Phrases(Actor viewer, @Nullable PartnerId author, Locale locale) {

    private static final ZoneId CITY = ZoneId.of("Europe/Stockholm");
    private static final ResourceBundleMessageSource MESSAGES = messages();

    String say(String key, Object... parts) {
        return MESSAGES.getMessage("sentence." + key, parts, locale);
    }

    /** What follows the sentence: a colon and the text, that it isn't shown, or nothing. */
    String text(@Nullable ClassifiedText text) {
        return text(text, author);
    }

    String text(@Nullable ClassifiedText text, @Nullable PartnerId writtenBy) {
        if (text == null) {
            return "";
        }
        return mayRead(text, writtenBy) ? say("text", text.text()) : say("text.hidden");
    }

    boolean mayRead(ClassifiedText text) {
        return mayRead(text, author);
    }

    private boolean mayRead(ClassifiedText text, @Nullable PartnerId writtenBy) {
        return writtenBy == null
                ? viewer.mayRead(text.confidentiality())
                : viewer.mayRead(text.confidentiality(), writtenBy);
    }

    /** What names an address of this organisation, or nothing where it isn't for the viewer. */
    String address(PartnerId of, String key, Object... parts) {
        return new Viewer(viewer).seesAddressesOf(of) ? say(key, parts) : "";
    }

    String when(Instant instant) {
        return DateTimeFormatter.ofPattern(say("time"), locale).format(instant.atZone(CITY));
    }

    /** An addition that may be missing, such as a due time. */
    String optional(String key, @Nullable Instant instant) {
        return instant == null ? "" : say(key, when(instant));
    }

    String partner(PartnerId id) {
        return PartnerCatalogue.find(id).map(Partner::name).orElse(id.code());
    }

    String partners(List<PartnerId> ids) {
        return ids.stream().map(this::partner).collect(Collectors.joining(", "));
    }

    String place(Place place) {
        return new Viewer(viewer).words(place);
    }

    String title(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/sentence");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
