package se.samsvar.command.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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
import se.samsvar.command.secret.SigningKey;
import se.samsvar.json.MessageJson;
import se.samsvar.notification.Channel;
import tools.jackson.databind.json.JsonMapper;

/** Signed JSON to an organisation's own system; {@code Samsvar-Notice} lets it drop a repetition. */
final class WebhookChannel implements NoticeChannel {

    private static final int MOST_OF_ANSWER = 1_000;
    private static final Set<Integer> MAY_PASS = Set.of(408, 425, 429);

    private final CloseableHttpClient client;
    private final WebhookSettings settings;
    private final SigningKey key;
    private final MailViews views;
    private final JsonMapper json;

    WebhookChannel(CloseableHttpClient client, WebhookSettings settings, SigningKey key, MailViews views) {
        this.client = client;
        this.settings = settings;
        this.key = key;
        this.views = views;
        JsonMapper.Builder builder = JsonMapper.builder();
        MessageJson.strict(builder);
        this.json = builder.build();
    }

    @Override
    public Channel kind() {
        return Channel.WEBHOOK;
    }

    @Override
    public Receipt deliver(Dispatch dispatch) throws IOException {
        String id = dispatch.notice().noticeId() + "/" + dispatch.recipient().key();
        HttpPost post = post(dispatch, id);
        // a server that sends a byte now and then is not waited for without end
        CompletableFuture.delayedExecutor(settings.responseTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .execute(post::cancel);
        try {
            return new Receipt(id, answer(client.executeOpen(RoutingSupport.determineHost(post), post, null)));
        } catch (ForbiddenAddress e) {
            throw new RefusedForGood("Adressen ligger på ett nät dit inget skickas: " + e.getMessage());
        } catch (HttpException e) {
            throw new IOException(e);
        } finally {
            // closing the answer would first read all of it, however much that is
            post.cancel();
        }
    }

    private HttpPost post(Dispatch dispatch, String id) {
        String body = json.writeValueAsString(WebhookBody.of(dispatch, views));
        HttpPost post = new HttpPost(uri(dispatch));
        post.setHeader("Samsvar-Notice", id);
        post.setHeader("Samsvar-Signature", WebhookSignature.of(body, dispatch.now(), key));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return post;
    }

    /** What was a contact's address under other settings may be none under these. */
    private String uri(Dispatch dispatch) {
        String address = dispatch.recipient().address();
        if (!settings.allowPrivate() && !address.regionMatches(true, 0, "https://", 0, "https://".length())) {
            throw new RefusedForGood("Adressen är inte krypterad (https): " + address);
        }
        return address;
    }

    private static String answer(ClassicHttpResponse response) throws IOException {
        int code = response.getCode();
        String said = code + " " + beginning(response.getEntity());
        if (code >= 200 && code < 300) {
            return said;
        }
        if (code >= 500 || MAY_PASS.contains(code)) {
            throw new IOException("Svar: " + said);
        }
        throw new RefusedForGood("Svar: " + said);
    }

    private static String beginning(@Nullable HttpEntity entity) throws IOException {
        return entity == null ? "" : new String(entity.getContent().readNBytes(MOST_OF_ANSWER), StandardCharsets.UTF_8);
    }
}
