package se.samsvar.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static se.samsvar.command.testing.Samples.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentType;
import se.samsvar.police.ImportPoliceFeed.Rejected;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

class FeedReaderTest {

    private final FeedReader reader = new FeedReader();

    private static String json(String id, String datetime, String name, String type, String summary) {
        return """
                {"id": %s, "datetime": "%s", "name": "%s", "summary": "%s", "url": "/u", "type": "%s",
                 "location": {"name": "Västmanlands län", "gps": "59.6,16.5"}}""".formatted(id, datetime, name, summary, type);
    }

    private FeedRecord read(String datetime, String name, String type, String summary) {
        FeedReader.Feed feed = reader.read("[" + json("1", datetime, name, type, summary) + "]");
        assertThat(feed.rejected()).isEmpty();
        return feed.records().getFirst();
    }

    private FeedRecord named(String name) {
        return read("2025-01-01 0:10:00 +01:00", name, "Skottlossning", "Skott");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01 januari 00:05, Skottlossning, Västerås | 2025-01-01T00:05",
                "31 december 23:50, Skottlossning, Västerås | 2024-12-31T23:50",
                "31 december 23.50, Mord/dråp, försök, Västerås | 2024-12-31T23:50",
                "29 februari 12:00, Skottlossning, Västerås | 2024-02-29T12:00",
                "1 januari 0.05, Skottlossning, Västerås | 2025-01-01T00:05",
                "01 januari 00:40, Skottlossning, Västerås | 2025-01-01T00:40",
                "01 januari 15:40, Skottlossning, Västerås | 2025-01-01T15:40",
                "03 januari 02:40, Skottlossning, Västerås | 2024-01-03T02:40",
            })
    void theYearComesFromThePublication(String name, String occurred) {
        assertThat(named(name).occurredAt()).isEqualTo(local(occurred));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Skottlossning | SHOOTING | false | false",
                "Skottlossning, misstänkt | SHOOTING | true | false",
                "Explosion | EXPLOSION | false | false",
                "Detonation | EXPLOSION | false | false",
                "Mord/dråp | DEADLY_VIOLENCE | false | false",
                "Mord/dråp, försök | DEADLY_VIOLENCE | false | true",
                "Mordbrand | ARSON | false | false",
                "Olaga hot | THREAT | false | false",
                "Bombhot | THREAT | false | false",
                "Våld/hot mot tjänsteman | THREAT | false | false",
            })
    void seriousTypesMeanSomethingHere(String word, IncidentType type, boolean suspected, boolean attempted) {
        assertThat(FeedType.of(word)).contains(new FeedType(type, suspected, attempted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Narkotikabrott | true",
                "Vapenlagen | true",
                "Brand | true",
                "Farligt föremål, misstänkt | true",
                "Trafikolycka | false",
                "Misshandel | false",
            })
    void othersNeedNoResponse(String word, boolean relevant) {
        assertThat(FeedType.of(word)).isEmpty();
        assertThat(FeedType.isRelevant(word)).isEqualTo(relevant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Explosion vid port Råby, Västerås | Råby",
                "Explosion i centrala Västerås. | Centrum",
                "Skottlossning mot port på Neptungatan. | Okänd stadsdel",
                "Skollossning mot port på Bjurhovda. | Bjurhovda",
                "Pojkar rånas i Viksängs centrum. | Viksäng",
                "Larm från Hagagatan | Okänd stadsdel",
            })
    void theDistrictIsWhatTheTextNames(String summary, String district) {
        assertThat(SummaryHints.district(summary)).isEqualTo(new District(district));
    }

    @Test
    void anIncidentOccurredWhenItWasPublishedAtTheLatest() {
        FeedRecord record = named("01 januari 15:40, Skottlossning, Västerås");
        assertThat(record.report(record.meaning().orElseThrow()).facts().occurredAt())
                .isEqualTo(record.publishedAt());
    }

    @Test
    void hardSpacesAndPhoneNumbersAreCleaned() {
        FeedRecord record = read(
                "2025-01-01 9:10:00 +01:00",
                "01 januari 00:05, Skottlossning, Västerås",
                "Skottlossning",
                "Tips\\u00a0till\\u0000 070-123 45 67");
        assertThat(record.summary()).isEqualTo("Tips till █");
    }

    @Test
    void whatCannotBeReadIsNamedAndStopsNothing() {
        String good = json("7", "2025-01-01 9:10:00 +01:00", "01 januari 00:05, Brand, Västerås", "Brand", "x");
        FeedReader.Feed feed = reader.read("["
                + String.join(
                        ",",
                        json("1", "i går", "01 januari 00:05, Brand, Västerås", "Brand", "x"),
                        json("2", "2025-01-01 9:10:00 +01:00", "i går, Brand, Västerås", "Brand", "x"),
                        json("3", "2025-01-01 9:10:00 +01:00", "30 februari 00:05, Brand, Västerås", "Brand", "x"),
                        json("\"x\"", "2025-01-01 9:10:00 +01:00", "01 januari 00:05, Brand, Västerås", "Brand", "x"),
                        "17",
                        good)
                + "]");
        assertThat(feed.records()).extracting(FeedRecord::id).containsExactly(7L);
        assertThat(feed.rejected()).extracting(Rejected::id).containsExactly("1", "2", "3", "#4", "#5");
        assertThat(feed.rejected()).extracting(Rejected::reason).doesNotContain("");
    }

    @Test
    void otherCitiesAreNoneOfOurs() {
        FeedReader.Feed feed = reader.read(
                "[" + json("1", "2025-01-01 9:10:00 +01:00", "01 januari 00:05, Brand, Sala", "Brand", "x") + "]");
        assertThat(feed.records()).isEmpty();
        assertThat(feed.elsewhere()).isEqualTo(1);
        assertThat(feed.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{}", "[{]", "17", "nonsense"})
    void whatIsNoListIsRefused(String json) {
        assertThatThrownBy(() -> reader.read(json))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.IMPORT_NOT_A_LIST));
    }

    @Test
    void everyRecordOfTheRealFeedIsRead() throws IOException {
        assumeThat(RealFeed.FILE)
                .as("the police feed's test file beside the checkout")
                .exists();
        FeedReader.Feed feed = reader.read(Files.readString(RealFeed.FILE));
        assertThat(feed.rejected()).isEmpty();
        assertThat(feed.elsewhere()).isZero();
        assertThat(feed.records()).hasSize(1083);
        assertThat(feed.records())
                .allSatisfy(record -> assertThat(record.occurredAt())
                        .isBetween(
                                record.publishedAt().minusSeconds(40 * 86_400L),
                                record.publishedAt().plusSeconds(9 * 3600)));
        Map<Long, FeedRecord> byId =
                feed.records().stream().collect(Collectors.toMap(FeedRecord::id, Function.identity()));
        assertThat(byId.get(605234L).district()).isEqualTo(new District("Råby"));
        assertThat(byId.get(605234L).occurredAt()).isEqualTo(local("2025-10-04T00:00"));
        assertThat(byId.get(450198L).meaning()).contains(new FeedType(IncidentType.SHOOTING, true, false));
        assertThat(feed.records().stream().filter(record -> record.meaning().isPresent()))
                .hasSize(83);
    }

    private static final class RealFeed {
        /** From the module's directory, where tests run. */
        static final Path FILE = Path.of("..", "..", "shared", "data", "polisen-vasteras-2023-2025.json");
    }
}
