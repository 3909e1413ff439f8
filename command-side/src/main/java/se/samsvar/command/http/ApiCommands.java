package se.samsvar.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import se.samsvar.NamedIds;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.ActorPrincipal;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Sends what an API request orders, with who asked for it and under which {@code Idempotency-Key}. */
public final class ApiCommands {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    /** An entity tag, also one that a proxy made weak. */
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private final CommandGateway gateway;

    public ApiCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** The identifier that the client chose; else one that follows from its key, so that a retry creates nothing new. */
    public <T> T idFor(@Nullable UUID chosen, HttpServletRequest request, Function<UUID, T> type) {
        String key = key(request);
        if (chosen != null) {
            return type.apply(chosen);
        }
        return type.apply(
                key == null
                        ? UUID.randomUUID()
                        : NamedIds.of("request", actor(request).name(), request.getRequestURI(), key));
    }

    /** @return what the handler answers */
    public <R> R send(Object command, HttpServletRequest request) {
        Actor actor = actor(request);
        Map<String, String> metadata = new HashMap<>(ActorMetadata.of(actor));
        String seen = seen(request);
        if (seen != null) {
            metadata.put(ActorMetadata.SEEN, seen);
        }
        String key = key(request);
        if (key != null) {
            metadata.put(ActorMetadata.REQUEST, actor.name() + ":" + key.replace(' ', '_') + " " + digest(command));
        }
        return gateway.sendAndWait(new GenericCommandMessage<>(command, metadata));
    }

    /** The organisation that the request's account acts for. */
    public static PartnerId organisation(HttpServletRequest request) {
        return actor(request).organisation();
    }

    private static Actor actor(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof ActorPrincipal principal) {
            return principal.actor();
        }
        throw new Refusal(RefusalCode.NOT_ALLOWED, null);
    }

    /** The version that the client looked at, by {@code If-Match}. */
    private static @Nullable String seen(HttpServletRequest request) {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null || tag.equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(tag);
        if (!version.matches()) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, HttpHeaders.IF_MATCH, HttpHeaders.IF_MATCH);
        }
        return version.group(1);
    }

    private static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader(KEY_HEADER);
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, KEY_HEADER, KEY_HEADER);
        }
        return key.strip();
    }

    private static String digest(Object command) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(command.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
