package se.samsvar.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.spring.stereotype.Aggregate;
import org.axonframework.spring.stereotype.Saga;
import se.samsvar.DomainEvent;
import se.samsvar.command.CommandNode;
import se.samsvar.query.QueryNode;
import se.samsvar.standalone.Samsvar;

/** Each of these was seen to fail once; a package that is renamed makes its rule fail, since nothing is left to check. */
@AnalyzeClasses(packages = "se.samsvar", importOptions = ImportOption.DoNotIncludeTests.class)
class LawsTest {

    private static final String COMMAND = "se.samsvar.command..";
    private static final String QUERY = "se.samsvar.query..";
    private static final String STANDALONE = "se.samsvar.standalone..";

    /** Rules and value types: what decides, and what is decided about. */
    private static final String[] CONTRACT = {
        "se.samsvar.actor..", "se.samsvar.goal..", "se.samsvar.incident..", "se.samsvar.partner..",
        "se.samsvar.response..", "se.samsvar.task..", "se.samsvar.walk..", "se.samsvar.notification..",
        "se.samsvar.police..", "se.samsvar.refusal..", "se.samsvar.calendar..", "se.samsvar.link..",
        "se.samsvar.operations.."
    };

    private static final String[] VIEWS = {
        "picture", "incidents", "inbox", "walks", "calendar", "partners", "plans", "goals", "figures", "audit", "replay"
    };

    @ArchTest
    static final ArchRule THE_COMMAND_SIDE_DOES_NOT_KNOW_THE_QUERY_SIDE = noClasses()
            .that()
            .resideInAPackage(COMMAND)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(QUERY, STANDALONE);

    @ArchTest
    static final ArchRule THE_QUERY_SIDE_DOES_NOT_KNOW_THE_COMMAND_SIDE = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(COMMAND, STANDALONE);

    @ArchTest
    static final ArchRule THE_CONTRACT_KNOWS_NEITHER_SIDE_NOR_SPRING = noClasses()
            .that()
            .resideInAnyPackage(CONTRACT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(COMMAND, QUERY, STANDALONE, "org.springframework..");

    @ArchTest
    static final ArchRule THE_QUERY_SIDE_TOUCHES_NOTHING_OUTSIDE = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "java.net.http..");

    @ArchTest
    static final ArchRule AGGREGATES_AND_SAGAS_TAKE_LITTLE_FROM_AXON = noClasses()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .or()
            .areAnnotatedWith(Saga.class)
            .should()
            .dependOnClassesThat(resideInAPackage("org.axonframework..")
                    .and(not(resideInAnyPackage(
                            "org.axonframework.commandhandling",
                            "org.axonframework.eventsourcing",
                            "org.axonframework.modelling..",
                            "org.axonframework.spring.stereotype",
                            "org.axonframework.config",
                            "org.axonframework.deadline..",
                            "org.axonframework.messaging.annotation")))
                    .and(not(belongToAnyOf(Timestamp.class, SequenceNumber.class))));

    @ArchTest
    static final ArchRule RULES_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .haveNameMatching("se\\.samsvar\\.command\\..*(Rule|Planner|Calendar|Times|Hints|Text)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..", "org.springframework..", "java.sql..");

    @ArchTest
    static final ArchRule SAGAS_ARE_PUBLIC =
            classes().that().areAnnotatedWith(Saga.class).should().bePublic();

    @ArchTest
    static final ArchRule EVENT_HANDLERS_NAME_THEIR_GROUP = methods()
            .that()
            .areAnnotatedWith(EventHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(ProcessingGroup.class);

    @ArchTest
    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that()
            .resideOutsideOfPackage(STANDALONE)
            // where the clock of a process comes from
            .and()
            .doNotBelongToAnyOf(CommandNode.class, QueryNode.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .resideInAnyPackage(CONTRACT)
            .and()
            .implement(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static void noViewReadsAnother(JavaClasses all) {
        for (String view : VIEWS) {
            String own = "se.samsvar.query." + view + "..";
            String[] others = Arrays.stream(VIEWS)
                    .filter(other -> !other.equals(view))
                    .map(other -> "se.samsvar.query." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(all);
        }
    }

    @ArchTest
    static void everythingIsThereToBeChecked(JavaClasses all) {
        assertThat(all.contain(Samsvar.class)).isTrue();
        assertThat(all.stream().filter(type -> type.isAnnotatedWith(Saga.class)))
                .hasSize(2);
    }
}
