package se.samsvar.command.witness;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import se.samsvar.command.partner.WebhookSettings;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedNote;
import se.samsvar.ledger.UnreadableProof;
import se.samsvar.witness.FindWitnesses;
import se.samsvar.witness.KeepCheckpoint;

/**
 * Another installation (C2SP tlog-witness): it checks that the log only ever grew since it last looked, and signs that it
 * saw it.
 */
final class HttpsWitness implements Witness {

    private static final int MOST_OF_ANSWER = 4_000;

    private final CloseableHttpClient client;
    private final WebhookSettings ways;
    private final URI url;
    private final PublicKeyOfLog key;
    private final Duration every;

    HttpsWitness(CloseableHttpClient client, WebhookSettings ways, URI url, PublicKeyOfLog key, Duration every) {
        this.client = client;
        this.ways = ways;
        this.url = url;
        this.key = key;
        this.every = every;
    }

    @Override
    public FindWitnesses.Witness described() {
        return new FindWitnesses.Witness(key.name(), FindWitnesses.Kind.HTTPS, url.toString(), every);
    }

    @Override
    public KeepCheckpoint.Kept keep(KeepCheckpoint order) throws IOException {
        if (!ways.allowPrivate() && !"https".equals(url.getScheme())) {
            return failed("The address is not encrypted (https): " + url);
        }
        HttpPost post = new HttpPost(url.toString().replaceAll("/+$", "") + "/add-checkpoint");
        String proof = order.proof().isEmpty() ? "" : String.join("\n", order.proof()) + "\n";
        post.setEntity(new StringEntity(
                "old " + order.earlier() + "\n" + proof + "\n" + order.note(),
                ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8)));
        CompletableFuture.delayedExecutor(ways.responseTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .execute(post::cancel);
        try {
            return answer(client.executeOpen(RoutingSupport.determineHost(post), post, null), order.note());
        } catch (HttpException e) {
            throw new IOException(e);
        } finally {
            post.cancel();
        }
    }

    private KeepCheckpoint.Kept answer(ClassicHttpResponse response, String note) throws IOException {
        String body = beginning(response.getEntity());
        return switch (response.getCode()) {
            case 200 -> signed(body, note);
            case 409 -> other(body);
            default -> failed(response.getCode() + " " + body.strip());
        };
    }

    private KeepCheckpoint.Kept signed(String body, String note) {
        try {
            List<SignedNote.Signature> signatures = SignedNote.parseSignatures(body);
            SignedNote both = new SignedNote(SignedNote.parse(note).text(), signatures);
            return key.hasSigned(both)
                    ? new KeepCheckpoint.Kept(body.strip(), null, null)
                    : failed("Not signed by the key of this witness: " + body.strip());
        } catch (UnreadableProof e) {
            return failed("The answer is no signature: " + body.strip());
        }
    }

    private static KeepCheckpoint.Kept other(String body) {
        try {
            return new KeepCheckpoint.Kept(null, Long.parseLong(body.strip()), null);
        } catch (NumberFormatException e) {
            return failed("409 " + body.strip());
        }
    }

    private static KeepCheckpoint.Kept failed(String why) {
        return new KeepCheckpoint.Kept(null, null, why);
    }

    private static String beginning(@Nullable HttpEntity entity) throws IOException {
        return entity == null ? "" : new String(entity.getContent().readNBytes(MOST_OF_ANSWER), StandardCharsets.UTF_8);
    }
}
