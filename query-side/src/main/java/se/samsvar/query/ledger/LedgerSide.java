package se.samsvar.query.ledger;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.ledger.EventLog;
import se.samsvar.processing.CountedRows;
import se.samsvar.query.setting.DataSettings;

/** Sealing, proving, verifying. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LedgerSettings.class, DataSettings.class})
@Import({
    LedgerMigrations.class,
    LeafRows.class,
    CheckpointRows.class,
    SignerRows.class,
    WitnessRows.class,
    Signers.class,
    Sealer.class,
    Verification.class,
    Proofs.class,
    LedgerTexts.class,
    Ledger.class,
    SealedParts.class,
    LedgerApi.class,
    LedgerPages.class,
    WitnessedRows.class,
    Witnessing.class,
    WitnessEndpoint.class,
    WitnessEndpoint.Chain.class
})
public class LedgerSide {

    @Bean
    KeyFiles keyFiles(LedgerSettings settings, DataSettings data) {
        return new KeyFiles(settings, data.dataDir());
    }

    @Bean
    CountedRows unsealedEvents(EventLog events, LeafRows leaves, Clock clock) {
        Unsealed unsealed = new Unsealed(events, leaves);
        return new CountedRows(
                "samsvar.ledger.unsealed", "Events that are stored and not sealed yet", unsealed::count, clock);
    }

    /** One to seal and one to tell the witnesses, of whom some are slow. */
    @Bean(defaultCandidate = false, destroyMethod = "shutdownNow")
    ScheduledExecutorService sealingThreads() {
        return Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("ledger-", 1).daemon().factory());
    }

    @Bean(defaultCandidate = false, destroyMethod = "shutdownNow")
    ExecutorService verificationThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("verification").daemon().factory());
    }

    @Bean
    Witnesses witnesses(
            CommandGateway commands,
            QueryGateway queries,
            WitnessRows rows,
            CheckpointRows checkpoints,
            LeafRows leaves,
            Clock clock) {
        return new Witnesses(commands, queries, rows, checkpoints, leaves, clock);
    }

    @Bean
    Sealing sealing(
            Sealer sealer,
            Witnesses witnesses,
            LedgerSettings settings,
            @Qualifier("sealingThreads") ScheduledExecutorService threads) {
        return new Sealing(sealer, witnesses, threads, settings.interval().toMillis());
    }

    @Bean
    Verifications verifications(
            Verification verification,
            Witnesses witnesses,
            @Qualifier("verificationThread") ExecutorService thread,
            Clock clock) {
        return new Verifications(verification, witnesses, thread, clock);
    }
}
