package se.samsvar.command.notification;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import se.samsvar.command.partner.WebhookSettings;

/** An HTTP client that goes only where it is told: no redirects, no cookies, no proxy, no second try of its own. */
final class WebhookClient {

    private WebhookClient() {}

    /** @param names how names become addresses */
    static CloseableHttpClient create(WebhookSettings settings, DnsResolver names) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings, names))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(settings.responseTimeout()))
                        .setConnectionRequestTimeout(timeout(settings.connectTimeout()))
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Samsvar")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(WebhookSettings settings, DnsResolver names) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(settings.allowPrivate() ? names : new OutsideAddresses(names))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(timeout(settings.responseTimeout()))
                        .build())
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
