package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every refused request has in common. */
final class RefusedRequests {

    private RefusedRequests() {}

    /** Refused in both languages with its code, and nothing is left behind. */
    static void check(City city, String account, int status, String code, String path, Map<String, ?> body) {
        Api api = city.as(account);
        long before = ordered(city);
        Api.Answer swedish = api.post(path, body);
        Api.Answer english = api.post(path, body, "Accept-Language", "en");
        assertThat(swedish.status()).as(swedish.body()).isEqualTo(status);
        assertThat(swedish.code()).isEqualTo(code);
        assertThat(swedish.response().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(swedish.json().path("instance").asString()).isEqualTo(path);
        assertThat(english.status()).isEqualTo(status);
        assertThat(english.code()).isEqualTo(code);
        assertThat(english.json().path("detail").asString())
                .isNotBlank()
                .isNotEqualTo(swedish.json().path("detail").asString());
        assertThat(ordered(city)).isEqualTo(before);
    }

    /** How many events people have caused; what deadlines and deliveries add meanwhile is nobody's doing. */
    private static long ordered(City city) {
        return city.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM command.domain_event"
                        + " WHERE convert_from(metadata, 'UTF8')::jsonb ->> 'actor' <> 'samsvar'")
                .query(Long.class)
                .single();
    }
}
